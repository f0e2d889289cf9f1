import type { Choice } from './programmes';
import { Relaxation } from './relaxation';

/** A set of programmes. */
export interface Chosen {
  /** By place in the list. */
  readonly chosen: readonly boolean[];
  readonly value: number;
  /** Per year. */
  readonly costs: readonly number[];
  /** The smallest multiple of the budgets that pays for the set. */
  readonly share: number;
}

/** Values that differ by less than this share of all values count as the same. */
const SAME = 1e-9;
/** How far from 0 or 1 a value of the relaxation may lie and still count as that. */
const WHOLE = 1e-6;

/**
 * Exact search for the most valuable set within a multiple of the budgets.
 *
 * Method: branch and bound on the linear relaxation (budgets, groups and prerequisites as rows), with reduced-cost fixing; sets
 * met on the way are kept as starting points for other multiples. Values are compared to within 1e-9 of their sum.
 * Source: Land, A. H. & Doig, A. G. (1960), Econometrica 28, 497-520.
 */
export class Search {
  readonly #years: number;
  readonly #free: readonly number[];
  readonly #fixedCosts: Float64Array;
  readonly #fixedValue: number;
  readonly #scale: number;
  readonly #groups: readonly (readonly number[])[];
  /** Item and need, by place among the free programmes. */
  readonly #links: readonly (readonly [item: number, need: number])[];
  /** Sets met so far, each worth more than all with a smaller share. */
  readonly #known: Chosen[] = [];
  readonly #levels: Relaxation[] = [];

