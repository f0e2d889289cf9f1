import type { CommonExpressions } from '../language/common';
import type { Expr, ReadingExpr } from '../language/expression';
import { operandsOf } from '../language/parts';
import { FUNCTIONS, between, choose, lessAndMore, lostInPart, move, product, productScaled, sumOfProducts } from './kernels';
import { Loops } from './loops';
import { powers } from './powers';
import { type Operand, ownSlot, type Slot } from './slots';

type Sum = Extract<Expr, { readonly op: 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max' | 'mean' }>;

/** Where the operands of an expression come from: the program around it knows lines and what varies. */
export interface Source {
  /** The number of an expression that is the same in all trials; undefined if it varies. */
  uniform(expr: Expr): Operand | undefined;
  /** The operand a reference to a line or an input stands for. */
  reference(expr: ReadingExpr): Operand;
  /** A line in this column. */
  line(id: string): Operand;
  /** Whether an expression that varies between trials is the same in all periods. */
  still(expr: Expr): boolean;
}

/**
 * Turns expressions into instructions, one loop for each operation; shared terms are calculated once, and terms that are the
 * same in all periods before the first.
 */
export class Assembler extends Loops {
  readonly #shared = new Map<number, Operand>();
  readonly #still = new Map<number, Operand>();

  /** @param ahead takes what is the same in all periods; absent where there are no periods */
  constructor(
    readonly source: Source,
    readonly common: CommonExpressions,
    readonly ahead?: Assembler,
  ) {
    super();
  }

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
        return this.sum(
          expr.lines.map((line) => this.source.line(line)),
          out,
        );
      case 'neg':
        return this.binary('sub', { kind: 'number', at: () => 0, fixed: 0 }, this.add(expr.a), out);
      case 'ln':
      case 'int':
      case 'exp':
      case 'gammaln':
        return this.map(FUNCTIONS[expr.op], this.add(expr.a), out);
      case 'if': {
        const { relation } = expr.test;
        const [a, b, then, otherwise] = [expr.test.a, expr.test.b, expr.then, expr.otherwise].map((part) =>
          this.vector(this.add(part)),
        ) as [Operand, Operand, Operand, Operand];
        return this.emit(
          [a, b, then, otherwise],
          (column, target) => {
            const choice = { relation, a: column(a), b: column(b), then: column(then), otherwise: column(otherwise) };
            return (n) => choose(target, choice, n);
          },
          out,
        );
      }
      case 'edate': {
        const [start, months] = [this.vector(this.add(expr.start)), this.vector(this.add(expr.months))];
        return this.emit(
          [start, months],
          (column, target) => {
            const [from, by] = [column(start), column(months)];
            return (n) => move(target, from, by, n);
          },
          out,
        );
      }
      case 'add':
        return this.#productSum(expr, out) ?? this.#fused(expr, out) ?? this.binary('add', this.add(expr.a), this.add(expr.b), out);
      case 'pow':
        return this.#power(expr.a, expr.b, out);
      case 'mul':
        return this.#product(expr.a, expr.b, out) ?? this.binary('mul', this.add(expr.a), this.add(expr.b), out);
      case 'sub':
        return this.#lostInPart(expr, out) ?? this.binary('sub', this.add(expr.a), this.add(expr.b), out);
      case 'div':
      case 'min':
      case 'max':
      case 'mean':
      case 'ratio':
        return this.binary(expr.op, this.add(expr.a), this.add(expr.b), out);
    }
  }

  /** a b + c d in one loop instead of three, where neither product is shared and all four vary. */
  #productSum(expr: Sum, out?: Slot): Operand | undefined {
    const { a: left, b: right } = expr;
    if (left.op !== 'mul' || right.op !== 'mul' || this.common.isShared(left) || this.common.isShared(right)) return undefined;
    const factors = [left.a, left.b, right.a, right.b];
    if (factors.some((factor) => this.source.uniform(factor) !== undefined)) return undefined;
    const [a, b, c, d] = factors.map((factor) => this.vector(this.add(factor))) as [Operand, Operand, Operand, Operand];
    return this.emit(
      [a, b, c, d],
      (column, target) => {
        const [x, y, z, w] = [column(a), column(b), column(c), column(d)];
        return (n) => sumOfProducts(target, x, y, z, w, n);
      },
      out,
    );
  }

  /** Whether an expression is an operation of its own, read by nobody else and different in every trial and period. */
  #isPart(expr: Expr): boolean {
    return !this.common.isShared(expr) && this.source.uniform(expr) === undefined && !(this.ahead && this.source.still(expr));
  }

  /** a + (b - a) s, and a - b + c, in one loop. */
  #fused({ a, b }: Sum, out?: Slot): Operand | undefined {
    if (b.op === 'mul' && b.a.op === 'sub' && this.#isPart(b) && this.#isPart(b.a)) {
      const share = this.source.uniform(b.b);
      const [from, to] = [this.add(a), this.add(b.a.a)];
      if (share?.kind === 'number' && from.kind === 'slot' && to.kind === 'slot' && isSame(this.add(b.a.b), from)) {
        return this.emit(
          [from, to],
          (column, target) => {
            const [x, y] = [column(from), column(to)];
            return (n, period) => between(target, x, y, share.at(period), n);
          },
          out,
        );
      }
    }
    if (a.op !== 'sub' || !this.#isPart(a)) return undefined;
    const operands = [this.add(a.a), this.add(a.b), this.add(b)] as const;
    if (operands.some(({ kind }) => kind === 'number')) return undefined;
    return this.emit(
      operands,
      (column, target) => {
        const [x, y, z] = [column(operands[0]), column(operands[1]), column(operands[2])];
        return (n) => lessAndMore(target, x, y, z, n);
      },
      out,
    );
  }

  /** 1 - (1 - a) ^ s in one loop. */
  #lostInPart({ a: one, b: kept }: Sum, out?: Slot): Operand | undefined {
    if (!isOne(one) || kept.op !== 'pow' || kept.a.op !== 'sub' || !isOne(kept.a.a)) return undefined;
    const exponent = this.source.uniform(kept.b);
    if (exponent?.kind !== 'number' || !this.#isPart(kept) || !this.#isPart(kept.a)) return undefined;
    const lost = this.vector(this.add(kept.a.b));
    return this.emit(
      [lost],
      (column, target) => {
        const x = column(lost);
        return (n, period) => lostInPart(target, x, exponent.at(period), n);
      },
      out,
    );
  }

  /** a b c and a b s in one loop, and numbers multiplied before they meet a column. */
  #product(left: Expr, right: Expr, out?: Slot): Operand | undefined {
    if (right.op === 'mul' && this.#isPart(right)) return this.#productOfThree(left, right, out);
    const scale = this.source.uniform(right);
    if (left.op !== 'mul' || !this.#isPart(left) || scale?.kind !== 'number' || scale.fixed === 1) return undefined;
    if (this.source.uniform(left.b)) return this.add({ op: 'mul', a: left.a, b: { op: 'mul', a: left.b, b: right } }, out);
    const [a, b] = [this.add(left.a), this.add(left.b)];
    if (a.kind === 'number' || b.kind === 'number') return undefined;
    return this.emit(
      [a, b],
      (column, target) => {
        const [x, y] = [column(a), column(b)];
        return (n, period) => productScaled(target, x, y, scale.at(period), n);
      },
      out,
    );
  }

  #productOfThree(left: Expr, right: Sum, out?: Slot): Operand | undefined {
    const operands = [this.add(left), this.add(right.a), this.add(right.b)] as const;
    if (operands.some(({ kind }) => kind === 'number')) return undefined;
    return this.emit(
      operands,
      (column, target) => {
        const [x, y, z] = [column(operands[0]), column(operands[1]), column(operands[2])];
        return (n) => product(target, x, y, z, n);
      },
      out,
    );
  }

  /** A power whose base is the same in all periods needs its logarithm once. */
  #power(base: Expr, exponent: Expr, out?: Slot): Operand {
    const power = this.source.uniform(exponent);
    const logarithm = power && this.#ahead({ op: 'ln', a: base });
    const from = this.add(base);
    if (power?.kind !== 'number' || !logarithm || from.kind !== 'slot') return this.binary('pow', from, this.add(exponent), out);
    const result = this.emit([from, logarithm], powers(from, logarithm, power), ownSlot());
    return out ? this.copy(result, out) : result;
  }
}

const isOne = (expr: Expr): boolean => expr.op === 'literal' && expr.value === 1;

const isSame = (a: Operand, b: Operand): boolean => a.kind === 'slot' && b.kind === 'slot' && a.slot === b.slot && a.before === b.before;
