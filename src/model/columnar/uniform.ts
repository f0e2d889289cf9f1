import { moveMonths } from '../document/dates';
import type { Expr } from '../language/expression';
import type { Line } from '../language/line';
import { referencesOf } from '../language/parts';
import type { Schedule } from '../language/schedule';
import { FUNCTIONS, compare, scalarOperation } from './kernels';

/*
 * What is the same in all trials is calculated once, as single numbers: the time axis, ramps, switches, and whatever else
 * depends only on inputs that do not vary.
 */

/** Which parts of which lines vary between trials. Opening and periods of a line vary together. */
export interface Varying {
  readonly inputs: ReadonlySet<string>;
  readonly constants: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
}

/** Follows the varying inputs through the lines until nothing new varies. */
export function findVarying(lines: readonly Line[], inputs: ReadonlySet<string>): Varying {
  const constants = new Set<string>();
  const cells = new Set<string>();
  const varying = { inputs, constants, cells };
  const varies = (expr: Expr | undefined, inConstant: boolean): boolean =>
    expr !== undefined && expressionVaries(expr, inConstant, varying);
  for (let size = -1; size !== constants.size + cells.size;) {
    size = constants.size + cells.size;
    for (const { id, constant, opening, series } of lines) {
      if (varies(constant, true)) constants.add(id);
      if (varies(opening, false) || varies(series, false)) cells.add(id);
    }
  }
  return varying;
}

/** Whether an expression varies, standing in the constant column or in a cell. */
export const expressionVaries = (expr: Expr, inConstant: boolean, { inputs, constants, cells }: Varying): boolean =>
  referencesOf(expr).some(({ kind, line }) => {
    if (kind === 'input') return inputs.has(line);
    return kind === 'constant' || (kind === 'same' && inConstant) ? constants.has(line) : cells.has(line);
  });

/** The numbers of one line that does not vary. */
interface Numbers {
  constant: number | undefined;
  total: number | undefined;
  readonly cells: (number | undefined)[];
}

/** Column of the constant; 0 is the opening, then come the periods. */
export const CONSTANT_COLUMN = -1;

/** Values that are the same in all trials. Ask only for what does not vary. */
export class UniformValues {
  readonly #rows = new Map<string, Numbers>();
  readonly #inputs: ReadonlyMap<string, number>;

  constructor(lines: readonly Line[], schedule: Schedule, periods: number, inputs: ReadonlyMap<string, number>, varying: Varying) {
    this.#inputs = inputs;
    for (const { id } of lines) {
      this.#rows.set(id, { constant: undefined, total: undefined, cells: new Array<number | undefined>(periods + 1).fill(undefined) });
    }
    const step = ({ line, part }: Schedule['before'][number]): void => {
      const expr = line[part];
      if (!expr || (part === 'constant' ? varying.constants : varying.cells).has(line.id)) return;
      if (part === 'constant') this.#row(line.id).constant = this.value(expr, CONSTANT_COLUMN);
      else this.#row(line.id).cells[0] = this.value(expr, 0);
    };
    schedule.before.forEach(step);
    const series = schedule.series.filter(({ id }) => !varying.cells.has(id));
    for (let period = 1; period <= periods; period += 1) {
      for (const { id, series: expr } of series) if (expr) this.#row(id).cells[period] = this.value(expr, period);
    }
    for (const { id, total } of lines) {
      if (total === 'none' || varying.cells.has(id)) continue;
      const { cells } = this.#row(id);
      this.#row(id).total = total === 'last' ? cells[periods] : cells.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    }
    schedule.after.forEach(step);
  }

  /** A line's number in a column; undefined where the cell is blank. */
  at(line: string, column: number): number | undefined {
    const { constant, cells } = this.#row(line);
    return column === CONSTANT_COLUMN ? constant : cells[column];
  }

  total(line: string): number | undefined {
    return this.#row(line).total;
  }

  input(id: string): number {
    const value = this.#inputs.get(id);
    if (value === undefined) throw new RangeError(`The model has no input ${id}.`);
    return value;
  }

  /** The value of an expression in a column. */
  value(expr: Expr, column: number): number {
    switch (expr.op) {
      case 'literal':
        return expr.value;
      case 'input':
        return this.input(expr.id);
      case 'adjustment':
        return this.input(expr.level);
      case 'at':
        return this.at(expr.line, column) ?? 0;
      case 'previous':
        return this.at(expr.line, column - 1) ?? 0;
      case 'opening':
        return this.at(expr.line, 0) ?? 0;
      case 'constant':
        return this.at(expr.line, CONSTANT_COLUMN) ?? 0;
      case 'total':
        return this.total(expr.line) ?? 0;
      case 'sumOf':
        return expr.lines.reduce((sum, line) => sum + (this.at(line, column) ?? 0), 0);
      case 'sumProduct': {
        const b = this.#row(expr.b).cells;
        return this.#row(expr.a).cells.reduce<number>((sum, value, index) => sum + (value ?? 0) * (b[index] ?? 0), 0);
      }
      case 'rowMin':
      case 'rowMax': {
        const values = this.#row(expr.line).cells.filter((value) => value !== undefined);
        return expr.op === 'rowMin' ? Math.min(...values) : Math.max(...values);
      }
      case 'neg':
        return 0 - this.value(expr.a, column);
      case 'ln':
      case 'int':
      case 'exp':
      case 'gammaln':
        return FUNCTIONS[expr.op](this.value(expr.a, column));
      case 'if': {
        const { relation, a, b } = expr.test;
        return this.value(compare(relation, this.value(a, column), this.value(b, column)) ? expr.then : expr.otherwise, column);
      }
      case 'edate':
        return moveMonths(this.value(expr.start, column), this.value(expr.months, column));
      case 'add':
      case 'sub':
      case 'mul':
      case 'div':
      case 'pow':
      case 'min':
      case 'max':
      case 'mean':
      case 'ratio':
        return scalarOperation(expr.op)(this.value(expr.a, column), this.value(expr.b, column));
    }
  }

  #row(id: string): Numbers {
    const row = this.#rows.get(id);
    if (!row) throw new RangeError(`The model has no line ${id}.`);
    return row;
  }
}
