import { DomainError } from '../../errors';
import { hyp2f1One } from '../../numerics/hypergeometric';
import { type Likelihood, type LikelihoodProblem, maximiseSteps } from '../../numerics/likelihood';
import { betaGeometricRetention } from './beta-geometric-retention';
import type { ChurnCounts } from './cohorts';
import type { SurvivalModel } from './survival-model';

const PARAMETERS = ['alpha', 'beta'] as const;

const MEANINGS: Readonly<Record<string, Readonly<Record<'low' | 'high', string>>>> = {
  alpha: { low: 'churn falls to nothing with tenure', high: 'all customers have the same churn rate' },
  beta: { low: 'whoever survives the first period stays', high: 'all customers have the same churn rate' },
};

/** Customers lost in a period of tenure and those who were seen to stay through it, in rows by rising tenure; tenure 0 says nothing. */
export interface TenureRows {
  readonly tenure: ArrayLike<number>;
  readonly lost: ArrayLike<number>;
  readonly kept: ArrayLike<number>;
}

/**
 * Log-likelihood of the shifted beta-geometric with analytic gradient and Hessian, from
 *
 *   ln S(t) = - sum over k < t of ln(1 + alpha/(beta+k)),   P(T = t) = S(t-1) alpha/(alpha+beta+t-1)
 *
 * Fader & Hardie (2007), 10.1002/dir.20074, equations 5 to 7; the sums replace differences of ln B.
 */
export function shiftedBetaGeometricLikelihood({ tenure, lost, kept }: TenureRows): Likelihood {
  return (parameters, gradient, hessian, from = 0, to = tenure.length) => {
    const alpha = parameters[0]!;
    const beta = parameters[1]!;
    let value = 0;
    let gA = 0;
    let gB = 0;
    let hAA = 0;
    let hAB = 0;
    let hBB = 0;
    // S and its derivatives after t-1 periods, carried along.
    let log = 0;
    let sA = 0;
    let sB = 0;
    let sAA = 0;
    let sAB = 0;
    let sBB = 0;
    const add = (w: number): void => {
      value += w * log;
      gA += w * sA;
      gB += w * sB;
      hAA += w * sAA;
      hAB += w * sAB;
      hBB += w * sBB;
    };
    let t = 1;
    for (let row = from; row < to;) {
      if (tenure[row]! < t) {
        row += 1;
        continue;
      }
      const isHere = tenure[row]! === t;
      const all = 1 / (alpha + beta + t - 1);
      const stay = 1 / (beta + t - 1);
      const left = isHere ? lost[row]! : 0;
      if (left > 0) {
        add(left);
        value += left * Math.log(alpha * all);
        gA += left * (1 / alpha - all);
        gB -= left * all;
        hAA += left * (all * all - 1 / (alpha * alpha));
        hAB += left * all * all;
        hBB += left * all * all;
      }
      log -= Math.log1p(alpha * stay);
      sA -= all;
      sB += alpha * stay * all;
      sAA += all * all;
      sAB += all * all;
      sBB += all * all - stay * stay;
      if (isHere && kept[row]! > 0) add(kept[row]!);
      t += 1;
    }
    gradient?.set([gA, gB]);
    hessian?.set([hAA, hAB, hAB, hBB]);
    return value;
  };
}

function problem(counts: ChurnCounts): LikelihoodProblem {
  return {
    model: 'shifted beta-geometric',
    parameters: PARAMETERS,
    observations: counts.customers,
    hasHessian: true,
    evaluate: shiftedBetaGeometricLikelihood({ tenure: counts.lost.map((_, t) => t), lost: counts.lost, kept: counts.kept }),
    starts: [
      [1, 1],
      [0.5, 3],
      [5, 20],
    ],
    lower: [1e-6, 1e-6],
    upper: [1e7, 1e7],
    ridges: [{ shape: 0, scale: 1 }],
    limitMeaning: (parameter, end) => MEANINGS[parameter]![end],
  };
}

/** The shifted beta-geometric: each customer has his own constant churn rate, beta(alpha, beta)-distributed. */
export const shiftedBetaGeometric: SurvivalModel = {
  name: 'shifted beta-geometric',
  parameters: PARAMETERS,
  source: 'Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), 10.1002/dir.20074',
  logSurvival([alpha, beta], t) {
    let log = 0;
    for (let k = 0; k < t; k += 1) log -= Math.log1p(alpha! / (beta! + k));
    return log;
  },
  problem,
  fitSteps: (counts) => maximiseSteps(problem(counts)),
};

/**
 * Discounted expected lifetime of a new customer in periods, the first one (paid at time 0) included.
 *
 *   DEL = sum over t >= 0 of S(t)/(1+d)^t = 2F1(1, beta; alpha+beta; 1/(1+d))
 *
 * Source: Fader & Hardie (2010), Customer-base valuation in a contractual setting, Marketing Science 29(1), 10.1287/mksc.1080.0482.
 */
export const discountedLifetime = (alpha: number, beta: number, discount: number): number =>
  finite(hyp2f1One(beta, alpha + beta, 1 / (1 + discount)));

/**
 * Discounted expected residual lifetime of a customer just before his n-th renewal, the payment at that renewal included
 * undiscounted if he renews.
 *
 *   DERL = (beta+n-1)/(alpha+beta+n-1) 2F1(1, beta+n; alpha+beta+n; 1/(1+d))
 *
 * @param n 1 for a customer in his first period
 * Source: as `discountedLifetime`, equation 6.
 */
export const discountedResidualLifetime = (alpha: number, beta: number, n: number, discount: number): number =>
  betaGeometricRetention(alpha, beta, n) * finite(hyp2f1One(beta + n, alpha + beta + n, 1 / (1 + discount)));

function finite(lifetime: number): number {
  if (Number.isFinite(lifetime)) return lifetime;
  throw DomainError.of(
    'noAnswer',
    'discount',
    'discount: without discounting the expected lifetime is infinite, because alpha is not above 1: give a discount rate above 0.',
  );
}
