import { MAX_FREQUENCY } from '../../core/customerbase/check-customers';
import { bounds } from '../../core/validate';
import { flag, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { age, family, frequency, history, holdoutError, horizon, model, parameters, recency, wholeNumber } from './customer-parameters';
import { BG_NBD } from './purchase-sources';

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
    interval: optional(flag(), 'no interval'),
    holdout_error: holdoutError,
  },
  headed: ['frequency', 'recency', 'age'],
  result: 'purchases expected of each customer within the horizon, of one new customer without history; with interval also low and high',
  shape: 'table',
  formula: 'E[Y(t) | x, t_x, T] = P(alive) x sum over n of P(N = n) H_n (BG/NBD); (r+x)/(alpha+T) x expected time alive (Pareto/NBD)',
  conventions: [
    'The first purchase of a new customer is not counted.',
    'With interval each row is expectation, low and high of a 95 % prediction interval of the count itself: chance and, where the whole table of the fit is given, the uncertainty of its parameters.',
    'A count is whole: at most 2.5 % lie below low and at most 2.5 % above high, so the interval holds 95 % or more. An interval from 0 to 0 is right for somebody who most likely never buys again, though a little is expected of him.',
    'Intervals of about 10,000 different pairs of frequency and age are formed in two seconds, with the Pareto/NBD of about 1,300. What takes longer is refused, and the message says what to do.',
  ],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], 39, [[2]], [[30.43]], [[38.86]]],
});

export const P_ALIVE = signature({
  id: 'P_ALIVE',
  family,
  parameters: { model, parameters, ...history },
  headed: ['frequency', 'recency', 'age'],
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
    purchases: list({ ...wholeNumber, max: MAX_FREQUENCY }),
    time: number(bounds.nonNegative),
  },
  result: 'probability of each number of repeat purchases of a new customer',
  shape: 'table',
  formula: 'P(X(t) = x)',
  conventions: ['Over all x the probabilities sum to 1.'],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], [[0], [1], [2], [3]], 39],
});
