import { DomainError, type Fault } from '../errors';
import type { CustomerCounts } from './counts';

/** At most this many rows are named; the rest is counted. */
const NAMED = 3;

/** Largest number of repeat purchases of one customer; more means that something other than purchases was counted. */
export const MAX_FREQUENCY = 100_000;
/** Largest number of purchase opportunities of one customer: some three centuries of days. */
const MAX_OPPORTUNITIES = 100_000;

interface Rule {
  readonly parameter: string;
  broken(x: number, tX: number, T: number, discrete: boolean): boolean;
  message(row: number, x: number, tX: number, T: number): string;
}

/** What has to hold of every customer, with what to do where it does not. */
const RULES: readonly Rule[] = [
  {
    parameter: 'frequency',
    broken: (x) => !Number.isInteger(x) || x < 0 || x > MAX_FREQUENCY,
    message: (row, x) => `frequency, row ${row}: repeat purchases must be a whole number from 0 to ${MAX_FREQUENCY}, but found ${x}.`,
  },
  {
    parameter: 'age',
    broken: (_x, _tX, T) => !(Number.isFinite(T) && T >= 0),
    message: (row, _x, _tX, T) => `age, row ${row}: the time since the first purchase must be at least 0, but found ${T}.`,
  },
  {
    parameter: 'recency',
    broken: (_x, tX, T) => !(tX >= 0) || tX > T,
    message: (row, _x, tX, T) =>
      `recency, row ${row}: the last purchase is at ${tX}, which must lie between 0 and the age ${T}; both count from the first purchase, in the same unit.`,
  },
  {
    parameter: 'recency',
    broken: (x, tX, _T, discrete) => discrete && (!Number.isInteger(tX) || x > tX),
    message: (row, x, tX) =>
      `recency, row ${row}: opportunities are counted whole and each can hold one purchase, but found the last of ${x} purchases at ${tX}.`,
  },
  {
    parameter: 'age',
    broken: (_x, _tX, T, discrete) => discrete && (!Number.isInteger(T) || T > MAX_OPPORTUNITIES),
    message: (row, _x, _tX, T) =>
      `age, row ${row}: the number of purchase opportunities must be whole and at most ${MAX_OPPORTUNITIES}, but found ${T}.`,
  },
  {
    parameter: 'recency',
    broken: (x, tX) => x === 0 && tX > 0,
    message: (row, _x, tX) => `recency, row ${row}: a customer without repeat purchases has recency 0, but found ${tX}.`,
  },
  {
    parameter: 'recency',
    broken: (x, tX) => x > 0 && tX === 0,
    message: (row, x) =>
      `recency, row ${row}: ${x} repeat purchases need a recency above 0; purchases on the first day belong to the first purchase.`,
  },
];

/**
 * Checks the customers of a base; all faults are reported together, with the row they stand in.
 *
 * @param discrete time is counted in whole purchase opportunities
 * Errors: `domain`, naming the first rows at fault of each rule and how many more there are.
 */
export const checkCustomers = (frequency: ArrayLike<number>, recency: ArrayLike<number>, age: ArrayLike<number>, discrete = false): void =>
  check(RULES, frequency, recency, age, discrete);

/** The same of customers of whom only the number of purchases and the age are known. */
export const checkFrequencies = (frequency: ArrayLike<number>, age: ArrayLike<number>, discrete = false): void =>
  check(
    RULES.filter(({ parameter }) => parameter !== 'recency'),
    frequency,
    age,
    age,
    discrete,
  );

function check(
  rules: readonly Rule[],
  frequency: ArrayLike<number>,
  recency: ArrayLike<number>,
  age: ArrayLike<number>,
  discrete: boolean,
): void {
  const faults: Fault[] = [];
  for (const rule of rules) {
    let broken = 0;
    for (let i = 0; i < frequency.length; i += 1) {
      if (!rule.broken(frequency[i]!, recency[i]!, age[i]!, discrete)) continue;
      broken += 1;
      if (broken <= NAMED) {
        faults.push({ kind: 'domain', parameter: rule.parameter, message: rule.message(i + 1, frequency[i]!, recency[i]!, age[i]!) });
      }
    }
    if (broken > NAMED) {
      faults.push({ kind: 'domain', parameter: rule.parameter, message: `${broken - NAMED} more rows have the same fault.` });
    }
  }
  if (faults.length > 0) throw new DomainError(faults);
}

/**
 * What a fit needs of the data beyond each row being right.
 *
 * Errors: `noAnswer` when nobody bought again (purchase rate and dropout cannot be told apart) or when there are fewer
 * different customers than parameters.
 */
export function checkFittable(counts: CustomerCounts, parameters: number): void {
  if (!counts.x.some((x) => x > 0)) {
    throw DomainError.of(
      'noAnswer',
      'frequency',
      `None of the ${counts.customers} customers bought again, so no buying rate can be estimated: give a longer period of observation.`,
    );
  }
  if (counts.x.length < parameters + 1) {
    throw DomainError.of(
      'noAnswer',
      'frequency',
      `${parameters} parameters cannot be estimated from ${counts.x.length} different ${counts.x.length === 1 ? 'customer' : 'customers'}: give at least ${parameters + 1}, better some hundreds.`,
    );
  }
}
