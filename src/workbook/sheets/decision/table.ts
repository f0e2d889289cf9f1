import type { Grid } from '../../sheetGrid';
import type { CellSpec } from '../../spec';

/** Two tables stand beside each other: the columns of labels, each followed by four figures. */
export const sides = { left: 0, right: 6 } as const;
export type Side = keyof typeof sides;
export const FIGURES = 4;
/** Label and figures, a gap, label and figures. */
export const WIDTHS = [42, 13, 13, 13, 13, 2, 44, 13, 13, 13, 13];

export interface Table {
  readonly title: string;
  /** Over the figures: words, or a link. */
  readonly headings: readonly (string | CellSpec)[];
  readonly rows: readonly { readonly label: string; readonly strong?: boolean; readonly cells: readonly (CellSpec | undefined)[] }[];
}

/** Puts a table and returns the first row below it. */
export function putTable(grid: Grid, row: number, side: Side, { title, headings, rows }: Table): number {
  const first = sides[side];
  grid.put(row, first, { value: title, style: 'head.text' });
  for (let figure = 0; figure < FIGURES; figure += 1) {
    const heading = headings[figure] ?? {};
    grid.put(row, first + 1 + figure, {
      style: 'head.currency',
      ...(typeof heading === 'string' ? { value: heading } : heading),
    });
  }
  rows.forEach(({ label, strong, cells }, index) => {
    grid.put(row + 1 + index, first, { value: label, style: strong ? 'subsection' : 'label' });
    grid.putRow(row + 1 + index, first + 1, cells);
  });
  return row + 1 + rows.length;
}
