import { Decimal } from '../core/money';
import { moveMonths } from './dates';
import type { Comparison, Expr } from './expression';
import { SCENARIO_INPUT, scenarioOrder, type Input } from './inputs';
import type { CheckLine, Line } from './line';
import type { Model } from './model';
import { scheduleOf } from './schedule';

/**
 * The exact reader: every line of a model in decimal arithmetic with 30 significant digits. Float64 has 16; the spare
 * digits absorb the rounding of 120 periods of products, and more of them would only cost time.
 */
const Exact = Decimal.clone({ precision: 30 });
const ZERO: Decimal = new Exact(0);
const ONE: Decimal = new Exact(1);

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
const scenarioNumber = (inputs: readonly Input[], overrides: ReadonlyMap<string, number>): number => {
  const given = overrides.get(SCENARIO_INPUT);
  if (given !== undefined) return given;
  const selector = inputs.find(({ id }) => id === SCENARIO_INPUT);
  return selector?.type === 'setting' ? selector.value : 2;
};

/** The live value of an input under a scenario (1, 2, 3). */
export function liveValue(entry: Input, scenario: number): number {
  if (entry.type === 'setting') return entry.value;
  const key = scenarioOrder(entry.favours)[scenario - 1];
  if (key === undefined) throw new RangeError(`The scenario must be 1, 2 or 3, but found ${scenario}.`);
  return entry.estimate[key];
}

/** Live values of all inputs, by id. */
export function liveValues(inputs: readonly Input[], overrides: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const scenario = scenarioNumber(inputs, overrides);
  return new Map(inputs.map((entry) => [entry.id, overrides.get(entry.id) ?? liveValue(entry, scenario)]));
}

/** The columns of one line while they are being calculated: index 0 is the opening. */
interface Row {
  readonly line: Line;
  constant: Decimal | undefined;
  total: Decimal | undefined;
  readonly cells: (Decimal | undefined)[];
}

/** The column an expression stands in: -1 is the constant column, 0 the opening, then the periods. */
type Cell = (column: number) => Decimal;

const CONSTANT_COLUMN = -1;

/**
 * Calculates a model.
 *
 * @param model from `buildModel`
 * @param overrides live values by input id, in place of those the scenario chooses; the scenario itself may be among them
 */
export function evaluate(model: Model, overrides: ReadonlyMap<string, number> = new Map()): Values {
  const inputs = new Map([...liveValues(model.inputs, overrides)].map(([id, value]) => [id, new Exact(value)]));
  const rows = new Map<string, Row>(
    model.lines.map((line) => [
      line.id,
      { line, constant: undefined, total: undefined, cells: new Array<Decimal | undefined>(model.periods + 1) },
    ]),
  );
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
  const cell = cells(row, input);
  const schedule = scheduleOf(model.lines);
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
  for (const target of rows.values()) target.total = totalOf(target, model.periods);
  schedule.after.forEach(step);
  return {
    input,
    constant: (line) => row(line).constant,
    total: (line) => row(line).total,
    opening: (line) => row(line).cells[0],
    period: (line, period) => row(line).cells[period],
    check: ({ difference, applies, tolerance }) => {
      const found = cell(difference)(CONSTANT_COLUMN);
      const applied = applies === undefined || !cell(applies)(CONSTANT_COLUMN).isZero();
      return { difference: found, applies: applied, holds: !applied || found.abs().lte(tolerance) };
    },
  };
}

function totalOf({ line, cells }: Row, periods: number): Decimal | undefined {
  if (line.total === 'none') return undefined;
  if (line.total === 'last') return cells[periods];
  return cells.reduce<Decimal>((sum, value) => (value ? sum.plus(value) : sum), ZERO);
}

const holds = (relation: Comparison['relation'], order: number): boolean => {
  switch (relation) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
};

