import { ridgeRanges } from '../../core/customerbase/ridge-range';
import { runToEnd } from '../../core/numerics/objective';
import { profileInterval } from '../../core/numerics/profile-likelihood';
import type { LikelihoodFit } from '../../core/numerics/likelihood';
import { betaDiscreteWeibull } from '../../core/retention/contractual/beta-discrete-weibull';
import { type ChurnCounts, churnOfTenures } from '../../core/retention/contractual/cohorts';
import { shiftedBetaGeometric } from '../../core/retention/contractual/shifted-beta-geometric';
import { retention as retentionOf, type SurvivalModel } from '../../core/retention/contractual/survival-model';
import { countLifetimes, type LifetimeCounts } from '../../core/retention/survival/kaplan-meier';
import { readTenures } from '../../functions/tenure-columns';
import { withNumbers, type BusinessCase, type Correlation, type Estimate, type Segment, type Tenure } from '../../model/document';
import { tenureFields } from '../../model/document/fields';
import { inputIds } from '../../model/document/input-ids';
import { MOST_TENURE_YEARS } from '../../model/document/types';
import { CaseError } from '../case/case-file';
import { columnOf } from '../counts/function-tables';
import type { CountTable } from '../transactions/count-table';
import { caseToWrite, type Target } from './into-case';
import { count, shareOf } from './rounded-figures';
import { saveCase } from './save-case';

/** Low and high of an estimate are the 10th and the 90th percentile. */
const CONFIDENCE = 0.8;
/** Years that customers of today and to come are told apart by, at least, as far as the curve may be projected. */
const LEAST_YEARS = 5;
/** Parameters may be drawn together as closely as this. */
const CLOSEST = 0.99;

/** Curves that counts of tenures are fitted with, by their names at the terminal. */
export const CURVES = { sbg: shiftedBetaGeometric, bdw: betaDiscreteWeibull } as const;
export type CurveName = keyof typeof CURVES;

/** How many periods of a table make a year. */
export const PERIODS_IN_YEAR = { month: 12, year: 1 } as const;

interface Fitted {
  readonly model: SurvivalModel;
  readonly fit: LikelihoodFit;
  readonly counts: ChurnCounts;
  readonly lifetimes: LifetimeCounts;
  /** Periods in a year. */
  readonly perYear: number;
  readonly years: number;
}

/**
 * Fits a curve to customers counted by tenure and writes it as the retention by tenure of a segment, with today's customers by year: the
 * parameters of a shifted beta-geometric where the table counts years, otherwise its rates year by year.
 *
 * @returns what stands there now
 * @throws CaseError where the case cannot be written, or somebody has vouched for what stands there
 */
export async function writeTenure(
  table: CountTable,
  curve: CurveName,
  unit: keyof typeof PERIODS_IN_YEAR,
  data: string,
  target: Target,
): Promise<string> {
  const { document, segment } = caseToWrite(target);
  refuseConfirmed(segment, target);
  const fitted = fittedCurve(table, CURVES[curve], PERIODS_IN_YEAR[unit]);
  const vouched = provenanceOf(fitted, data.slice(0, 150), target);
  const tenure = tenureOf(fitted, vouched, curve);
  const changed = document.segments.map((one) => (one === segment ? { ...one, tenure } : one));
  const said = await saveCase(
    target.into,
    withNumbers<BusinessCase>({ ...document, segments: changed, correlations: correlationsOf(document, segment, fitted, tenure) }),
  );
  const rates = Array.from({ length: fitted.years }, (_, before) => shareOf(rateOf(fitted, fitted.fit.estimates, before + 1)));
  return [
    `${target.into}: segment.${segment.id} has a retention by tenure, ${rates.join(', ')} from the first year on, by ${fitted.model.name}.`,
    ...said,
    ...fitted.fit.notes.map((note) => `Note: ${note}`),
    `Its one retention of ${shareOf(segment.retention.base)} is shown beside it and no longer counts.`,
  ].join('\n');
}

function refuseConfirmed({ id, tenure }: Segment, { into, replace }: Target): void {
  if (!tenure || replace) return;
  const parameters = tenure.curve === 'table' ? [] : [tenure.alpha, tenure.beta];
  const estimates = [...parameters, ...tenure.years.flatMap((year) => Object.values(year) as Estimate[])];
  if (!estimates.some(({ confirmed }) => confirmed)) return;
  throw new CaseError(
    `${into} is left as it is: somebody has confirmed the retention by tenure of segment.${id}. --replace takes its place.`,
    1,
  );
}

