import { signature } from '../signature';
import { EXACT_RANGES } from './fit-conventions';
import { counted, family, history, holdoutError, horizon, model, parameters } from './customer-parameters';
import { exampleAge, exampleFrequency, exampleRecency } from './example-customers';
import { BG_NBD } from './purchase-sources';

export const BASE_FORECAST = signature({
  id: 'BASE_FORECAST',
  family,
  parameters: {
    model,
    parameters,
    horizon,
    ...history,
    customers: counted,
    holdout_error: holdoutError,
  },
  headed: ['frequency', 'recency', 'age', 'customers'],
  result: 'purchases expected of the whole base with standard error and 95 % prediction interval, and customers alive',
  shape: 'table',
  formula:
    'each end as far from the expectation as the root of the sum of squares of: parameters (profile likelihood along ridges, else delta method), chance (variance of each customer), holdout error',
  conventions: [
    'A prediction interval: the count itself lies in it 19 times in 20 where the model holds (shown by simulation), chance included.',
    'Needs the whole table of the fit: without covariances the interval is empty.',
    EXACT_RANGES,
    'Where the fit hardly tells a parameter, give the customers that were fitted: the interval then follows the likelihood.',
    'Real customers follow no model exactly. holdout_error is what a forecast was off by (RFM_HOLDOUT splits the data for that): the model is then taken to err by as much.',
    "In the case: these purchases times EXPECTED_SPEND times the margin are what today's customers bring within the horizon.",
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
