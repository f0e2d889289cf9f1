import { invalidArgument } from '../../protocol/errors';
import type { UniverBorder } from '../univer/univer-cells';

/** The grid's numbers for what Office.js calls by name. */
const HORIZONTAL: Readonly<Record<string, number>> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
  Distributed: 6,
  Fill: 1,
};
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 2, Distributed: 2 };

export function horizontal(name: unknown, location: string): number {
  return known(HORIZONTAL, name, location);
}

export function vertical(name: unknown, location: string): number {
  return known(VERTICAL, name, location);
}

export const horizontalName = (number: number | null | undefined): string => nameOf(HORIZONTAL, number ?? 0, 'General');
export const verticalName = (number: number | null | undefined): string => nameOf(VERTICAL, number ?? 3, 'Bottom');

export const Wrap = { overflow: 1, wrap: 3 } as const;

/** The grid's border styles by Office.js's line style and weight. */
const LINES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Continuous: { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 },
  Dot: { Hairline: 3, Thin: 3, Medium: 3, Thick: 3 },
  Dash: { Hairline: 4, Thin: 4, Medium: 9, Thick: 9 },
  DashDot: { Hairline: 5, Thin: 5, Medium: 10, Thick: 10 },
  DashDotDot: { Hairline: 6, Thin: 6, Medium: 11, Thick: 11 },
  Double: { Hairline: 7, Thin: 7, Medium: 7, Thick: 7 },
  SlantDashDot: { Hairline: 12, Thin: 12, Medium: 12, Thick: 12 },
};

export const NO_LINE = 'None';

export function borderStyle(style: string, weight: string, location: string): number {
  const number = LINES[style]?.[weight];
  if (number === undefined) throw invalidArgument(location);
  return number;
}

/** Line style and weight of a border in the grid. */
export function borderNames(border: UniverBorder | null | undefined): { style: string; weight: string } {
  if (!border?.s) return { style: NO_LINE, weight: 'Thin' };
  for (const [style, weights] of Object.entries(LINES)) {
    for (const weight of ['Thin', 'Medium', 'Thick', 'Hairline']) if (weights[weight] === border.s) return { style, weight };
  }
  return { style: 'Continuous', weight: 'Thin' };
}

function known(names: Readonly<Record<string, number>>, name: unknown, location: string): number {
  const number = names[String(name)];
  if (number === undefined) throw invalidArgument(location);
  return number;
}

const nameOf = (names: Readonly<Record<string, number>>, number: number, fallback: string): string =>
  Object.keys(names).find((name) => names[name] === number) ?? fallback;
