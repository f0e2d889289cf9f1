import { bounds } from '../../core/validate';
import { cells, labels, list, number, optional, text } from '../parameters';
import { signature } from '../signature';
import { exampleAge, exampleDonors, exampleFrequency, exampleRecency, exampleTransactions, exampleValue } from './example-customers';

const family = 'Customer base';

const wholeNumber = { min: 0, integer: true } as const;
const frequency = list('repeat purchases, one for each customer', wholeNumber);
const recency = list('time from first to last purchase, any unit', bounds.nonNegative);
const age = list('time from first purchase to the end of observation, same unit', bounds.nonNegative);
const value = list('mean value of a repeat purchase, currency', bounds.any);
const history = { frequency, recency, age };
const counted = optional(list('customers each row stands for', bounds.positive), 'one each');
const model = text('BG/NBD, MBG/NBD, Pareto/NBD or BG/BB');
const parameters = cells('the table of the fit, or its parameters in order');
const horizon = number('time to look ahead, unit of the data', bounds.positive);
const discount = number('discount rate per unit of time of the data', bounds.rate);

const transactions = {
  customers: labels('who bought, one for each transaction'),
  dates: labels('when: dates, their serial numbers, or text as 2024-01-31'),
  amounts: optional(list('currency', bounds.any), 'every row is a purchase'),
};
const unit = optional(text('day, week, month or year'), 'week');

const PARETO = 'Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Management Science 33(1), 1-24.';
const BG_NBD = 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). Marketing Science 24(2), 275-284.';
const MBG_NBD = 'Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). International Journal of Research in Marketing 24(3), 201-209.';
const BG_BB = 'Fader, P. S., Hardie, B. G. S. & Shang, J. (2010). Marketing Science 29(6), 1086-1108.';
const GAMMA_GAMMA = 'Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma Model of Monetary Value. brucehardie.com/notes/025.';
const RFM_CLV = 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). RFM and CLV. Journal of Marketing Research 42(4), 415-430.';

const merging = [
  'Purchases of one customer on one day are one purchase; the first is not a repeat purchase.',
  'Amounts of zero or less (returns, gifts) are no purchases: RFM_CHECK counts them. Purchases after as_of do not count.',
  'A month is 365.25/12 days.',
];
const fitted = [
  'Standard errors come from the observed information, intervals are formed in logarithms. The table ends with status and notes.',
  'Hand the whole table to EXPECTED_PURCHASES, P_ALIVE, CUSTOMER_BASE_CLV or BASE_FORECAST as parameters.',
];
const fitTable = 'parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes';

const fitSignature = <const Id extends string>(
  id: Id,
  formula: string,
  source: string,
  more: readonly string[],
  example: readonly number[][][],
) =>
  signature({
    id,
    family,
    parameters: { ...history, customers: counted },
    result: fitTable,
    shape: 'table',
    formula,
    conventions: [...more, ...fitted],
    source,
    example,
  });

const exampleHistory = [exampleFrequency, exampleRecency, exampleAge];

export const RFM = signature({
  id: 'RFM',
  family,
  parameters: { ...transactions, as_of: optional(labels('one date'), 'the date of the last purchase'), unit },
  result: 'one row for each customer: customer, frequency, recency, age, mean value (no headings)',
  shape: 'table',
  formula: 'frequency = days with a purchase - 1; recency = last - first; age = as_of - first; value = mean of the repeat days',
  conventions: merging,
  source: RFM_CLV,
  example: [exampleTransactions.customers, exampleTransactions.dates, exampleTransactions.amounts, null, 'week'],
});

export const RFM_CHECK = signature({
  id: 'RFM_CHECK',
  family,
  parameters: { ...transactions, as_of: RFM.parameters.as_of },
  result: 'what was done with the rows: label, count',
  shape: 'table',
  formula: 'rows = purchases + returns + zero amounts',
  conventions: merging,
  source: RFM_CLV,
  example: [exampleTransactions.customers, exampleTransactions.dates, exampleTransactions.amounts],
});

