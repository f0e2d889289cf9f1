import { number, optional } from '../parameters';
import { signature } from '../signature';
import { age, family, frequency, model, parameters } from './customer-parameters';
import { exampleAge, exampleFrequency } from './example-customers';
import { EXACT_RANGES } from './fit-conventions';
import { BG_NBD } from './purchase-sources';

export const FREQUENCY_CHECK = signature({
  id: 'FREQUENCY_CHECK',
  family,
  parameters: {
    model,
    parameters,
    frequency,
    age,
    classes: optional(number({ min: 2, max: 200, integer: true }), '8'),
  },
  headed: ['frequency', 'age'],
  result: 'purchases, customers who bought so often, customers expected to: data for a chart',
  shape: 'table',
  formula: 'expected = sum over customers of P(X(T) = x)',
  conventions: ['The last row holds all customers with so many purchases or more.', EXACT_RANGES],
  source: BG_NBD,
  example: ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], exampleFrequency, exampleAge],
});
