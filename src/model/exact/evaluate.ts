import type { Decimal } from '../../core/money';
import { exact, plus } from './decimals';
import { CONSTANT_COLUMN, cellReader, type Row } from './line-cells';
import { CommonExpressions } from '../language/common';
import type { Expr } from '../language/expression';
import { BASE_SCENARIO, SCENARIO_INPUT, scenarioOrder, type Input } from '../document/inputs';
import type { CheckLine, Line } from '../language/line';
import type { Model } from '../language/model';
import { scheduleOf } from '../language/schedule';

/** Values of a model's lines; undefined where the cell is blank. */
export interface Values {
  input(id: string): Decimal;
  constant(line: string): Decimal | undefined;
  total(line: string): Decimal | undefined;
  opening(line: string): Decimal | undefined;
  /** @param period 1 to T */
  period(line: string, period: number): Decimal | undefined;
  /** A check's difference and whether it holds. */
  check(check: CheckLine): { readonly difference: Decimal; readonly applies: boolean; readonly holds: boolean };
}

/** Number of the scenario as it stands in the selector's cell: 1 low, 2 base, 3 high. */
export const scenarioNumber = (inputs: readonly Input[], overrides: ReadonlyMap<string, number>): number => {
  const given = overrides.get(SCENARIO_INPUT);
  if (given !== undefined) return given;
  const selector = inputs.find(({ id }) => id === SCENARIO_INPUT);
  return selector?.type === 'setting' ? selector.value : BASE_SCENARIO;
};

/** The live value of an input under a scenario (1, 2, 3). */
export function liveValue(model: Pick<Model, 'ends'>, entry: Input, scenario: number): number {
  if (entry.type === 'setting') return entry.value;
  // The base needs no ends: they are found by calculating it.
  if (scenario === BASE_SCENARIO) return entry.estimate.base;
  const ends = model.ends.of.get(entry.id);
  const key = ends && scenarioOrder(ends)[scenario - 1];
  if (key === undefined) throw new RangeError(`The scenario must be 1, 2 or 3, but found ${scenario}.`);
  return entry.estimate[key];
}

/** Live values of all inputs, by id. */
export function liveValues(model: Pick<Model, 'inputs' | 'ends'>, overrides: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const scenario = scenarioNumber(model.inputs, overrides);
  return new Map(model.inputs.map((entry) => [entry.id, overrides.get(entry.id) ?? liveValue(model, entry, scenario)]));
}

/**
 * The exact reader: every line of a model in decimal arithmetic.
 *
 * @param model from `buildModel`
 * @param overrides live values by input id, in place of those the scenario chooses; the scenario itself may be among them
 */
export function evaluate(model: Model, overrides: ReadonlyMap<string, number> = new Map()): Values {
  const inputs = new Map([...liveValues(model, overrides)].map(([id, value]) => [id, exact(value)]));
  const rows = new Map<string, Row>(model.lines.map((line) => [line.id, rowOf(line, model.periods)]));
  const row = (id: string): Row => {
    const found = rows.get(id);
    if (!found) throw new RangeError(`The model has no line ${id}.`);
    return found;
  };
  const input = (id: string): Decimal => {
    const value = inputs.get(id);
    if (!value) throw new RangeError(`The model has no input ${id}.`);
    return value;
  };
  const schedule = scheduleOf(model.lines);
  const cell = cellReader(row, input, new CommonExpressions(schedule.series.flatMap(({ series }) => series ?? [])));
  const step = ({ line, part }: (typeof schedule.before)[number]): void => {
    const expr = line[part];
    if (!expr) return;
    const target = row(line.id);
    if (part === 'constant') target.constant = cell(expr)(CONSTANT_COLUMN);
    else target.cells[0] = cell(expr)(0);
  };
  schedule.before.forEach(step);
  const series = schedule.series.map(({ id, series: expr }) => ({ cells: row(id).cells, value: cell(expr as Expr) }));
  for (let period = 1; period <= model.periods; period += 1) for (const { cells, value } of series) cells[period] = value(period);
  schedule.after.forEach(step);
  return {
    input,
    constant: (line) => row(line).constant,
    total: (line) => row(line).total(),
    opening: (line) => row(line).cells[0],
    period: (line, period) => row(line).cells[period],
    check: ({ difference, applies, tolerance }) => {
      const found = cell(difference)(CONSTANT_COLUMN);
      const applied = applies === undefined || !cell(applies)(CONSTANT_COLUMN).isZero();
      return { difference: found, applies: applied, holds: !applied || found.abs().lte(tolerance) };
    },
  };
}

/** A blank row of a line. */
function rowOf({ total }: Line, periods: number): Row {
  const cells = new Array<Decimal | undefined>(periods + 1).fill(undefined);
  let known: Decimal | undefined;
  return {
    constant: undefined,
    cells,
    total: () => (known ??= total === 'none' ? undefined : total === 'last' ? cells[periods] : sumOf(cells)),
  };
}

const sumOf = (cells: readonly (Decimal | undefined)[]): Decimal =>
  cells.reduce<Decimal>((sum, value) => (value ? plus(sum, value) : sum), exact(0));
