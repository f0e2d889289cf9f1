import { timingBounds } from '../../core/clv/timing';
import { bounds } from '../../core/validate';
import { number, optional } from '../parameters';
import { signature } from '../signature';

const timing = optional(
  number('0 end of period, if retained; 1 start of period; 2 end of period, first one certain', timingBounds),
  '0, the end of the period',
);

const prospects = {
  margin: number('currency per customer and period', bounds.any),
  retention: number('share retained per period', bounds.probability),
  discount: number('rate per period', bounds.rate),
};

export const CLV = signature({
  id: 'CLV',
  family: 'Customer value',
  parameters: {
    ...prospects,
    periods: optional(number('periods', bounds.periods), 'no end: a perpetuity'),
    timing,
    growth: optional(number('rate per period', bounds.rate), '0'),
    acquisition_cost: optional(number('currency per customer, at time 0', bounds.nonNegative), '0'),
  },
  result: 'currency per customer',
  shape: 'number',
  formula: 'CLV = a (1 - q^T)/(1 - q) - acquisition cost, q = r(1+g)/(1+i), a = m r/(1+i) | m | m/(1+i) for timing 0 | 1 | 2',
  conventions: [
    'All rates are per period. The first margin received is the margin given; growth sets in with the second.',
    'Without periods the value is that of a perpetuity, which exists only where r(1+g) is below 1+i.',
  ],
  source: 'Gupta, S. & Lehmann, D. R. (2005). Managing Customers as Investments. Wharton School Publishing.',
  example: [100, 0.8, 0.1],
});
