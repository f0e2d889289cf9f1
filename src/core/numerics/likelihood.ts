import { DomainError } from '../errors';
import { bfgsSteps } from './bfgs';
import { describeFit, type Starts } from './describe-fit';
import { coordinatesOf, type LogCoordinates, type Ridge } from './log-coordinates';
import { newtonSteps } from './newton';
import { normalQuantile } from './normal';
import { type Box, type Minimum, type Objective, type Progress, runToEnd } from './objective';

/**
 * A log-likelihood as a sum over rows, all of them or those from `from` up to `to`; fills gradient and Hessian where they are given. Parts
 * are what covariates need: customers with other parameters are other rows.
 */
export type Likelihood = (
  parameters: ArrayLike<number>,
  gradient?: Float64Array,
  hessian?: Float64Array,
  from?: number,
  to?: number,
) => number;

/** A log-likelihood in positive parameters, with what is needed to maximise it. */
export interface LikelihoodProblem {
  /** What is fitted, for messages: "BG/NBD". */
  readonly model: string;
  readonly parameters: readonly string[];
  /** How many independent observations the log-likelihood sums over. */
  readonly observations: number;
  readonly hasHessian: boolean;
  /** Log-likelihood at natural parameters; fills its gradient and (if `hasHessian`) its Hessian in natural parameters; of some rows: see Likelihood. */
  evaluate(parameters: Float64Array, gradient: Float64Array, hessian?: Float64Array, from?: number, to?: number): number;
  readonly starts: readonly (readonly number[])[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Parameters that may run off together along a flat ridge. */
  readonly ridges?: readonly Ridge[];
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
  /** Standard errors from the observed information; NaN for a parameter that the data do not identify. */
  readonly standardErrors: readonly number[];
  /** Covariance of the logarithms of the parameters, row by row; directions at a bound count as fixed. */
  readonly logCovariance: Float64Array;
  readonly logLikelihood: number;
  readonly observations: number;
  readonly iterations: number;
  readonly startsTried: number;
  /** How many of the starts ended at the reported maximum. */
  readonly startsAgreeing: number;
  /**
   * `unidentified`: there is a maximum, but the data do not tell some parameters by themselves. `boundary`: the likelihood levels off
   * where parameters go to zero or infinity, so that a simpler model fits as well. What the data do tell is told in the notes.
   */
  readonly status: 'converged' | 'unidentified' | 'boundary';
  readonly notes: readonly string[];
}

/** A further gain in total log-likelihood below this is no gain. */
const GAIN_TOLERANCE = 1e-9;
/** Starts that end within this of the best total log-likelihood agree with it. */
const AGREEMENT = 1e-4;
/** A rehearsal's other maxima are tried on the whole where they are worse by less than this. */
const RIVAL = 6;
/** Shapes of a start are kept below this: from far out on a ridge no way leads back. */
const START_SHAPE = 5;

/**
 * Maximises a likelihood over the logarithms of its parameters from several starts.
 *
 * Method: the mean log-likelihood is minimised (negated) by Newton's method, after BFGS where no analytic Hessian exists, in
 * coordinates that follow the ridges of the problem. Yields progress after each iteration; a caller that stops asking has cancelled.
 *
 * Errors: `noAnswer` when no start converges, or when the likelihood still rises at the edge of the parameter space.
 */
export function* maximiseSteps(problem: LikelihoodProblem): Generator<Progress, LikelihoodFit> {
  const rehearsed = problem.rehearsal ? yield* rehearse(problem.rehearsal) : undefined;
  const starts = rehearsed?.starts ?? problem.starts;
  const minima = yield* minimaFrom(problem, starts);
  const best = bestOf(minima, problem);
  return describeFit(problem, best, rehearsed && starts.length === 1 ? rehearsed.outcome : outcomeOf(best, minima, problem));
}

function* minimaFrom(problem: LikelihoodProblem, starts: readonly (readonly number[])[]): Generator<Progress, Minimum[]> {
  const coordinates = coordinatesOf(problem);
  const objective = logObjective(problem, coordinates);
  const box: Box = coordinates.box(problem.lower, problem.upper);
  const tolerance = GAIN_TOLERANCE / problem.observations;
  const minima: Minimum[] = [];
  for (const start of starts) {
    let theta: Float64Array = coordinates.fromNatural(start);
    if (!problem.hasHessian) theta = yield* bfgsSteps(objective, theta, box, 1e3 * tolerance);
    minima.push(yield* newtonSteps(objective, theta, box, tolerance));
  }
  return minima;
}

/** How many starts reached the best minimum, and how far the next best fell short of it. */
function outcomeOf(best: Minimum, minima: readonly Minimum[], problem: LikelihoodProblem): Starts {
  const behind = minima.filter(({ converged }) => converged).map(({ value }) => (value - best.value) * problem.observations);
  const others = behind.filter((shortfall) => shortfall >= AGREEMENT);
  return {
    tried: minima.length,
    agreeing: behind.length - others.length,
    shortfall: others.length > 0 ? Math.min(...others) : NaN,
  };
}

interface Rehearsed {
  readonly starts: readonly (readonly number[])[];
  readonly outcome: Starts;
}

/**
 * Fits the rehearsal from all its starts; its maxima, unless one is clearly the best, are where the real problem starts. A
 * rehearsal that fails is no guide: then the real problem is tried from every start.
 */
function* rehearse(problem: LikelihoodProblem): Generator<Progress, Rehearsed | undefined> {
  const coordinates = coordinatesOf(problem);
  const minima = yield* minimaFrom(problem, problem.starts);
  const converged = minima.filter((minimum) => minimum.converged);
  if (converged.length === 0) return undefined;
  const best = bestOf(converged, problem);
  const rivals = converged.filter(({ value }) => {
    const behind = (value - best.value) * problem.observations;
    return behind >= AGREEMENT && behind < RIVAL;
  });
  const starts = [best, ...rivals].map(({ theta }) => {
    const inside = Float64Array.from(theta);
    for (const { shape } of problem.ridges ?? [])
      inside[shape] = Math.min(Math.log(START_SHAPE), Math.max(-Math.log(START_SHAPE), inside[shape]!));
    return Array.from(coordinates.toNatural(inside));
  });
  return { starts, outcome: outcomeOf(best, minima, problem) };
}

/** Minus the mean log-likelihood as a function of the search coordinates, by the chain rule. */
export function logObjective(problem: LikelihoodProblem, coordinates: LogCoordinates = coordinatesOf(problem)): Objective {
  const n = problem.parameters.length;
  const scale = -1 / problem.observations;
  return {
    dimension: n,
    hasHessian: problem.hasHessian,
    evaluate(theta, gradient, hessian) {
      const natural = coordinates.toNatural(theta);
      const value = problem.evaluate(natural, gradient, hessian);
      for (let i = 0; i < n; i += 1) gradient[i] = gradient[i]! * natural[i]! * scale;
      if (hessian) {
        for (let i = 0; i < n; i += 1) {
          for (let j = 0; j < n; j += 1) hessian[i * n + j] = hessian[i * n + j]! * natural[i]! * natural[j]! * scale;
          hessian[i * n + i] = hessian[i * n + i]! + gradient[i]!;
        }
        coordinates.pullHessian(hessian);
      }
      coordinates.pullGradient(gradient);
      return value * scale;
    },
  };
}

function bestOf(minima: readonly Minimum[], problem: LikelihoodProblem): Minimum {
  const lowest = (list: readonly Minimum[]): Minimum | undefined =>
    list.reduce<Minimum | undefined>((low, next) => (low === undefined || next.value < low.value ? next : low), undefined);
  const finite = minima.filter((minimum) => Number.isFinite(minimum.value));
  const best = lowest(finite);
  const converged = lowest(finite.filter((minimum) => minimum.converged));
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

/** Other maxima of the likelihood, less than `within` below the best, that the starts lead to: what the data do not rule out. */
export function rivalMaxima(problem: LikelihoodProblem, best: number, within: number): LikelihoodFit[] {
  const found: LikelihoodFit[] = [];
  for (const minimum of runToEnd(minimaFrom(problem, problem.starts))) {
    const behind = best + minimum.value * problem.observations;
    if (!minimum.converged || !(behind >= AGREEMENT && behind < within)) continue;
    if (found.some(({ logLikelihood }) => Math.abs(logLikelihood + minimum.value * problem.observations) < AGREEMENT)) continue;
    found.push(describeFit(problem, minimum, { tried: 1, agreeing: 1, shortfall: NaN }));
  }
  return found;
}

/** An interval of a positive parameter. */
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
