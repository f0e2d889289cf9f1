import { NPV, type Sampler } from './trial-range';

/** NPV with one estimate at its ends, all others at their base. */
export interface Bar {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly npvAtLow: number;
  readonly npvAtHigh: number;
}

/** One bar for each uncertain estimate that NPV depends on, the widest first. */
export function tornadoOf({ drivers, program }: Sampler): Bar[] {
  if (drivers.length === 0) return [];
  const n = 2 * drivers.length;
  const columns = drivers.map(({ input: { id, estimate } }, index) => {
    const column = new Float64Array(n).fill(estimate.base);
    column[2 * index] = estimate.low;
    column[2 * index + 1] = estimate.high;
    return [id, column] as const;
  });
  const npv = program.run(n, new Map(columns)).constant(NPV);
  return drivers
    .map(({ input: { id, estimate } }, index) => ({
      id,
      low: estimate.low,
      high: estimate.high,
      npvAtLow: npv[2 * index]!,
      npvAtHigh: npv[2 * index + 1]!,
    }))
    .sort((a, b) => width(b) - width(a));
}

const width = ({ npvAtLow, npvAtHigh }: Bar): number => Math.abs(npvAtHigh - npvAtLow);
