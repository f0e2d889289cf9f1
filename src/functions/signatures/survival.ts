import { cells, labels, optional, text } from '../parameters';
import { signature } from '../signature';

const family = 'Survival';

const KM =
  'Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53, 457-481.';
const LIMITS = 'Limits: Kalbfleisch, J. D. & Prentice, R. L. (2002). The Statistical Analysis of Failure Time Data, section 1.4.';

const result =
  'tenure, at risk, lost, last seen there, churn of the period, survival, low, high (data for a chart); then customers, lost, still there, median';
const formula = 'S(t) = product over u <= t of (1 - lost_u/at risk_u); limits S^exp(+-1.96 sqrt(Greenwood)/ln S)';
const intoTheCase =
  'In the case: churn by year of tenure is the retention table of a segment; the survivors are what SBG_FIT and BDW_FIT project.';
const conventions = [
  'Customers who are still there count as long as they were seen (censored).',
  'Only periods that could be seen whole count; a period is complete on the same day of the calendar month or year.',
  'A call holds 5 MB, about 150,000 customers; beyond that, count starts and ends by tenure where the customers are and give the counts to KAPLAN_MEIER_COUNTS.',
];

export const KAPLAN_MEIER = signature({
  id: 'KAPLAN_MEIER',
  family,
  parameters: {
    starts: cells(),
    ends: cells(),
    as_of: optional(labels(), 'the latest date in the ranges'),
    unit: optional(text(), 'month'),
  },
  result,
  shape: 'table',
  formula,
  conventions: [
    ...conventions,
    'By day, only days on which somebody was lost are listed; tenures of more than 1,200 days ask for weeks, months or years.',
    intoTheCase,
  ],
  source: `${KM} ${LIMITS}`,
  example: [
    [['2024-01-15'], ['2024-01-20'], ['2024-02-01'], ['2024-02-10'], ['2024-03-01'], ['2024-03-05'], ['2024-04-01'], ['2024-05-20']],
    [['2024-06-01'], [null], ['2024-04-15'], ['2025-01-10'], [null], ['2024-09-05'], [null], ['2024-11-30']],
    [['2025-03-31']],
  ],
});

export const KAPLAN_MEIER_COUNTS = signature({
  id: 'KAPLAN_MEIER_COUNTS',
  family,
  parameters: {
    tenure: cells(),
    lost: cells(),
    customers: cells(),
  },
  result,
  shape: 'table',
  formula,
  conventions: [
    ...conventions.slice(0, 1),
    'The counts may come from a query on a warehouse; the answer is the one that the dates give.',
    intoTheCase,
  ],
  source: `${KM} ${LIMITS}`,
  example: [
    [[1], [2], [3], [3], [2], [1]],
    [[1], [1], [1], [0], [0], [0]],
    [[131], [78], [40], [420], [180], [151]],
  ],
});
