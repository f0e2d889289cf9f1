import type { Expr } from './expression';
import { operandsOf } from './parts';

/**
 * Finds calculations that several lines share, such as 1 - churn, so that a reader does them once a column: a number for
 * every expression, the same for equal ones, and how often each occurs.
 */
export class CommonExpressions {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Expr, number>();
  readonly #counts: number[] = [];

  constructor(expressions: Iterable<Expr>) {
    for (const expr of expressions) this.#count(expr);
  }

  /** Same number for equal expressions. */
  numberOf(expr: Expr): number {
    const known = this.#known.get(expr);
    if (known !== undefined) return known;
    const operands = operandsOf(expr);
    const relation = expr.op === 'if' ? expr.test.relation : '';
    const key =
      operands.length > 0 ? `${expr.op}${relation} ${operands.map((operand) => this.numberOf(operand)).join(' ')}` : JSON.stringify(expr);
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    this.#known.set(expr, number);
    return number;
  }

  /** Whether an expression with operands occurs more than once. */
  isShared(expr: Expr): boolean {
    return operandsOf(expr).length > 0 && (this.#counts[this.numberOf(expr)] ?? 0) > 1;
  }

  #count(expr: Expr): void {
    const number = this.numberOf(expr);
    const count = (this.#counts[number] ?? 0) + 1;
    this.#counts[number] = count;
    // What lies within a shared expression is calculated with it and counts once.
    if (count === 1) operandsOf(expr).forEach((operand) => this.#count(operand));
  }
}