export const RFM_HOLDOUT = signature({
  id: 'RFM_HOLDOUT',
  family,
  parameters: {
    customers: transactions.customers,
    dates: transactions.dates,
    calibration_end: labels('one date'),
    holdout_end: labels('one date'),
    amounts: transactions.amounts,
    unit,
  },
  result: 'as RFM at the end of calibration, then purchases and currency of the holdout (no headings)',
  shape: 'table',
  formula: 'holdout = days with a purchase after calibration_end, up to holdout_end',
  conventions: merging,
  source: RFM_CLV,
  example: [exampleTransactions.customers, exampleTransactions.dates, [[45300]], [[45330]], exampleTransactions.amounts, 'week'],
});

export const BGNBD_FIT = fitSignature(
  'BGNBD_FIT',
  'L = (r)_x alpha^r/(alpha+T)^(r+x) B(a,b+x)/B(a,b) [1 + d a/(b+x-1) ((alpha+T)/(alpha+t_x))^(r+x)]',
  BG_NBD,
  ['A customer can leave only after a repeat purchase: one-time buyers are alive by construction. MBGNBD_FIT lets them leave.'],
  exampleHistory,
);

export const MBGNBD_FIT = fitSignature(
  'MBGNBD_FIT',
  'L = (r)_x alpha^r/(alpha+T)^(r+x) B(a,b+x+1)/B(a,b) [1 + a/(b+x) ((alpha+T)/(alpha+t_x))^(r+x)]',
  MBG_NBD,
  ['A customer can leave after every purchase, the first included.'],
  exampleHistory,
);

export const PARETONBD_FIT = fitSignature(
  'PARETONBD_FIT',
  'L = (r)_x alpha^r beta^s [(alpha+T)^-(r+x) (beta+T)^-s + s integral from t_x to T of (alpha+y)^-(r+x) (beta+y)^-(s+1) dy]',
  PARETO,
  ['A customer can leave at any time, whether or not he buys.'],
  exampleHistory,
);

export const BGBB_FIT = fitSignature(
  'BGBB_FIT',
  'L = B(alpha+x,beta+n-x)/B(alpha,beta) B(gamma,delta+n)/B(gamma,delta) + sum of the same over lifetimes that end after t_x, ..., n-1',
  BG_BB,
  ['Time is counted in purchase opportunities (appeals, seasons): age is their number n, recency the last one used.'],
  exampleDonors,
);

export const EXPECTED_PURCHASES = signature({
  id: 'EXPECTED_PURCHASES',
  family,
  parameters: {
    model,
    parameters,
    horizon,
    frequency: optional(frequency, 'a new customer'),
    recency: optional(recency, 'a new customer'),
    age: optional(age, 'a new customer'),
  },
  result: 'purchases expected of each customer within the horizon; without history, of one new customer',
  shape: 'table',
  formula: 'E[Y(t) | x, t_x, T] = P(alive) x sum over n of P(N = n) H_n (BG/NBD); (r+x)/(alpha+T) x expected time alive (Pareto/NBD)',
  conventions: ['The first purchase of a new customer is not counted.'],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], 39, [[2]], [[30.43]], [[38.86]]],
});

export const P_ALIVE = signature({
  id: 'P_ALIVE',
  family,
  parameters: { model, parameters, ...history },
  result: 'probability of each customer that he is still one',
  shape: 'table',
  formula: '1/(1 + odds of having left); BG/NBD: odds = a/(b+x-1) ((alpha+T)/(alpha+t_x))^(r+x), 0 for one-time buyers',
  conventions: ['At the end of observation. In the BG/NBD one-time buyers are alive by construction: use the MBG/NBD where that matters.'],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], [[2], [0]], [[30.43], [0]], [[38.86], [38.86]]],
});

export const PURCHASE_PROBABILITY = signature({
  id: 'PURCHASE_PROBABILITY',
  family,
  parameters: {
    model,
    parameters,
    purchases: list('numbers of purchases', wholeNumber),
    time: number('time, unit of the data', bounds.nonNegative),
  },
  result: 'probability of each number of repeat purchases of a new customer',
  shape: 'table',
  formula: 'P(X(t) = x)',
  conventions: ['Over all x the probabilities sum to 1.'],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], [[0], [1], [2], [3]], 39],
});

