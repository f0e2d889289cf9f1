import { parse } from 'csv-parse/sync';

/** Day of the case. */
export const DATE = '2026-11-02';
export const FILE = 'telecom_churn.csv (mlc_churn of the R package modeldata): artificial data';
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

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
