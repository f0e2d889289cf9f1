import type { Expr } from '../language/expression';
import {
  accumulate,
  accumulateProduct,
  accumulateScaled,
  general,
  raise,
  scalarOperation,
  sumOfFour,
  sv,
  vs,
  vv,
  type Column,
} from './kernels';
import { filledSlot, Slot, type Instruction, type Operand } from './slots';

type Arithmetic = keyof typeof vv;
type ColumnOf = (operand: Operand) => Column;
type Make = (column: ColumnOf, out: Column) => (n: number, period: number) => void;

const isArithmetic = (op: string): op is Arithmetic => op in vv;

/**
 * The instructions of a program, one loop over the trials each: what an operation does to columns and to numbers that are the
 * same in all trials.
 */
export class Loops {
  readonly instructions: Instruction[] = [];

  copy(from: Operand, out: Slot): Operand {
    if (from.kind === 'slot' && from.slot === out && !from.before) return from;
    return this.emit(
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
      const vector = this.vector(a);
      this.emit(
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
      this.emit(
        [own, first, second],
        (column, target) => {
          const [x, y] = [column(first), column(second)];
          return (n) => accumulateProduct(target, x, y, n);
        },
        out,
      );
      return;
    }
    const vector = this.vector(first);
    this.emit(
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
    const vector = this.vector(a);
    this.emit(
      [own, vector],
      (column, target) => {
        const x = column(vector);
        return (n) => general(operation, target, target, x, n);
      },
      out,
    );
  }

  protected emit(reads: readonly Operand[], loop: Make, out: Slot = new Slot()): Operand {
    this.instructions.push({ out, reads, loop });
    return { kind: 'slot', slot: out, before: false };
  }

  /** A number as a column, for loops that have no form for numbers; one that never changes is written once. */
  protected vector(operand: Operand): Operand {
    if (operand.kind === 'slot') return operand;
    return operand.fixed === undefined ? this.copy(operand, new Slot()) : { kind: 'slot', slot: filledSlot(operand.fixed), before: false };
  }

  protected map(operation: (a: number) => number, a: Operand, out?: Slot): Operand {
    const vector = this.vector(a);
    return this.emit(
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

  protected sum(parts: readonly Operand[], out?: Slot): Operand {
    const [first, ...rest] = parts.filter((part) => part.kind === 'slot' || part.fixed !== 0);
    if (!first) return this.copy({ kind: 'number', at: () => 0, fixed: 0 }, out ?? new Slot());
    const [second, ...others] = rest;
    if (!second) return out ? this.copy(first, out) : first;
    const [third, fourth] = others;
    if (others.length === 2 && parts.every(({ kind }) => kind === 'slot'))
      return this.emit(
        [first, second, third!, fourth!],
        (column, target) => {
          const [a, b, c, d] = [column(first), column(second), column(third!), column(fourth!)];
          return (n) => sumOfFour(target, a, b, c, d, n);
        },
        out,
      );
    const target = out ?? new Slot();
    this.binary('add', first, second, target);
    for (const part of others) this.accumulate(target, part);
    return { kind: 'slot', slot: target, before: false };
  }

  protected binary(op: Extract<Expr, { readonly b: Expr }>['op'], a: Operand, b: Operand, out?: Slot): Operand {
    const simple = out ? undefined : simplified(op, a, b);
    if (simple) return simple;
    if (isArithmetic(op)) return this.#arithmetic(op, a, b, out);
    if (op === 'pow' && a.kind === 'slot' && b.kind === 'number') {
      return this.emit(
        [a],
        (column, target) => {
          const x = column(a);
          return (n, period) => raise(target, x, b.at(period), n);
        },
        out,
      );
    }
    const operation = scalarOperation(op);
    const [x, y] = [this.vector(a), this.vector(b)];
    return this.emit(
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
    return this.emit(
      [a, b].filter(({ kind }) => kind === 'slot'),
      (column, target) => {
        if (a.kind === 'number') {
          const [kernel, y] = [sv[op], column(b)];
          return (n, period) => kernel(target, a.at(period), y, n);
        }
        const x = column(a);
        if (b.kind === 'number') {
          const kernel = vs[op];
          return (n, period) => kernel(target, x, b.at(period), n);
        }
        const [kernel, y] = [vv[op], column(b)];
        return (n) => kernel(target, x, y, n);
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
