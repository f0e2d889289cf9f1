import { brandBounds, purchasesBounds } from '../../core/clv/switching';
import { timingBounds } from '../../core/clv/timing';
import { bounds } from '../../core/validate';
import { cells, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { EXACT_RANGES } from './fit-conventions';

const timing = optional(number(timingBounds), '0, the end of the period');

const prospects = {
  margin: number(bounds.any),
  retention: number(bounds.probability),
  discount: number(bounds.rate),
};

export const CLV = signature({
  id: 'CLV',
  family: 'Customer value',
  parameters: {
    ...prospects,
    periods: optional(number(bounds.periods), 'no end: a perpetuity'),
    timing,
    growth: optional(number(bounds.rate), '0'),
    acquisition_cost: optional(number(bounds.nonNegative), '0'),
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

export const CLV_TABLE = signature({
  id: 'CLV_TABLE',
  family: 'Customer value',
  parameters: { ...CLV.parameters, periods: number(bounds.periods) },
  result: 'period | survival (share) | margin (currency) | discount factor | present value (currency) | cumulative (currency)',
  shape: 'table',
  formula: 'present value = survival x margin x discount factor; the last cumulative value is the CLV',
  conventions: [
    'One row per margin under a row of headings. An acquisition cost stands at period 0, in a row of its own unless timing is 1.',
    'Survival is the probability that the margin of the row is received: r^t, or r^(t-1) for timing 2.',
  ],
  source: 'Gupta, S. & Lehmann, D. R. (2005). Managing Customers as Investments. Wharton School Publishing.',
  example: [100, 0.8, 0.1, 3],
});

export const CLV_CURVE = signature({
  id: 'CLV_CURVE',
  family: 'Customer value',
  parameters: {
    margins: list(bounds.any),
    survival: list(bounds.probability),
    discount: number(bounds.rate),
  },
  result: 'currency per customer',
  shape: 'number',
  formula: 'CLV = sum over t = 1..T of margin_t x S(t)/(1+i)^t',
  conventions: ['The first cell belongs to the end of period 1 and is discounted by one period. S never rises.', EXACT_RANGES],
  source: 'Gupta, S., Lehmann, D. R. & Stuart, J. A. (2004). Valuing Customers. Journal of Marketing Research 41(1), 7-18.',
  example: [[[100]], [[0.8, 0.64, 0.512]], 0.1],
});

export const CUSTOMER_EQUITY = signature({
  id: 'CUSTOMER_EQUITY',
  family: 'Customer value',
  parameters: {
    customers: number(bounds.nonNegative),
    clv: number(bounds.any),
    new_customers: optional(list(bounds.nonNegative), 'none'),
    clv_new: optional(number(bounds.any), 'clv'),
    acquisition_cost: optional(number(bounds.nonNegative), '0'),
    discount: optional(number(bounds.rate), 'none; needed with new_customers'),
  },
  result: 'currency',
  shape: 'number',
  formula: 'CE = N CLV + (CLV_new - CAC) x sum over t of new_t/(1+i)^t',
  conventions: ['New customers of period t are won at its end.'],
  source: 'Blattberg, R. C., Getz, G. & Thomas, J. S. (2001). Customer Equity. Harvard Business School Press.',
  example: [1000, 250, [[100, 100, 100]], 250, 60, 0.1],
});

export const RETURN_ON_CUSTOMER = signature({
  id: 'RETURN_ON_CUSTOMER',
  family: 'Customer value',
  parameters: {
    cash_flow: number(bounds.any),
    equity_start: number(bounds.nonNegative),
    equity_end: number(bounds.any),
  },
  result: 'ratio (0.1 is 10 %)',
  shape: 'number',
  formula: 'ROC = (cash flow + equity at the end - equity at the start)/equity at the start',
  conventions: ['Without customer equity at the start there is no return: #DIV/0!.'],
  source: 'Peppers, D. & Rogers, M. (2005). Return on Customer. Doubleday.',
  example: [50000, 1000000, 980000],
});

export const SWITCHING_CLV = signature({
  id: 'SWITCHING_CLV',
  family: 'Customer value',
  parameters: {
    current: list(bounds.probability),
    switching: cells(),
    brand: number(brandBounds),
    contribution: number(bounds.any),
    discount: number(bounds.rate),
    frequency: optional(number(bounds.positive), '1'),
    purchases: optional(number(purchasesBounds), '10'),
  },
  result: 'currency per customer',
  shape: 'number',
  formula: 'sum over t = 0..T of (1+i)^(-t/f) x contribution x B_t, with B_t = B_0 P^t, B_0 = current, P = switching',
  conventions: [
    'Rows of switching are the brand bought, columns the brand bought next; each row adds up to 1, and so does current.',
    'The present purchase counts and is not discounted. Who has left may come back: a customer is never lost for good.',
  ],
  source: 'Rust, R. T., Lemon, K. N. & Zeithaml, V. A. (2004). Return on marketing. Journal of Marketing 68(1), 109-127.',
  example: [
    [[0.6, 0.4]],
    [
      [0.8, 0.2],
      [0.3, 0.7],
    ],
    1,
    50,
    0.1,
    2,
    6,
  ],
});