function fittedCurve(table: CountTable, model: SurvivalModel, perYear: number): Fitted {
  const [tenure, lost, customers] = ['tenure', 'lost', 'customers'].map((name) => columnOf(table, name)) as [
    unknown[][],
    unknown[][],
    unknown[][],
  ];
  const { lifetimes, weights } = readTenures({ tenure, lost, customers });
  const seen = countLifetimes(lifetimes, weights);
  const counts = churnOfTenures(seen, model.parameters.length);
  const years = Math.min(MOST_TENURE_YEARS, Math.max(LEAST_YEARS, Math.ceil(counts.periods / perYear) + 1));
  return { model, fit: runToEnd(model.fitSteps(counts)), counts, lifetimes: seen, perYear, years };
}

/** Retention of a year of tenure: of all its periods one after another. */
const rateOf = ({ model, perYear }: Pick<Fitted, 'model' | 'perYear'>, parameters: readonly number[], year: number): number =>
  Array.from({ length: perYear }, (_, period) => retentionOf(model, parameters, (year - 1) * perYear + period + 1)).reduce(
    (all, rate) => all * rate,
    1,
  );

type Vouched = Omit<Estimate, 'number' | 'low' | 'base' | 'high'>;

const provenanceOf = ({ model, counts }: Fitted, data: string, { owner }: Target): Vouched => ({
  kind: 'measured',
  confirmed: owner !== undefined,
  source: `${model.name} fitted to ${data}: ${count(counts.customers)} customers`,
  date: new Date().toISOString().slice(0, 10),
  owner: owner ?? '',
  confidence: 'unset',
  comment: 'The range is the fit’s own: it holds if the curve does.',
});

/** Digits that are kept: more would look measured. */
const rounded = (value: number): number => Number(value.toPrecision(6));

function tenureOf(fitted: Fitted, vouched: Vouched, curve: CurveName): Tenure {
  const estimate = (base: number, low: number, high: number, comment = vouched.comment): Estimate => ({
    number: 0,
    low: rounded(Math.min(low, base)),
    base: rounded(base),
    high: rounded(Math.max(high, base)),
    ...vouched,
    comment,
  });
  const customers = today(fitted).map((there) => estimate(there, there, there, 'Still there when the data end.'));
  if (curve === 'sbg' && fitted.perYear === 1) {
    const [alpha, beta] = (['alpha', 'beta'] as const).map((key, index) => {
      const { min = 0, max = Infinity } = tenureFields[key].bounds;
      const { low, high } = profileInterval(fitted.model.problem(fitted.counts), fitted.fit, index, CONFIDENCE);
      return estimate(fitted.fit.estimates[index]!, Math.max(min, low), Math.min(max, high));
    }) as [Estimate, Estimate];
    return { curve: 'shifted-beta-geometric', alpha, beta, years: customers.map((there) => ({ customers: there })) };
  }
  const years = customers.map((_, before) => before + 1);
  const odds = (rate: number): number => rate / (1 - rate);
  const share = (ratio: number): number => (ratio === Infinity ? 1 : ratio / (1 + ratio));
  const ranges = ridgeRanges(
    fitted.model.problem(fitted.counts),
    fitted.fit,
    (parameters) => years.map((year) => odds(rateOf(fitted, parameters, year))),
    CONFIDENCE,
  );
  return {
    curve: 'table',
    years: customers.map((there, before) => ({
      customers: there,
      retention: estimate(rateOf(fitted, fitted.fit.estimates, before + 1), share(ranges[before]!.low), share(ranges[before]!.high)),
    })),
  };
}

/** Who is still there by year of tenure; the last year holds all later ones. */
function today({ lifetimes, perYear, years }: Fitted): number[] {
  const there = new Array<number>(years).fill(0);
  lifetimes.kept.forEach((customers, periods) => {
    const year = Math.min(years, Math.floor(periods / perYear) + 1);
    there[year - 1] = there[year - 1]! + customers;
  });
  return there;
}

/** Alpha and beta are told together: drawn apart, they would give curves that no data have. What named the tenure of before goes. */
function correlationsOf({ correlations }: BusinessCase, { id }: Segment, { fit }: Fitted, tenure: Tenure): Correlation[] {
  const prefix = inputIds.tenure(id, '');
  const others = correlations.filter(({ a, b }) => !a.startsWith(prefix) && !b.startsWith(prefix));
  if (tenure.curve === 'table') return others;
  const [alpha, both, , beta] = [...fit.logCovariance] as [number, number, number, number];
  const pearson = both / Math.sqrt(alpha * beta);
  if (!Number.isFinite(pearson)) return others;
  const rank = Math.max(-CLOSEST, Math.min(CLOSEST, (6 / Math.PI) * Math.asin(pearson / 2)));
  return [...others, { a: `${prefix}alpha`, b: `${prefix}beta`, rank: rounded(rank), comment: 'The fit tells both parameters together.' }];
}
