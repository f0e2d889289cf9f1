import { DomainError, type Fault } from './errors';
import { messages } from './messages';

/** The largest horizon any function accepts: 100 years of months. */
export const MAX_PERIODS = 1200;

/** What a number has to satisfy. Bounds are data, so that documentation and checks read the same source. */
export interface Bounds {
  /** Smallest allowed value. */
  readonly min?: number;
  /** Largest allowed value. */
  readonly max?: number;
  /** The value must be strictly greater than this. */
  readonly above?: number;
  /** The value must be strictly less than this. */
  readonly below?: number;
  readonly integer?: boolean;
}

/** Bounds that recur: named once so that no function invents its own idea of a probability. */
export const bounds = {
  any: {},
  nonNegative: { min: 0 },
  positive: { above: 0 },
  probability: { min: 0, max: 1 },
  /** A rate per period: at or below -100 % nothing is left to discount. */
  rate: { above: -1 },
  periods: { min: 1, max: MAX_PERIODS, integer: true },
} as const satisfies Record<string, Bounds>;

/** The bounds in words, as they stand in messages and help pages: "a whole number from 1 to 1200". */
export function describeBounds(rule: Bounds): string {
  const noun = rule.integer ? 'a whole number' : 'a number';
  const low = rule.above !== undefined ? `above ${rule.above}` : rule.min !== undefined ? `at least ${rule.min}` : '';
  const high = rule.below !== undefined ? `below ${rule.below}` : rule.max !== undefined ? `at most ${rule.max}` : '';
  if (rule.min !== undefined && rule.max !== undefined) return `${noun} from ${rule.min} to ${rule.max}`;
  return [noun, [low, high].filter(Boolean).join(' and ')].filter(Boolean).join(' ');
}

/** The fault of one number against its bounds, or undefined when it is fine. */
export function faultOf(name: string, value: number, rule: Bounds): Fault | undefined {
  if (!Number.isFinite(value)) return { kind: 'domain', parameter: name, message: messages.notFinite(name, value) };
  const inside =
    (rule.min === undefined || value >= rule.min) &&
    (rule.max === undefined || value <= rule.max) &&
    (rule.above === undefined || value > rule.above) &&
    (rule.below === undefined || value < rule.below) &&
    (!rule.integer || Number.isInteger(value));
  if (inside) return undefined;
  return { kind: 'domain', parameter: name, message: messages.outOfRange(name, value, describeBounds(rule)) };
}

/** Checks every number (or each number of a list) against its bounds and throws one error that names all faults. */
export function checkAll(checks: readonly (readonly [name: string, value: number | readonly number[], rule: Bounds])[]): void {
  const faults: Fault[] = [];
  for (const [name, value, rule] of checks) {
    if (typeof value === 'number') {
      const fault = faultOf(name, value, rule);
      if (fault) faults.push(fault);
      continue;
    }
    if (value.length === 0) faults.push({ kind: 'type', parameter: name, message: messages.emptyRange(name) });
    value.forEach((entry, index) => {
      const fault = faultOf(`${name}, cell ${index + 1},`, entry, rule);
      if (fault) faults.push({ ...fault, parameter: name });
    });
  }
  if (faults.length > 0) throw new DomainError(faults);
}

/** Throws unless all lists have the length of the first. */
export function checkSameLength(lists: readonly (readonly [name: string, values: readonly unknown[]])[]): void {
  const [first, ...rest] = lists;
  if (!first) return;
  const faults = rest
    .filter(([, values]) => values.length !== first[1].length)
    .map(([name, values]): Fault => ({
      kind: 'type',
      parameter: name,
      message: messages.differentLength(name, values.length, first[0], first[1].length),
    }));
  if (faults.length > 0) throw new DomainError(faults);
}

/** Throws where a range holds more periods than any horizon may have. */
export function checkHorizon(name: string, periods: number): void {
  if (periods > MAX_PERIODS) throw DomainError.of('domain', name, messages.tooManyPeriods(name, periods, MAX_PERIODS));
}