/** Turns expressions into functions of the column, once per expression. */
function cells(row: (id: string) => Row, input: (id: string) => Decimal): (expr: Expr) => Cell {
  const cell = (expr: Expr): Cell => {
    switch (expr.op) {
      case 'literal': {
        const value = new Exact(expr.value);
        return () => value;
      }
      case 'input': {
        const value = input(expr.id);
        return () => value;
      }
      case 'at':
        return inColumn(row(expr.line));
      case 'previous': {
        const { cells } = row(expr.line);
        return (column) => cells[column - 1] ?? ZERO;
      }
      case 'opening': {
        const { cells } = row(expr.line);
        return () => cells[0] ?? ZERO;
      }
      case 'constant': {
        const target = row(expr.line);
        return () => target.constant ?? ZERO;
      }
      case 'total': {
        const target = row(expr.line);
        return () => target.total ?? ZERO;
      }
      case 'sumOf': {
        const parts = expr.lines.map((line) => inColumn(row(line)));
        return (column) => parts.reduce((sum, part) => sum.plus(part(column)), ZERO);
      }
      case 'dot': {
        const pairs = expr.a.map((line, index) => [inColumn(row(line)), inColumn(row(expr.b[index] as string))] as const);
        return (column) => pairs.reduce((sum, [a, b]) => sum.plus(a(column).times(b(column))), ZERO);
      }
      case 'sumProduct': {
        const [a, b] = [row(expr.a).cells, row(expr.b).cells];
        return () => a.reduce<Decimal>((sum, value, index) => sum.plus((value ?? ZERO).times(b[index] ?? ZERO)), ZERO);
      }
      case 'rowMin':
      case 'rowMax': {
        const { cells } = row(expr.line);
        const pick = expr.op === 'rowMin' ? smaller : larger;
        return () => cells.filter((value) => value !== undefined).reduce(pick);
      }
      case 'neg': {
        const a = cell(expr.a);
        return (column) => a(column).neg();
      }
      case 'if': {
        const [a, b, then, otherwise] = [expr.test.a, expr.test.b, expr.then, expr.otherwise].map(cell) as [Cell, Cell, Cell, Cell];
        const { relation } = expr.test;
        return (column) => (holds(relation, a(column).comparedTo(b(column))) ? then(column) : otherwise(column));
      }
      case 'edate': {
        const [start, months] = [cell(expr.start), cell(expr.months)];
        return (column) => new Exact(moveMonths(start(column).toNumber(), months(column).toNumber()));
      }
      default:
        return binary(expr.op, cell(expr.a), cell(expr.b));
    }
  };
  return cell;
}

const smaller = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
const larger = (a: Decimal, b: Decimal): Decimal => (b.greaterThan(a) ? b : a);

const inColumn =
  (row: Row): Cell =>
  (column) =>
    (column === CONSTANT_COLUMN ? row.constant : row.cells[column]) ?? ZERO;

type Binary = Extract<Expr, { readonly b: Expr }>['op'];

function binary(op: Binary, a: Cell, b: Cell): Cell {
  switch (op) {
    case 'add':
      return (column) => a(column).plus(b(column));
    case 'sub':
      return (column) => a(column).minus(b(column));
    case 'mul':
      return (column) => a(column).times(b(column));
    case 'div':
      return (column) => a(column).div(b(column));
    case 'pow':
      return (column) => power(a(column), b(column));
    case 'min':
      return (column) => smaller(a(column), b(column));
    case 'max':
      return (column) => larger(a(column), b(column));
    case 'ratio':
      return (column) => {
        const divisor = b(column);
        return divisor.isZero() ? ZERO : a(column).div(divisor);
      };
  }
}

/** 1 to any power and anything to the power 0 or 1 need no logarithm. */
function power(base: Decimal, exponent: Decimal): Decimal {
  if (exponent.isZero() || base.equals(ONE)) return ONE;
  return exponent.equals(ONE) ? base : base.pow(exponent);
}
