import { type Decimal, decimal } from '../money';
import { bracketedRoot } from '../numerics/roots';
import type { RateEquation } from './rate-equation';

/** A zero of a rate equation, narrowed to a bracket of float64 numbers; `exact` where it has been pinned down. */
export interface Zero {
  readonly low: number;
  readonly high: number;
  readonly exact?: Decimal;
}

type Sign = -1 | 0 | 1;

/** Brackets are narrowed to this relative width before decimals take over. */
const NARROW = 1e-14;

/** A value at a separator that is at least this share of its terms cannot hide a zero inside a narrow bracket. */
const CLEAR = 1e-9;

/**
 * All zeros of a rate equation between two values of 1 + i, in rising order, each once, whatever its multiplicity.
 *
 * Method: each sign change that is differentiated away (see RateEquation.derived) leaves an equation with one sign
 * change fewer, whose zeros separate those of the one before; with none left there is no zero (Descartes). Between two
 * separators the function is monotone up to a positive factor, so the signs at the ends decide. A separator at which
 * the value vanishes is a multiple zero. Signs come from float64 where an error bound proves them, else from 40 digits.
 */
export function chainedZeros(equation: RateEquation, low: number, high: number): Zero[] {
  const chain = [equation];
  for (let changes = equation.signChanges(); changes.length > 1;) {
    const next = (chain[chain.length - 1] ?? equation).derived(changes[changes.length >> 1] ?? [0, 1]);
    chain.push(next);
    changes = next.signChanges();
  }
  let separators: Zero[] = [];
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    separators = between(chain[index] ?? equation, chain[index + 1], separators, low, high);
  }
  return separators;
}

/** The zeros of one equation, given those of the equation derived from it. */
function between(
  equation: RateEquation,
  derived: RateEquation | undefined,
  separators: readonly Zero[],
  low: number,
  high: number,
): Zero[] {
  const found: Zero[] = [];
  let left = low;
  let signLeft = equation.sign(low);
  if (signLeft === 0) found.push({ low, high: low, exact: decimal(low) });
  const close = (right: number, signRight: Sign): void => {
    if (signLeft * signRight === -1) found.push(narrow(equation, left, right, signLeft));
  };
  for (const separator of separators) {
    // A zero at an end of the interval is also its separator when it is a multiple one: it is counted there.
    if (separator.low <= low || separator.high >= high) continue;
    const point = judge(equation, derived, separator);
    close(separator.low, point.sign);
    if (point.sign === 0) found.push(point.zero);
    left = separator.high;
    signLeft = point.sign;
  }
  const signHigh = equation.sign(high);
  close(high, signHigh);
  if (signHigh === 0) found.push({ low: high, high, exact: decimal(high) });
  return found;
}

/** The sign of an equation at a separator; where it is too close to zero to call, the separator is first pinned down. */
function judge(equation: RateEquation, derived: RateEquation | undefined, separator: Zero): { sign: Sign; zero: Zero } {
  const middle = (separator.low + separator.high) / 2;
  if (derived === undefined || equation.clearance(middle) > CLEAR) return { sign: equation.sign(middle), zero: separator };
  const exact = pinDown(derived, separator);
  return { sign: equation.exactSign(exact), zero: { ...separator, exact } };
}

/** Bisects until the bracket is narrow: up to a positive factor the equation is monotone in it, and its signs at the ends differ. */
export function narrow(equation: RateEquation, left: number, right: number, signLeft: Sign): Zero {
  let low = left;
  let high = right;
  while (high - low > NARROW * high) {
    const middle = high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
    if (middle <= low || middle >= high) break;
    const sign = equation.sign(middle);
    if (sign === 0) return { low: middle, high: middle, exact: decimal(middle) };
    if (sign === signLeft) low = middle;
    else high = middle;
  }
  return { low, high };
}

/** The zero in a narrow bracket to 1e-34. */
export function pinDown(equation: RateEquation, zero: Zero): Decimal {
  if (zero.exact) return zero.exact;
  const low = decimal(zero.low);
  const high = decimal(zero.high);
  const signs = equation.exactSign(low) * equation.exactSign(high);
  // No sign change to be seen at the ends means that the zero lies at one of them.
  if (signs !== -1) return equation.exactSign(low) === 0 ? low : high;
  return bracketedRoot((x) => equation.at(x), low, high);
}
