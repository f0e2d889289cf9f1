import { DomainError } from '../errors';
import { cholesky, choleskySolve } from '../numerics/matrix';
import { fisherSignificance } from '../numerics/student';
import type { LeverSize } from '../retention/lever-size';
import { type Estimated, estimated, isShare, leverFromEffect } from './effect';
import { type Errors, leastSquares } from './least-squares';

/** Rows of a panel, or of samples drawn anew in each period. */
export interface PanelRows {
  /** 1 where the row belongs to the treated group, in all periods. */
  readonly treated: readonly number[];
  /** Index of the period of each row, in order of time. */
  readonly period: readonly number[];
  readonly outcome: readonly number[];
  /** Index of the cluster of each row; each row for itself if left out. */
  readonly cluster?: readonly number[];
  /** Customers each row stands for, all alike; one each if left out. */
  readonly customers?: readonly number[];
}

export interface DifferenceInDifferences {
  readonly effect: Estimated;
  /** Effect by period against the last period before the start; zero there. */
  readonly byPeriod: readonly (Estimated & { readonly period: number })[];
  /** Joint test that the groups moved alike before the start; undefined where there is a single period before. */
  readonly parallel: { readonly f: number; readonly freedom: number; readonly significance: number } | undefined;
  readonly clusters: number;
  readonly lever: LeverSize;
}

export const MOST_PERIODS = 60;

/**
 * Difference in differences of two groups over several periods: outcome on group, periods and treated after the start.
 *
 * Assumes that without treatment both groups would have moved in parallel. The test of that looks at the periods before: all
 * differences from the last of them at once (Wald test with the clustered covariance).
 *
 * Source: Angrist, J. D. & Pischke, J.-S. (2009), Mostly Harmless Econometrics, chapter 5; clusters: Bertrand, Duflo &
 * Mullainathan (2004), 10.1162/003355304772839588.
 *
 * @param start index of the first period with treatment
 * @param periods number of periods
 */
export function differenceInDifferences(rows: PanelRows, start: number, periods: number, confidence = 0.95): DifferenceInDifferences {
  checkCells(rows, start, periods);
  const errors = errorsOf(rows);
  const dummies = Array.from({ length: periods - 1 }, (_, k) => rows.period.map((p) => (p === k + 1 ? 1 : 0)));
  const dummyNames = dummies.map((_, k) => `period ${k + 2}`);
  const post = rows.period.map((p, i) => (p >= start ? rows.treated[i]! : 0));
  const main = leastSquares(
    rows.outcome,
    [post, rows.treated, ...dummies],
    ['treated after the start', 'treated', ...dummyNames],
    errors,
    rows.customers,
  );
  const k = dummies.length + 3;
  const effect = estimated(main.coefficients[1]!, main.covariance[k + 1]!, main.degreesOfFreedom, confidence);
  const others = Array.from({ length: periods }, (_, p) => p).filter((p) => p !== start - 1);
  const event = leastSquares(
    rows.outcome,
    [...others.map((p) => rows.period.map((own, i) => (own === p ? rows.treated[i]! : 0))), rows.treated, ...dummies],
    [...others.map((p) => `treated in period ${p + 1}`), 'treated', ...dummyNames],
    errors,
    rows.customers,
  );
  const width = others.length + dummies.length + 2;
  const byPeriod = Array.from({ length: periods }, (_, period) => {
    const at = others.indexOf(period) + 1;
    if (at === 0) return { period, estimate: 0, standardError: 0, low: 0, high: 0, significance: 1 };
    return { period, ...estimated(event.coefficients[at]!, event.covariance[at * (width + 1)]!, event.degreesOfFreedom, confidence) };
  });
  const count = (i: number): number => rows.customers?.[i] ?? 1;
  const after = post.flatMap((isAfter, i) => (isAfter === 1 ? [i] : []));
  const customersAfter = after.reduce((sum, i) => sum + count(i), 0);
  return {
    effect,
    byPeriod,
    parallel: parallelTrends(event.coefficients, event.covariance, width, start - 1, event.degreesOfFreedom),
    clusters: errors.kind === 'clusters' ? errors.clusters : rows.outcome.reduce((sum, _, i) => sum + count(i), 0),
    lever: leverFromEffect(
      effect.estimate,
      effect.standardError,
      after.reduce((sum, i) => sum + rows.outcome[i]! * (count(i) / customersAfter), 0),
      isShare(rows.outcome),
      'own data',
    ),
  };
}

function errorsOf({ cluster }: PanelRows): Errors {
  if (!cluster) return { kind: 'each row' };
  return { kind: 'clusters', cluster: Int32Array.from(cluster), clusters: cluster.reduce((most, value) => Math.max(most, value + 1), 0) };
}

/** Wald's test that the first `leads` differences are all zero, as an F test. */
function parallelTrends(
  coefficients: Float64Array,
  covariance: Float64Array,
  width: number,
  leads: number,
  freedom: number,
): DifferenceInDifferences['parallel'] {
  if (leads === 0) return undefined;
  const block = new Float64Array(leads * leads);
  for (let a = 0; a < leads; a += 1) for (let b = 0; b < leads; b += 1) block[a * leads + b] = covariance[(a + 1) * width + b + 1]!;
  const values = coefficients.slice(1, leads + 1);
  const factor = cholesky(block, leads);
  // Fewer clusters than periods before: the covariance cannot tell them apart.
  if (!factor) return undefined;
  const solved = choleskySolve(factor, leads, values);
  const f = values.reduce((sum, value, a) => sum + value * solved[a]!, 0) / leads;
  return { f, freedom, significance: fisherSignificance(f, leads, freedom) };
}

function checkCells({ treated, period }: PanelRows, start: number, periods: number): void {
  if (periods > MOST_PERIODS)
    throw DomainError.of(
      'domain',
      'period',
      `period: found ${periods} different periods, at most ${MOST_PERIODS} are compared: use longer periods.`,
    );
  if (start < 1 || start >= periods) {
    throw DomainError.of('noAnswer', 'start', 'start: there must be at least one period before the start and one from it on.');
  }
  const seen = [new Set<number>(), new Set<number>()];
  period.forEach((p, i) => seen[treated[i]!]!.add(p));
  seen.forEach((own, group) => {
    if (own.size === periods) return;
    throw DomainError.of(
      'noAnswer',
      'treated',
      `treated: the ${group === 1 ? 'treated' : 'control'} group has rows in ${own.size} of ${periods} periods: both groups are needed in every period.`,
    );
  });
}
