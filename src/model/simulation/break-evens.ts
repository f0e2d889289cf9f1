import { compile, type Program } from '../columnar/compile';
import { BASE_SCENARIO, estimatesOf, SCENARIO_INPUT, type EstimateInput } from '../document/inputs';
import type { Model } from '../language/model';
import { NPV } from './trial-range';

/** Steps from the base to a bound that is near; one that is far is approached by doubling. */
const STEPS = 16;
const FAR = 50;
/** What is smaller than this share of the way is no step to begin with: a range of 5e-324 would never arrive. */
const SMALLEST_STEP = 1e-18;
/** Rounds of the search within a bracket. */
const ROUNDS = 80;
/** Share of a bracket, and of the amounts at stake, below which nothing is told apart. */
const SMALL = 1e-13;

/** The value of an estimate at which NPV is zero, all others at their base. */
export interface BreakEven {
  readonly id: string;
  readonly base: number;
  /** The one nearest to the base; undefined where NPV has the same sign for every value that is allowed. */
  readonly value: number | undefined;
}

interface Bracket {
  readonly place: number;
  readonly base: number;
  a: number;
  b: number;
  fa: number;
  fb: number;
}

/**
 * The break-even of every estimate that NPV depends on, in the order of the Inputs sheet.
 *
 * Method: NPV on a grid from the base to either bound, the first change of sign on each side, then regula falsi with the Illinois
 * step, all estimates together. Two changes of sign within one step of the grid go unseen.
 * Source: Dowell, M. & Jarratt, P. (1971), BIT 11, 168-174.
 */
export function breakEvensOf(model: Model): BreakEven[] {
  const estimates = estimatesOf(model.inputs);
  const program = compile(model, {
    constants: [NPV],
    varying: estimates.map(({ id }) => id),
    values: new Map([[SCENARIO_INPUT, BASE_SCENARIO]]),
  });
  const read = estimates.filter(({ id }) => program.reads.has(id));
  const npvAt = (points: readonly (readonly [place: number, value: number])[]): Float64Array => npvOf(program, read, points);
  const base = npvAt([[0, read[0]?.estimate.base ?? 0]])[0]!;
  const found = new Map<number, number>();
  const brackets = bracketsOf(read, base, npvAt).filter(({ place, a, b, fa, fb }) => {
    const exact = fa === 0 ? a : fb === 0 ? b : undefined;
    if (exact !== undefined) keepNearest(found, place, exact, read[place]!.estimate.base);
    return exact === undefined;
  });
  narrow(brackets, npvAt);
  for (const { place, base: from, a, b, fa, fb } of brackets) keepNearest(found, place, Math.abs(fa) < Math.abs(fb) ? a : b, from);
  return read.map(({ id, estimate }, place) => ({ id, base: estimate.base, value: found.get(place) }));
}

function npvOf(program: Program, read: readonly EstimateInput[], points: readonly (readonly [number, number])[]): Float64Array {
  if (points.length === 0) return new Float64Array();
  const columns = read.map(({ estimate }) => new Float64Array(points.length).fill(estimate.base));
  points.forEach(([place, value], row) => {
    if (columns[place]) columns[place][row] = value;
  });
  return program.run(points.length, new Map(read.map(({ id }, index) => [id, columns[index]!]))).constant(NPV);
}

const keepNearest = (found: Map<number, number>, place: number, value: number, base: number): void => {
  const known = found.get(place);
  if (known === undefined || Math.abs(value - base) < Math.abs(known - base)) found.set(place, value);
};

/** Values from the base to one of its bounds. */
function towards(bound: number, { low, base, high }: EstimateInput['estimate']): number[] {
  const reach = bound - base;
  const size = Math.abs(base) + (high - low) || 1;
  if (Math.abs(reach) <= FAR * size)
    return Array.from({ length: STEPS }, (_, step) => (step === STEPS - 1 ? bound : base + (reach * (step + 1)) / STEPS));
  const values: number[] = [];
  const first = Math.max(size / STEPS, SMALLEST_STEP * Math.abs(reach));
  for (let distance = first; distance < Math.abs(reach); distance *= 1.5) values.push(base + Math.sign(reach) * distance);
  return [...values, bound];
}

/** The first change of sign on either side of the base, for each estimate that has one. */
function bracketsOf(
  read: readonly EstimateInput[],
  base: number,
  npvAt: (points: readonly (readonly [number, number])[]) => Float64Array,
): Bracket[] {
  const sides = read.flatMap(({ bounds, estimate }, place) =>
    [bounds.min ?? bounds.above, bounds.max ?? bounds.below].flatMap((bound) =>
      bound === undefined || bound === estimate.base ? [] : [{ place, from: estimate.base, values: towards(bound, estimate) }],
    ),
  );
  const npv = npvAt(sides.flatMap(({ place, values }) => values.map((value) => [place, value] as const)));
  let row = 0;
  return sides.flatMap(({ place, from, values }) => {
    const results = npv.subarray(row, row + values.length);
    row += values.length;
    const at = base === 0 ? 0 : results.findIndex((result) => result === 0 || result > 0 !== base > 0);
    if (at < 0) return [];
    const before = at === 0 ? { a: from, fa: base } : { a: values[at - 1]!, fa: results[at - 1]! };
    return [{ place, base: from, ...before, b: values[at]!, fb: results[at]! }];
  });
}

/** Closes every bracket on its zero. */
function narrow(brackets: readonly Bracket[], npvAt: (points: readonly (readonly [number, number])[]) => Float64Array): void {
  const size = Math.max(...brackets.flatMap(({ fa, fb }) => [Math.abs(fa), Math.abs(fb)]), 1);
  const isOpen = ({ a, b, fa, fb }: Bracket): boolean =>
    Math.min(Math.abs(fa), Math.abs(fb)) > SMALL * size && Math.abs(b - a) > SMALL * Math.max(Math.abs(a), Math.abs(b));
  for (let round = 0, open = brackets.filter(isOpen); round < ROUNDS && open.length > 0; round += 1, open = open.filter(isOpen)) {
    const middles = open.map(({ a, b, fa, fb }) => {
      const next = b - (fb * (b - a)) / (fb - fa);
      return next > Math.min(a, b) && next < Math.max(a, b) ? next : (a + b) / 2;
    });
    const npv = npvAt(open.map(({ place }, index) => [place, middles[index]!] as const));
    open.forEach((bracket, index) => {
      const f = npv[index]!;
      // b is the newer end; an end that stays twice counts half, so that the other one moves as well.
      if (f > 0 !== bracket.fb > 0) [bracket.a, bracket.fa] = [bracket.b, bracket.fb];
      else bracket.fa /= 2;
      [bracket.b, bracket.fb] = [middles[index]!, f];
    });
  }
}
