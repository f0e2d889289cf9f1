import { parse } from 'csv-parse/sync';

/** One customer of the file. */
export interface Customer {
  readonly international: boolean;
  readonly calls: number;
  readonly charge: number;
  readonly churned: boolean;
}

/** What the file says about a group of customers. */
export interface Group {
  readonly customers: number;
  readonly churned: number;
  readonly churn: number;
  readonly charge: number;
  readonly calls: number;
}

/** Two-sided 95 % point of the normal distribution. */
const Z95 = 1.959964;

/** Reads the file; a cell that is not what its column promises stops the script with its line. */
export function readCustomers(csv: string): Customer[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return rows.map((row, index) => {
    const calls = Number(row['service_calls']);
    const charge = Number(row['charge']);
    const plan = row['international_plan'];
    const churned = row['churned'];
    const fine = Number.isInteger(calls) && charge > 0 && (plan === 'yes' || plan === 'no') && (churned === '0' || churned === '1');
    if (!fine) throw new Error(`telecom_churn.csv, line ${index + 2}: not a customer: ${JSON.stringify(row)}`);
    return { international: plan === 'yes', calls, charge, churned: churned === '1' };
  });
}

/** Counts a group of customers. */
export function describe(group: readonly Customer[]): Group {
  const total = (value: (customer: Customer) => number): number => group.reduce((all, customer) => all + value(customer), 0);
  const churned = total((customer) => Number(customer.churned));
  return {
    customers: group.length,
    churned,
    churn: churned / group.length,
    charge: total((customer) => customer.charge) / group.length,
    calls: total((customer) => customer.calls) / group.length,
  };
}

/** Wilson's 95 % interval of a share (Wilson 1927): stays inside 0..1 also in small groups. */
export function wilson(hits: number, count: number): readonly [low: number, high: number] {
  const share = hits / count;
  const z2 = Z95 ** 2;
  const centre = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z95 / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count ** 2));
  return [centre - half, centre + half];
}
