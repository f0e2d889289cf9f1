import { bounds } from '../../core/validate';
import { flag, number, optional } from '../parameters';
import { signature } from '../signature';
import { discount, family, history, holdoutError, horizon, model, parameters, value } from './customer-parameters';
import { BASE_FORECAST } from './base-forecast';
import { EXACT_RANGES } from './fit-conventions';
import { exampleAge, exampleFrequency, exampleRecency, exampleValue } from './example-customers';
import { RFM_CLV } from './purchase-sources';
import { EXPECTED_SPEND } from './spend';

/** What both values of a base are made of. */
const valued = {
  model,
  parameters,
  spend_parameters: EXPECTED_SPEND.parameters.parameters,
  discount,
  horizon,
  ...history,
  value,
  margin: optional(number(bounds.probability), '1, the value is a margin already'),
};

export const CUSTOMER_BASE_CLV = signature({
  id: 'CUSTOMER_BASE_CLV',
  family,
  parameters: {
    ...valued,
    interval: optional(flag(), 'no interval'),
    holdout_error: holdoutError,
  },
  headed: ['frequency', 'recency', 'age', 'value'],
  result: 'expected present value of the purchases to come of each customer, currency; with interval also low and high',
  shape: 'table',
  formula: 'margin x E[M | x, z] x integral over the horizon of e^(-kt) dE[Y(t)], k = ln(1 + discount)',
  conventions: [
    'The discount rate is per unit of time of the data: (1 + annual)^(7/365.25) - 1 for weeks. From 5 % over 20 units on, a note beside the first value says so.',
    'Purchases are discounted from the moment they happen; in the BG/BB from their opportunity.',
    'With interval each row is expectation, low and high of a 95 % prediction interval of what the customer will bring: how often he buys, what he spends, and the parameters where the whole tables of the fits are given. Low is 0 for everybody who may not buy again.',
    'Intervals of about 3,000 different customers over a year are found in two seconds. What takes longer is refused, and the message says what to do.',
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

export const BASE_CLV = signature({
  id: 'BASE_CLV',
  family,
  parameters: {
    ...valued,
    holdout_error: holdoutError,
  },
  headed: ['frequency', 'recency', 'age', 'value'],
  result: 'present value of all purchases to come of the whole base with standard error and 95 % prediction interval, currency',
  shape: 'table',
  formula:
    'sum of CUSTOMER_BASE_CLV; each end as far from it as the root of the sum of squares of: parameters of both models, chance (variance of purchases and of spend), holdout error',
  conventions: [
    'A prediction interval: the value itself lies in it 19 times in 20 where the models hold (shown by simulation).',
    'Needs the whole tables of both fits: without the covariances of the first the interval is empty.',
    EXACT_RANGES,
    'Real customers follow no model exactly: give what a forecast was off by in a holdout as holdout_error.',
    'In the 39 weeks held out of CDNOW the base brought what the Pareto/NBD’s interval says, and 4 % more than the high end of the BG/NBD’s.',
    "In the case: this value over a year, divided by the customers, checks the margin that a segment's customer brings.",
  ],
  source: RFM_CLV,
  example: [
    'BG/NBD',
    BASE_FORECAST.example[1]!,
    [
      ['p', 6.25, 1.19, 4.31, 9.07, 0.0362, -0.0152, -0.0499],
      ['q', 3.74, 0.26, 3.26, 4.29, -0.0152, 0.0049, 0.0199],
      ['gamma', 15.44, 4.31, 8.94, 26.68, -0.0499, 0.0199, 0.0778],
    ],
    0.0027,
    52,
    exampleFrequency,
    exampleRecency,
    exampleAge,
    exampleValue,
    0.3,
  ],
});
