import { logBetaUpdate } from '../../numerics/log-beta';
import { logRisingFactorial, logGamma } from '../../numerics/log-gamma';
import { type LikelihoodFit, maximiseSteps } from '../../numerics/likelihood';
import type { Progress } from '../../numerics/objective';
import { checkFittable } from '../check';
import type { CustomerCounts } from '../counts';
import type { PurchaseModel } from '../purchase-model';
import { logProbabilityOfHistory } from './likelihood';

const PARAMETERS = ['alpha', 'beta', 'gamma', 'delta'] as const;

const STARTS = [
  [1, 1, 0.7, 3],
  [0.3, 1, 0.2, 0.5],
  [2, 5, 1, 20],
] as const;

const MEANINGS: Readonly<Record<string, string>> = {
  alpha: 'customers hardly differ in how often they buy, or buy at every opportunity or none',
  beta: 'customers hardly differ in how often they buy, or buy at every opportunity or none',
  gamma: 'customers hardly differ in how soon they leave, or nobody leaves',
  delta: 'customers hardly differ in how soon they leave, or leave at once or never',
};

const logChoose = (n: number, k: number): number => logRisingFactorial(n - k + 1, k) - logGamma(k + 1);

/** E of sum over the next m opportunities of being alive: sum over j of B(gamma, delta+n+j)/B(gamma, delta), positive terms only. */
function aliveOpportunities(gamma: number, delta: number, n: number, m: number): number {
  let survival = Math.exp(logBetaUpdate(gamma, delta, 0, n));
  let sum = 0;
  for (let j = 0; j < m; j += 1) {
    survival *= (delta + n + j) / (gamma + delta + n + j);
    sum += survival;
  }
  return sum;
}

/**
 * Beta-geometric/beta-Bernoulli: buying at known opportunities (yearly appeals, seasons, events). x purchases, the last at
 * opportunity tX, out of T opportunities since the first purchase.
 */
export const bgBb: PurchaseModel = {
  name: 'BG/BB',
  parameters: PARAMETERS,
  source: 'Fader, Hardie & Shang (2010), Marketing Science 29(6), 10.1287/mksc.1100.0580',
  discrete: true,
  *fitSteps(counts: CustomerCounts): Generator<Progress, LikelihoodFit> {
    checkFittable(counts, PARAMETERS.length);
    return yield* maximiseSteps({
      model: 'BG/BB',
      parameters: PARAMETERS,
      observations: counts.customers,
      hasHessian: false,
      evaluate: (parameters, gradient) => {
        gradient.fill(0);
        let value = 0;
        for (let i = 0; i < counts.x.length; i += 1) {
          const w = counts.weight[i]!;
          value += w * logProbabilityOfHistory(parameters, counts.x[i]!, counts.tX[i]!, counts.T[i]!, w, gradient);
        }
        return value;
      },
      starts: STARTS,
      lower: [1e-5, 1e-5, 1e-5, 1e-5],
      upper: [1e5, 1e5, 1e5, 1e5],
      limitMeaning: (parameter) => MEANINGS[parameter]!,
    });
  },
  logLikelihood(parameters, counts) {
    let value = 0;
    for (let i = 0; i < counts.x.length; i += 1) {
      value += counts.weight[i]! * logProbabilityOfHistory(parameters, counts.x[i]!, counts.tX[i]!, counts.T[i]!);
    }
    return value;
  },
  expected(parameters, t) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    return (alpha / (alpha + beta)) * aliveOpportunities(gamma, delta, 0, t);
  },
  /** Equation 7: x purchases while alive to the end, or x of the first i and then left. */
  probability(parameters, x, n) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    if (x > n) return 0;
    const of = (i: number): number => logChoose(i, x) + logBetaUpdate(alpha, beta, x, i - x);
    let sum = Math.exp(of(n) + logBetaUpdate(gamma, delta, 0, n));
    for (let i = x; i < n; i += 1) sum += Math.exp(of(i) + logBetaUpdate(gamma, delta, 1, i));
    return sum;
  },
  /** Equation 13 with its difference of gamma functions written as the sum it stands for. */
  conditionalExpected(parameters, { x, tX, T }, horizons) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    return horizons.map((m) =>
      Float64Array.from({ length: x.length }, (_, i) => {
        const n = T[i]!;
        const log = logBetaUpdate(alpha, beta, x[i]! + 1, n - x[i]!) - logProbabilityOfHistory(parameters, x[i]!, tX[i]!, n);
        return Math.exp(log) * aliveOpportunities(gamma, delta, n, m);
      }),
    );
  },
  /** Alive after the last opportunity n observed (the paper's equation 11 asks one opportunity later). */
  alive: (parameters, { x, tX, T }) =>
    Float64Array.from({ length: x.length }, (_, i) => {
      const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
      const log = logBetaUpdate(alpha, beta, x[i]!, T[i]! - x[i]!) + logBetaUpdate(gamma, delta, 0, T[i]!);
      return Math.exp(log - logProbabilityOfHistory(parameters, x[i]!, tX[i]!, T[i]!));
    }),
};
