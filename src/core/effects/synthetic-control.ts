import { DomainError } from '../errors';
import { frankWolfe } from './frank-wolfe';

/** Outcomes of units over periods, the units without treatment first. */
export interface Panel {
  /** Unit by unit, `periods` numbers each. */
  readonly outcome: Float64Array;
  readonly controls: number;
  readonly treated: number;
  readonly before: number;
  readonly periods: number;
}

/**
 * `control`: synthetic control, the mixture of controls that follows the treated units before the start. `difference`: synthetic
 * difference in differences, which also weights the periods before and lets levels differ by a constant. `plain`: difference in
 * differences with equal weights.
 */
export type SyntheticMethod = 'control' | 'difference' | 'plain';

export interface SyntheticEffect {
  /** Mean difference over treated units and periods after the start. */
  readonly effect: number;
  readonly unitWeights: Float64Array;
  readonly timeWeights: Float64Array;
  /** Mean of the treated units in each period, and what they would have been. */
  readonly actual: Float64Array;
  readonly synthetic: Float64Array;
  /** Root mean square of actual less synthetic before and after the start. */
  readonly errorBefore: number;
  readonly errorAfter: number;
}

/** Steps before small weights are put aside, and in all: with the rule of stopping, what the published estimates were made with. */
const FIRST_STEPS = 100;
const MOST_STEPS = 10_000;
/** Weights of at most this share of the largest are put aside once. */
const SMALL = 1 / 4;

/**
 * The effect on the treated units against a weighted mixture of the others.
 *
 * Method: weights of units by ridge regression on the simplex, penalty ((treated x periods after)^(1/4) sigma)^2 for synthetic
 * difference in differences and next to none for synthetic control; weights of periods with next to none; sigma is the standard
 * deviation of the controls' changes from period to period. Both are found by Frank-Wolfe steps, with small weights put aside once.
 *
 * Assumes that the mixture which followed the treated units before the start would have gone on doing so without treatment.
 *
 * Source: Arkhangelsky, D., Athey, S., Hirshberg, D. A., Imbens, G. W. & Wager, S. (2021), 10.1257/aer.20190159, algorithm 1;
 * Abadie, A., Diamond, A. & Hainmueller, J. (2010), 10.1198/jasa.2009.ap08746.
 */
export function syntheticEffect(panel: Panel, method: SyntheticMethod): SyntheticEffect {
  const { controls, before, periods, treated } = panel;
  const after = periods - before;
  const noise = changesOf(panel);
  const equal = (n: number): Float64Array => new Float64Array(n).fill(1 / n);
  const timeWeights =
    method === 'difference' ? weightsOf(periodProblem(panel, noise), true) : method === 'plain' ? equal(before) : new Float64Array(before);
  const penalty = method === 'difference' ? (treated * after) ** 0.25 : TINY;
  const unitWeights = method === 'plain' ? equal(controls) : weightsOf(unitProblem(panel, penalty * noise, noise), method === 'difference');
  return assemble(panel, unitWeights, timeWeights);
}

/** A penalty that only decides between equally good weights. */
const TINY = 1e-6;

const cell = (panel: Panel, unit: number, period: number): number => panel.outcome[unit * panel.periods + period]!;

function changesOf(panel: Panel): number {
  const changes: number[] = [];
  for (let unit = 0; unit < panel.controls; unit += 1) {
    for (let period = 1; period < panel.before; period += 1) changes.push(cell(panel, unit, period) - cell(panel, unit, period - 1));
  }
  const mean = changes.reduce((sum, value) => sum + value / changes.length, 0);
  return Math.sqrt(changes.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, changes.length - 1));
}

interface Problem {
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly width: number;
  readonly target: Float64Array;
  readonly ridge: number;
  readonly smallestGain: number;
}

/** Periods before the start as the mixture that meets the controls' mean after it. */
function periodProblem(panel: Panel, noise: number): Problem {
  const { controls, before, periods } = panel;
  const matrix = new Float64Array(controls * before);
  const target = new Float64Array(controls);
  for (let unit = 0; unit < controls; unit += 1) {
    for (let period = 0; period < before; period += 1) matrix[unit * before + period] = cell(panel, unit, period);
    for (let period = before; period < periods; period += 1) target[unit] = target[unit]! + cell(panel, unit, period) / (periods - before);
  }
  return { matrix, rows: controls, width: before, target, ridge: TINY * noise, smallestGain: 1e-5 * noise };
}

/** Controls as the mixture that meets the mean of the treated units before the start. */
function unitProblem(panel: Panel, ridge: number, noise: number): Problem {
  const { controls, before, treated } = panel;
  const matrix = new Float64Array(before * controls);
  const target = new Float64Array(before);
  for (let period = 0; period < before; period += 1) {
    for (let unit = 0; unit < controls; unit += 1) matrix[period * controls + unit] = cell(panel, unit, period);
    for (let unit = 0; unit < treated; unit += 1) target[period] = target[period]! + cell(panel, controls + unit, period) / treated;
  }
  return { matrix, rows: before, width: controls, target, ridge, smallestGain: 1e-5 * noise };
}

