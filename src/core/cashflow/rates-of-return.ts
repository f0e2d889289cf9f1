import { Decimal, ONE, ZERO, decimal } from '../money';
import { type FlowTiming, momentOf } from './discounting';
import { RateEquation } from './rate-equation';
import { type Zero, chainedZeros, narrow, pinDown } from './rolle-chain';
import { type Piece, monotonePieces } from './subdivision';

/** The largest rate per period that is looked for: 1,000 %. */
export const LARGEST_RATE = 10;
const ACCURACY = decimal('1e-32');

/**
 * All real rates per period in (-1, 10] at which the net present value of the flows is zero, in rising order; each
 * once, whatever its multiplicity.
 *
 * The zeros are isolated by proof, not searched for on a grid: by halving intervals until each provably holds none or
 * at most one (subdivision.ts), or, near multiple roots, through the chain of derivatives (rolle-chain.ts). Accuracy:
 * 1e-32; two rates closer than about 1e-14 count as one.
 *
 * @param flows net flow at time 0, 1, 2, ...
 */
export function ratesOfReturn(flows: readonly Decimal[], timing: FlowTiming = 'end'): Decimal[] {
  let last = flows.length - 1;
  while (last >= 0 && flows[last]?.isZero()) last -= 1;
  const trimmed = flows.slice(0, last + 1);
  const equation = RateEquation.of(trimmed, timing);
  if (equation.signChanges().length === 0) return [];
  const low = lowestCandidate(trimmed, timing);
  const high = 1 + LARGEST_RATE;
  const pieces = monotonePieces(equation, low, high);
  const zeros = pieces ? zerosIn(equation, pieces) : chainedZeros(equation, low, high);
  return zeros.map((zero) => {
    const rate = pinDown(equation, zero).minus(ONE);
    // What is left of a rate of nothing is rounding, which somebody would read as a rate.
    return rate.abs().lt(ACCURACY) ? ZERO : rate;
  });
}

/** Half of a value of 1 + i below which the last flow outweighs all others together, so that no root can lie there. */
function lowestCandidate(flows: readonly Decimal[], timing: FlowTiming): number {
  const last = flows.length - 1;
  const sizes = flows.map((flow) => flow.abs());
  const others = sizes.slice(0, last).reduce((total, size) => total.plus(size));
  let previous = last - 1;
  while (sizes[previous]?.isZero()) previous -= 1;
  const gap = momentOf(last, timing) - momentOf(previous, timing);
  const ratio = Decimal.min(ONE, (sizes[last] ?? ONE).div(others));
  return Math.max(
    ratio
      .pow(1 / gap)
      .div(2)
      .toNumber(),
    Number.MIN_VALUE,
  );
}

/** The zeros in pieces that hold at most one each; a zero on the border of two pieces counts once. */
function zerosIn(equation: RateEquation, pieces: readonly Piece[]): Zero[] {
  const zeros: Zero[] = [];
  const add = (x: number): void => {
    if (zeros[zeros.length - 1]?.high !== x) zeros.push({ low: x, high: x, exact: decimal(x) });
  };
  for (const { low, high } of pieces) {
    const signLow = equation.sign(low);
    const signHigh = equation.sign(high);
    if (signLow === 0) add(low);
    else if (signHigh === 0) add(high);
    else if (signLow !== signHigh) zeros.push(narrow(equation, low, high, signLow));
  }
  return zeros;
}
