import { confidenceBounds, groupBounds, retainedBounds } from '../../core/retention/pilot';
import { bounds } from '../../core/validate';
import { cells, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { callHolds, EXACT_RANGES } from './fit-conventions';

const family = 'Scores and pilots';

const scores = cells();
const retained = cells();
const counted = optional(cells(), 'one each');
const moreScores = optional(list(bounds.any), 'the link has one measure');
const moreSlopes = optional(list(bounds.any), 'the link has one measure');
const confidence = optional(number(confidenceBounds), '0.95');

const GLM = 'McCullagh, P. & Nelder, J. A. (1989). Generalized Linear Models, 2nd edition, chapter 4. Chapman & Hall.';
const NEWCOMBE =
  'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17, 873-890.';
const KOOPMAN = 'Koopman, P. A. R. (1984). Confidence intervals for the ratio of two binomial proportions. Biometrics 40, 513-517.';
const WILSON = 'Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209-212.';

const CALL = callHolds('400,000 customers with one score');

/** Twenty customers: score 0 to 10 and whether they were still there a year later. */
const exampleScores = [2, 9, 7, 10, 4, 8, 6, 3, 9, 5, 8, 1, 7, 10, 6, 2, 9, 5, 8, 4].map((score) => [score]);
const exampleRetained = [0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 1].map((outcome) => [outcome]);

export const SCORE_LINK = signature({
  id: 'SCORE_LINK',
  family,
  parameters: { scores, retained, customers: counted },
  result: 'coefficient, estimate, standard error, low, high, Wald low, Wald high; log-likelihood, fit and notes',
  shape: 'table',
  formula: 'ln(r/(1-r)) = intercept + slope x score (maximum likelihood)',
  conventions: [
    'Low and high are likelihood-ratio limits at 95 %, Wald limits stand beside them.',
    EXACT_RANGES,
    CALL,
    'A curved relation and data that separate are reported: SCORE_BINS shows them. Of two measures whose slopes depend on each other most, the product is suggested.',
    'Texts are categories: one coefficient for each against the commonest, which a note names.',
    'In the case: RETENTION_AT_SCORE of today and of the score that is wanted, all measures given, are the retention before and after; the share of churn that goes away is the size of a lever, with the share that is causal as its attribution and grade own data.',
  ],
  source: GLM,
  example: [exampleScores, exampleRetained],
});

export const SCORE_BINS = signature({
  id: 'SCORE_BINS',
  family,
  parameters: {
    scores,
    retained,
    bins: optional(number({ min: 2, max: 100, integer: true }), '10'),
    customers: counted,
  },
  result: 'from, to, customers, retention, low, high, fitted retention: data for a chart',
  shape: 'table',
  formula: 'retention = retained/customers of the bin; low and high by Wilson; fitted from SCORE_LINK',
  conventions: [
    'Every different score has its own bin where there are few, else bins hold about equally many customers.',
    'With several measures the bins are of fitted retention: a calibration table. Where no link can be fitted, fitted is blank.',
    EXACT_RANGES,
    CALL,
  ],
  source: WILSON,
  example: [exampleScores, exampleRetained, 4],
});

export const SCORE_POINT_VALUE = signature({
  id: 'SCORE_POINT_VALUE',
  family,
  parameters: {
    intercept: number(bounds.any),
    slope: number(bounds.any),
    score: number(bounds.any),
    points: number(bounds.any),
    customers: number(bounds.nonNegative),
    margin: number(bounds.any),
    discount: number(bounds.rate),
    periods: optional(number(bounds.periods), 'no end: a perpetuity'),
    more_scores: moreScores,
    more_slopes: moreSlopes,
  },
  result: 'currency for the whole base',
  shape: 'number',
  formula: 'RETENTION_UPLIFT from r(score) to r(score + points), r(s) = 1/(1 + e^-(intercept + slope s))',
  conventions: [
    'A link with several measures needs all of them: the first is the one that rises, the others follow as ranges in the order of the link.',
    'The period is that over which retention was observed. At once, margins at the end of the period.',
    'An association in data is not yet an effect: multiply by the share that is causal.',
  ],
  source: GLM,
  example: [-1.2, 0.45, 6.5, 1, 100000, 100, 0.1, 5, [[1]], [[-0.3]]],
});

export const PILOT_UPLIFT = signature({
  id: 'PILOT_UPLIFT',
  family,
  parameters: {
    treated: number(groupBounds),
    treated_retained: number(retainedBounds),
    control: number(groupBounds),
    control_retained: number(retainedBounds),
    confidence,
  },
  result:
    'measure, estimate, low, high: retention of both groups, uplift, share of churn removed, significance; size, attribution and grade of a lever',
  shape: 'table',
  formula:
    'uplift = p1 - p2; limits by Newcombe from the Wilson intervals of both; share removed = 1 - (1 - p1)/(1 - p2), limits by Koopman',
  conventions: [
    'Groups drawn at random.',
    'The share of churn removed takes the uncertainty of both groups and is at most 100 %.',
    'In the case: take the row of the lever size as low, base and high of a churn lever (P10, P50, P90), with attribution 1 and grade experiment.',
  ],
  source: `${NEWCOMBE} ${KOOPMAN}`,
  example: [2000, 1660, 2000, 1600],
});

export const PILOT_SIZE = signature({
  id: 'PILOT_SIZE',
  family,
  parameters: {
    retention_control: number(bounds.probability),
    uplift: number({ min: -1, max: 1 }),
    precision: number({ min: 1e-4, max: 0.5 }),
    confidence,
  },
  result: 'customers needed in each group',
  shape: 'number',
  formula: 'smallest n whose expected Newcombe interval is no wider than twice the precision',
  conventions: ['To find out whether an uplift exists at all, choose a precision clearly below it.'],
  source: NEWCOMBE,
  example: [0.8, 0.02, 0.01],
});
