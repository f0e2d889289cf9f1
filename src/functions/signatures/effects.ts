import { cells, labels, number, optional, text } from '../parameters';
import { signature } from '../signature';

const family = 'Effects';

const treated = cells();
const outcome = cells();
const period = cells();
const start = labels();
const result = 'measure, estimate, low, high, standard error, significance; size, attribution and grade of a lever';
const intoTheCase =
  'In the case: the row of the lever size is low, base and high (P10, P50, P90) of a lever, with attribution 1 and the grade shown. Where outcomes lie between 0 and 1 they are taken for retention.';
const large = 'A call holds 5 MB, about 100,000 rows of three columns; give exact ranges, since blanks may arrive as zeros.';

const column = (values: readonly (number | string)[]): (number | string)[][] => values.map((value) => [value]);

/** Sixteen customers: treated or not, spend after and before. */
const group = column([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
const after = column([62, 55, 71, 48, 66, 59, 80, 52, 50, 57, 44, 61, 39, 53, 47, 68]);
const before = column([50, 47, 60, 41, 55, 52, 69, 40, 45, 52, 40, 58, 33, 50, 41, 65]);

export const UPLIFT_REGRESSION = signature({
  id: 'UPLIFT_REGRESSION',
  family,
  parameters: {
    treated,
    outcome,
    covariates: optional(cells(), 'the plain difference'),
    randomised: optional(number({ min: 0, max: 1, integer: true }), '0'),
    customers: optional(cells(), 'one each'),
  },
  result,
  shape: 'table',
  formula: "outcome = a + effect x treated + b x covariates; covariance sum of e^2/(1 - h) x x' (HC2), limits by t with n - k",
  conventions: [
    'Assumes that, at equal measures, treatment was given independently of what would have happened anyway.',
    'A covariate of texts is a category: one coefficient for each against the commonest, which a note names; yes and no are 1 and 0.',
    'Rows of counts, customers of the same group, outcome and covariates together, give what the customers one by one give.',
    large,
    intoTheCase,
  ],
  source:
    'MacKinnon, J. G. & White, H. (1985). Some heteroskedasticity-consistent covariance matrix estimators. Journal of Econometrics 29, 305-325.',
  example: [group, after, before, 1],
});

export const CUPED = signature({
  id: 'CUPED',
  family,
  parameters: {
    treated,
    outcome,
    before: cells(),
    customers: optional(cells(), 'one each'),
    spread: optional(cells(), 'all alike'),
  },
  result,
  shape: 'table',
  formula: 'difference of the means of y - theta (x - mean x), theta = cov(y, x)/var(x); limits by Welch',
  conventions: [
    'Assumes that chance decided who was treated, and that the measure is from before the treatment.',
    'Two rows of "case sql --for pilot --before", means with spread of treated and control, give what the customers one by one give. Variances are sample variances.',
    large,
    intoTheCase,
  ],
  source:
    'Deng, A., Xu, Y., Kohavi, R. & Walker, T. (2013). Improving the sensitivity of online controlled experiments by utilizing pre-experiment data. WSDM.',
  example: [group, after, before],
});

export const DIFF_IN_DIFF = signature({
  id: 'DIFF_IN_DIFF',
  family,
  parameters: {
    treated,
    period,
    outcome,
    start,
    cluster: optional(cells(), 'each row for itself'),
    customers: optional(cells(), 'one each'),
  },
  result: `${result}; effect by period and test of parallel trends`,
  shape: 'table',
  formula: 'outcome = group + period + effect x treated from the start on; errors by cluster (CR1), limits by t with clusters - 1',
  conventions: [
    'Assumes that without treatment both groups would have moved in parallel; the test looks at the periods before.',
    'Effects by period are against the last period before the start.',
    large,
    intoTheCase,
  ],
  source:
    'Bertrand, M., Duflo, E. & Mullainathan, S. (2004). How much should we trust differences-in-differences estimates? Quarterly Journal of Economics 119, 249-275.',
  example: [
    column([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    column([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]),
    column([10, 11, 15, 16, 12, 13, 16, 18, 9, 10.5, 11, 12, 14, 14.5, 16, 17]),
    [[3]],
    column(['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'c', 'c', 'c', 'c', 'd', 'd', 'd', 'd']),
  ],
});

const shops = ['A', 'B', 'C', 'D', 'E'];
const months = [1, 2, 3, 4, 5, 6];
const sales = [
  [20, 22, 21, 24, 25, 26],
  [30, 31, 33, 33, 35, 36],
  [15, 17, 16, 18, 19, 19],
  [25, 26, 28, 28, 30, 31],
  [24, 26, 26, 28, 36, 38],
];

export const SYNTHETIC_CONTROL = signature({
  id: 'SYNTHETIC_CONTROL',
  family,
  parameters: {
    units: cells(),
    period,
    outcome: cells(),
    treated: labels(),
    start,
    method: optional(text(), 'synthetic control'),
  },
  result:
    'effects with placebo rank, size, attribution and grade of a lever; weights of units; actual and synthetic by period (data for a chart)',
  shape: 'table',
  formula: 'weights >= 0 with sum 1 that minimise |treated - mixture|^2 before the start; effect = mean difference after it',
  conventions: [
    'Assumes that the mixture which followed the treated unit before the start would have gone on doing so without treatment.',
    'The placebo rank is the place among all units, each taken for the treated one; 1 is the largest effect.',
    intoTheCase,
  ],
  source:
    'Abadie, A., Diamond, A. & Hainmueller, J. (2010). Synthetic control methods for comparative case studies. JASA 105, 493-505. Arkhangelsky, D. et al. (2021). Synthetic difference-in-differences. American Economic Review 111, 4088-4118.',
  example: [
    column(shops.flatMap((shop) => months.map(() => shop))),
    column(shops.flatMap(() => months)),
    column(sales.flat()),
    [['E']],
    [[5]],
  ],
});
