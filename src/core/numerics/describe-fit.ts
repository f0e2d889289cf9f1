import { DomainError } from '../errors';
import type { LikelihoodFit, LikelihoodProblem } from './likelihood';
import { coordinatesOf } from './log-coordinates';
import { invertPositiveDefinite } from './matrix';
import { normalQuantile } from './normal';
import { heldAtBound, type Minimum } from './objective';

/** Standard error of a logarithm above which a parameter is reported as hardly determined (a factor of 20 at 95 %). */
const VAGUE = 1.5;
/** And above which it counts as not identified (a factor of 2,500). */
const ADRIFT = 4;

/** Counts of the starts that a search was given. */
export interface Starts {
  readonly tried: number;
  readonly agreeing: number;
  /** By how much the best of the others fell short in total log-likelihood; NaN where none of them converged. */
  readonly shortfall: number;
}

/** What the data say of one search coordinate: fixed at a bound, not determined, or with a variance. */
interface Known {
  readonly held: readonly boolean[];
  readonly covariance: Float64Array;
  readonly adrift: readonly boolean[];
}

/** Turns the minimum that a search ended in into a fit: standard errors, what is not identified, and what to make of it. */
export function describeFit(problem: LikelihoodProblem, best: Minimum, starts: Starts): LikelihoodFit {
  const n = problem.parameters.length;
  const coordinates = coordinatesOf(problem);
  const estimates = Array.from(coordinates.toNatural(best.theta));
  const known = knowledge(problem, best);
  refuseRisingEdge(problem, best, known.held);
  const logCovariance = coordinates.pushCovariance(known.covariance);
  const lost = lostParameters(problem, known);
  const logErrors = estimates.map((_, i) => Math.sqrt(logCovariance[i * n + i]!));
  const isLost = estimates.map((_, i) => lost[i]! || !(logErrors[i]! > 0) || logErrors[i]! > ADRIFT);
  const notes = notesOf(problem, best, known, isLost, estimates);
  problem.parameters.forEach((name, i) => {
    if (!isLost[i] && logErrors[i]! > VAGUE) notes.push(`${name} is hardly determined by these data: see its interval.`);
  });
  if (logCovariance.every((entry) => entry === 0)) notes.push('The information matrix is singular: no standard errors.');
  if (starts.agreeing < starts.tried) {
    const others = Number.isNaN(starts.shortfall)
      ? 'the others did not converge'
      : `the best of the others ended ${brief(starts.shortfall)} lower`;
    notes.push(`${starts.agreeing} of ${starts.tried} starts reached this maximum of the log-likelihood; ${others}.`);
  }
  return {
    model: problem.model,
    parameters: problem.parameters,
    estimates,
    standardErrors: estimates.map((estimate, i) => (isLost[i] ? NaN : estimate * logErrors[i]!)),
    logCovariance,
    logLikelihood: -best.value * problem.observations,
    observations: problem.observations,
    iterations: best.iterations,
    startsTried: starts.tried,
    startsAgreeing: starts.agreeing,
    status: known.held.some(Boolean) ? 'boundary' : isLost.some(Boolean) ? 'unidentified' : 'converged',
    notes,
  };
}

/**
 * Covariance of the coordinates from the observed information. Coordinates at a bound are fixed, and so is, where the information
 * is singular, the one of which the data say least.
 */
function knowledge(problem: LikelihoodProblem, best: Minimum): Known {
  const n = problem.parameters.length;
  const box = coordinatesOf(problem).box(problem.lower, problem.upper);
  const held = heldAtBound(best.theta, best.gradient, box);
  const fixed = [...held];
  for (;;) {
    const covariance = covarianceOf(problem, best, fixed);
    if (covariance) {
      const adrift = fixed.map((isFixed, i) => isFixed || Math.sqrt(covariance[i * n + i]!) > ADRIFT);
      return { held, covariance, adrift };
    }
    const free = fixed.flatMap((isFixed, i) => (isFixed ? [] : [i]));
    if (free.length === 0) return { held, covariance: new Float64Array(n * n), adrift: fixed };
    fixed[free.reduce((least, i) => (best.hessian[i * n + i]! < best.hessian[least * n + least]! ? i : least))] = true;
  }
}

