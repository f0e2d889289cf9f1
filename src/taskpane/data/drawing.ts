import type { ChartPoint } from './finding';

const SIZE = { width: 300, height: 150 } as const;
const PLOT = { left: 36, right: 298, top: 8, bottom: 134 } as const;
/** Labels under the plot: more would run into each other. */
const LABELS = 6;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Points of a polyline. */
  readonly line: string;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  /** Where what the fit did not see begins. */
  readonly foretoldFrom: number | undefined;
}

/** Columns and a line on one scale that begins at zero. */
export function drawing(points: readonly ChartPoint[]): Drawing {
  const highest = roundedUp(Math.max(...points.flatMap(({ actual, expected }) => [actual, expected])));
  const slot = (PLOT.right - PLOT.left) / points.length;
  const x = (index: number): number => PLOT.left + (index + 0.5) * slot;
  const y = (value: number): number => PLOT.bottom - (value / highest) * (PLOT.bottom - PLOT.top);
  const width = Math.max(1, Math.min(28, slot * 0.7));
  const every = Math.max(1, Math.ceil(points.length / LABELS));
  const foretold = points.findIndex((point) => point.foretold);
  return {
    ...SIZE,
    bars: points.map(({ actual }, index) => ({ x: x(index) - width / 2, y: y(actual), width, height: PLOT.bottom - y(actual) })),
    line: points.map(({ expected }, index) => `${x(index).toFixed(1)},${y(expected).toFixed(1)}`).join(' '),
    ticks: [0, highest / 2, highest].map((value) => ({ value, y: y(value) })),
    labels: points.flatMap(({ label }, index) => (index % every === 0 ? [{ x: x(index), text: label }] : [])),
    foretoldFrom: foretold > 0 ? PLOT.left + foretold * slot : undefined,
  };
}

/** The next number of one figure: 1, 2, 5, 10 ... times ten to some power. */
function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-12)) ?? 10) * power;
}
