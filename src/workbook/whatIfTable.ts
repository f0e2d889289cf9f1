import { absoluteName, cellName } from './formula/a1';
import type { Grid } from './sheetGrid';
import type { Layout, Place } from './layout';
import type { Block, CellSpec, DataTableSpec } from './spec';
import { fingerprintValue } from './sheets/fingerprint';
import { checkCells } from './sheets/frame';
import { CHANGED_SINCE, NOT_LOADED, UP_TO_DATE } from './standIn';
import type { StyleName } from './styles';
import { controlsOf } from './whatIf';

/*
 * A what-if table and what belongs to it: what a function of the add-in gives or, in a file for Excel alone, Excel's own table.
 * Both may be blank: the add-in may be missing, and other programs open tables so. People therefore read ordinary formulas
 * beside it (`read`), which fall back on the answers last computed while these belong to the inputs, and else say so: never 0.
 */

/** What stands where an answer is neither calculated nor known for these inputs. */
export const UNKNOWN = 'not known';
/** The same as a sentence. */
const RECALCULATE = `${CHANGED_SINCE}: load the add-in to calculate again`;
const CALCULATED = 'calculated';

/** A what-if table to be put on a sheet. */
export interface EngineDraft {
  /** Its corner: a heading, the controls and the fingerprint stand above the table, the numbers left of it. */
  readonly place: Place;
  /** What is asked for by the control above and by the one on the left. */
  readonly asks: Readonly<Record<'above' | 'left', string>>;
  /** What the controls take: cells across and down. */
  readonly above: readonly CellSpec[];
  readonly left: readonly CellSpec[];
  /** What the model answers now, as the table asks for it: a formula with its leading =. */
  readonly corner: string;
  /** The answers, last computed: a row for each of `left`, as many as `above`. The first one is a number. */
  readonly values: readonly (readonly (number | string)[])[];
  readonly style: (row: number, column: number) => StyleName;
  /** The function that gives all answers, with its leading =, and where in its table an answer stands, from 0. */
  readonly call: string;
  readonly answer: (row: number, column: number) => { readonly row: number; readonly column: number };
  /** Besides the fingerprint of the inputs, what else the answers depend on: the cell, and the number it had. */
  readonly also?: { readonly cell: string; readonly value: number };
}

/** A what-if table that stands. */
export interface EngineBlock {
  readonly table: DataTableSpec;
  /** An answer for people to read, as an expression without a leading =. */
  read(row: number, column: number): string;
  /** Words on where the answers come from, as an expression without a leading =. */
  readonly state: string;
  /** Widths of its columns, from the corner's on. */
  readonly widths: readonly number[];
}

/** Rows from the corner's to the first answer's. */
const ENGINE_HEAD = 6;
const LABEL_WIDTH = 44;
const FIGURE_WIDTH = 16;
const GAP = 3;

/** Puts a what-if table, with the answers last computed beside it. The rest of its columns must be free. */
export function putEngine(layout: Layout, grid: Grid, draft: EngineDraft): EngineBlock {
  const { place, above, left, values, style } = draft;
  const first = place.row + ENGINE_HEAD;
  const width = above.length;
  const area = { row: first, column: place.column + 1, lastRow: first + left.length - 1, lastColumn: place.column + width };
  const stored = area.lastColumn + 2;
  const controls = controlsOf(place);
  const state = putHead(layout, grid, draft, stored);
  grid.putRow(first - 1, place.column, [{ formula: draft.corner, style: 'formula.general' }, ...above]);
  left.forEach((cell, row) => {
    const answers = values[row] ?? [];
    grid.putRow(first + row, place.column, [cell, ...answers.map((value, column): CellSpec => ({ value, style: style(row, column) }))]);
    grid.putRow(
      first + row,
      stored,
      answers.map((value, column): CellSpec => ({ value, style: asStored(style(row, column)) })),
    );
  });
  const answer = (row: number, column: number): string => cellName(first + row, area.column + column);
  return {
    table: {
      area,
      substitutes: { values: 'both', above: controls.above, left: controls.left },
      live: standIn(draft, area, stored + width + 1),
    },
    read: (row, column) =>
      `IF(${answer(row, column)}="",CHOOSE(${state},${cellName(first + row, stored + column)},"${UNKNOWN}"),${answer(row, column)})`,
    state: `IF(${answer(0, 0)}="",CHOOSE(${state},"${UP_TO_DATE}","${RECALCULATE}"),"${CALCULATED}")`,
    widths: [LABEL_WIDTH, ...above.map(() => FIGURE_WIDTH), GAP, ...above.map(() => FIGURE_WIDTH), GAP],
  };
}

/** The same format for an answer that was stored. */
const asStored = (style: StyleName): StyleName => `stored.${style.slice(style.indexOf('.') + 1)}` as StyleName;

/** Heading, controls and fingerprint. Returns the cell that says 1 while the stored answers belong to the inputs, else 2. */
function putHead(layout: Layout, grid: Grid, { place, asks, also }: EngineDraft, stored: number): string {
  const { row, column } = place;
  grid.put(row, column, { value: 'What-if table: Excel calculates it', style: 'subsection' });
  grid.put(row, stored, { value: 'As last computed', style: 'subsection' });
  (['above', 'left'] as const).forEach((side, index) =>
    grid.putRow(row + 1 + index, column, [
      { value: `${asks[side]}, 0 asks for nothing`, style: 'label' },
      { value: 0, style: 'stored.general' },
    ]),
  );
  const fingerprint = cellName(row + 3, column + 1);
  const now = layout.reference(checkCells.fingerprint);
  const tolerance = layout.reference(checkCells.fingerprintTolerance);
  const changed = [`ABS(${now}-${fingerprint})>${tolerance}*ABS(${fingerprint})`];
  if (also) changed.push(`${also.cell}<>${cellName(row + 3, column + 2)}`);
  grid.putRow(row + 3, column, [
    { value: 'Fingerprint of the inputs when last computed', style: 'label' },
    { value: fingerprintValue(layout), style: 'stored.general' },
    ...(also ? [{ value: also.value, style: 'stored.general' } as const] : []),
  ]);
  grid.putRow(row + 4, column, [
    { value: 'The inputs are still these: 1, or others: 2', style: 'label' },
    {
      // An error value is no fingerprint that is known.
      formula: `=1+IFERROR(--OR(${changed.join(',')}),1)`,
      style: 'formula.whole',
    },
  ]);
  return absoluteName(row + 4, column + 1);
}

/**
 * The cells of a live workbook in place of the table: what the function gives, nothing where it gives nothing. It stands right
 * of the stored answers, with room to spill.
 */
function standIn({ place, call, answer, values, style }: EngineDraft, area: DataTableSpec['area'], column: number): Block[] {
  const at = (row: number, right: number): string => {
    const found = answer(row, right);
    return cellName(area.row + found.row, column + found.column);
  };
  const known = at(0, 0);
  return [
    {
      row: area.row,
      column: area.column,
      cells: values.map((line, row) =>
        line.map((_, right): CellSpec => ({ formula: `=IF(ISNUMBER(${known}),${at(row, right)},"")`, style: style(row, right) })),
      ),
    },
    { row: place.row, column: place.column, cells: [[{ value: 'What-if table: the add-in calculates it', style: 'subsection' }]] },
    { row: area.row - 1, column, cells: [[{ value: 'By the add-in', style: 'subsection' }]] },
    { row: area.row, column, cells: [[{ formula: `=IFERROR(${call.slice(1)},"${NOT_LOADED}")`, style: 'formula.general' }]] },
  ];
}
