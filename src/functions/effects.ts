import { cuped as cupedOf } from '../core/effects/cuped';
import { upliftRegression as regressionOf } from '../core/effects/uplift-regression';
import { read } from './arguments';
import type { CellValue } from './cellvalue';
import { readBlocks, readNumbers, readYesNo, singleColumn } from './data-blocks';
import { effectRow, HEAD, readOutcome, TREATED } from './effect-rows';
import { rectangle } from './fit-table';
import { leverRows } from './lever-rows';
import { run } from './run';
import * as signatures from './signatures/effects';

/**
 * Effect of a treatment by regression: the difference that goes with it, other measures being equal.
 * @customfunction UPLIFT_REGRESSION
 * @param treated 1 for a customer who was treated, 0 for one who was not; a first row of headings is allowed
 * @param outcome Outcome of each customer: retained 1 or 0, or an amount
 * @param [covariates] One column for each measure that shall be equal; left out: the plain difference
 * @param [randomised] 1 if chance decided who was treated; left out: 0
 * @returns Measure, estimate, low, high, standard error, significance; size, attribution and grade of a lever
 * @helpurl https://localhost:3000/help/UPLIFT_REGRESSION.html
 */
export function upliftRegression(treated: any[][], outcome: any[][], covariates?: any[][], randomised?: any): any[][] {
  return run(() => {
    const input = read(signatures.UPLIFT_REGRESSION, { treated, outcome, covariates, randomised });
    const ranges = { treated: input.treated, outcome: input.outcome };
    const blocks = readBlocks<'treated' | 'outcome' | 'covariates'>(
      (input.covariates ? { ...ranges, covariates: input.covariates } : ranges) as typeof ranges & { covariates: unknown[][] },
      'treated',
    );
    const { firstRow } = blocks;
    const extra: readonly (readonly CellValue[])[] = input.covariates ? blocks.columns.covariates : [];
    const measures = extra.map((column, j) => {
      const name = blocks.headings.covariates?.[j] ?? '';
      return { name: name === '' ? `covariate ${j + 1}` : name, values: readNumbers(`covariates, column ${j + 1}`, column, firstRow) };
    });
    const outcomes = readOutcome(singleColumn('outcome', blocks.columns.outcome), firstRow);
    const group = readYesNo('treated', singleColumn('treated', blocks.columns.treated), firstRow, TREATED);
    const chance = input.randomised === 1;
    const found = regressionOf(group, outcomes, measures, chance ? 'experiment' : 'own data');
    return rectangle([
      HEAD,
      effectRow('Effect, adjusted', found.effect),
      effectRow('Effect, unadjusted', found.unadjusted),
      ['Mean, treated (adjusted)', found.treated],
      ['Mean, control (adjusted)', found.control],
      ...found.covariates.map((covariate) => effectRow(covariate.name, covariate)),
      ['customers treated', found.customersTreated],
      ['customers not treated', found.customersControl],
      ['R squared', found.rSquared],
      ...leverRows(
        found.lever,
        chance
          ? 'Chance decided who was treated; the measures are from before the treatment.'
          : 'At equal measures, who was treated did not depend on what would have happened anyway.',
      ),
      ...blocks.notes.map((note) => ['note', note]),
    ]);
  });
}

/**
 * Effect measured in an experiment, made more precise by what the same customers did before it.
 * @customfunction CUPED
 * @param treated 1 for a customer who was treated, 0 for one of the control; a first row of headings is allowed
 * @param outcome Outcome of each customer
 * @param before The same or a related measure of each customer from before the experiment
 * @returns Measure, estimate, low, high, standard error, significance; size, attribution and grade of a lever
 * @helpurl https://localhost:3000/help/CUPED.html
 */
export function cuped(treated: any[][], outcome: any[][], before: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.CUPED, { treated, outcome, before });
    const blocks = readBlocks({ treated: input.treated, outcome: input.outcome, before: input.before }, 'treated');
    const { firstRow } = blocks;
    const found = cupedOf(
      readYesNo('treated', singleColumn('treated', blocks.columns.treated), firstRow, TREATED),
      readOutcome(singleColumn('outcome', blocks.columns.outcome), firstRow),
      readNumbers('before', singleColumn('before', blocks.columns.before), firstRow),
    );
    return rectangle([
      HEAD,
      effectRow('Effect, adjusted', found.effect),
      effectRow('Effect, unadjusted', found.unadjusted),
      ['Mean, treated (adjusted)', found.treated],
      ['Mean, control (adjusted)', found.control],
      ['theta', found.theta],
      ['share of variance removed', found.varianceRemoved],
      ['customers treated', found.customersTreated],
      ['customers not treated', found.customersControl],
      ...leverRows(found.lever, 'Chance decided who was treated, and the measure from before cannot have been moved by the treatment.'),
      ...blocks.notes.map((note) => ['note', note]),
    ]);
  });
}
