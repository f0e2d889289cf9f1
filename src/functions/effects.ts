import { cuped as cupedOf } from '../core/effects/cuped';
import { upliftRegression as regressionOf } from '../core/effects/uplift-regression';
import { read } from './arguments';
import { baselineNotes, codeColumn } from './category-columns';
import { readBlocks, readCustomersOf, readNumbers, readYesNo, singleColumn } from './data-blocks';
import { effectRow, HEAD, readOutcome, TREATED } from './effect-rows';
import { rectangle } from './fit-table';
import { leverRows } from './lever-rows';
import { run } from './run';
import * as signatures from './signatures/effects';
import { readSpread } from './spread-columns';

/**
 * Effect of a treatment by regression: the difference that goes with it, other measures being equal.
 * @customfunction UPLIFT_REGRESSION
 * @param treated 1 for a customer who was treated, 0 for one who was not, also yes and no; a first row of headings is allowed
 * @param outcome Outcome of each customer: retained 1 or 0, or an amount
 * @param [covariates] One column for each measure from before the treatment that shall be equal; left out: the plain difference
 * @param [randomised] 1 if chance decided who was treated; left out: 0
 * @param [customers] Customers each row stands for, as "case sql --for pilot --covariate" counts them; left out: one each
 * @returns Measure, estimate, low, high, standard error, significance; size, attribution and grade of a lever
 * @helpurl https://localhost:3000/help/UPLIFT_REGRESSION.html
 */
export function upliftRegression(treated: any[][], outcome: any[][], covariates?: any[][], randomised?: any, customers?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.UPLIFT_REGRESSION, { treated, outcome, covariates, randomised, customers });
    const ranges = {
      treated: input.treated,
      outcome: input.outcome,
      ...(input.covariates && { covariates: input.covariates }),
      ...(input.customers && { customers: input.customers }),
    };
    const blocks = readBlocks<keyof typeof ranges>(ranges as Required<typeof ranges>, 'treated');
    const { firstRow } = blocks;
    const counted = input.customers && readCustomersOf(singleColumn('customers', blocks.columns.customers), firstRow);
    const coded = (input.covariates ? blocks.columns.covariates : []).map((column, j) => {
      const name = blocks.headings.covariates?.[j] ?? '';
      return codeColumn(name === '' ? `covariate ${j + 1}` : name, `covariates, column ${j + 1}`, column, firstRow, counted);
    });
    const outcomes = readOutcome(singleColumn('outcome', blocks.columns.outcome), firstRow);
    const group = readYesNo('treated', singleColumn('treated', blocks.columns.treated), firstRow, TREATED);
    const chance = input.randomised === 1;
    const measures = coded.flatMap((column) => column.measures);
    const found = regressionOf(group, outcomes, measures, chance ? 'experiment' : 'own data', counted);
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
      ...[...baselineNotes(coded), ...blocks.notes].map((note) => ['note', note]),
    ]);
  });
}

/**
 * Effect measured in an experiment, made more precise by what the same customers did before it.
 * @customfunction CUPED
 * @param treated 1 for a customer who was treated, 0 for one of the control, also yes and no; a first row of headings is allowed
 * @param outcome Outcome of each row: retained 1 or 0, or an amount
 * @param before The same or a related measure of each customer from before the experiment
 * @param [customers] Customers each row stands for, at their means; left out: one each
 * @param [spread] Five columns of the customers of each row: variance of the outcome, variance of before, covariance, smallest and largest outcome; left out: all alike
 * @returns Measure, estimate, low, high, standard error, significance; size, attribution and grade of a lever
 * @helpurl https://localhost:3000/help/CUPED.html
 */
export function cuped(treated: any[][], outcome: any[][], before: any[][], customers?: any[][], spread?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.CUPED, { treated, outcome, before, customers, spread });
    const ranges = {
      treated: input.treated,
      outcome: input.outcome,
      before: input.before,
      ...(input.customers && { customers: input.customers }),
      ...(input.spread && { spread: input.spread }),
    };
    const blocks = readBlocks<keyof typeof ranges>(ranges as Required<typeof ranges>, 'treated');
    const { firstRow, columns } = blocks;
    const rows = {
      treated: readYesNo('treated', singleColumn('treated', columns.treated), firstRow, TREATED),
      outcome: readOutcome(singleColumn('outcome', columns.outcome), firstRow),
      before: readNumbers('before', singleColumn('before', columns.before), firstRow),
      ...(input.customers && { customers: readCustomersOf(singleColumn('customers', columns.customers), firstRow) }),
    };
    const found = cupedOf(input.spread ? { ...rows, spread: readSpread(columns.spread, rows, firstRow) } : rows);
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
