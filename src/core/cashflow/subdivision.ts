import type { RateEquation } from './rate-equation';

/** An interval of 1 + i in which the net present value has no zero, or is monotone up to a positive factor. */
export interface Piece {
  readonly low: number;
  readonly high: number;
}

/** Terms c u^p with p >= 0 rising: on 0 < u <= 1 the positive and the negative ones are each monotone in u. */
interface Terms {
  readonly coefficients: readonly number[];
  readonly exponents: readonly number[];
}

/** Give up beyond this many intervals or below this relative width: what is left is a multiple root, or nearly one. */
const MOST_INTERVALS = 20_000;
const NARROWEST = 1e-9;

/**
 * The intervals that may hold a zero of a rate equation, each at most one: found by halving until bounds in float64,
 * widened by their rounding error, prove for each interval that the value has one sign (it is dropped) or that the
 * derivative of u^-k f has (f is monotone there up to a positive factor). Undefined where that fails: near multiple roots.
 */
export function monotonePieces(equation: RateEquation, low: number, high: number): Piece[] | undefined {
  const below = equation.terms('below');
  const above = equation.terms('above');
  const pieces: Piece[] = [];
  const open: Piece[] =
    high > 1 && low < 1
      ? [
          { low: 1, high },
          { low, high: 1 },
        ]
      : [{ low, high }];
  for (let count = 0; open.length > 0; count += 1) {
    if (count > MOST_INTERVALS) return undefined;
    const piece = open.pop() as Piece;
    const [terms, from, to] =
      piece.high <= 1 ? ([below, piece.low, piece.high] as const) : ([above, 1 / piece.high, 1 / piece.low] as const);
    if (oneSign(terms, from, to, undefined)) continue;
    if (oneSign(terms, from, to, centre(terms, to))) {
      pieces.push(piece);
      continue;
    }
    if (piece.high - piece.low < NARROWEST * piece.high) return undefined;
    const middle = piece.high > 2 * piece.low ? Math.sqrt(piece.low * piece.high) : (piece.low + piece.high) / 2;
    open.push({ low: middle, high: piece.high }, { low: piece.low, high: middle });
  }
  return pieces;
}

/** Whether sum c (p - k) u^p (or sum c u^p without k) provably has one sign for all u in [from, to], which lies in (0, 1]. */
function oneSign({ coefficients, exponents }: Terms, from: number, to: number, k: number | undefined): boolean {
  let positiveLow = 0;
  let positiveHigh = 0;
  let negativeLow = 0;
  let negativeHigh = 0;
  let previous = 0;
  let powerLow = 1;
  let powerHigh = 1;
  for (let j = 0; j < coefficients.length; j += 1) {
    const p = exponents[j] as number;
    const step = p - previous;
    if (step !== 0) {
      powerLow *= step === 1 ? from : from ** step;
      powerHigh *= step === 1 ? to : to ** step;
    }
    previous = p;
    const c = k === undefined ? (coefficients[j] as number) : (coefficients[j] as number) * (p - k);
    if (c > 0) {
      positiveLow += c * powerLow;
      positiveHigh += c * powerHigh;
    } else {
      negativeLow -= c * powerLow;
      negativeHigh -= c * powerHigh;
    }
  }
  // Each term carries the rounding of its coefficient, of its power (up to its exponent times that of the base) and of the sum.
  const slack = (4 * coefficients.length + 2 * previous + 16) * Number.EPSILON;
  return positiveLow * (1 - slack) > negativeHigh * (1 + slack) || negativeLow * (1 - slack) > positiveHigh * (1 + slack);
}

/** The mean exponent of the terms at u, weighted by their size: the k that leaves the least to cancel. */
function centre({ coefficients, exponents }: Terms, u: number): number {
  let weight = 0;
  let moment = 0;
  for (let j = 0; j < coefficients.length; j += 1) {
    const size = Math.abs(coefficients[j] as number) * u ** (exponents[j] as number);
    weight += size;
    moment += size * (exponents[j] as number);
  }
  return weight === 0 ? 0 : moment / weight;
}
