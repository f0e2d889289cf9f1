import type { Decimal } from '../../src/core/money';
import { logGamma } from '../../src/core/numerics/log-gamma';
import { digamma } from '../../src/core/numerics/polygamma';
import type { Values } from '../../src/model/exact/evaluate';
import type { Comparison, Expr } from '../../src/model/language/expression';
import type { Line } from '../../src/model/language/line';
import type { Model } from '../../src/model/language/model';

/** What float64 rounds a number by, at most, relative to it. */
export const ROUNDING = 2 ** -53;

/** Below it float64 loses digits, and soon all of them: what is left of a customer base after fifty years of losing nearly everybody. */
const UNDERFLOW = 1e-290;

const MIN_FLOAT = 1e-300;

/** Columns of a line beside those of its periods. */
export const CONSTANT = -1;
export const TOTAL = -2;

/** As float64 has it, except that what is something does not become nothing. */
const float = (value: Decimal | undefined): number | undefined =>
  value === undefined || value.isZero() || value.abs().gt(MIN_FLOAT) ? value?.toNumber() : value.s * MIN_FLOAT;

/** A product in which nothing stays nothing, whatever its other factor. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/**
 * The size cells would have if nothing within their column cancelled: a difference of two large numbers can be no more
 * exact in float64 than the large numbers are.
 */
export class Scales {
  readonly #known = new Map<string, number>();
  readonly #lines: ReadonlyMap<string, Line>;

  constructor(
    readonly model: Model,
    readonly values: Values,
  ) {
    this.#lines = new Map(model.lines.map((line) => [line.id, line]));
  }

  value(id: string, column: number): number | undefined {
    if (column === CONSTANT) return float(this.values.constant(id));
    if (column === TOTAL) return float(this.values.total(id));
    return float(column === 0 ? this.values.opening(id) : this.values.period(id, column));
  }