  constructor(readonly choice: Choice) {
    const { programmes, budgets, decided } = choice;
    this.#years = budgets.length;
    this.#free = programmes.map((_, index) => index).filter((index) => decided[index] === undefined);
    const place = new Map(this.#free.map((index, at) => [index, at]));
    const groups = new Map<string, number[]>();
    this.#free.forEach((index, at) => {
      const { group } = programmes[index]!;
      if (group !== '') groups.set(group, [...(groups.get(group) ?? []), at]);
    });
    this.#groups = [...groups.values()].filter(({ length }) => length > 1);
    this.#links = this.#free.flatMap((index, at) =>
      programmes[index]!.needs.flatMap((need) => (place.has(need) ? [[at, place.get(need)!] as const] : [])),
    );
    const fixed = programmes.filter((_, index) => decided[index] === true);
    this.#fixedCosts = Float64Array.from(budgets, (_, year) => fixed.reduce((sum, { costs }) => sum + costs[year]!, 0));
    this.#fixedValue = fixed.reduce((sum, { value }) => sum + value, 0);
    this.#scale = programmes.reduce((sum, { value }) => sum + Math.abs(value), 0) || 1;
  }

  /** The smallest multiple of the budgets that pays for what is decided; infinite where a year without a budget has a cost. */
  get leastShare(): number {
    return this.#shareOf(this.#fixedCosts);
  }

  /** Whether two values count as the same. */
  isSame(a: number, b: number): boolean {
    return Math.abs(a - b) <= SAME * this.#scale;
  }

  /**
   * The most valuable set within `limit` times the budgets. Of equally valuable ones it is any.
   *
   * @param limit a multiple of the budgets; may be infinite
   * @returns undefined where not even the must-haves fit
   */
  best(limit: number): Chosen | undefined {
    if (this.leastShare > limit) return undefined;
    let best = this.#bestKnown(limit) ?? this.#setOf([]);
    const values = new Float64Array(this.#free.length);
    // The bounds are in shares of all values, without what is decided.
    const worth = (value: number): number => (value - this.#fixedValue) / this.#scale + SAME;

    const meet = (): boolean => {
      const set = this.#setOf(this.#free.filter((_, at) => values[at]! > 1 - WHOLE));
      if (set.share > limit) return false;
      this.#remember(set);
      if (set.value > best.value) best = set;
      return true;
    };

    const visit = (depth: number): void => {
      const node = this.#levels[depth]!;
      if (!node.solve(worth(best.value))) return;
      node.valuesInto(values);
      let branch = this.#mostUndecided(values);
      // What is taken whole is a set of its own wherever it keeps the prerequisites.
      const met = this.#keepsLinks(values) && meet();
      // The relaxation is feasible to within its rounding; a set that is not, by a hair, is left out one programme at a time.
      if (branch < 0 && !met) branch = values.findIndex((value, at) => value > 0.5 && node.lower[at]! < node.upper[at]!);
      if (branch < 0 || node.bound <= worth(best.value)) return;
      node.fixUseless(worth(best.value));
      const likely = values[branch]! > 0.5 ? 1 : 0;
      for (const side of [likely, 1 - likely] as (0 | 1)[]) {
        const child = (this.#levels[depth + 1] ??= node.blank());
        child.copyFrom(node);
        child.fix(branch, side);
        visit(depth + 1);
      }
    };
    this.#levels[0] = this.#root(limit);
    visit(0);
    return best;
  }

  #root(limit: number): Relaxation {
    const { programmes, budgets } = this.choice;
    const n = this.#free.length;
    const limits: number[] = [];
    const coefficients: number[] = [];
    const row = (entries: readonly (readonly [at: number, entry: number])[], most: number): void => {
      const from = coefficients.length;
      for (let at = 0; at < n; at += 1) coefficients.push(0);
      for (const [at, entry] of entries) coefficients[from + at] = entry;
      limits.push(most);
    };
    budgets.forEach((budget, year) => {
      const costs = this.#free.map((index) => programmes[index]!.costs[year]!);
      const most = Math.max(...costs, 0);
      if (most === 0 || (budget > 0 && !Number.isFinite(limit))) return;
      row(
        costs.map((cost, at) => [at, cost / most]),
        Math.max(0, budget === 0 ? 0 : budget * limit - this.#fixedCosts[year]!) / most,
      );
    });
    for (const members of this.#groups)
      row(
        members.map((at) => [at, 1]),
        1,
      );
    for (const [item, need] of this.#links)
      row(
        [
          [item, 1],
          [need, -1],
        ],
        0,
      );
    const values = Float64Array.from(this.#free, (index) => programmes[index]!.value / this.#scale);
    this.#levels.length = 0;
    return Relaxation.of({ values, coefficients: Float64Array.from(coefficients), limits: Float64Array.from(limits) });
  }

  #mostUndecided(values: Float64Array): number {
    let most = WHOLE;
    let found = -1;
    for (let at = 0; at < values.length; at += 1) {
      const distance = Math.min(values[at]!, 1 - values[at]!);
      if (distance > most) {
        most = distance;
        found = at;
      }
    }
    return found;
  }

  #keepsLinks(values: Float64Array): boolean {
    return this.#links.every(([item, need]) => values[item]! <= 1 - WHOLE || values[need]! > 1 - WHOLE);
  }

  #shareOf(costs: ArrayLike<number>): number {
    let share = 0;
    this.choice.budgets.forEach((budget, year) => {
      const cost = costs[year]!;
      if (cost > 0) share = Math.max(share, budget > 0 ? cost / budget : Infinity);
    });
    return share;
  }

  #setOf(items: readonly number[]): Chosen {
    const { programmes, decided } = this.choice;
    const chosen = decided.map((in_) => in_ === true);
    for (const item of items) chosen[item] = true;
    const costs = Array.from({ length: this.#years }, (_, year) =>
      programmes.reduce((sum, programme, index) => (chosen[index] ? sum + programme.costs[year]! : sum), 0),
    );
    const value = programmes.reduce((sum, programme, index) => (chosen[index] ? sum + programme.value : sum), 0);
    return { chosen, value, costs, share: this.#shareOf(costs) };
  }

  #bestKnown(limit: number): Chosen | undefined {
    let found: Chosen | undefined;
    for (const set of this.#known) {
      if (set.share > limit) break;
      found = set;
    }
    return found;
  }

  /** Keeps a set that is worth more than every known one with no larger share, and drops those it makes idle. */
  #remember(set: Chosen): void {
    const known = this.#known;
    let at = known.findIndex(({ share }) => share > set.share);
    if (at < 0) at = known.length;
    if (at > 0 && known[at - 1]!.value >= set.value) return;
    let end = at;
    while (end < known.length && known[end]!.value <= set.value) end += 1;
    if (at > 0 && known[at - 1]!.share === set.share) at -= 1;
    known.splice(at, end - at, set);
  }
}
