import { bounds } from '../../core/validate';
import { cells, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { effortBounds } from './case-bounds';
import { exampleInputsWithBudgets } from './example-inputs';

const family = 'Portfolio';

const parameters = {
  costs: cells(),
  values: list(bounds.any),
  budget: list(bounds.nonNegative),
  must_have: optional(list({ min: 0, max: 1, integer: true }), 'no programme must be chosen'),
  group: optional(cells(), 'no programme excludes another'),
  needs: optional(cells(), 'no programme needs another'),
};

const conventions = [
  'Programmes are numbered in the order of values. Each is chosen whole or not at all.',
  'A budget may be given for each year; then costs is a block with one row for each programme and one column for each year.',
  'Exact (branch and bound), not a ranking: value per unit of cost misses what a budget has room for.',
];

const source =
  'Lorie, J. H. & Savage, L. J. (1955), Journal of Business 28, 229-239; Land, A. H. & Doig, A. G. (1960), Econometrica 28, 497-520.';

const example = [
  [[60], [50], [50], [20]],
  [[100], [80], [79], [30]],
  [[120]],
  [[0], [0], [0], [0]],
  [[''], ['platform'], ['platform'], ['']],
] as const;

export const PORTFOLIO = signature({
  id: 'PORTFOLIO',
  family,
  parameters,
  result: 'programme | chosen (1 or 0) | chosen by rank (1 or 0) | cost | value; totals of both sets below',
  shape: 'table',
  formula: 'max sum of value x chosen, with sum of cost x chosen <= budget in each year',
  conventions,
  source,
  example: [...example],
});

export const FRONTIER = signature({
  id: 'FRONTIER',
  family,
  parameters,
  result: 'share of the budget | budget | cost | value | numbers of the programmes; one row for each best set',
  shape: 'table',
  formula: 'for a growing multiple s of the budgets: max sum of value x chosen, with sum of cost x chosen <= s x budget in each year',
  conventions: [
    ...conventions,
    'A row holds from its share of the budgets up to that of the next row. With several years, all budgets grow together.',
  ],
  source,
  example: [...example],
});

export const ALTERNATIVES = signature({
  id: 'ALTERNATIVES',
  family,
  parameters: {
    inputs: cells(),
    efforts: optional(list(effortBounds), '60, 80, 100, 120 and 150 %, or the plan alone where no lever answers to effort'),
    years: optional(number({ min: 1, max: 10, integer: true }), 'as many as the case has budgets, or 1'),
  },
  result: 'effort | NPV cautious | NPV base | NPV optimistic | cost | cost of year 1, 2, ...; a row for each effort',
  shape: 'table',
  formula: 'NPV and outlays of the whole model at several multiples of the plan: the programme as alternatives, of which one can be funded',
  conventions: [
    'inputs is the table of the sheet Inputs as one range, with its headings: columns are found by their headings, rows by their ids.',
    'NPV is after tax. Costs are outlays in the base scenario, before the tax that they relieve; those after the last year are left out.',
    'For PORTFOLIO and FRONTIER: costs and values of the rows beside those of other programmes, with one group for all of them.',
  ],
  source: 'The model of the case, as the workbook shows it line by line.',
  example: [exampleInputsWithBudgets, [[0.5, 1, 1.5]]],
});
