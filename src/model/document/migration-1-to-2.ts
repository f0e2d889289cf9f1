import { PERIODS_PER_YEAR } from '../../core/units';
import { defaultAdjustments, NEUTRAL } from './defaults';
import { entryOf, isEntry, listOf, ownEntry, withNumbers, type Entry } from './estimates';
import { ENDS, OPTIONAL_SHEETS } from './types';

/** Largest decay a year that version 2 takes; a month of 90 % would be a year of 99.9999999999 %. */
const STEEPEST = 0.999999;

const number = (value: unknown, change: (value: number) => number): unknown => (typeof value === 'number' ? change(value) : value);
/** Rounded where the twelfth root left dust: a decay of 10 % a year must come back as 0.1. */
const tidy = (value: number): number => Number(value.toPrecision(14));

/**
 * Version 1 counted time in periods: durations become months, a decay per period becomes one a year. A lever's size keeps
 * its number, now as a share of annual churn. What is not of the expected type is left as it is, for the schema to refuse.
 */
export function fromVersion1(document: Entry): Record<string, unknown> {
  const perYear = ownEntry(PERIODS_PER_YEAR, entryOf(document, 'timeline')['periodLength']) ?? 1;
  const months = 12 / perYear;
  const date = typeof document['date'] === 'string' ? document['date'] : '';
  /** The end of a period, from 1, in months. */
  const endOf = (value: unknown): unknown => number(value, (period) => period * months);
  const beginningOf = (value: unknown): unknown => number(value, (period) => (period - 1) * months);
  /** A ramp of one period was at once. */
  const rampOf = (value: unknown): unknown => number(value, (periods) => (periods === 1 ? 0 : periods * months));
  const perYearOf = (decay: unknown): unknown =>
    isEntry(decay)
      ? {
          ...decay,
          ...Object.fromEntries(
            ENDS.map((key) => [
              key,
              number(decay[key], (value) => (value < 0 || value > 1 ? value : Math.min(STEEPEST, tidy(1 - (1 - value) ** perYear)))),
            ]),
          ),
        }
      : decay;
  const lever = (entry: Entry): Entry => ({
    ...entry,
    decay: perYearOf(entry['decay']),
    start: beginningOf(entry['start']),
    ramp: rampOf(entry['ramp']),
  });
  const cost = (entry: Entry): Entry => ({
    ...entry,
    ...(entry['kind'] === 'oneOff'
      ? { start: endOf(entry['start']) }
      : { start: beginningOf(entry['start']), end: endOf(entry['end']), ramp: rampOf(entry['ramp']) }),
    scales: false,
    levers: [],
  });
  const programme = ({ cost: total, npv, ...entry }: Entry): Entry => ({
    ...entry,
    costs: [total],
    npv: { low: npv, base: npv, high: npv },
    group: '',
    needs: [],
    mustHave: false,
  });
  const each = (key: string, change: (entry: Entry) => Entry): Record<string, unknown> =>
    Array.isArray(document[key]) ? { [key]: listOf(document, key).map(change) } : {};
  return withNumbers({
    ...document,
    ...NEUTRAL,
    ...defaultAdjustments(date),
    sheets: [...OPTIONAL_SHEETS],
    ...each('levers', lever),
    ...each('costs', cost),
    ...each('programmes', programme),
  });
}