  of(id: string, column: number): number {
    const key = `${id} ${column}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const line = this.#lines.get(id);
    const expr = column === CONSTANT ? line?.constant : column === 0 ? line?.opening : line?.series;
    const terms = column === TOTAL ? this.#totalOf(line) : expr ? this.#size(expr, column) : 0;
    const scale = Math.max(Math.abs(this.value(id, column) ?? 0), terms);
    this.#known.set(key, scale);
    return scale;
  }

  #totalOf(line: Line | undefined): number {
    if (!line || line.total === 'none') return 0;
    if (line.total === 'last') return this.of(line.id, this.model.periods);
    return this.#columns().reduce((sum, column) => sum + this.of(line.id, column), 0);
  }

  #columns(): number[] {
    return Array.from({ length: this.model.periods + 1 }, (_, column) => column);
  }

  #size(expr: Expr, column: number): number {
    const size = (part: Expr): number => this.#size(part, column);
    switch (expr.op) {
      case 'literal':
        return Math.abs(expr.value);
      case 'adjustment':
        return Math.abs(this.values.input(expr.level).toNumber());
      case 'input':
        return Math.abs(this.values.input(expr.id).toNumber());
      case 'at':
        return this.of(expr.line, column);
      case 'previous':
        return Math.abs(this.value(expr.line, column - 1) ?? 0);
      case 'opening':
        return this.of(expr.line, 0);
      case 'constant':
        return this.of(expr.line, CONSTANT);
      case 'total':
        return this.of(expr.line, TOTAL);
      case 'sumOf':
        return expr.lines.reduce((sum, line) => sum + this.of(line, column), 0);
      case 'sumProduct':
        return this.#columns().reduce((sum, at) => sum + this.of(expr.a, at) * this.of(expr.b, at), 0);
      case 'rowMin':
      case 'rowMax':
        return Math.max(...this.#columns().map((at) => this.of(expr.line, at)));
      case 'neg':
      case 'int':
        return size(expr.a);
      case 'ln':
        return 1;
      // What the argument is off by counts as often as the derivative says; the function itself rounds its own size, at least 1.
      case 'exp':
        return Math.exp(this.#exact(expr.a, column)) * Math.max(1, size(expr.a));
      case 'gammaln': {
        const x = this.#exact(expr.a, column);
        return Math.max(1, Math.abs(logGamma(x)), Math.abs(digamma(x)) * size(expr.a));
      }
      case 'if': {
        // A branch that hands on the column before, or the sum of two such, is as exact as those cells are.
        const branch = (part: Expr): number => {
          if (part.op === 'add') return branch(part.a) + branch(part.b);
          return part.op === 'previous' ? this.of(part.line, column - 1) : size(part);
        };
        // At the threshold, to within rounding, another reader may take the other branch.
        if (this.#isOnEdge(expr.test, column))
          return (Math.abs(this.#exact(expr.then, column)) + Math.abs(this.#exact(expr.otherwise, column))) / ROUNDING;
        return branch(this.#holds(expr.test, column) ? expr.then : expr.otherwise);
      }
      case 'edate':
        return size(expr.start);
      case 'add':
      case 'sub':
        return size(expr.a) + size(expr.b);
      case 'mul':
        return (
          times(Math.abs(this.#exact(expr.a, column)), this.#factorSize(expr.b, column)) +
          times(Math.abs(this.#exact(expr.b, column)), this.#factorSize(expr.a, column))
        );
      case 'div':
      case 'ratio': {
        const divisor = Math.abs(this.#exact(expr.b, column));
        if (divisor > 0 && divisor < UNDERFLOW) return Infinity;
        return divisor === 0 ? 0 : (size(expr.a) / divisor) * Math.max(1, size(expr.b) / divisor);
      }
      case 'mean':
        return (size(expr.a) + size(expr.b)) / 2;
      case 'min':
      case 'max':
        return Math.max(size(expr.a), size(expr.b));
      case 'pow':
        return this.#powerSize(expr.a, expr.b, column);
    }
  }

  /** Within a product the error of the column before shrinks with the other factor, so it is carried along; a sum would pile it up. */
  #factorSize(expr: Expr, column: number): number {
    if (expr.op === 'previous') return this.of(expr.line, column - 1);
    return this.#size(expr, column);
  }

  /**
   * An error of the base counts in a power as often as its exponent says: much, where the base is a small difference. A root
   * is at most the root of that error off, however small the base is.
   */
  #powerSize(a: Expr, b: Expr, column: number): number {
    const base = Math.abs(this.#exact(a, column));
    const exponent = this.#exact(b, column);
    const size = this.#size(a, column);
    const byRoot = exponent > 0 && exponent < 1 ? (ROUNDING * size) ** exponent / ROUNDING : Infinity;
    if (!(base > 0)) return byRoot === Infinity ? 0 : byRoot;
    return Math.min(byRoot, base ** exponent * Math.max(1, (Math.abs(exponent) * size) / base));
  }

  /** The value of a factor, a divisor or a base. */
  #exact(expr: Expr, column: number): number {
    switch (expr.op) {
      case 'at':
        return this.value(expr.line, column) ?? 0;
      case 'previous':
        return this.value(expr.line, column - 1) ?? 0;
      case 'opening':
        return this.value(expr.line, 0) ?? 0;
      case 'constant':
        return this.value(expr.line, CONSTANT) ?? 0;
      case 'total':
        return this.value(expr.line, TOTAL) ?? 0;
      case 'add':
        return this.#exact(expr.a, column) + this.#exact(expr.b, column);
      case 'sub':
        return this.#exact(expr.a, column) - this.#exact(expr.b, column);
      case 'mul':
        return this.#exact(expr.a, column) * this.#exact(expr.b, column);
      case 'div':
        return this.#exact(expr.a, column) / this.#exact(expr.b, column);
      case 'max':
        return Math.max(this.#exact(expr.a, column), this.#exact(expr.b, column));
      case 'min':
        return Math.min(this.#exact(expr.a, column), this.#exact(expr.b, column));
      case 'input':
        return this.values.input(expr.id).toNumber();
      case 'literal':
        return expr.value;
      case 'neg':
        return -this.#exact(expr.a, column);
      case 'mean':
        return (this.#exact(expr.a, column) + this.#exact(expr.b, column)) / 2;
      case 'pow':
        return this.#exact(expr.a, column) ** this.#exact(expr.b, column);
      case 'ratio': {
        const divisor = this.#exact(expr.b, column);
        return divisor === 0 ? 0 : this.#exact(expr.a, column) / divisor;
      }
      case 'if':
        return this.#exact(this.#holds(expr.test, column) ? expr.then : expr.otherwise, column);
      case 'sumOf':
        return expr.lines.reduce((sum, line) => sum + (this.value(line, column) ?? 0), 0);
      case 'exp':
        return Math.exp(this.#exact(expr.a, column));
      case 'gammaln':
        return logGamma(this.#exact(expr.a, column));
      // None of these is a factor of a line; their size is the careful answer.
      case 'adjustment':
      case 'edate':
      case 'int':
      case 'ln':
      case 'rowMax':
      case 'rowMin':
      case 'sumProduct':
        return this.#size(expr, column);
    }
  }

  /** Whether the sides of a comparison differ, and by no more than rounding. */
  #isOnEdge({ a, b }: Comparison, column: number): boolean {
    const distance = Math.abs(this.#exact(a, column) - this.#exact(b, column));
    return distance > 0 && distance <= Math.max(UNDERFLOW, ROUNDING * (this.#factorSize(a, column) + this.#factorSize(b, column)));
  }

  #holds({ relation, a, b }: Comparison, column: number): boolean {
    const [left, right] = [this.#exact(a, column), this.#exact(b, column)];
    switch (relation) {
      case '<':
        return left < right;
      case '<=':
        return left <= right;
      case '=':
        return left === right;
      case '>=':
        return left >= right;
      case '>':
        return left > right;
    }
  }
}
