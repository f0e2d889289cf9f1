import { cells } from '../parameters';
import { signature } from '../signature';
import { family, frequency, value } from './customer-parameters';
import { exampleFrequency, exampleValue } from './example-customers';
import { callHolds, fitConventions, fitResult } from './fit-conventions';
import { GAMMA_GAMMA } from './purchase-sources';

export const GAMMA_GAMMA_FIT = signature({
  id: 'GAMMA_GAMMA_FIT',
  family,
  parameters: { frequency, value },
  headed: ['frequency', 'value'],
  result: fitResult,
  shape: 'table',
  formula: 'ln L = ln Gamma(px+q) - ln Gamma(px) - ln Gamma(q) + q ln gamma + (px-1) ln z + px ln x - (px+q) ln(gamma + x z)',
  conventions: [
    'Only customers with repeat purchases carry information; the others are skipped.',
    ...fitConventions.slice(0, 1),
    callHolds('180,000 customers one by one'),
    'In the case: expected spend times purchases in a year times the margin as a share of spend is the margin per customer and year of a segment.',
  ],
  source: GAMMA_GAMMA,
  example: [exampleFrequency, exampleValue],
});

export const EXPECTED_SPEND = signature({
  id: 'EXPECTED_SPEND',
  family,
  parameters: { parameters: cells(), frequency, value },
  headed: ['frequency', 'value'],
  result: 'expected mean spend of each customer, currency per purchase',
  shape: 'table',
  formula: 'p (gamma + x z)/(p x + q - 1)',
  conventions: ['A weighted mean of what the customer spent and what the population spends.'],
  source: GAMMA_GAMMA,
  example: [[[6.25, 3.74, 15.44]], [[2], [0]], [[22.35], [0]]],
});
