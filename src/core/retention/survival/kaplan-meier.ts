import { DomainError } from '../../errors';
import { normalQuantile } from '../../numerics/normal';
import type { Lifetime } from './tenure';

/** Customers by period of tenure in which they were lost, and by periods through which they were seen to stay. */
export interface LifetimeCounts {
  /** Index t = 1, 2, ...: customers lost in period t. */
  readonly lost: Float64Array;
  /** Index t = 0, 1, ...: customers still there after t periods, when last seen. */
  readonly kept: Float64Array;
  readonly customers: number;
  readonly periods: number;
}

/** One period of tenure. */
export interface TenureRow {
  readonly period: number;
  /** Customers who reached the period and were seen through it or lost in it. */
  readonly atRisk: number;
  readonly lost: number;
  /** Customers last seen at the end of the period, still there. */
  readonly censored: number;
  /** Share of those at risk lost in the period. */
  readonly hazard: number;
  /** Share of all who are still there after the period. */
  readonly survival: number;
  readonly low: number;
  readonly high: number;
}

/** More periods than any horizon has are asked for in a longer unit. */
const MOST_SHOWN = 1200;
/** A table of counts has a row for each period: days of some 270 years. */
const MOST_COUNTED = 100_000;

/**
 * @param weights customers each lifetime stands for; one each if left out
 * @throws DomainError `domain`, naming `tenure`, when the longest lifetime has more than 100,000 periods
 */
export function countLifetimes(lifetimes: readonly Lifetime[], weights?: readonly number[]): LifetimeCounts {
  const periods = lifetimes.reduce((most, { periods: own }) => Math.max(most, own), 0);
  if (periods > MOST_COUNTED) throw tooLong('tenure', periods, MOST_COUNTED, 'counted');
  const lost = new Float64Array(periods + 1);
  const kept = new Float64Array(periods + 1);
  let customers = 0;
  lifetimes.forEach(({ periods: t, lost: isLost }, i) => {
    const weight = weights?.[i] ?? 1;
    const side = isLost ? lost : kept;
    side[t] = side[t]! + weight;
    customers += weight;
  });
  return { lost, kept, customers, periods };
}

/**
 * Kaplan and Meier's estimate of survival, S(t) = product over u <= t of (1 - lost_u/at risk_u), with Greenwood's variance and limits
 * on the scale of ln(-ln S), which keeps them between 0 and 1. Before anybody is lost the lower limit is that of nobody lost among so
 * many, (alpha/2)^(1/n); where nobody is left the upper limit stays that of the period before.
 *
 * Source: Kaplan, E. L. & Meier, P. (1958), 10.2307/2281868; Kalbfleisch, J. D. & Prentice, R. L. (2002), section 1.4.
 *
 * @param confidence 0.95 for 95 %
 * @param unitFrom parameter by which the caller chose the unit of tenure
 * @throws DomainError `noAnswer` when nobody was seen through a period; `domain`, naming `unitFrom`, beyond 1,200 periods
 */
export function kaplanMeier(counts: LifetimeCounts, confidence = 0.95, unitFrom: 'unit' | 'tenure' = 'unit'): TenureRow[] {
  if (counts.periods > MOST_SHOWN) throw tooLong(unitFrom, counts.periods, MOST_SHOWN, 'shown');
  let atRisk = counts.customers - counts.kept[0]!;
  if (!(atRisk > 0)) {
    throw DomainError.of(
      'noAnswer',
      'starts',
      'starts: nobody was seen through a whole period of tenure: choose a shorter unit or a later day as_of.',
    );
  }
  const z = -normalQuantile((1 - confidence) / 2);
  const rows: TenureRow[] = [];
  let survival = 1;
  let greenwood = 0;
  let previousHigh = 1;
  for (let period = 1; period <= counts.periods && atRisk > 0; period += 1) {
    const lost = counts.lost[period]!;
    const censored = counts.kept[period]!;
    const hazard = lost / atRisk;
    survival *= 1 - hazard;
    greenwood += lost / (atRisk * (atRisk - lost));
    const limits = limitsOf(survival, greenwood, atRisk, z, (1 - confidence) / 2, previousHigh);
    previousHigh = limits.high;
    rows.push({ period, atRisk, lost, censored, hazard, survival, ...limits });
    atRisk -= lost + censored;
  }
  return rows;
}

const tooLong = (argument: string, periods: number, most: number, what: string): DomainError =>
  DomainError.of('domain', argument, `${argument}: tenure runs to ${periods} periods, at most ${most} are ${what}: choose a longer unit.`);

function limitsOf(
  survival: number,
  greenwood: number,
  atRisk: number,
  z: number,
  tail: number,
  previousHigh: number,
): { low: number; high: number } {
  if (survival === 1) return { low: tail ** (1 / atRisk), high: 1 };
  if (survival <= 0) return { low: 0, high: previousHigh };
  const spread = (z * Math.sqrt(greenwood)) / Math.log(survival);
  return { low: survival ** Math.exp(-spread), high: survival ** Math.exp(spread) };
}

/** The period in which half were lost, where it was seen. */
export const medianTenure = (rows: readonly TenureRow[]): number | undefined => rows.find(({ survival }) => survival <= 0.5)?.period;
