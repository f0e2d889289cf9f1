import { type LikelihoodProblem, rivalMaxima } from '../numerics/likelihood';
import { normalQuantile } from '../numerics/normal';
import { conditionalFit } from '../numerics/profile-likelihood';
import { type Estimated, type Spread, spreads } from './forecast';

/** A shape whose logarithm is less sure than this is followed along its ridge, where a straight line would mislead. */
const STRAIGHT_UP_TO = 0.2;
/** Steps along a ridge in standard errors of ln shape, but not longer than a factor of 2; longer where nothing changes any more. */
const STEP = 0.5;
const LONGEST_STEP = Math.LN2;
const LONGEST_STEP_WHERE_FLAT = 3;
const FLAT = 1e-4;
/** An end is found to this part of a step. */
const NEAR_THE_END = 4;

/** The values a quantity may have, from the uncertainty of the parameters alone. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Intervals of forecasts where parameters are hardly told or not at all: the profile likelihood of each forecast, to the accuracy of
 * the delta method at each point of a ridge.
 *
 * Method: from the maximum the shape is moved along its ridge in steps, all other parameters refitted; where the loss in
 * log-likelihood is l, the forecast may still differ by sqrt(z^2 - 2 l) conditional standard errors. The same is done from every other
 * maximum that the data do not rule out. The interval is the union.
 */
export function ridgeRanges(
  problem: LikelihoodProblem,
  fit: Estimated & { readonly logLikelihood: number },
  quantities: (parameters: readonly number[]) => readonly number[],
  confidence = 0.95,
): Range[] {
  const z = normalQuantile(0.5 + confidence / 2);
  const isVague = (of: Estimated): boolean =>
    (problem.ridges ?? []).some(({ shape }) => !(errorOf(of, shape) > 0 && errorOf(of, shape) <= STRAIGHT_UP_TO));
  const rivals = isVague(fit) ? rivalMaxima(problem, fit.logLikelihood, (z * z) / 2) : [];
  return [fit, ...rivals]
    .map((maximum) => rangesAround(problem, maximum, quantities, fit.logLikelihood - (z * z) / 2))
    .reduce((all, ranges) => all.map((range, q) => union(range, ranges[q]!)));
}

/** Standard error of the logarithm of a parameter; 0 where none is known. */
const errorOf = ({ estimates, logCovariance }: Estimated, index: number): number =>
  Math.sqrt(logCovariance[index * estimates.length + index]!);

/** Ranges around one maximum and along its ridges, as far as the log-likelihood stays above `lowest`. */
function rangesAround(
  problem: LikelihoodProblem,
  maximum: Estimated & { readonly logLikelihood: number },
  quantities: (parameters: readonly number[]) => readonly number[],
  lowest: number,
): Range[] {
  const allowance = ({ logLikelihood }: { readonly logLikelihood: number }): number => Math.sqrt(2 * Math.max(0, logLikelihood - lowest));
  const centre = spreads(maximum, quantities);
  let ranges = centre.map((spread) => around(spread, allowance(maximum)));
  for (const { shape } of problem.ridges ?? []) {
    const error = errorOf(maximum, shape);
    if (error > 0 && error <= STRAIGHT_UP_TO) continue;
    const [low, high] = [Math.log(problem.lower[shape]!), Math.log(problem.upper[shape]!)];
    for (const direction of [-1, 1] as const) {
      let at = Math.min(high, Math.max(low, Math.log(maximum.estimates[shape]!)));
      let start = maximum.estimates;
      const usual = error > 0 ? Math.min(LONGEST_STEP, STEP * error) : LONGEST_STEP;
      let step = usual;
      let before = centre;
      while (direction < 0 ? at > low : at < high) {
        const next = Math.min(high, Math.max(low, at + direction * step));
        const there = conditionalFit(problem, shape, next, start);
        if (!(there.logLikelihood > lowest)) {
          // The end lies between: a long step from where nothing changed must not leap over what the data still allow.
          if (step <= usual / NEAR_THE_END) break;
          step /= 2;
          continue;
        }
        at = next;
        start = there.estimates;
        const now = spreads(there, quantities);
        ranges = ranges.map((range, q) => union(range, around(now[q]!, allowance(there))));
        const isFlat = now.every((spread, q) => Math.abs(spread.expected / before[q]!.expected - 1) < FLAT);
        step = isFlat ? Math.min(LONGEST_STEP_WHERE_FLAT, 2 * step) : Math.min(step, usual);
        before = now;
      }
    }
  }
  return ranges;
}

const around = ({ expected, logError }: Spread, z: number): Range => ({
  low: expected * Math.exp(-z * logError),
  high: expected * Math.exp(z * logError),
});

const union = (a: Range, b: Range): Range => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) });
