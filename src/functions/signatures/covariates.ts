import { cells, optional, text } from '../parameters';
import { signature } from '../signature';
import { counted, family, history } from './customer-parameters';
import { exampleAge, exampleFrequency, exampleRecency } from './example-customers';
import { callHolds } from './fit-conventions';

const NOTE =
  'Fader, P. S. & Hardie, B. G. S. (2007). Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models. brucehardie.com/notes/019.';

const result =
  'parameter, estimate, standard error, low, high: of customers whose covariates are 0, then of the covariates; log-likelihoods, status and notes; then the parameters of each segment';
const conventions = [
  'Covariates begin with a row of headings. Texts are categories: one coefficient for each against the commonest, which a note names; yes and no are 1 and 0.',
  'Covariates are fixed for a customer: what was so when he came.',
  'An association in data is not yet an effect: see attribution.',
];

/** Whether each customer of the example came through the shop. */
const channel = [['channel'], ...exampleFrequency.map((_, i) => [i % 3 === 0 ? 'shop' : 'web'])];

export const PURCHASE_COVARIATES = signature({
  id: 'PURCHASE_COVARIATES',
  family,
  parameters: {
    model: text(),
    ...history,
    buying: cells(),
    leaving: optional(cells(), 'the same as buying'),
    customers: counted,
  },
  headed: ['frequency', 'recency', 'age', 'customers'],
  result,
  shape: 'table',
  formula: 'alpha_i = alpha e^-(b x_i); Pareto/NBD: beta_i = beta e^-(c z_i); BG/NBD and MBG/NBD: a_i = a e^(c z_i), b_i = b e^(c z_i)',
  conventions: [
    'A positive coefficient of buying means more purchases; one of leaving means sooner, in the Pareto/NBD, and customers more alike in the others.',
    ...conventions,
    callHolds('80,000 customers with one covariate'),
    'In the case: the parameters of a segment go to EXPECTED_PURCHASES, P_ALIVE or BASE_FORECAST with the customers of that segment.',
  ],
  source: NOTE,
  example: ['Pareto/NBD', exampleFrequency, exampleRecency, exampleAge, channel],
});

export const SBG_COVARIATES = signature({
  id: 'SBG_COVARIATES',
  family: 'Retention curves',
  parameters: {
    tenure: cells(),
    lost: cells(),
    covariates: cells(),
    customers: optional(cells(), 'one each'),
  },
  result,
  shape: 'table',
  formula: 'alpha_i = alpha e^(c x_i): the odds of the mean churn, alpha/beta, are multiplied by e^(c x_i)',
  conventions: [
    'A positive coefficient means more churn.',
    ...conventions,
    callHolds('250,000 customers with one covariate'),
    'In the case: SBG_RETENTION of the alpha and beta of a segment is its retention by period of tenure.',
  ],
  source: `${NOTE} Curve: Fader, P. S. & Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76-90.`,
  example: [
    [[1], [2], [3], [3], [1], [2], [3], [3]],
    [[1], [1], [1], [0], [1], [1], [1], [0]],
    [['plan'], ['basic'], ['basic'], ['basic'], ['basic'], ['gold'], ['gold'], ['gold'], ['gold']],
    [[131], [126], [90], [653], [40], [37], [30], [393]],
  ],
});
