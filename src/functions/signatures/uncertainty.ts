import { bounds } from '../../core/validate';
import { scaleBounds, sampledTrialBounds } from '../../core/uncertainty/sample';
import { variableBounds } from '../../core/uncertainty/draws';
import { number, optional } from '../parameters';
import { signature } from '../signature';

const threePoints = {
  probability: number(bounds.probability),
  low: number(bounds.any),
  mode: number(bounds.any),
  high: number(bounds.any),
};

const common = {
  family: 'Uncertainty',
  parameters: threePoints,
  result: 'unit of the three points',
  shape: 'number',
} as const;

const conventions = ['A quantile: probability 0.5 is the median, 0 the low and 1 the high point. low <= mode <= high.'];

export const PERT = signature({
  id: 'PERT',
  ...common,
  formula: 'low + (high - low) x Beta^-1(p; a, b), a = 1 + 4 (mode - low)/(high - low), b = 1 + 4 (high - mode)/(high - low)',
  conventions,
  source: 'Malcolm, D. G., Roseboom, J. H., Clark, C. E. & Fazar, W. (1959). Operations Research 7(5), 646-669.',
  example: [0.9, 100, 150, 300],
});

export const TRIANGULAR = signature({
  id: 'TRIANGULAR',
  ...common,
  formula: 'p <= k: low + (high - low) sqrt(p k), else high - (high - low) sqrt((1-p)(1-k)), with k = (mode - low)/(high - low)',
  conventions,
  source: 'Johnson, N. L., Kotz, S. & Balakrishnan, N. (1995). Continuous Univariate Distributions, volume 2.',
  example: [0.9, 100, 150, 300],
});

export const SAMPLE = signature({
  id: 'SAMPLE',
  family: common.family,
  parameters: {
    trial: number(sampledTrialBounds),
    variable: number(variableBounds),
    low: number(bounds.any),
    base: number(bounds.any),
    high: number(bounds.any),
    scale: optional(number(scaleBounds), '1, plain'),
    least: optional(number(bounds.any), 'nowhere'),
    most: optional(number(bounds.any), 'nowhere'),
  },
  result: 'unit of the three points',
  shape: 'number',
  formula: 'T^-1[T(base) + (z/1.28155)(T(base) - T(low))] for z < 0, with T(high) - T(base) above; z the normal quantile of the draw',
  conventions: [
    'low, base and high are the 10th, 50th and 90th percentile: 8 times in 10 the value lies between low and high.',
    'The draw is the counter-based generator of the workbook: the same for the same trial and variable in every program.',
    'Independent of every other estimate: correlated draws stand on the Sampling block of a case.',
  ],
  source:
    'Hubbard, D. W. (2019). A multi-dimensional, counter-based pseudo random number generator. Winter Simulation Conference, 3064-3073.',
  example: [17, 7, 80, 100, 150, 2],
});
