import { bounds } from '../../core/validate';
import { cells, list, optional } from '../parameters';
import { signature } from '../signature';

const family = 'Portfolio';

const parameters = {
  costs: cells('currency, one for each programme (and year)'),
  values: list('currency, one for each programme', bounds.any),
  budget: list('currency, one for each year', bounds.nonNegative),
  must_have: optional(list('1 must be chosen; 0 may be', { min: 0, max: 1, integer: true }), 'no programme must be chosen'),
  group: optional(cells('a name; at most one programme of a name is chosen'), 'no programme excludes another'),
  needs: optional(cells('numbers of programmes, as 2 or "2, 5"'), 'no programme needs another'),
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