/** @param constant lets the mixture lie off the target by a constant: every column is taken from its mean */
function weightsOf(given: Problem, constant: boolean): Float64Array {
  const problem = constant ? centred(given) : given;
  const first = frankWolfe(problem, new Float64Array(problem.width).fill(1 / problem.width), FIRST_STEPS);
  const largest = first.reduce((most, weight) => Math.max(most, weight), 0);
  const sparse = first.map((weight) => (weight <= SMALL * largest ? 0 : weight));
  const total = sparse.reduce((sum, weight) => sum + weight, 0);
  return frankWolfe(
    problem,
    sparse.map((weight) => weight / total),
    MOST_STEPS,
  );
}

function centred(problem: Problem): Problem {
  const { rows, width } = problem;
  const matrix = Float64Array.from(problem.matrix);
  for (let j = 0; j < width; j += 1) {
    let mean = 0;
    for (let i = 0; i < rows; i += 1) mean += matrix[i * width + j]! / rows;
    for (let i = 0; i < rows; i += 1) matrix[i * width + j] = matrix[i * width + j]! - mean;
  }
  const mean = problem.target.reduce((sum, value) => sum + value / rows, 0);
  return { ...problem, matrix, target: problem.target.map((value) => value - mean) };
}

function assemble(panel: Panel, unitWeights: Float64Array, timeWeights: Float64Array): SyntheticEffect {
  const { controls, treated, before, periods } = panel;
  const actual = new Float64Array(periods);
  const mixture = new Float64Array(periods);
  for (let period = 0; period < periods; period += 1) {
    for (let unit = 0; unit < treated; unit += 1) actual[period] = actual[period]! + cell(panel, controls + unit, period) / treated;
    for (let unit = 0; unit < controls; unit += 1) mixture[period] = mixture[period]! + unitWeights[unit]! * cell(panel, unit, period);
  }
  const gap = actual.map((value, period) => value - mixture[period]!);
  const constant = timeWeights.reduce((sum, weight, period) => sum + weight * gap[period]!, 0);
  const errors = gap.map((value) => value - constant);
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value / values.length, 0);
  const root = (values: Float64Array): number => Math.sqrt(mean(values.map((value) => value ** 2)));
  return {
    effect: mean(errors.slice(before)),
    unitWeights,
    timeWeights,
    actual,
    synthetic: mixture.map((value) => value + constant),
    errorBefore: root(errors.slice(0, before)),
    errorAfter: root(errors.slice(before)),
  };
}

export interface Placebos {
  /** Effect on each control unit, taken as if it had been treated, without the treated ones. */
  readonly effects: readonly number[];
  /** Place of the treated among all by size of effect (`control`: by the error after over that before), 1 for the largest. */
  readonly rank: number;
  readonly units: number;
  /** rank/units: the chance of so high a place if treatment did nothing. */
  readonly significance: number;
  /** Standard deviation of the effects on units that were not treated. */
  readonly standardError: number;
}

/** What the method finds where nothing was done: each control unit in turn is taken for the treated one. */
export function placebos(panel: Panel, found: SyntheticEffect, method: SyntheticMethod): Placebos {
  const { controls, before, periods } = panel;
  const statistic = ({ effect, errorAfter, errorBefore }: SyntheticEffect): number =>
    method === 'control' ? errorAfter / Math.max(errorBefore, Number.MIN_VALUE) : Math.abs(effect);
  const own = statistic(found);
  const runs = Array.from({ length: controls }, (_, unit) => {
    const order = [...Array.from({ length: controls }, (__, other) => other).filter((other) => other !== unit), unit];
    const outcome = new Float64Array(controls * periods);
    order.forEach((from, to) => outcome.set(panel.outcome.subarray(from * periods, (from + 1) * periods), to * periods));
    return syntheticEffect({ outcome, controls: controls - 1, treated: 1, before, periods }, method);
  });
  const effects = runs.map(({ effect }) => effect);
  const mean = effects.reduce((sum, value) => sum + value / controls, 0);
  const rank = 1 + runs.filter((run) => statistic(run) >= own).length;
  return {
    effects,
    rank,
    units: controls + 1,
    significance: rank / (controls + 1),
    standardError: Math.sqrt(effects.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (controls - 1)),
  };
}

/** @throws DomainError `noAnswer` when there are too few units or periods */
export function checkPanel({ controls, treated, before, periods }: Panel): void {
  if (treated < 1) throw DomainError.of('noAnswer', 'treated', 'treated: no such unit is in the data.');
  if (controls < 3)
    throw DomainError.of('noAnswer', 'units', `units: at least 3 units without treatment are needed, but found ${controls}.`);
  if (before < 2 || before >= periods) {
    throw DomainError.of(
      'noAnswer',
      'start',
      `start: at least 2 periods before it and 1 from it on are needed, but found ${before} and ${periods - before}.`,
    );
  }
}
