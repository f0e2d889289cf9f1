import { operandsOf, type CommonExpressions } from '../language/common';
import type { Expr } from '../language/expression';
import {
  accumulate,
  accumulateProduct,
  accumulateScaled,
  choose,
  general,
  move,
  raise,
  scalarOperation,
  sumOfProducts,
  sv,
  vs,
  vv,
  type Column,
} from './kernels';
import { Slot, type Instruction, type Operand } from './slots';

type Arithmetic = keyof typeof vv;
type ColumnOf = (operand: Operand) => Column;
type Make = (column: ColumnOf, out: Column) => (n: number, period: number) => void;

const isArithmetic = (op: string): op is Arithmetic => op in vv;

/** Where the operands of an expression come from: the program around it knows lines and what varies. */
export interface Source {
  /** The number of an expression that is the same in all trials; undefined if it varies. */
  uniform(expr: Expr): Operand | undefined;
  /** The operand a reference to a line or an input stands for. */
  reference(expr: Expr): Operand;
  /** A line in this column. */
  line(id: string): Operand;
  /** Whether an expression that varies between trials is the same in all periods. */
  still(expr: Expr): boolean;
}

/**
 * Turns expressions into instructions, one loop for each operation; shared terms are calculated once, and terms that are the
 * same in all periods before the first.
 */
export class Assembler {
  readonly instructions: Instruction[] = [];
  readonly #shared = new Map<number, Operand>();
  readonly #still = new Map<number, Operand>();

  /** @param ahead takes what is the same in all periods; absent where there are no periods */
  constructor(
    readonly source: Source,
    readonly common: CommonExpressions,
    readonly ahead?: Assembler,
  ) {}

  /** Appends what calculates an expression; the result is left in `out` if given, else wherever it is. */
  add(expr: Expr, out?: Slot): Operand {
    const uniform = this.source.uniform(expr);
    if (uniform) return out ? this.copy(uniform, out) : uniform;
    const still = this.#ahead(expr);
    if (still) return out ? this.copy(still, out) : still;
    if (!this.common.isShared(expr)) return this.#fresh(expr, out);
    const number = this.common.numberOf(expr);
    const known = this.#shared.get(number);
    if (known) return out ? this.copy(known, out) : known;
    const result = this.#fresh(expr, out);
    this.#shared.set(number, result);
    return result;
  }

