/** A linear programme over 0..1: rows of coefficients with what they may add up to. */
export interface Rows {
  /** What a unit of each variable is worth. */
  readonly values: Float64Array;
  /** Row by row: row i, variable j at i * variables + j. */
  readonly coefficients: Float64Array;
  readonly limits: Float64Array;
}

/** Smallest distance that counts, of what is scaled to about 1. */
const SMALL = 1e-9;

/**
 * Upper bound of max v'x with A x <= b and x within bounds in 0..1, kept optimal while bounds are tightened one by one: what
 * branch and bound needs.
 *
 * Method: dual simplex for bounded variables (Wagner 1958) on a dense condensed tableau. All variables begin at the bound
 * their value asks for, which is dual feasible, so that no first phase is needed.
 */
export class Relaxation {
  readonly variables: number;
  readonly #rows: number;
  /** Row i, nonbasic place j at i * variables + j: how much the basic variable falls as the nonbasic one grows. */
  readonly #tableau: Float64Array;
  readonly #reduced: Float64Array;
  readonly #basicValues: Float64Array;
  /** Variables by place; those from `variables` on are the slacks of the rows. */
  readonly #basic: Int16Array;
  readonly #nonbasic: Int16Array;
  readonly #atUpper: Uint8Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  bound = 0;

  private constructor(rows: number, variables: number) {
    this.variables = variables;
    this.#rows = rows;
    this.#tableau = new Float64Array(rows * variables);
    this.#reduced = new Float64Array(variables);
    this.#basicValues = new Float64Array(rows);
    this.#basic = new Int16Array(rows);
    this.#nonbasic = new Int16Array(variables);
    this.#atUpper = new Uint8Array(variables);
    this.lower = new Float64Array(variables + rows);
    this.upper = new Float64Array(variables + rows);
  }

  static of({ values, coefficients, limits }: Rows): Relaxation {
    const [n, m] = [values.length, limits.length];
    const start = new Relaxation(m, n);
    start.#tableau.set(coefficients);
    start.#reduced.set(values);
    start.#basicValues.set(limits);
    start.upper.fill(1, 0, n).fill(Infinity, n);
    for (let j = 0; j < n; j += 1) {
      start.#nonbasic[j] = j;
      if (values[j]! <= 0) continue;
      start.#atUpper[j] = 1;
      start.bound += values[j]!;
      for (let i = 0; i < m; i += 1) start.#basicValues[i] = start.#basicValues[i]! - coefficients[i * n + j]!;
    }
    for (let i = 0; i < m; i += 1) start.#basic[i] = n + i;
    return start;
  }

  /** A programme of the same size to copy this one into. */
  blank(): Relaxation {
    return new Relaxation(this.#rows, this.variables);
  }

  copyFrom(other: Relaxation): void {
    this.#tableau.set(other.#tableau);
    this.#reduced.set(other.#reduced);
    this.#basicValues.set(other.#basicValues);
    this.#basic.set(other.#basic);
    this.#nonbasic.set(other.#nonbasic);
    this.#atUpper.set(other.#atUpper);
    this.lower.set(other.lower);
    this.upper.set(other.upper);
    this.bound = other.bound;
  }

  /**
   * Restores feasibility after bounds were tightened. The bound only falls on the way.
   *
   * @param enough stops as soon as the bound is not above this
   * @returns false where nothing above `enough` is left: the branch is done with
   */
  solve(enough: number): boolean {
    for (let step = 0; step < 5000; step += 1) {
      if (this.bound <= enough) return false;
      const row = this.#worst();
      if (row < 0) return true;
      const below = this.#basicValues[row]! < this.lower[this.#basic[row]!]!;
      const column = this.#entering(row, below);
      if (column < 0) return false;
      this.#pivot(row, column, below);
    }
    throw new Error('The relaxation of a portfolio does not end: its amounts are too far apart.');
  }

  /** The basic variable farthest outside its bounds; -1 if none is. */
  #worst(): number {
    let worst = SMALL;
    let found = -1;
    for (let i = 0; i < this.#rows; i += 1) {
      const variable = this.#basic[i]!;
      const value = this.#basicValues[i]!;
      const outside = Math.max(this.lower[variable]! - value, value - this.upper[variable]!);
      if (outside > worst) {
        worst = outside;
        found = i;
      }
    }
    return found;
  }

