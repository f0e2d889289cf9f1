import { DomainError, type Fault } from '../../errors';
import type { LifetimeCounts } from '../survival/kaplan-meier';

/** Survivors of one cohort at the start and after each period; they never rise. */
export type Survivors = readonly number[];

/**
 * What the likelihood of a retention table needs: how many customers were lost in period t and how many were still there when
 * their cohort was last looked at, after T periods. Cohorts of any length add up.
 */
export interface ChurnCounts {
  /** Index t = 1, 2, ...: customers lost in period t; entry 0 is unused. */
  readonly lost: Float64Array;
  /** Index T = 1, 2, ...: customers last seen alive after T periods. */
  readonly kept: Float64Array;
  readonly customers: number;
  readonly periods: number;
}

/**
 * Adds cohorts up.
 *
 * @param cohorts survivors at 0, 1, 2, ... of each cohort: counts, or shares if `customers` is given
 * @param customers size of each cohort at the start, if the survivors are shares or percentages
 * Errors: `type` for shares without customers; `domain` for survivors that rise or are negative, naming cohort and period; `noAnswer` when nobody left or fewer
 * periods were seen than `parameters`.
 */
export function churnCounts(cohorts: readonly Survivors[], parameters: number, customers?: readonly number[]): ChurnCounts {
  const faults: Fault[] = [];
  if (customers && customers.length !== 1 && customers.length !== cohorts.length) {
    faults.push({
      kind: 'type',
      parameter: 'customers',
      message: `customers has ${customers.length} values for ${cohorts.length} cohorts: give one for each, or one for all.`,
    });
  }
  if (!customers) refuseShares(cohorts);
  const periods = cohorts.reduce((most, cohort) => Math.max(most, cohort.length - 1), 0);
  const lost = new Float64Array(periods + 1);
  const kept = new Float64Array(periods + 1);
  let total = 0;
  cohorts.forEach((cohort, c) => {
    const start = cohort[0] ?? 0;
    const place = cohorts.length > 1 ? `survivors, row ${c + 1}` : 'survivors';
    if (!(start > 0)) faults.push(fault(`${place}: the first value is the size of the cohort and must be above 0, but found ${start}.`));
    const scale = (customers?.[c] ?? customers?.[0] ?? start) / start;
    total += start * scale;
    for (let t = 1; t < cohort.length; t += 1) {
      const before = cohort[t - 1]!;
      const now = cohort[t]!;
      if (now < 0 || now > before) {
        faults.push(
          fault(
            `${place}, period ${t}: survivors never rise, but found ${now} after ${before}: leave customers won later to their own cohort.`,
          ),
        );
      }
      lost[t] = lost[t]! + (before - now) * scale;
    }
    const last = cohort.length - 1;
    kept[last] = kept[last]! + cohort[last]! * scale;
  });
  if (faults.length > 0) throw new DomainError(faults);
  return informative({ lost, kept, customers: total, periods }, parameters);
}

/**
 * The same from customers counted by tenure: lost in a period, or still there after so many. Those seen through no whole period say nothing.
 * Errors: `noAnswer` when nobody left or fewer periods were seen than `parameters`.
 */
export function churnOfTenures({ lost, kept, customers, periods }: LifetimeCounts, parameters: number): ChurnCounts {
  return informative({ lost, kept: kept.map((count, t) => (t === 0 ? 0 : count)), customers: customers - kept[0]!, periods }, parameters);
}

function informative(counts: ChurnCounts, parameters: number): ChurnCounts {
  const { periods, lost } = counts;
  if (periods < parameters) {
    throw DomainError.of(
      'noAnswer',
      'survivors',
      `survivors: ${parameters} parameters need at least ${parameters} periods after the start, but found ${periods}.`,
    );
  }
  if (!lost.some((count) => count > 0)) {
    throw DomainError.of('noAnswer', 'survivors', 'survivors: nobody left in any period, so no churn can be estimated.');
  }
  return counts;
}

/** Customers are whole: anything else is a share, and how sure a fit of shares is depends on how many customers they are of. */
function refuseShares(cohorts: readonly Survivors[]): void {
  const part = cohorts.flat().find((count) => Number.isFinite(count) && !Number.isInteger(count));
  if (part === undefined) return;
  throw DomainError.of(
    'type',
    'customers',
    `customers is missing: survivors holds ${part}, so these are shares or percentages. Give the number of customers each cohort began with.`,
  );
}

const fault = (message: string): Fault => ({ kind: 'domain', parameter: 'survivors', message });