  /** The operand of an expression that is calculated before the first period; undefined where it must be calculated in each. */
  #ahead(expr: Expr): Operand | undefined {
    if (!this.ahead || operandsOf(expr).length === 0 || !this.source.still(expr)) return undefined;
    const number = this.common.numberOf(expr);
    const known = this.#still.get(number);
    if (known) return known;
    const operand = this.ahead.add(expr);
    this.#still.set(number, operand);
    return operand;
  }

  copy(from: Operand, out: Slot): Operand {
    if (from.kind === 'slot' && from.slot === out && !from.before) return from;
    return this.#emit(
      [from],
      from.kind === 'number'
        ? (_, target) => (n, period) => void target.fill(from.at(period), 0, n)
        : (column, target) => {
            const source = column(from);
            return (n) => target.set(n === source.length ? source : source.subarray(0, n));
          },
      out,
    );
  }

  /** out = out + a b, or out = out + a. */
  accumulate(out: Slot, a: Operand, b?: Operand): void {
    const own: Operand = { kind: 'slot', slot: out, before: false };
    if (b === undefined) {
      const vector = this.#vector(a);
      this.#emit(
        [own, vector],
        (column, target) => {
          const x = column(vector);
          return (n) => accumulate(target, x, n);
        },
        out,
      );
      return;
    }
    const [first, second] = a.kind === 'slot' ? [a, b] : [b, a];
    if (second.kind === 'slot') {
      this.#emit(
        [own, first, second],
        (column, target) => {
          const [x, y] = [column(first), column(second)];
          return (n) => accumulateProduct(target, x, y, n);
        },
        out,
      );
      return;
    }
    const vector = this.#vector(first);
    this.#emit(
      [own, vector],
      (column, target) => {
        const x = column(vector);
        return (n, period) => accumulateScaled(target, x, second.at(period), n);
      },
      out,
    );
  }

  /** out = operation(out, a). */
  fold(operation: (a: number, b: number) => number, out: Slot, a: Operand): void {
    const own: Operand = { kind: 'slot', slot: out, before: false };
    const vector = this.#vector(a);
    this.#emit(
      [own, vector],
      (column, target) => {
        const x = column(vector);
        return (n) => general(operation, target, target, x, n);
      },
      out,
    );
  }

  #emit(reads: readonly Operand[], loop: Make, out: Slot = new Slot()): Operand {
    this.instructions.push({ out, reads, loop });
    return { kind: 'slot', slot: out, before: false };
  }

  /** A number as a column, for loops that have no form for numbers. */
  #vector(operand: Operand): Operand {
    return operand.kind === 'slot' ? operand : this.copy(operand, new Slot());
  }

  #fresh(expr: Expr, out?: Slot): Operand {
    switch (expr.op) {
      case 'literal':
      case 'input':
      case 'adjustment':
      case 'at':
      case 'previous':
      case 'opening':
      case 'constant':
      case 'total':
      case 'sumProduct':
      case 'rowMin':
      case 'rowMax': {
        const operand = this.source.reference(expr);
        return out ? this.copy(operand, out) : operand;
      }
      case 'sumOf':
        return this.#sum(
          expr.lines.map((line) => this.source.line(line)),
          out,
        );
      case 'neg':
        return this.#binary('sub', { kind: 'number', at: () => 0, fixed: 0 }, this.add(expr.a), out);
      case 'ln':
        return this.#map(Math.log, this.add(expr.a), out);
      case 'int':
        return this.#map(Math.floor, this.add(expr.a), out);
      case 'if': {
        const { relation } = expr.test;
        const [a, b, then, otherwise] = [expr.test.a, expr.test.b, expr.then, expr.otherwise].map((part) =>
          this.#vector(this.add(part)),
        ) as [Operand, Operand, Operand, Operand];
        return this.#emit(
          [a, b, then, otherwise],
          (column, target) => {
            const choice = { relation, a: column(a), b: column(b), then: column(then), otherwise: column(otherwise) };
            return (n) => choose(target, choice, n);
          },
          out,
        );
      }
      case 'edate': {
        const [start, months] = [this.#vector(this.add(expr.start)), this.#vector(this.add(expr.months))];
        return this.#emit(
          [start, months],
          (column, target) => {
            const [from, by] = [column(start), column(months)];
            return (n) => move(target, from, by, n);
          },
          out,
        );
      }
      case 'add':
        return this.#productSum(expr, out) ?? this.#binary('add', this.add(expr.a), this.add(expr.b), out);
      case 'pow':
        return this.#power(expr.a, expr.b, out);
      default:
        return this.#binary(expr.op, this.add(expr.a), this.add(expr.b), out);
    }
  }

  /** a b + c d in one loop instead of three, where neither product is shared and all four vary. */
  #productSum(
    expr: Extract<Expr, { op: 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max' | 'mean' }>,
    out?: Slot,
  ): Operand | undefined {
    const { a: left, b: right } = expr;
    if (left.op !== 'mul' || right.op !== 'mul' || this.common.isShared(left) || this.common.isShared(right)) return undefined;
    const factors = [left.a, left.b, right.a, right.b];
    if (factors.some((factor) => this.source.uniform(factor) !== undefined)) return undefined;
    const [a, b, c, d] = factors.map((factor) => this.#vector(this.add(factor))) as [Operand, Operand, Operand, Operand];
    return this.#emit(
      [a, b, c, d],
      (column, target) => {
        const [x, y, z, w] = [column(a), column(b), column(c), column(d)];
        return (n) => sumOfProducts(target, x, y, z, w, n);
      },
      out,
    );
  }

  /** A power whose base is the same in all periods needs its logarithm once. */
  #power(base: Expr, exponent: Expr, out?: Slot): Operand {
    const power = this.source.uniform(exponent);
    const logarithm = power && this.#ahead({ op: 'ln', a: base });
    const from = this.add(base);
    if (power?.kind !== 'number' || !logarithm || from.kind !== 'slot') return this.#binary('pow', from, this.add(exponent), out);
    return this.#emit(
      [from, logarithm],
      (column, target) => {
        const [x, known] = [column(from), column(logarithm)];
        return (n, period) => raise(target, x, power.at(period), n, known);
      },
      out,
    );
  }

  #map(operation: (a: number) => number, a: Operand, out?: Slot): Operand {
    const vector = this.#vector(a);
    return this.#emit(
      [vector],
      (column, target) => {
        const x = column(vector);
        return (n) => {
          for (let trial = 0; trial < n; trial += 1) target[trial] = operation(x[trial] as number);
        };
      },
      out,
    );
  }

  #sum(parts: readonly Operand[], out: Slot = new Slot()): Operand {
    const [first, ...rest] = parts.filter((part) => part.kind === 'slot' || part.fixed !== 0);
    if (!first) return this.copy({ kind: 'number', at: () => 0, fixed: 0 }, out);
    const [second, ...others] = rest;
    if (!second) return this.copy(first, out);
    this.#binary('add', first, second, out);
    for (const part of others) this.accumulate(out, part);
    return { kind: 'slot', slot: out, before: false };
  }

  #binary(op: Extract<Expr, { readonly b: Expr }>['op'], a: Operand, b: Operand, out?: Slot): Operand {
    const simple = out ? undefined : simplified(op, a, b);
    if (simple) return simple;
    if (isArithmetic(op)) return this.#arithmetic(op, a, b, out);
    if (op === 'pow' && a.kind === 'slot' && b.kind === 'number') {
      return this.#emit(
        [a],
        (column, target) => {
          const x = column(a);
          return (n, period) => raise(target, x, b.at(period), n);
        },
        out,
      );
    }
    const operation = scalarOperation(op);
    const [x, y] = [this.#vector(a), this.#vector(b)];
    return this.#emit(
      [x, y],
      (column, target) => {
        const [first, second] = [column(x), column(y)];
        return (n) => general(operation, target, first, second, n);
      },
      out,
    );
  }

  #arithmetic(op: Arithmetic, a: Operand, b: Operand, out?: Slot): Operand {
    if (a.kind === 'number' && b.kind === 'number') {
      const operation = scalarOperation(op);
      const both: Operand = { kind: 'number', at: (period) => operation(a.at(period), b.at(period)), fixed: undefined };
      return out ? this.copy(both, out) : both;
    }
    return this.#emit(
      [a, b].filter(({ kind }) => kind === 'slot'),
      (column, target) => {
        if (a.kind === 'number') {
          const y = column(b);
          return (n, period) => sv[op](target, a.at(period), y, n);
        }
        const x = column(a);
        if (b.kind === 'number') return (n, period) => vs[op](target, x, b.at(period), n);
        const y = column(b);
        return (n) => vv[op](target, x, y, n);
      },
      out,
    );
  }
}

/** Factors and terms that leave the other operand as it is: switches are 1, most decays 0. */
function simplified(op: string, a: Operand, b: Operand): Operand | undefined {
  const isFixed = (operand: Operand, value: number): boolean => operand.kind === 'number' && operand.fixed === value;
  if (op === 'mul' && isFixed(a, 1)) return b;
  if ((op === 'mul' || op === 'div') && isFixed(b, 1)) return a;
  if (op === 'add' && isFixed(a, 0)) return b;
  if ((op === 'add' || op === 'sub') && isFixed(b, 0)) return a;
  return undefined;
}
