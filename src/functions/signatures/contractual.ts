import { bounds } from '../../core/validate';
import { cells, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { BLANKS_OF_COHORTS } from './fit-conventions';

export { SBG_COVARIATES } from './covariates';
export { CURVE_COMPARE } from './curve-compare';

const family = 'Retention curves';

const survivors = cells();
const size = optional(list(bounds.positive), 'the survivors are counts');
const parameters = cells();
const periods = list({ min: 0, max: 1200, integer: true });
const tenure = list({ min: 1, max: 1200, integer: true });

const SBG = 'Fader, P. S. & Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76-90.';
const VALUATION =
  'Fader, P. S. & Hardie, B. G. S. (2010). Customer-base valuation in a contractual setting. Marketing Science 29(1), 85-93.';
const BDW =
  'Fader, P. S., Hardie, B. G. S., Liu, Y., Davin, J. & Steenburgh, T. (2018). "How to project customer retention" revisited. Journal of Interactive Marketing 43, 1-16.';

const fitConventions = [
  'Intervals are profile-likelihood intervals; standard errors come from the observed information.',
  'Survivors given as shares or percentages need the number of customers; without it whole numbers count as customers.',
  'Customers counted by tenure ("case sql --for survivors") are fitted as they stand; those who are still there are censored.',
  'Hand the whole table on as parameters.',
  BLANKS_OF_COHORTS,
  'In the case: the retention of the first year, of SBG_RETENTION or BDW_RETENTION, is that of new customers; of those with some tenure it is higher. A segment takes either: the parameters, alpha and beta or gamma, delta and c, with today’s customers by year of tenure, the rates of its years as a table, or one rate, that of the tenure most of its customers have.',
];
const fitResult = 'parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes';

const highEnd = [[100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]];

export const SBG_FIT = signature({
  id: 'SBG_FIT',
  family,
  parameters: { survivors, customers: size },
  result: fitResult,
  shape: 'table',
  formula: 'ln L = sum of lost_t ln P(T = t) + sum of kept_T ln S(T), S(t) = B(alpha, beta+t)/B(alpha, beta)',
  conventions: fitConventions,
  source: SBG,
  example: [highEnd, [[1000]]],
});

export const BDW_FIT = signature({
  id: 'BDW_FIT',
  family,
  parameters: { survivors, customers: size },
  result: fitResult,
  shape: 'table',
  formula: 'ln L = sum of lost_t ln[S(t-1) - S(t)] + sum of kept_T ln S(T), S(t) = B(gamma, delta + t^c)/B(gamma, delta)',
  conventions: [
    "With c = 1 this is the shifted beta-geometric; c above 1 means that a customer's own risk rises with tenure.",
    ...fitConventions,
  ],
  source: BDW,
  example: [highEnd, [[1000]]],
});

const curve = <const Id extends string>(id: Id, what: 'survival' | 'retention', formula: string, source: string, example: number[][]) =>
  signature({
    id,
    family,
    parameters: { parameters, periods: what === 'survival' ? periods : tenure },
    result: what === 'survival' ? 'share of a cohort left after each number of periods' : 'retention rate of each period',
    shape: 'table',
    formula,
    conventions: [
      'SEQUENCE(12) gives the first twelve periods.',
      'The retention rate of a cohort rises because the likely leavers leave first.',
    ],
    source,
    example: [example, [[1], [2], [3], [8], [12]]],
  });

export const SBG_SURVIVAL = curve('SBG_SURVIVAL', 'survival', 'S(t) = B(alpha, beta+t)/B(alpha, beta)', SBG, [[0.668, 3.806]]);
export const SBG_RETENTION = curve('SBG_RETENTION', 'retention', 'r_t = (beta+t-1)/(alpha+beta+t-1)', SBG, [[0.668, 3.806]]);
export const BDW_SURVIVAL = curve('BDW_SURVIVAL', 'survival', 'S(t) = B(gamma, delta + t^c)/B(gamma, delta)', BDW, [[0.214, 1.427, 1.724]]);
export const BDW_RETENTION = curve('BDW_RETENTION', 'retention', 'r_t = S(t)/S(t-1)', BDW, [[0.214, 1.427, 1.724]]);

export const SBG_CLV = signature({
  id: 'SBG_CLV',
  family,
  parameters: {
    parameters,
    margin: number(bounds.any),
    discount: number(bounds.nonNegative),
    renewals: optional(number({ min: 1, max: 1200, integer: true }), 'a new customer, whose first payment counts'),
  },
  result: 'currency per customer',
  shape: 'number',
  formula:
    'new: m 2F1(1, beta; alpha+beta; 1/(1+d)); before renewal n: m (beta+n-1)/(alpha+beta+n-1) 2F1(1, beta+n; alpha+beta+n; 1/(1+d))',
  conventions: [
    'Payments fall at the start of each period. A new customer pays at time 0; an existing one is valued just before he decides, his payment undiscounted if he renews.',
  ],
  source: VALUATION,
  example: [[[0.668, 3.806]], 100, 0.1, 3],
});
