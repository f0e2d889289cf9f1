import { PERIODS_PER_YEAR, type PeriodLength } from '../../src/core/units';
import { newCase, withNumbers, type BusinessCase, type Lever, type Segment, type Tenure } from '../../src/model/document';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { estimate } from './sample-case';

export const LENGTHS = ['year', 'quarter', 'month'] as const;
const YEARS = 5;

export const counted = (...customers: readonly number[]) => customers.map((count) => ({ customers: estimate(count) }));
export const sbg = (alpha: number, beta: number, ...customers: readonly number[]): Tenure => ({
  curve: 'shifted-beta-geometric',
  alpha: estimate(alpha),
  beta: estimate(beta),
  years: counted(...customers),
});
export const weibull = (gamma: number, delta: number, c: number, ...customers: readonly number[]): Tenure => ({
  curve: 'beta-discrete-weibull',
  gamma: estimate(gamma),
  delta: estimate(delta),
  c: estimate(c),
  years: counted(...customers),
});
export const rates = (kept: readonly number[], customers: readonly number[]): Tenure => ({
  curve: 'table',
  years: kept.map((rate, before) => ({ customers: estimate(customers[before] ?? 0), retention: estimate(rate) })),
});

interface Setting {
  readonly length?: PeriodLength;
  readonly customers?: number;
  readonly newCustomers?: number;
  readonly drift?: number;
  readonly levers?: readonly Partial<Lever>[];
  readonly retention?: number;
}

export const keep = (size: number, start = 0, ramp = 0): Partial<Lever> => ({ kind: 'churn', size: estimate(size), start, ramp });
export const refer = (size: number): Partial<Lever> => ({ kind: 'referral', size: estimate(size), start: 0, ramp: 0 });

/** One segment, a margin of 100 a year, no costs and no tax, cash at the end of a period. */
export function caseOf(tenure: Tenure | undefined, setting: Setting = {}): BusinessCase {
  const { length = 'year', customers = 10_000, newCustomers = 0, drift = 0, levers = [keep(0.2)], retention = 0.8 } = setting;
  const plain = newCase('2026-01-01', 'EUR');
  const [segment] = plain.segments as [Segment];
  const [lever] = plain.levers as [Lever];
  return withNumbers<BusinessCase>({
    ...plain,
    timeline: { ...plain.timeline, periodLength: length, periods: YEARS * PERIODS_PER_YEAR[length] },
    costs: [],
    inaction: { drift: estimate(drift) },
    segments: [
      {
        ...segment,
        id: 'all',
        customers: estimate(customers),
        margin: estimate(100),
        retention: estimate(retention),
        newCustomers: estimate(newCustomers),
        ...(tenure ? { tenure } : {}),
      },
    ],
    levers: levers.map((changes, index) => ({
      ...lever,
      ...changes,
      id: `lever-${index + 1}`,
      name: `Lever ${index + 1}`,
      attribution: estimate(1),
      segments: ['all'],
    })),
  });
}

export const valuesOf = (document: BusinessCase): Values => evaluate(buildModel(document));
export const atYearEnds = (values: Values, row: string, length: PeriodLength): number[] =>
  [1, 2, 3, 4, 5].map((year) => values.period(`customers.segment.all.${row}`, year * PERIODS_PER_YEAR[length])!.toNumber());
export const npv = (values: Values): number => values.constant('results.npv')!.toNumber();

/**
 * The same in a plain loop over groups of customers, knowing nothing of lines and cells: who joined since the year began, then the
 * years of tenure. Each group's churn a year drifts, loses what levers take off it, and is converted to the period last.
 */
export function simulated(
  kept: readonly number[],
  today: readonly number[],
  setting: Required<Pick<Setting, 'length' | 'newCustomers' | 'drift'>>,
  cut: number,
  referral: number,
) {
  const perYear = PERIODS_PER_YEAR[setting.length];
  const last = kept.length;
  const joined = (perYear - 1) / (2 * perYear);
  const worlds = { without: [0, ...today], with: [0, ...today] };
  const ends: { without: number; with: number }[] = [];
  let npv = 0;
  for (let period = 1; period <= YEARS * perYear; period += 1) {
    const elapsed = (period - 1) / perYear;
    for (const world of ['without', 'with'] as const) {
      let groups = worlds[world];
      const before = groups.reduce((sum, count) => sum + count, 0);
      if (period > 1 && (period - 1) % perYear === 0) {
        const older = new Array<number>(last + 1).fill(0);
        groups.forEach((count, group) => {
          if (group > 0) older[Math.min(last, group + 1)]! += count;
        });
        older[1]! += groups[0]! * (last === 1 ? 1 : 1 - joined);
        if (last > 1) older[2]! += groups[0]! * joined;
        groups = older;
      }
      groups = groups.map((count, group) => {
        const churn = Math.min(1, (1 - kept[Math.max(1, group) - 1]!) * (1 + setting.drift) ** elapsed);
        return count * (1 - churn * (world === 'with' ? 1 - cut : 1)) ** (1 / perYear);
      });
      groups[0]! += setting.newCustomers / perYear + (world === 'with' ? (before * referral) / perYear : 0);
      worlds[world] = groups;
    }
    const [without, withProgramme] = [worlds.without, worlds.with].map((groups) => groups.reduce((sum, count) => sum + count, 0)) as [
      number,
      number,
    ];
    npv += ((withProgramme - without) * 100) / perYear / 1.1 ** (period / perYear);
    if (period % perYear === 0) ends.push({ without, with: withProgramme });
  }
  return { ends, npv };
}