/** Inverse of the observed information over the coordinates that are free; undefined where it is singular. */
function covarianceOf(problem: LikelihoodProblem, best: Minimum, fixed: readonly boolean[]): Float64Array | undefined {
  const n = problem.parameters.length;
  const free = fixed.flatMap((isFixed, i) => (isFixed ? [] : [i]));
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

/** Parameters that a coordinate without information takes along: along a ridge both of its parameters. */
function lostParameters(problem: LikelihoodProblem, { adrift }: Known): boolean[] {
  const lost = [...adrift];
  for (const { shape, scale } of problem.ridges ?? []) lost[scale] = adrift[scale]! || adrift[shape]!;
  return lost;
}

/** Whether a coordinate stands at the upper end of its box rather than at the lower one. */
function isHigh(problem: LikelihoodProblem, best: Minimum, i: number): boolean {
  const { lower, upper } = coordinatesOf(problem).box(problem.lower, problem.upper);
  return best.theta[i]! > (lower[i]! + upper[i]!) / 2;
}

/** At its bound a parameter must have stopped mattering: a likelihood that still rises there has no maximum. Ridges level off. */
function refuseRisingEdge(problem: LikelihoodProblem, best: Minimum, held: readonly boolean[]): void {
  const isRidge = (i: number): boolean => (problem.ridges ?? []).some(({ shape }) => shape === i) && isHigh(problem, best, i);
  const rising = held.findIndex((isHeld, i) => isHeld && !isRidge(i) && Math.abs(best.gradient[i]!) * problem.observations > 0.01);
  if (rising < 0) return;
  throw DomainError.of(
    'noAnswer',
    'fit',
    `The ${problem.model} likelihood has no maximum: it still rises at the edge of the parameter space. ${limitNote(problem, best, rising)}`,
  );
}

function limitNote(problem: LikelihoodProblem, best: Minimum, index: number): string {
  const name = problem.parameters[index]!;
  const end = isHigh(problem, best, index) ? 'high' : 'low';
  const meaning = problem.limitMeaning?.(name, end);
  return `${name} runs to ${end === 'low' ? 'zero' : 'infinity'}${meaning ? `: ${meaning}` : ''}.`;
}

/** What became of each parameter that the data do not tell, and what of a ridge they do tell. */
function notesOf(
  problem: LikelihoodProblem,
  best: Minimum,
  { held, covariance, adrift }: Known,
  isLost: readonly boolean[],
  estimates: readonly number[],
): string[] {
  const n = problem.parameters.length;
  const said = new Set<number>();
  const notes: string[] = [];
  for (const { shape, scale } of problem.ridges ?? []) {
    if (!adrift[shape] || adrift[scale]) continue;
    const [a, b] = [problem.parameters[shape]!, problem.parameters[scale]!];
    const runs = held[shape] && isHigh(problem, best, shape);
    const meaning = problem.limitMeaning?.(a, 'high');
    const ratio = estimates[scale]! / estimates[shape]!;
    const width = Math.exp(normalQuantile(0.975) * Math.sqrt(covariance[scale * n + scale]!));
    const what = runs ? `run to infinity together${meaning ? ` (${meaning})` : ''}` : 'are not identified by these data one by one';
    notes.push(
      `${a} and ${b} ${what}: what the data tell is ${b}/${a} = ${brief(ratio)} (95 %: ${brief(ratio / width)} to ${brief(ratio * width)}).`,
    );
    said.add(shape).add(scale);
  }
  problem.parameters.forEach((name, i) => {
    if (!isLost[i] || said.has(i)) return;
    notes.push(held[i] ? limitNote(problem, best, i) : `${name} is not identified by these data.`);
  });
  return notes;
}

const brief = (value: number): string => Number(value.toPrecision(4)).toString();
