import { type LikelihoodFit, type LikelihoodProblem, maximiseSteps } from '../../numerics/likelihood';
import type { Progress } from '../../numerics/objective';
import { checkFittable } from '../check-customers';
import { type CustomerCounts, meanAge, sampled } from '../counts';
import { negativeBinomial } from '../negative-binomial';
import type { Customers, PurchaseModel } from '../purchase-model';
import { countAtLeaving } from './count-at-leaving';
import { DropoutIntegral } from './dropout-integral';
import { paretoCounts } from './going-on';
import { paretoLikelihood } from './likelihood';

const PARAMETERS = ['r', 'alpha', 's', 'beta'] as const;
/** With more different customers than twice this the starts are tried on a sample of this size first. */
const REHEARSAL_CUSTOMERS = 3000;
/** Starts of r, alpha / mean age, s, beta / mean age: quick and slow dropout, customers who leave alike, many who leave at once. */
const STARTS = [
  [0.6, 0.3, 0.6, 0.35],
  [1.5, 1, 1, 3],
  [0.8, 0.5, 4, 8],
  [0.3, 0.1, 0.3, 0.01],
] as const;
/** r with alpha, s with beta: customers who are ever more alike. */
const RIDGES = [
  { shape: 0, scale: 1 },
  { shape: 2, scale: 3 },
] as const;

const MEANINGS: Readonly<Record<string, Readonly<Record<'low' | 'high', string>>>> = {
  r: { low: 'almost nobody buys again', high: 'all customers buy at the same rate' },
  alpha: { low: 'the buying rates have no scale', high: 'all customers buy at the same rate' },
  s: { low: 'the data show no dropout', high: 'all customers leave at the same rate' },
  beta: { low: 'the dropout rates have no scale', high: 'all customers leave at the same rate, or none does' },
};

function problemOf(counts: CustomerCounts): LikelihoodProblem {
  const likelihood = paretoLikelihood(counts);
  const scale = meanAge(counts);
  const problem: LikelihoodProblem = {
    model: 'Pareto/NBD',
    parameters: PARAMETERS,
    observations: counts.customers,
    hasHessian: true,
    evaluate: likelihood,
    starts: STARTS.map(([r, alpha, s, beta]) => [r, alpha * scale, s, beta * scale]),
    lower: [1e-6, 1e-8 * scale, 1e-6, 1e-8 * scale],
    upper: [1e6, 1e7 * scale, 1e6, 1e7 * scale],
    ridges: RIDGES,
    limitMeaning: (parameter, end) => MEANINGS[parameter]![end],
  };
  return counts.x.length > 2 * REHEARSAL_CUSTOMERS ? { ...problem, rehearsal: problemOf(sampled(counts, REHEARSAL_CUSTOMERS)) } : problem;
}

const OTHER_MODEL =
  'The forecasts stand, with intervals that know of this. MBG/NBD also lets customers leave from the start, and histories this short often tell its parameters: MODEL_COMPARE sets both side by side.';

const integral = new DropoutIntegral();

/** Odds that the customer has left: (s/beta) J (1+T/alpha)^(r+x) (1+T/beta)^s. */
function oddsOfHavingLeft(parameters: readonly number[], x: number, tX: number, T: number): number {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  integral.evaluate(r + x, alpha, s, beta, tX, T);
  return (s / beta) * integral.value * Math.exp(integral.logScale + (r + x) * Math.log1p(T / alpha) + s * Math.log1p(T / beta));
}

/** Expected time alive within t when the dropout rate is gamma(s, beta): beta/(s-1) [1 - (beta/(beta+t))^(s-1)], whole also at s = 1. */
function expectedTimeAlive(s: number, beta: number, t: number): number {
  const log = Math.log1p(t / beta);
  return Math.abs(s - 1) < 1e-12 ? beta * log : (-beta * Math.expm1((1 - s) * log)) / (s - 1);
}

/** Expected square of the time alive within t: 2 integral of u (1+u/beta)^-s du, with phi(c) = (e^(cV) - 1)/c and V = ln(1+t/beta). */
function expectedSquareAlive(s: number, beta: number, t: number): number {
  const V = Math.log1p(t / beta);
  const phi = (c: number): number => (Math.abs(c) < 1e-12 ? V : Math.expm1(c * V) / c);
  return 2 * beta * beta * (phi(2 - s) - phi(1 - s));
}

function probability(parameters: readonly number[], x: number, t: number): number {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  if (t === 0) return x === 0 ? 1 : 0;
  return Math.exp(-s * Math.log1p(t / beta)) * negativeBinomial(r, alpha, x, t) + countAtLeaving(r, alpha, s, beta, x, t);
}

export const paretoNbd: PurchaseModel = {
  name: 'Pareto/NBD',
  parameters: PARAMETERS,
  source: 'Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), 10.1287/mnsc.33.1.1',
  discrete: false,
  problem: problemOf,
  *fitSteps(counts: CustomerCounts): Generator<Progress, LikelihoodFit> {
    checkFittable(counts, PARAMETERS.length);
    const fit = yield* maximiseSteps(problemOf(counts));
    return fit.status === 'converged' ? fit : { ...fit, notes: [...fit.notes, OTHER_MODEL] };
  },
  logLikelihood: (parameters, counts) => paretoLikelihood(counts)(parameters),
  expected(parameters, t) {
    const [r, alpha, s, beta] = parameters as [number, number, number, number];
    return (r / alpha) * expectedTimeAlive(s, beta, t);
  },
  probability,
  updated: ([r, alpha, s, beta], x, T, pace) => [r! + x, (alpha! + T) / pace, s!, beta! + T],
  goingOn: paretoCounts,
  // Low counts may be reached at any time, high ones late, where fewer nodes do.
  goingOnSteps: (_, from) => (from === 0 ? 10_000 : 3000),
  conditionalExpected(parameters, { x, tX, T }: Customers, horizons) {
    const [r, alpha, s, beta] = parameters as [number, number, number, number];
    const results = horizons.map(() => new Float64Array(x.length));
    for (let i = 0; i < x.length; i += 1) {
      const rate = (r + x[i]!) / (alpha + T[i]!) / (1 + oddsOfHavingLeft(parameters, x[i]!, tX[i]!, T[i]!));
      for (let h = 0; h < horizons.length; h += 1) results[h]![i] = rate * expectedTimeAlive(s, beta + T[i]!, horizons[h]!);
    }
    return results;
  },
  /** Purchases are Poisson with the rate times the time alive, both uncertain: E Y^2 = E rate E A + E rate^2 E A^2. */
  conditionalSquare(parameters, { x, tX, T }: Customers, horizon) {
    const [r, alpha, s, beta] = parameters as [number, number, number, number];
    return Float64Array.from(T, (age, i) => {
      const k = r + x[i]!;
      const rate = k / (alpha + age);
      const square =
        rate * expectedTimeAlive(s, beta + age, horizon) + (rate * (k + 1) * expectedSquareAlive(s, beta + age, horizon)) / (alpha + age);
      return square / (1 + oddsOfHavingLeft(parameters, x[i]!, tX[i]!, age));
    });
  },
  alive: (parameters, { x, tX, T }) =>
    Float64Array.from({ length: x.length }, (_, i) => 1 / (1 + oddsOfHavingLeft(parameters, x[i]!, tX[i]!, T[i]!))),
  staying: ([, , s, beta], { T }, t) => Float64Array.from({ length: T.length }, (_, i) => Math.exp(-s! * Math.log1p(t / (beta! + T[i]!)))),
};
