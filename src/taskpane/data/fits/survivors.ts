import { cohortRetention } from '../../../core/customerbase/cohort-retention';
import { DomainError } from '../../../core/errors';
import type { LikelihoodFit } from '../../../core/numerics/likelihood';
import type { Progress } from '../../../core/numerics/objective';
import { betaDiscreteWeibull } from '../../../core/retention/contractual/beta-discrete-weibull';
import { type ChurnCounts, churnCounts, type Survivors } from '../../../core/retention/contractual/cohorts';
import { shiftedBetaGeometric } from '../../../core/retention/contractual/shifted-beta-geometric';
import { retention, survival } from '../../../core/retention/contractual/survival-model';
import { measuredRetention } from '../../../model/document/measured-retention';
import { tenureOfFit } from '../../../model/document/tenure-of-fit';
import { isBlank, type Cell } from '../cell';
import type { ChartData, Finding, TenureOffer } from '../finding';
import { PERIODS, type Reading } from '../layouts';
import type { Words } from '../words';
import { BadRows } from './bad-rows';
import type { RangeFit } from './range-fit';
import { weibullTenure } from './weibull-tenure';

const PER_CENT = 100;
const PARAMETERS = shiftedBetaGeometric.parameters.length;
/** Low and high of an estimate are the 10th and the 90th percentile. */
const CONFIDENCE = 0.8;
const MONTHS_IN_YEAR = 12;
/** Whole years that tell one year of tenure from the next. */
const YEARS_NEEDED = 2;

/** How long customers under contract stay, from survivors of cohorts period by period. */
export class SurvivorsFit implements RangeFit {
  private readonly bad = new BadRows();
  private readonly grid: { readonly number: number; readonly cells: readonly Cell[] }[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
  ) {}

  get rows(): number {
    return this.grid.length;
  }

  add(rows: readonly (readonly Cell[])[], firstRow: number): void {
    const { period } = this.reading.columns;
    rows.forEach((row, index) => {
      const cells = row.filter((_, column) => column !== period);
      if (!cells.every(isBlank)) this.grid.push({ number: firstRow + index, cells });
    });
  }

  *fit(): Generator<Progress, Finding> {
    const cohorts = this.cohorts();
    const left = this.bad.settle(this.reading.skipBad);
    if (cohorts.length === 0)
      throw DomainError.of(
        'noAnswer',
        'survivors',
        'No cohort was found: select survivors as numbers, one period beside or below the other.',
      );
    const sizes = this.sizes(cohorts);
    const counts = churnCounts(cohorts, PARAMETERS, sizes.customers);
    const fit = yield* shiftedBetaGeometric.fitSteps(counts);
    const { months } = this.reading;
    const found = cohortRetention(shiftedBetaGeometric, fit, counts, MONTHS_IN_YEAR / months, CONFIDENCE);
    const tenure = yield* this.byTenure(fit, counts);
    const { count, percent } = this.words;
    const per = PERIODS.find((period) => period.months === months)?.label ?? '';
    const first = retention(shiftedBetaGeometric, fit.estimates, 1);
    const last = retention(shiftedBetaGeometric, fit.estimates, counts.periods);
    return {
      method: shiftedBetaGeometric.name,
      sentences: [
        `${cohorts.length === 1 ? 'One cohort' : `${count(cohorts.length)} cohorts`} of ${count(counts.customers)} customers, seen through ${count(counts.periods)} periods of ${per}.`,
        `Of those who begin, ${percent(first)} stay the first period; of those still there in period ${count(counts.periods)}, ${percent(last)}.`,
        `${percent(found.retention)} of the ${count(found.alive)} who are left still are customers a year later (8 times in 10: ${percent(found.low)} to ${percent(found.high)}).`,
        ...tenure.sentences,
      ],
      notes: [...left, ...sizes.notes, ...fit.notes, ...tenure.notes],
      chart: chartOf(counts, fit.estimates, per),
      offers: [{ target: 'retention', ...measuredRetention(found), kind: 'measured' }, ...tenure.offers],
    };
  }

