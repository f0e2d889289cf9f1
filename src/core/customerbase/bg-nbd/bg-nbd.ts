import { type LikelihoodFit, type LikelihoodProblem, maximiseSteps } from '../../numerics/likelihood';
import { logBetaUpdate } from '../../numerics/log-beta';
import type { Progress } from '../../numerics/objective';
import { checkFittable } from '../check-customers';
import { type CustomerCounts, meanAge, sampled } from '../counts';
import { negativeBinomial, negativeBinomialTail } from '../negative-binomial';
import type { Customers, PurchaseModel } from '../purchase-model';
import { PurchaseTable } from './expected-purchases';
import { betaGeometricCounts } from './going-on';
import { AFTER_REPEATS, betaGeometricLikelihood, type DropoutRule, FROM_THE_START } from './likelihood';
import { stayingProbability } from './staying';

const PARAMETERS = ['r', 'alpha', 'a', 'b'] as const;
/** With more different customers than twice this the starts are tried on a sample of this size first. */
const REHEARSAL_CUSTOMERS = 3000;
/** Starts of r, alpha / mean age, a, b: few and many purchases for each customer, quick and slow dropout. */
const STARTS = [
  [0.5, 0.3, 0.8, 2.5],
  [2, 1, 0.1, 1],
  [0.1, 0.05, 2, 20],
] as const;
/** r with alpha, a with b: customers who are ever more alike. */
const RIDGES = [
  { shape: 0, scale: 1 },
  { shape: 2, scale: 3 },
] as const;

const MEANINGS: Readonly<Record<string, Readonly<Record<'low' | 'high', string>>>> = {
  r: { low: 'almost nobody buys again', high: 'all customers buy at the same rate' },
  alpha: { low: 'the buying rates have no scale', high: 'all customers buy at the same rate' },
  a: { low: 'the data show no dropout', high: 'all customers have the same dropout probability' },
  b: { low: 'customers either leave at once or never', high: 'all customers have the same dropout probability, or none' },
};

function problemOf(name: string, counts: CustomerCounts, rule: DropoutRule): LikelihoodProblem {
  const likelihood = betaGeometricLikelihood(counts, rule);
  const scale = meanAge(counts);
  const problem: LikelihoodProblem = {
    model: name,
    parameters: PARAMETERS,
    observations: counts.customers,
    hasHessian: true,
    evaluate: likelihood,
    starts: STARTS.map(([r, share, a, b]) => [r, share * scale, a, b]),
    lower: [1e-6, 1e-7 * scale, 1e-6, 1e-6],
    upper: [1e6, 1e7 * scale, 1e6, 1e6],
    ridges: RIDGES,
    limitMeaning: (parameter, end) => MEANINGS[parameter]![end],
  };
  return counts.x.length > 2 * REHEARSAL_CUSTOMERS
    ? { ...problem, rehearsal: problemOf(name, sampled(counts, REHEARSAL_CUSTOMERS), rule) }
    : problem;
}

/** BG/NBD and MBG/NBD differ only in when a customer may leave: see DropoutRule. */
function betaGeometricModel(name: 'BG/NBD' | 'MBG/NBD', source: string, rule: DropoutRule): PurchaseModel {
  const { shift } = rule;
  /** Odds that the customer has left: e^u of the likelihood. */
  const oddsOfHavingLeft = (parameters: readonly number[], x: number, tX: number, T: number): number => {
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    if (x + shift === 0) return 0;
    return Math.exp(Math.log(a) - Math.log(b + shift + x - 1) + (r + x) * Math.log((alpha + T) / (alpha + tX)));
  };

  function conditionalExpected(parameters: readonly number[], customers: Customers, horizons: readonly number[]): Float64Array[] {
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    const { x, tX, T } = customers;
    const tables = new Map<number, PurchaseTable>();
    const results = horizons.map(() => new Float64Array(x.length));
    for (let i = 0; i < x.length; i += 1) {
      let table = tables.get(x[i]!);
      if (!table) {
        table = new PurchaseTable(r + x[i]!, a, b + shift + x[i]!);
        tables.set(x[i]!, table);
      }
      const alive = 1 / (1 + oddsOfHavingLeft(parameters, x[i]!, tX[i]!, T[i]!));
      const clock = alpha + T[i]!;
      for (let h = 0; h < horizons.length; h += 1) {
        const t = horizons[h]!;
        results[h]![i] = alive * table.expected(t / (clock + t), -Math.log1p(t / clock));
      }
    }
    return results;
  }

  function conditionalSquare(parameters: readonly number[], { x, tX, T }: Customers, horizon: number): Float64Array {
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    const tables = new Map<number, PurchaseTable>();
    return Float64Array.from(T, (age, i) => {
      const count = x[i]!;
      const table = tables.get(count) ?? new PurchaseTable(r + count, a, b + shift + count);
      tables.set(count, table);
      const clock = alpha + age;
      const square = table.expectedSquare(horizon / (clock + horizon), -Math.log1p(horizon / clock));
      return square / (1 + oddsOfHavingLeft(parameters, count, tX[i]!, age));
    });
  }

  /** Equation 8 of the paper; the shift is the number of chances to leave before the first repeat purchase. */
  const probability = ([r, alpha, a, b]: readonly number[], x: number, t: number): number => {
    const stays = Math.exp(logBetaUpdate(a!, b!, 0, x + shift)) * negativeBinomial(r!, alpha!, x, t);
    if (x + shift === 0) return stays;
    return stays + Math.exp(logBetaUpdate(a!, b!, 1, x + shift - 1)) * negativeBinomialTail(r!, alpha!, x, t);
  };

  return {
    name,
    parameters: PARAMETERS,
    source,
    discrete: false,
    problem: (counts) => problemOf(name, counts, rule),
    *fitSteps(counts: CustomerCounts): Generator<Progress, LikelihoodFit> {
      checkFittable(counts, PARAMETERS.length);
      return yield* maximiseSteps(problemOf(name, counts, rule));
    },
    logLikelihood: (parameters, counts) => betaGeometricLikelihood(counts, rule)(parameters),
    expected: (parameters, t) => conditionalExpected(parameters, { x: [0], tX: [0], T: [0] }, [t])[0]![0]!,
    probability,
    updated: ([r, alpha, a, b], x, T, pace) => [r! + x, (alpha! + T) / pace, a!, b! + shift + x],
    // He may leave after his next purchase, in either model: the chance to leave after the last one is past.
    goingOn: betaGeometricCounts,
    goingOnSteps: () => 1000,
    conditionalExpected,
    conditionalSquare,
    alive: (parameters, { x, tX, T }) =>
      Float64Array.from({ length: x.length }, (_, i) => 1 / (1 + oddsOfHavingLeft(parameters, x[i]!, tX[i]!, T[i]!))),
    staying([r, alpha, a, b], { x, T }, t) {
      return Float64Array.from({ length: x.length }, (_, i) => stayingProbability(r! + x[i]!, alpha! + T[i]!, a!, b! + shift + x[i]!, t));
    },
  };
}

export const bgNbd = betaGeometricModel(
  'BG/NBD',
  'Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), 10.1287/mksc.1040.0098',
  AFTER_REPEATS,
);

export const mbgNbd = betaGeometricModel(
  'MBG/NBD',
  'Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, 10.1016/j.ijresmar.2006.12.005',
  FROM_THE_START,
);
