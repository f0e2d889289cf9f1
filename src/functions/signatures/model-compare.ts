import { bounds } from '../../core/validate';
import { list, number, optional } from '../parameters';
import { signature } from '../signature';
import { CALL_OF_CUSTOMERS, EXACT_RANGES } from './fit-conventions';
import { counted, family, history, wholeNumber } from './customer-parameters';
import { exampleAge, exampleFrequency, exampleLater, exampleRecency } from './example-customers';

/** Where the criteria come from. */
export const CRITERIA =
  'Akaike, H. (1974). IEEE Transactions on Automatic Control 19, 716-723. Schwarz, G. (1978). Annals of Statistics 6, 461-464.';

export const MODEL_COMPARE = signature({
  id: 'MODEL_COMPARE',
  family,
  parameters: {
    ...history,
    customers: counted,
    holdout: optional(list(wholeNumber), 'no holdout error'),
    length: optional(number(bounds.positive), 'no holdout error'),
  },
  headed: ['frequency', 'recency', 'age', 'customers', 'holdout'],
  result: 'model, parameters, log-likelihood, AIC, BIC, holdout error of the total and of a customer, status, best by; then notes',
  shape: 'table',
  formula: 'AIC = 2k - 2 ln L, BIC = k ln n - 2 ln L; holdout error = (expected - actual)/actual',
  conventions: [
    'Smaller AIC and BIC are better; differences below 2 decide nothing. A small holdout error weighs more than either.',
    EXACT_RANGES,
    CALL_OF_CUSTOMERS,
    'BG/BB is fitted only where time is counted in whole purchase opportunities, and is not ranked by likelihood against the others.',
    'In the case: take the model that foretold its holdout best to BASE_FORECAST, with the error as holdout_error.',
  ],
  source: CRITERIA,
  example: [exampleFrequency, exampleRecency, exampleAge, null, exampleLater, 39],
});