  /** The retention year by year, or why the data are too short for it. */
  private *byTenure(
    fit: LikelihoodFit,
    counts: ChurnCounts,
  ): Generator<Progress, Pick<Finding, 'sentences' | 'notes'> & { readonly offers: TenureOffer[] }> {
    const { count, percent } = this.words;
    const { months } = this.reading;
    const refused = (reason: string) => ({
      sentences: [],
      notes: [`Retention by year of tenure is not offered: ${reason}. The one retention stands.`],
      offers: [],
    });
    const seen = counts.periods * months;
    if (seen < YEARS_NEEDED * MONTHS_IN_YEAR)
      return refused(`${count(seen)} months are seen, and two whole years are needed to tell one from the next`);
    const found = tenureOfFit({ model: shiftedBetaGeometric, fit, counts, kept: counts.kept, perYear: MONTHS_IN_YEAR / months });
    if (found.curve === 'shifted-beta-geometric' && found.isOpen)
      return refused('these data are too short, or of too few customers, to tell by how much one year differs from the next');
    const better = yield* weibullTenure(counts, fit, MONTHS_IN_YEAR / months);
    const yearly = (rates: readonly number[]): string => `${rates.map(percent).join(', ')} of those who begin it stay`;
    return {
      sentences: [
        `By year of tenure, ${yearly(found.rates)}.`,
        ...(better
          ? [
              `A ${betaDiscreteWeibull.name} fits clearly better: a customer’s own risk ${better.c > 1 ? 'rises' : 'falls'} with tenure. By it, ${yearly(better.offer.found.rates)}.`,
            ]
          : []),
      ],
      notes: [],
      offers: [{ target: 'tenure', found }, ...(better ? [better.offer] : [])],
    };
  }

  /** Survivors of each cohort, up to the last period it was seen through. */
  private cohorts(): Survivors[] {
    const { across } = this.reading;
    const width = Math.max(0, ...this.grid.map(({ cells }) => cells.length));
    const lines = across
      ? this.grid.map(({ number, cells }) => cells.map((cell) => ({ number, cell })))
      : Array.from({ length: width }, (_, column) => this.grid.map(({ number, cells }) => ({ number, cell: cells[column] ?? '' })));
    return lines.flatMap((line) => {
      const seen = line.slice(0, line.findLastIndex(({ cell }) => !isBlank(cell)) + 1);
      const faults = seen.filter(({ cell }) => typeof cell !== 'number');
      for (const { number, cell } of faults) this.bad.reject(number, 'survivors', cell, 'write the number of customers left');
      return seen.length === 0 || faults.length > 0 ? [] : [seen.map(({ cell }) => cell as number)];
    });
  }

  /** Shares tell how many are left only with the number that began. */
  private sizes(cohorts: readonly Survivors[]): { readonly customers?: readonly number[]; readonly notes: readonly string[] } {
    const { cohortSize } = this.reading;
    const start = (value: number): boolean => cohorts.every((cohort) => cohort[0] === value);
    const areShares = cohorts.every((cohort) => cohort[0]! <= 1);
    if (areShares && cohortSize === undefined)
      throw DomainError.of(
        'domain',
        'survivors',
        'The survivors are shares. Say with how many customers a cohort began: without, nobody can tell how sure the result is.',
      );
    if ((areShares || start(PER_CENT)) && cohortSize !== undefined) return { customers: [cohortSize], notes: [] };
    return {
      notes: start(PER_CENT) ? ['Every cohort begins with 100. If these are percentages, say with how many customers a cohort began.'] : [],
    };
  }
}

function chartOf({ lost, kept, periods }: ChurnCounts, parameters: readonly number[], per: string): ChartData {
  let left = 1;
  const points = Array.from({ length: periods }, (_, index) => {
    const t = index + 1;
    let atRisk = 0;
    for (let u = t; u <= periods; u += 1) atRisk += lost[u]! + kept[u]!;
    if (atRisk > 0) left *= 1 - lost[t]! / atRisk;
    return { label: String(t), actual: left, expected: survival(shiftedBetaGeometric, parameters, t) };
  });
  return {
    title: 'Share of a cohort that is left, actual against expected',
    across: `Period (${per})`,
    up: 'Share left',
    percent: true,
    expectedName: 'Expected by the fit',
    points: [{ label: '0', actual: 1, expected: 1 }, ...points],
  };
}
