import { type LikelihoodProblem, maximiseSteps } from '../../numerics/likelihood';
import { logRisingFactorial } from '../../numerics/log-gamma';
import { digamma } from '../../numerics/polygamma';
import type { ChurnCounts } from './cohorts';
import type { SurvivalModel } from './survival-model';

const PARAMETERS = ['gamma', 'delta', 'c'] as const;

const MEANINGS: Readonly<Record<string, Readonly<Record<'low' | 'high', string>>>> = {
  gamma: { low: 'churn falls to nothing', high: 'all customers have the same churn rate' },
  delta: { low: 'whoever survives the first period stays', high: 'all customers have the same churn rate' },
  c: { low: 'the risk of leaving vanishes after the first period', high: 'everybody leaves at about the same tenure' },
};

/** ln S(t) = ln[B(gamma, delta + t^c)/B(gamma, delta)] and its derivatives in gamma, delta, c. */
function logSurvival(parameters: ArrayLike<number>, t: number, derivatives?: Float64Array): number {
  const gamma = parameters[0]!;
  const delta = parameters[1]!;
  if (t === 0) {
    derivatives?.fill(0);
    return 0;
  }
  const clock = t ** parameters[2]!;
  if (derivatives) {
    const all = digamma(gamma + delta + clock);
    const stay = digamma(delta + clock);
    const start = digamma(gamma + delta);
    derivatives[0] = start - all;
    derivatives[1] = stay - digamma(delta) + start - all;
    derivatives[2] = (stay - all) * clock * Math.log(t);
  }
  // As a ratio of rising factorials in gamma: (delta)_gamma / (delta + t^c)_gamma, which loses nothing when t^c is huge.
  return logRisingFactorial(delta, gamma) - logRisingFactorial(delta + clock, gamma);
}

/** Sum over lost of ln[S(t-1) - S(t)] and over kept of ln S(T), with analytic gradient. */
function evaluate({ lost, kept, periods }: ChurnCounts): LikelihoodProblem['evaluate'] {
  const now = new Float64Array(3);
  const before = new Float64Array(3);
  return (parameters, gradient) => {
    gradient.fill(0);
    let value = 0;
    let logBefore = 0;
    before.fill(0);
    for (let t = 1; t <= periods; t += 1) {
      const logNow = logSurvival(parameters, t, now);
      const left = lost[t]!;
      const keep = kept[t]!;
      if (left > 0) {
        const ratio = Math.exp(logNow - logBefore);
        const churn = -Math.expm1(logNow - logBefore);
        value += left * (logBefore + Math.log(churn));
        for (let i = 0; i < 3; i += 1) gradient[i] = gradient[i]! + (left * (before[i]! - ratio * now[i]!)) / churn;
      }
      if (keep > 0) {
        value += keep * logNow;
        for (let i = 0; i < 3; i += 1) gradient[i] = gradient[i]! + keep * now[i]!;
      }
      logBefore = logNow;
      before.set(now);
    }
    return value;
  };
}

function problem(counts: ChurnCounts): LikelihoodProblem {
  return {
    model: 'beta-discrete-Weibull',
    parameters: PARAMETERS,
    observations: counts.customers,
    hasHessian: false,
    evaluate: evaluate(counts),
    starts: [
      [1, 1, 1],
      [0.5, 2, 1.4],
      [3, 6, 0.8],
    ],
    lower: [1e-5, 1e-5, 1e-2],
    upper: [1e5, 1e5, 20],
    ridges: [{ shape: 0, scale: 1 }],
    limitMeaning: (parameter, end) => MEANINGS[parameter]![end],
  };
}

/**
 * The beta-discrete-Weibull: as the shifted beta-geometric, but a customer's own churn rate may rise (c > 1) or fall (c < 1)
 * with tenure. With c = 1 it is the shifted beta-geometric.
 */
export const betaDiscreteWeibull: SurvivalModel = {
  name: 'beta-discrete-Weibull',
  parameters: PARAMETERS,
  source:
    'Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43, 10.1016/j.intmar.2018.01.002',
  logSurvival: (parameters, t) => logSurvival(parameters, t),
  problem,
  fitSteps: (counts) => maximiseSteps(problem(counts)),
};
