import { bounds } from '../../core/validate';
import { number, optional } from '../parameters';
import { signature } from '../signature';
import { discount, family, history, horizon, model, parameters, value } from './customer-parameters';
import { RFM_CLV } from './purchase-sources';
import { EXPECTED_SPEND } from './spend';

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
    margin: optional(number(bounds.probability), '1, the value is a margin already'),
  },
  headed: ['frequency', 'recency', 'age', 'value'],
  result: 'expected present value of the purchases to come of each customer, currency',
  shape: 'table',
  formula: 'margin x E[M | x, z] x integral over the horizon of e^(-kt) dE[Y(t)], k = ln(1 + discount)',
  conventions: [
    'The discount rate is per unit of time of the data: (1 + annual)^(7/365.25) - 1 for weeks. From 5 % over 20 units on, a note beside the first value says so.',
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
