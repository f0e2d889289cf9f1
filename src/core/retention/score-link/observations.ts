import { DomainError, type Fault } from '../../errors';
import { messages } from '../../messages';

const NAMED = 3;

/** Customers with equal measures counted together: what a logistic likelihood needs to know. */
export interface ScoreCounts {
  /** Measures of each row, row by row, `width` to a row (without the constant). */
  readonly scores: Float64Array;
  readonly width: number;
  readonly rows: number;
  /** Customers of each row. */
  readonly customers: Float64Array;
  /** Of these, retained. */
  readonly retained: Float64Array;
  readonly total: number;
  readonly totalRetained: number;
}

/**
 * Checks scores and outcomes and collapses equal rows.
 *
 * @param scores one list for each measure
 * @param outcomes 1 for a customer who was retained, 0 for one who was lost; with `each`, how many of a row's customers were retained
 * @param each customers of each row; one each if left out
 * Errors: `type` for different lengths; `domain` for outcomes other than 0 and 1, naming the row; `noAnswer` when all customers
 * had the same outcome or a measure is the same for all.
 */
export function countScores(
  scores: readonly (readonly number[])[],
  outcomes: readonly number[],
  names: readonly string[],
  each?: readonly number[],
): ScoreCounts {
  const width = scores.length;
  const faults: Fault[] = [];
  scores.forEach((column, j) => {
    if (column.length !== outcomes.length) {
      const message = messages.differentLength('retained', outcomes.length, names[j]!, column.length);
      faults.push({ kind: 'type', parameter: 'retained', message });
    }
  });
  outcomes.forEach((outcome, i) => {
    const wanted = each
      ? `give how many of the row's ${each[i]!} customers were retained`
      : 'give 1 for a customer who was retained and 0 for one who was lost';
    if (!(Number.isInteger(outcome) && outcome >= 0 && outcome <= (each?.[i] ?? 1)) && faults.length < NAMED) {
      faults.push({ kind: 'domain', parameter: 'retained', message: `retained, row ${i + 1}: ${wanted}, but found ${outcome}.` });
    }
  });
  if (faults.length > 0) throw new DomainError(faults);
  const slots = new Map<string, number>();
  const distinct: number[] = [];
  const customers: number[] = [];
  const retained: number[] = [];
  for (let i = 0; i < outcomes.length; i += 1) {
    let key = '';
    for (let j = 0; j < width; j += 1) key += `${scores[j]![i]!}|`;
    let row = slots.get(key);
    if (row === undefined) {
      row = customers.length;
      slots.set(key, row);
      for (let j = 0; j < width; j += 1) distinct.push(scores[j]![i]!);
      customers.push(0);
      retained.push(0);
    }
    customers[row] = customers[row]! + (each?.[i] ?? 1);
    retained[row] = retained[row]! + outcomes[i]!;
  }
  const totalRetained = retained.reduce((sum, count) => sum + count, 0);
  const counts: ScoreCounts = {
    scores: Float64Array.from(distinct),
    width,
    rows: customers.length,
    customers: Float64Array.from(customers),
    retained: Float64Array.from(retained),
    total: customers.reduce((sum, count) => sum + count, 0),
    totalRetained,
  };
  refuseConstants(counts, names);
  return counts;
}

function refuseConstants(counts: ScoreCounts, names: readonly string[]): void {
  if (counts.totalRetained === 0 || counts.totalRetained === counts.total) {
    const what = counts.totalRetained === 0 ? 'lost' : 'retained';
    throw DomainError.of(
      'noAnswer',
      'retained',
      `retained: all ${counts.total} customers were ${what}, so nothing can be learnt: include both.`,
    );
  }
  for (let j = 0; j < counts.width; j += 1) {
    const first = counts.scores[j]!;
    if (counts.scores.every((value, index) => index % counts.width !== j || value === first)) {
      throw DomainError.of('noAnswer', 'scores', `${names[j]!} is ${first} for every customer: leave it out.`);
    }
  }
}
