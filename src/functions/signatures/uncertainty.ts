import { bounds } from '../../core/validate';
import { number } from '../parameters';
import { signature } from '../signature';

const threePoints = {
  probability: number('probability of a smaller value', bounds.probability),
  low: number('least possible value', bounds.any),
  mode: number('most likely value', bounds.any),
  high: number('greatest possible value', bounds.any),
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
