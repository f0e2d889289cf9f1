import { timingBounds } from '../../core/clv/timing';
import { answerBounds } from '../../core/retention/effort-response';
import { ceilingBounds } from '../../core/retention/response-to-spend';
import { rampBounds } from '../../core/retention/uplift';
import { bounds } from '../../core/validate';
import { list, number, optional } from '../parameters';
import { signature } from '../signature';

const family = 'Retention';
const share = number(bounds.probability);

const course = {
  periods: optional(number(bounds.periods), 'no end: a perpetuity'),
  ramp: optional(number(rampBounds), '0, in full at once'),
  timing: optional(number(timingBounds), '0, the end of the period'),
};

const cashFlowConventions = [
  'A closed base: N_t = N_{t-1} x retention of period t, with and without the change. New customers are not counted.',
  'During a ramp of n periods, t/n of the change has happened in period t; 0 or 1 means at once.',
];

export const RETENTION_UPLIFT = signature({
  id: 'RETENTION_UPLIFT',
  family,
  parameters: {
    customers: number(bounds.nonNegative),
    margin: number(bounds.any),
    retention_before: share,
    retention_after: share,
    discount: number(bounds.rate),
    ...course,
  },
  result: 'currency for the whole base, negative where retention falls',
  shape: 'number',
  formula: 'sum over t of (N1_t - N0_t) m/(1+i)^t',
  conventions: [
    ...cashFlowConventions,
    'Without periods and ramp it equals customers x change of CLV. That is a value, not the cash of the next years.',
  ],
  source: 'Gupta, S. & Lehmann, D. R. (2005). Managing Customers as Investments. Wharton School Publishing.',
  example: [100000, 100, 0.8, 0.82, 0.1, 5],
});

export const RETENTION_BREAKEVEN = signature({
  id: 'RETENTION_BREAKEVEN',
  family,
  parameters: {
    investment: number(bounds.nonNegative),
    customers: number(bounds.positive),
    margin: number(bounds.positive),
    retention: share,
    discount: number(bounds.rate),
    ...course,
  },
  result: 'share retained per period',
  shape: 'number',
  formula: 'the r* with RETENTION_UPLIFT(customers, margin, retention, r*, discount, ...) = investment',
  conventions: [...cashFlowConventions, '#N/A if keeping every customer is not worth the investment.'],
  source: 'Break-even of the cash-flow model of RETENTION_UPLIFT.',
  example: [500000, 100000, 100, 0.8, 0.1, 5],
});

const spendCurve = {
  current_spend: number(bounds.positive),
  current_retention: share,
  ceiling: number(ceilingBounds),
};

const spendSource = 'Blattberg, R. C. & Deighton, J. (1996). Manage Marketing by the Customer Equity Test. Harvard Business Review 74(4).';

export const RETENTION_AT_SPEND = signature({
  id: 'RETENTION_AT_SPEND',
  family,
  parameters: { spend: number(bounds.nonNegative), ...spendCurve },
  result: 'share retained per period',
  shape: 'number',
  formula: 'r(R) = C (1 - e^(-k R)), k = -ln(1 - r_now/C)/R_now',
  conventions: ['Calibrated on a single point: today. Without spend, retention on this curve is 0.'],
  source: spendSource,
  example: [30, 20, 0.5, 0.8],
});

export const SPEND_FOR_RETENTION = signature({
  id: 'SPEND_FOR_RETENTION',
  family,
  parameters: { target: share, ...spendCurve },
  result: 'currency per customer and period',
  shape: 'number',
  formula: 'R* = -ln(1 - r*/C)/k, k = -ln(1 - r_now/C)/R_now',
  conventions: ['#N/A at or above the ceiling: no finite spend reaches it.'],
  source: spendSource,
  example: [0.6, 20, 0.5, 0.8],
});

export const JUDGED_RESPONSE = signature({
  id: 'JUDGED_RESPONSE',
  family,
  parameters: {
    effort: number(bounds.nonNegative),
    at_zero: share,
    at_current: share,
    at_plus50: share,
    at_saturation: share,
  },
  result: 'share retained per period',
  shape: 'number',
  formula: 'y(x) = b + (a - b) x^c/(d + x^c), d = (a - y1)/(y1 - b), c = ln[d (y150 - b)/(a - y150)]/ln 1.5',
  conventions: ['The four answers must rise. They are judgment: record whose, and test the case against their range.'],
  source: 'Little, J. D. C. (1970). Models and Managers: The Concept of a Decision Calculus. Management Science 16(8), B466-B485.',
  example: [2, 0.6, 0.8, 0.84, 0.9],
});

export const RETENTION_AT_SCORE = signature({
  id: 'RETENTION_AT_SCORE',
  family,
  parameters: {
    score: number(bounds.any),
    intercept: number(bounds.any),
    slope: number(bounds.any),
    more_scores: optional(list(bounds.any), 'the link has one measure'),
    more_slopes: optional(list(bounds.any), 'the link has one measure'),
  },
  result: 'share retained',
  shape: 'number',
  formula: 'r = 1/(1 + e^-(intercept + slope x score))',
  conventions: [
    'A link with several measures needs all of them: 1 and 0 for its categories.',
    'Intercept and slopes come from SCORE_LINK. An association in data is not yet an effect: see attribution.',
  ],
  source: 'Logistic regression: Cox, D. R. (1958). Journal of the Royal Statistical Society B 20(2), 215-242.',
  example: [4, 2.55262, -0.4111, [[1]], [[-1.2]]],
});

export const EFFORT_RESPONSE = signature({
  id: 'EFFORT_RESPONSE',
  family,
  parameters: {
    effort: number(bounds.nonNegative),
    plus50: number(answerBounds),
    unlimited: number(answerBounds),
  },
  result: 'multiple of the effect under the plan',
  shape: 'number',
  formula: 's(x) = S x^c/(d + x^c), d = S - 1, c = ln[q d/(S - q)]/ln 1.5, with q = plus50, S = unlimited',
  conventions: [
    's(0) = 0, s(1) = 1, s(1.5) = plus50; unlimited is only approached. Multiply the size of a lever by it.',
    'A place for judgment: two answers of somebody who runs the programme. Label it as judgment wherever it is used.',
  ],
  source: 'Little, J. D. C. (1970). Models and managers: the concept of a decision calculus. Management Science 16(8), ADBUDG.',
  example: [2, 1.25, 1.8],
});