export const FREQUENCY_CHECK = signature({
  id: 'FREQUENCY_CHECK',
  family,
  parameters: {
    model,
    parameters,
    frequency,
    age,
    classes: optional(number('rows, the last one is so many or more', { min: 2, max: 200, integer: true }), '8'),
  },
  result: 'purchases, customers who bought so often, customers expected to: data for a chart',
  shape: 'table',
  formula: 'expected = sum over customers of P(X(T) = x)',
  conventions: ['The last row holds all customers with so many purchases or more.'],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], exampleFrequency, exampleAge],
});

export const BASE_FORECAST = signature({
  id: 'BASE_FORECAST',
  family,
  parameters: { model, parameters, horizon, ...history, customers: counted },
  result: 'purchases expected of the whole base with their standard error and 95 % interval, and customers expected to be alive',
  shape: 'table',
  formula: "var ln f = g' C g with C the covariance of the log-parameters (delta method)",
  conventions: [
    'Needs the whole table of the fit: without covariances the interval is empty.',
    'The interval is that of the expectation: the uncertainty of the parameters.',
  ],
  source: BG_NBD,
  example: [
    'BG/NBD',
    [
      ['r', 0.243, 0.0126, 0.219, 0.268, 0.00268, 0.00346, -0.00046, 0.00011],
      ['alpha', 4.414, 0.378, 3.73, 5.22, 0.00346, 0.00734, -0.00082, 0.00098],
      ['a', 0.793, 0.186, 0.501, 1.255, -0.00046, -0.00082, 0.0549, 0.0641],
      ['b', 2.426, 0.705, 1.372, 4.289, 0.00011, 0.00098, 0.0641, 0.0845],
    ],
    39,
    exampleFrequency,
    exampleRecency,
    exampleAge,
  ],
});

export const GAMMA_GAMMA_FIT = signature({
  id: 'GAMMA_GAMMA_FIT',
  family,
  parameters: { frequency, value },
  result: fitTable,
  shape: 'table',
  formula: 'ln L = ln Gamma(px+q) - ln Gamma(px) - ln Gamma(q) + q ln gamma + (px-1) ln z + px ln x - (px+q) ln(gamma + x z)',
  conventions: ['Only customers with repeat purchases carry information; the others are skipped.', ...fitted.slice(0, 1)],
  source: GAMMA_GAMMA,
  example: [exampleFrequency, exampleValue],
});

export const EXPECTED_SPEND = signature({
  id: 'EXPECTED_SPEND',
  family,
  parameters: { parameters: cells('the table of GAMMA_GAMMA_FIT, or p, q, gamma'), frequency, value },
  result: 'expected mean spend of each customer, currency per purchase',
  shape: 'table',
  formula: 'p (gamma + x z)/(p x + q - 1)',
  conventions: ['A weighted mean of what the customer spent and what the population spends.'],
  source: GAMMA_GAMMA,
  example: [[[6.25, 3.74, 15.44]], [[2], [0]], [[22.35], [0]]],
});

export const CUSTOMER_BASE_CLV = signature({
  id: 'CUSTOMER_BASE_CLV',
  family,
  parameters: {
    model,
    parameters,
    spend_parameters: EXPECTED_SPEND.parameters.parameters,
    discount,
    horizon,
    ...history,
    value,
    margin: optional(number('contribution margin as a share of spend', bounds.probability), '1, the value is a margin already'),
  },
  result: 'expected present value of the purchases to come of each customer, currency',
  shape: 'table',
  formula: 'margin x E[M | x, z] x integral over the horizon of e^(-kt) dE[Y(t)], k = ln(1 + discount)',
  conventions: [
    'The discount rate is per unit of time of the data: (1 + annual)^(7/365.25) - 1 for weeks.',
    'Purchases are discounted from the moment they happen; in the BG/BB from their opportunity.',
  ],
  source: RFM_CLV,
  example: [
    'BG/NBD',
    [[0.243, 4.414, 0.793, 2.426]],
    [[6.25, 3.74, 15.44]],
    0.0027,
    52,
    [[2], [0]],
    [[30.43], [0]],
    [[38.86], [38.86]],
    [[22.35], [0]],
    0.3,
  ],
});
