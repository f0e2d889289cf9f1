import { logBetaUpdate } from '../../numerics/log-beta';
import { logRisingFactorial, logGamma } from '../../numerics/log-gamma';
import { type LikelihoodFit, type LikelihoodProblem, maximiseSteps } from '../../numerics/likelihood';
import type { Progress } from '../../numerics/objective';
import { checkFittable } from '../check-customers';
import { type CustomerCounts, sampled } from '../counts';
import type { Customers, PurchaseModel } from '../purchase-model';
import { betaBernoulliCounts } from './going-on';
import { betaBernoulliLikelihood } from './likelihood';

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

/** Sum over the next m opportunities of being alive at each, B(gamma, delta+n+j+1)/B(gamma, delta), weighted; positive terms only. */
function aliveOpportunities(gamma: number, delta: number, n: number, m: number, weight: (j: number) => number = () => 1): number {
  let survival = Math.exp(logBetaUpdate(gamma, delta, 0, n));
  let sum = 0;
  for (let j = 0; j < m; j += 1) {
    survival *= (delta + n + j) / (gamma + delta + n + j);
    sum += weight(j) * survival;
  }
  return sum;
}

/** With more different customers than twice this the starts are tried on a sample of this size first. */
const REHEARSAL_CUSTOMERS = 1000;
/** alpha with beta, gamma with delta: customers who are ever more alike. */
const RIDGES = [
  { shape: 0, scale: 1 },
  { shape: 2, scale: 3 },
] as const;

function problemOf(counts: CustomerCounts): LikelihoodProblem {
  const likelihood = betaBernoulliLikelihood(counts);
  const problem: LikelihoodProblem = {
    model: 'BG/BB',
    parameters: PARAMETERS,
    observations: counts.customers,
    hasHessian: true,
    evaluate: (parameters, gradient, hessian) => likelihood(parameters, gradient, hessian),
    starts: STARTS,
    lower: [1e-5, 1e-5, 1e-5, 1e-5],
    upper: [1e5, 1e5, 1e5, 1e5],
    ridges: RIDGES,
    limitMeaning: (parameter) => MEANINGS[parameter]!,
  };
  return counts.x.length > 2 * REHEARSAL_CUSTOMERS ? { ...problem, rehearsal: problemOf(sampled(counts, REHEARSAL_CUSTOMERS)) } : problem;
}

/** ln of the probability of the history of each customer. */
function logHistories(parameters: readonly number[], customers: Customers): Float64Array {
  const [x, tX, T] = [customers.x, customers.tX, customers.T].map((column) => Float64Array.from(column)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const logs = new Float64Array(T.length);
  betaBernoulliLikelihood({ x, tX, T, weight: new Float64Array(T.length).fill(1), customers: T.length })(
    parameters,
    undefined,
    undefined,
    logs,
  );
  return logs;
}

/** Equation 7: x purchases while alive to the end, or x of the first i and then left. */
function probability(parameters: readonly number[], x: number, n: number): number {
  const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
  if (x > n) return 0;
  const of = (i: number): number => logChoose(i, x) + logBetaUpdate(alpha, beta, x, i - x);
  let sum = Math.exp(of(n) + logBetaUpdate(gamma, delta, 0, n));
  for (let i = x; i < n; i += 1) sum += Math.exp(of(i) + logBetaUpdate(gamma, delta, 1, i));
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
  problem: problemOf,
  *fitSteps(counts: CustomerCounts): Generator<Progress, LikelihoodFit> {
    checkFittable(counts, PARAMETERS.length);
    return yield* maximiseSteps(problemOf(counts));
  },
  logLikelihood: (parameters, counts) => betaBernoulliLikelihood(counts)(parameters),
  expected(parameters, t) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    return (alpha / (alpha + beta)) * aliveOpportunities(gamma, delta, 0, t);
  },
  probability,
  updated: ([alpha, beta, gamma, delta], x, n, pace) => [(alpha! + x) * pace, beta! + n - x, gamma!, delta! + n],
  goingOn: betaBernoulliCounts,
  goingOnSteps: (n) => 300 + 4 * n,
  /** Equation 13 with its difference of gamma functions written as the sum it stands for. */
  conditionalExpected(parameters, { x, tX, T }, horizons) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    const histories = logHistories(parameters, { x, tX, T });
    return horizons.map((m) =>
      Float64Array.from({ length: x.length }, (_, i) => {
        const n = T[i]!;
        const log = logBetaUpdate(alpha, beta, x[i]! + 1, n - x[i]!) - histories[i]!;
        return Math.exp(log) * aliveOpportunities(gamma, delta, n, m);
      }),
    );
  },
  /** Used or not at each opportunity j, k: E Y^2 = E p sum of alive(j) + 2 E p^2 sum over j < k of alive(k). */
  conditionalSquare(parameters, { x, tX, T }, m) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    const histories = logHistories(parameters, { x, tX, T });
    return Float64Array.from(T, (n, i) => {
      const single = Math.exp(logBetaUpdate(alpha, beta, x[i]! + 1, n - x[i]!) - histories[i]!);
      const pair = Math.exp(logBetaUpdate(alpha, beta, x[i]! + 2, n - x[i]!) - histories[i]!);
      return single * aliveOpportunities(gamma, delta, n, m) + 2 * pair * aliveOpportunities(gamma, delta, n, m, (j) => j);
    });
  },
  /** Alive after the last opportunity n observed (the paper's equation 11 asks one opportunity later). */
  alive(parameters, { x, tX, T }) {
    const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
    const histories = logHistories(parameters, { x, tX, T });
    return Float64Array.from(T, (n, i) =>
      Math.exp(logBetaUpdate(alpha, beta, x[i]!, n - x[i]!) + logBetaUpdate(gamma, delta, 0, n) - histories[i]!),
    );
  },
  staying: ([, , gamma, delta], { T }, t) =>
    Float64Array.from({ length: T.length }, (_, i) => Math.exp(logBetaUpdate(gamma!, delta! + T[i]!, 0, t))),
};
