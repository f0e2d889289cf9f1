import { DomainError } from '../errors';
import { bfgsSteps } from './bfgs';
import { invertPositiveDefinite } from './matrix';
import { newtonSteps } from './newton';
import { normalQuantile } from './normal';
import { type Box, heldAtBound, type Minimum, type Objective, type Progress } from './objective';

/** A log-likelihood in positive parameters, with what is needed to maximise it. */
export interface LikelihoodProblem {
  /** What is fitted, for messages: "BG/NBD". */
  readonly model: string;
  readonly parameters: readonly string[];
  /** How many independent observations the log-likelihood sums over. */
  readonly observations: number;
  readonly hasHessian: boolean;
  /** Log-likelihood at natural parameters; fills its gradient and (if `hasHessian`) its Hessian in natural parameters. */
  evaluate(parameters: Float64Array, gradient: Float64Array, hessian?: Float64Array): number;
  readonly starts: readonly (readonly number[])[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** The same problem on fewer observations, on which the starts are tried first when the whole is large. */
  readonly rehearsal?: LikelihoodProblem;
  /** What to say when a parameter ends at its bound: the meaning of that limit for this model. */
  limitMeaning?(parameter: string, end: 'low' | 'high'): string;
}

/** A maximum-likelihood fit that has passed its convergence test. */
export interface LikelihoodFit {
  readonly model: string;
  readonly parameters: readonly string[];
  readonly estimates: readonly number[];
  /** Standard errors from the observed information; NaN for a parameter that runs to zero or infinity. */
  readonly standardErrors: readonly number[];
  /** Covariance of the logarithms of the parameters, row by row; zero rows for parameters at their bound. */
  readonly logCovariance: Float64Array;
  readonly logLikelihood: number;
  readonly observations: number;
  readonly iterations: number;
  readonly startsTried: number;
  /** How many of the starts ended at the reported maximum. */
  readonly startsAgreeing: number;
  /** `boundary`: the likelihood levels off where a parameter goes to zero or infinity, so that a simpler model fits as well. */
  readonly status: 'converged' | 'boundary';
  readonly notes: readonly string[];
}

/** A further gain in total log-likelihood below this is no gain. */
const GAIN_TOLERANCE = 1e-9;
/** Standard error of a logarithm above which a parameter is reported as hardly determined (a factor of 20 at 95 %). */
const VAGUE = 1.5;
/** And above which it is on its way to zero or infinity along a flat likelihood (a factor of 2,500). */
const ADRIFT = 4;

/**
 * Maximises a likelihood over the logarithms of its parameters from several starts.
 *
 * Method: the mean log-likelihood is minimised (negated) by Newton's method, after BFGS where no analytic Hessian exists.
 * Yields progress after each iteration; a caller that stops asking has cancelled.
 *
 * Errors: `noAnswer` when no start converges, or when the likelihood still rises at the edge of the parameter space.
 */
export function* maximiseSteps(problem: LikelihoodProblem): Generator<Progress, LikelihoodFit> {
  const rehearsed = problem.rehearsal ? yield* rehearse(problem.rehearsal) : undefined;
  const starts = rehearsed ? [rehearsed.estimates] : problem.starts;
  const objective = logObjective(problem);
  const box = boxOf(problem);
  const tolerance = GAIN_TOLERANCE / problem.observations;
  const minima: Minimum[] = [];
  for (const start of starts) {
    let theta: Float64Array = Float64Array.from(start, Math.log);
    if (!problem.hasHessian) theta = yield* bfgsSteps(objective, theta, box, 1e3 * tolerance);
    minima.push(yield* newtonSteps(objective, theta, box, tolerance));
  }
  const best = bestOf(minima, problem);
  const agreeing = minima.filter((minimum) => minimum.converged && (minimum.value - best.value) * problem.observations < 1e-4).length;
  return describe(problem, best, box, rehearsed?.startsTried ?? starts.length, rehearsed?.startsAgreeing ?? agreeing);
}

/**
 * Fits the rehearsal from all its starts; its maximum is where the real problem starts. A rehearsal that fails or ends at a
 * bound is no guide: then the real problem is tried from every start.
 */
function* rehearse(problem: LikelihoodProblem): Generator<Progress, LikelihoodFit | undefined> {
  try {
    const fit = yield* maximiseSteps(problem);
    return fit.status === 'converged' ? fit : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const boxOf = (problem: LikelihoodProblem): Box => ({
  lower: Float64Array.from(problem.lower, Math.log),
  upper: Float64Array.from(problem.upper, Math.log),
});

/** Minus the mean log-likelihood as a function of theta = ln p, by the chain rule. */
export function logObjective(problem: LikelihoodProblem): Objective {
  const n = problem.parameters.length;
  const scale = -1 / problem.observations;
  return {
    dimension: n,
    hasHessian: problem.hasHessian,
    evaluate(theta, gradient, hessian) {
      const natural = theta.map(Math.exp);
      const value = problem.evaluate(natural, gradient, hessian);
      for (let i = 0; i < n; i += 1) gradient[i] = gradient[i]! * natural[i]! * scale;
      if (hessian) {
        for (let i = 0; i < n; i += 1) {
          for (let j = 0; j < n; j += 1) hessian[i * n + j] = hessian[i * n + j]! * natural[i]! * natural[j]! * scale;
          hessian[i * n + i] = hessian[i * n + i]! + gradient[i]!;
        }
      }
      return value * scale;
    },
  };
}

function bestOf(minima: readonly Minimum[], problem: LikelihoodProblem): Minimum {
  const finite = minima.filter((minimum) => Number.isFinite(minimum.value));
  const best = finite.reduce<Minimum | undefined>((low, next) => (low === undefined || next.value < low.value ? next : low), undefined);
  const converged = finite
    .filter((minimum) => minimum.converged)
    .reduce<Minimum | undefined>((low, next) => (low === undefined || next.value < low.value ? next : low), undefined);
  const lead = best && converged ? (converged.value - best.value) * problem.observations : Infinity;
  if (!converged || lead > 0.01) {
    throw DomainError.of(
      'noAnswer',
      'fit',
      `The ${problem.model} fit did not converge from any of ${minima.length} starts${best ? ` (best log-likelihood ${(-best.value * problem.observations).toFixed(1)})` : ''}: check the data for outliers or mixed units, or use more customers.`,
    );
  }
  return converged;
}

function describe(problem: LikelihoodProblem, best: Minimum, box: Box, startsTried: number, startsAgreeing: number): LikelihoodFit {
  const n = problem.parameters.length;
  const held = heldAtBound(best.theta, best.gradient, box);
  refuseRisingEdge(problem, best, held, box);
  const edge = held.map((isHeld, i) => isHeld || atEdge(best.theta[i]!, box.lower[i]!, box.upper[i]!));
  const whole = logCovarianceOf(problem, best, held);
  const logCovariance = whole ?? logCovarianceOf(problem, best, edge) ?? new Float64Array(n * n);
  const out = whole ? held : edge;
  const estimates = Array.from(best.theta, Math.exp);
  const logErrors = estimates.map((_, i) => (out[i] || logCovariance[i * n + i] === 0 ? NaN : Math.sqrt(logCovariance[i * n + i]!)));
  const limits = logErrors.map((error, i) => out[i]! || error > ADRIFT);
  const errors = estimates.map((estimate, i) => (limits[i] ? NaN : estimate * logErrors[i]!));
  const notes: string[] = [];
  problem.parameters.forEach((name, i) => {
    if (limits[i]) notes.push(limitNote(problem, i, best, box));
    else if (logErrors[i]! > VAGUE) notes.push(`${name} is hardly determined by these data: see its interval.`);
  });
  const singular = logErrors.every(Number.isNaN);
  if (singular) notes.push('The information matrix is singular: no standard errors.');
  if (startsAgreeing < startsTried) notes.push(`${startsAgreeing} of ${startsTried} starts reached this maximum; the others ended lower.`);
  return {
    model: problem.model,
    parameters: problem.parameters,
    estimates,
    standardErrors: errors,
    logCovariance,
    logLikelihood: -best.value * problem.observations,
    observations: problem.observations,
    iterations: best.iterations,
    startsTried,
    startsAgreeing,
    status: limits.some(Boolean) || singular ? 'boundary' : 'converged',
    notes,
  };
}

/** Within a factor of 1,000 of the edge of the parameter space, which is itself beyond anything data can tell from infinity. */
const atEdge = (theta: number, lower: number, upper: number): boolean => Math.min(theta - lower, upper - theta) < Math.log(1000);

/** Inverse of the observed information in logarithms over the parameters that are not held; undefined where it is singular. */
function logCovarianceOf(problem: LikelihoodProblem, best: Minimum, held: readonly boolean[]): Float64Array | undefined {
  const n = problem.parameters.length;
  const free = held.flatMap((isHeld, i) => (isHeld ? [] : [i]));
  if (free.length === 0) return undefined;
  const information = new Float64Array(free.length * free.length);
  free.forEach((row, i) =>
    free.forEach((column, j) => (information[i * free.length + j] = best.hessian[row * n + column]! * problem.observations)),
  );
  const inverse = invertPositiveDefinite(information, free.length);
  if (!inverse) return undefined;
  const covariance = new Float64Array(n * n);
  free.forEach((row, i) => free.forEach((column, j) => (covariance[row * n + column] = inverse[i * free.length + j]!)));
  return covariance;
}

/** At its bound a parameter must have stopped mattering: a likelihood that still rises there has no maximum. */
function refuseRisingEdge(problem: LikelihoodProblem, best: Minimum, held: readonly boolean[], box: Box): void {
  const rising = held.findIndex((isHeld, i) => isHeld && Math.abs(best.gradient[i]!) * problem.observations > 0.01);
  if (rising < 0) return;
  throw DomainError.of(
    'noAnswer',
    'fit',
    `The ${problem.model} likelihood has no maximum: it still rises at the edge of the parameter space. ${limitNote(problem, rising, best, box)}`,
  );
}

function limitNote(problem: LikelihoodProblem, index: number, best: Minimum, box: Box): string {
  const name = problem.parameters[index]!;
  const end = best.theta[index]! > (box.lower[index]! + box.upper[index]!) / 2 ? 'high' : 'low';
  const meaning = problem.limitMeaning?.(name, end);
  return `${name} runs to ${end === 'low' ? 'zero' : 'infinity'}${meaning ? `: ${meaning}` : ''}.`;
}

/** An interval of a positive parameter, symmetric in its logarithm. */
export interface ParameterInterval {
  readonly low: number;
  readonly high: number;
}

/** Wald intervals of the parameters, formed in logarithms so that they stay positive; NaN where no standard error exists. */
export function parameterIntervals(fit: LikelihoodFit, confidence = 0.95): ParameterInterval[] {
  const z = normalQuantile(0.5 + confidence / 2);
  return fit.estimates.map((estimate, i) => {
    const width = (z * fit.standardErrors[i]!) / estimate;
    return { low: estimate * Math.exp(-width), high: estimate * Math.exp(width) };
  });
}