  /** The nonbasic variable that can move the row back at the least loss of value; -1 if none can. */
  #entering(row: number, below: boolean): number {
    const n = this.variables;
    let least = Infinity;
    let size = 0;
    let found = -1;
    for (let j = 0; j < n; j += 1) {
      const variable = this.#nonbasic[j]!;
      if (this.lower[variable]! === this.upper[variable]!) continue;
      const entry = this.#tableau[row * n + j]!;
      // A variable at its lower bound can only grow, one at its upper bound only fall.
      const helps = (this.#atUpper[j] === 1) === below ? entry : -entry;
      if (helps <= SMALL) continue;
      const ratio = Math.abs(this.#reduced[j]!) / helps;
      if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && helps > size)) {
        least = Math.min(ratio, least);
        size = helps;
        found = j;
      }
    }
    return found;
  }

  #pivot(row: number, column: number, below: boolean): void {
    const [n, m, tableau, reduced] = [this.variables, this.#rows, this.#tableau, this.#reduced];
    const leaving = this.#basic[row]!;
    const entering = this.#nonbasic[column]!;
    const target = below ? this.lower[leaving]! : this.upper[leaving]!;
    const pivot = tableau[row * n + column]!;
    const move = (this.#basicValues[row]! - target) / pivot;
    const value = (this.#atUpper[column] === 1 ? this.upper[entering]! : this.lower[entering]!) + move;
    this.bound += reduced[column]! * move;
    for (let i = 0; i < m; i += 1) this.#basicValues[i] = this.#basicValues[i]! - tableau[i * n + column]! * move;
    this.#basicValues[row] = value;
    const from = row * n;
    for (let j = 0; j < n; j += 1) tableau[from + j] = tableau[from + j]! / pivot;
    tableau[from + column] = 1 / pivot;
    for (let i = 0; i < m; i += 1) {
      if (i === row) continue;
      const at = i * n;
      const factor = tableau[at + column]!;
      if (factor === 0) continue;
      for (let j = 0; j < n; j += 1) tableau[at + j] = tableau[at + j]! - factor * tableau[from + j]!;
      tableau[at + column] = -factor / pivot;
    }
    const factor = reduced[column]!;
    for (let j = 0; j < n; j += 1) reduced[j] = reduced[j]! - factor * tableau[from + j]!;
    reduced[column] = -factor / pivot;
    this.#basic[row] = entering;
    this.#nonbasic[column] = leaving;
    this.#atUpper[column] = below ? 0 : 1;
  }

  /** Writes the value of every variable. */
  valuesInto(values: Float64Array): void {
    for (let j = 0; j < this.variables; j += 1) {
      const variable = this.#nonbasic[j]!;
      if (variable < this.variables) values[variable] = this.#atUpper[j] === 1 ? this.upper[variable]! : this.lower[variable]!;
    }
    for (let i = 0; i < this.#rows; i += 1) if (this.#basic[i]! < this.variables) values[this.#basic[i]!] = this.#basicValues[i]!;
  }

  /** Fixes every variable at its bound whose move to the other one would bring the bound down to `enough`. */
  fixUseless(enough: number): void {
    const slack = this.bound - enough;
    for (let j = 0; j < this.variables; j += 1) {
      const variable = this.#nonbasic[j]!;
      if (variable >= this.variables || Math.abs(this.#reduced[j]!) < slack) continue;
      if (this.#atUpper[j] === 1) this.lower[variable] = this.upper[variable]!;
      else this.upper[variable] = this.lower[variable]!;
    }
  }

  /** Sets a variable that is not decided to 0 or 1. */
  fix(variable: number, value: 0 | 1): void {
    const place = this.#nonbasic.indexOf(variable);
    if (place >= 0 && this.#atUpper[place] !== value) this.#flip(place, value);
    this.lower[variable] = value;
    this.upper[variable] = value;
  }

  #flip(place: number, value: 0 | 1): void {
    const by = value === 1 ? 1 : -1;
    this.bound += this.#reduced[place]! * by;
    for (let i = 0; i < this.#rows; i += 1) this.#basicValues[i] = this.#basicValues[i]! - this.#tableau[i * this.variables + place]! * by;
    this.#atUpper[place] = value;
  }
}
