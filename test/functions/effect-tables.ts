import { call, failed } from '../../src/functions/call';
import { randomSource } from '../tools/random';

export type Row = readonly (number | string)[];
export const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
export const table = (id: string, given: readonly unknown[]): Row[] => {
  const shown = call(id, given);
  if (failed(shown) || !Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return shown as Row[];
};
export const message = (id: string, given: readonly unknown[]): string => (call(id, given) as { message: string }).message;
export const find = (rows: readonly Row[], label: RegExp): Row => rows.find(([first]) => label.test(String(first)))!;

/** Customers of whom churn falls by 30 % where they are treated; loyal ones are treated more often unless chance decides. */
export function customers(seed: number, n: number, byChance: boolean): { treated: number[]; retained: number[]; loyalty: number[] } {
  const random = randomSource(seed);
  const loyalty = Array.from({ length: n }, () => Math.floor(random.next() * 5));
  const treated = loyalty.map((level) => (random.next() < (byChance ? 0.5 : 0.2 + 0.12 * level) ? 1 : 0));
  const retained = loyalty.map((level, i) => (random.next() < (0.4 - 0.05 * level) * (treated[i] ? 0.7 : 1) ? 0 : 1));
  return { treated, retained, loyalty };
}
