/** What the rules say of a programme. */
export interface Ruled {
  /** At most one programme of a group is chosen; '' for none. */
  readonly group: string;
  /** Places in the list of the programmes without which this one cannot be. */
  readonly needs: readonly number[];
  readonly mustHave: boolean;
}

/** Per programme: true in, false out, undefined free. */
export type Decided = readonly (boolean | undefined)[];

/** Two programmes of a group that must both be chosen. */
export interface Clash {
  /** The must-have that brings in the second of them. */
  readonly mustHave: number;
  readonly members: readonly [number, number];
  readonly group: string;
}

/** A year whose budget does not pay for what must be chosen. */
export interface Overspent {
  readonly year: number;
  readonly cost: number;
  readonly budget: number;
}

/** Costs that add up to a budget but for the rounding of decimal fractions are within it. */
export const ROUNDING = 1e-12;

/**
 * Circles of prerequisites, each from a programme back to itself; at least one for every programme that needs itself in the end.
 *
 * @param needs places of what each programme needs
 * @example circlesOf([[1], [0], []]) // [[0, 1, 0]]
 */
export function circlesOf(needs: readonly (readonly number[])[]): number[][] {
  const circles: number[][] = [];
  const done = new Set<number>();
  const path: number[] = [];
  const visit = (place: number): void => {
    const start = path.indexOf(place);
    if (start >= 0) circles.push([...path.slice(start), place]);
    if (start >= 0 || done.has(place)) return;
    path.push(place);
    needs[place]!.forEach(visit);
    path.pop();
    done.add(place);
  };
  needs.forEach((_, place) => visit(place));
  return circles;
}

/** What follows from the must-haves: they and what they need are in, what they exclude, and what needs that, is out. */
export function decide(programmes: readonly Ruled[]): { readonly decided: Decided; readonly clashes: readonly Clash[] } {
  const decided = new Array<boolean | undefined>(programmes.length).fill(undefined);
  const clashes: Clash[] = [];
  const include = (place: number, mustHave: number): void => {
    if (decided[place] === true) return;
    const { group, needs } = programmes[place]!;
    const rivals = programmes.flatMap((rival, other) => (group !== '' && other !== place && rival.group === group ? [other] : []));
    const taken = rivals.find((rival) => decided[rival] === true);
    if (taken !== undefined) clashes.push({ mustHave, members: [taken, place], group });
    decided[place] = true;
    for (const rival of rivals) decided[rival] ??= false;
    for (const need of needs) include(need, mustHave);
  };
  programmes.forEach(({ mustHave }, place) => {
    if (mustHave) include(place, place);
  });
  for (let changed = true; changed;) {
    changed = false;
    programmes.forEach(({ needs }, place) => {
      if (decided[place] !== undefined || !needs.some((need) => decided[need] === false)) return;
      decided[place] = false;
      changed = true;
    });
  }
  return { decided, clashes };
}

/**
 * The years whose budget does not pay for what must be chosen.
 *
 * @param costs of each programme, by year; what has no budget counts against none
 */
export function overspentYears(costs: readonly (readonly number[])[], budgets: readonly number[], decided: Decided): Overspent[] {
  const years = budgets.map((budget, year) => ({
    year,
    budget,
    cost: costs.reduce((sum, outlay, place) => (decided[place] === true ? sum + (outlay[year] ?? 0) : sum), 0),
  }));
  return years.filter(({ budget, cost }) => cost > budget * (1 + ROUNDING));
}
