/** How many of some values lie in an interval. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Steps that people count in, within a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The finest power of ten that is counted in: below it float64 has no steps left to divide by. */
const FINEST = -300;

/**
 * Counts in intervals of one width, whose ends are multiples of it: zero, where it lies within, is always an end, so that no
 * bar holds losses and gains. An interval holds its lower end and not its upper one.
 *
 * @param values at least one
 * @param most intervals, at least 2
 */
export function histogramOf(values: Float64Array, most: number): Bin[] {
  let [least, greatest] = [values[0]!, values[0]!];
  for (const value of values) [least, greatest] = [Math.min(least, value), Math.max(greatest, value)];
  const width = widthFor(least, greatest, most);
  const first = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(greatest / width) - first + 1).fill(0);
  for (const value of values) counts[Math.floor(value / width) - first]! += 1;
  return counts.map((count, index) => ({ from: (first + index) * width, to: (first + index + 1) * width, count }));
}

/** The smallest step that needs no more than so many intervals; one around values that are all the same. */
function widthFor(least: number, greatest: number, most: number): number {
  if (greatest === least) return Math.abs(least) || 1;
  const power = 10 ** Math.max(FINEST, Math.floor(Math.log10((greatest - least) / most)));
  return STEPS.map((step) => step * power).find((step) => Math.floor(greatest / step) - Math.floor(least / step) < most) ?? 20 * power;
}
