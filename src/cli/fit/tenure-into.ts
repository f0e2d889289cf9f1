import { runToEnd } from '../../core/numerics/objective';
import { betaDiscreteWeibull } from '../../core/retention/contractual/beta-discrete-weibull';
import { churnOfTenures } from '../../core/retention/contractual/cohorts';
import { shiftedBetaGeometric } from '../../core/retention/contractual/shifted-beta-geometric';
import type { SurvivalModel } from '../../core/retention/contractual/survival-model';
import { countLifetimes } from '../../core/retention/survival/kaplan-meier';
import { readTenures } from '../../functions/tenure-columns';
import { parametersOf, type Estimate, type Segment } from '../../model/document';
import { type TenureOrigin, withMeasuredTenure } from '../../model/document/measured-tenure';
import { type FittedCurve, tenureOfFit } from '../../model/document/tenure-of-fit';
import { CaseError } from '../case/case-file';
import { columnOf } from '../counts/function-tables';
import type { CountTable } from '../transactions/count-table';
import { caseToWrite, type Target } from './into-case';
import { count, shareOf } from './rounded-figures';
import { saveCase } from './save-case';

/** Curves that counts of tenures are fitted with, by their names at the terminal. */
export const CURVES = { sbg: shiftedBetaGeometric, bdw: betaDiscreteWeibull } as const;
export type CurveName = keyof typeof CURVES;

/** How many periods of a table make a year. */
export const PERIODS_IN_YEAR = { month: 12, year: 1 } as const;

/**
 * Fits a curve to customers counted by tenure and writes it as the retention by tenure of a segment, with today's customers by year: its
 * parameters where the table counts years and tells them, otherwise its rates year by year.
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
  const found = tenureOfFit(fitted);
  const index = document.segments.indexOf(segment);
  const said = await saveCase(target.into, withMeasuredTenure(document, index, found, originOf(fitted, data.slice(0, 150), target)));
  return [
    `${target.into}: segment.${segment.id} has a retention by tenure, ${found.rates.map(shareOf).join(', ')} from the first year on, by ${fitted.model.name}.`,
    ...said,
    ...fitted.fit.notes.map((note) => `Note: ${note}`),
    `Its one retention of ${shareOf(segment.retention.base)} is shown beside it and no longer counts.`,
  ].join('\n');
}

function refuseConfirmed({ id, tenure }: Segment, { into, replace }: Target): void {
  if (!tenure || replace) return;
  const estimates = [...Object.values(parametersOf(tenure)), ...tenure.years.flatMap((year) => Object.values(year) as Estimate[])];
  if (!estimates.some(({ confirmed }) => confirmed)) return;
  throw new CaseError(
    `${into} is left as it is: somebody has confirmed the retention by tenure of segment.${id}. --replace takes its place.`,
    1,
  );
}

function fittedCurve(table: CountTable, model: SurvivalModel, perYear: number): FittedCurve {
  const [tenure, lost, customers] = ['tenure', 'lost', 'customers'].map((name) => columnOf(table, name)) as [
    unknown[][],
    unknown[][],
    unknown[][],
  ];
  const { lifetimes, weights } = readTenures({ tenure, lost, customers });
  const seen = countLifetimes(lifetimes, weights);
  const counts = churnOfTenures(seen, model.parameters.length);
  return { model, fit: runToEnd(model.fitSteps(counts)), counts, kept: seen.kept, perYear };
}

const originOf = ({ model, counts }: FittedCurve, data: string, { owner }: Target): TenureOrigin => ({
  confirmed: owner !== undefined,
  source: `${model.name} fitted to ${data}: ${count(counts.customers)} customers`,
  date: new Date().toISOString().slice(0, 10),
  owner: owner ?? '',
  confidence: 'unset',
});
