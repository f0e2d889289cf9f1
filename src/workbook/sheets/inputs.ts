import type { Input } from '../../model/document/inputs';
import { cellName } from '../formula/a1';
import type { Grid } from '../sheetGrid';
import { INPUT_HEADINGS_ROW, type Layout, inputColumns as at } from '../layout';
import type { CellSpec, ConditionalFormatSpec, SheetSpec } from '../spec';
import { inputHeadings, registerColumns } from '../standard';
import { begin, finish, labelWidth, wrappedHeight } from './frame';
import { estimateRow, programmes, SETTING, settingRow, structure } from './inputRows';
import { inputValidations } from './inputValidations';
import { CONFIRMED } from './inputWords';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [0, 28, 13, 14, 13, 14, 12, 11, 44, 12, 18, 12, 84, 30, 10, 13, 13, 12];
/** Height of a row of one line, Excel's own; rows of the register are as many lines high as their longest text, and nothing else. */
const LINE = 15;

function headings(grid: Grid): void {
  const texts = { ...inputHeadings, ...registerColumns };
  for (const [key, column] of Object.entries(at)) {
    const figures = key === 'live' || key === 'low' || key === 'base' || key === 'high';
    grid.put(INPUT_HEADINGS_ROW, column, { value: texts[key as keyof typeof at], style: figures ? 'head.whole' : 'head.text' });
  }
}

/** Columns of a section heading's rule. */
const sectionCells = (title: string): CellSpec[] =>
  WIDTHS.map((_, column): CellSpec => (column === 0 ? { value: title, style: 'section' } : { style: 'section' }));

/** Every input of the case with its range, where it comes from and who answers for it: the only sheet with constants. */
export function inputsSheet(layout: Layout): SheetSpec {
  const { inputs } = layout.model;
  const grid = begin(layout, 'Inputs', 'Change the blue cells only: ranges from low to high, decisions under Base. Live follows from them');
  headings(grid);
  let section: string | undefined;
  const rowHeights: { row: number; height: number }[] = [{ row: INPUT_HEADINGS_ROW, height: 18 }];
  for (const input of inputs) {
    const row = layout.inputRow(input.id);
    if (input.section !== section) grid.putRow(row - 1, 0, sectionCells(input.section));
    section = input.section;
    if (input.type === 'estimate') estimateRow(layout, grid, row, input);
    else settingRow(layout, grid, row, input);
    const height = registerHeight(input);
    if (height > LINE) rowHeights.push({ row, height });
  }
  const { programmes: others, budgets } = layout.model.case;
  if (others.length + budgets.length > 0) grid.putRow(layout.programmesRow, 0, sectionCells('Alternative programmes and budgets'));
  programmes(layout, grid);
  grid.putRow(layout.structureRow, 0, sectionCells('Structure of the case: changed by inserting it again, not here'));
  structure(layout, grid);
  return finish({
    name: 'Inputs',
    kind: 'inputs',
    columnWidths: [labelWidth(inputs.map(({ label }) => label)), ...WIDTHS.slice(1)],
    rowHeights,
    grid,
    validations: inputValidations(layout),
    conditionalFormats: unconfirmed(layout),
    freeze: { rows: INPUT_HEADINGS_ROW + 1, columns: 1 },
  });
}

/** Figures nobody has confirmed are grey and italic until somebody has: the look follows the cell, not the insertion. */
function unconfirmed(layout: Layout): ConditionalFormatSpec[] {
  const row = INPUT_HEADINGS_ROW + 1;
  const area = { row, column: at.low, lastRow: layout.structureRow - 2, lastColumn: at.high };
  return [{ area, formula: `=$${cellName(row, at.confirmed)}="${CONFIRMED[1]}"`, style: 'muted' }];
}

/** Whole lines, so that rows keep one rhythm. */
function registerHeight(input: Input): number {
  const { source, comment, owner } =
    input.type === 'estimate' ? input.estimate : (input.provenance ?? { source: SETTING, comment: input.reason, owner: '' });
  const texts = [
    { text: source, width: WIDTHS[at.source] ?? 1 },
    { text: comment, width: WIDTHS[at.comment] ?? 1 },
    { text: owner, width: WIDTHS[at.owner] ?? 1 },
  ];
  return LINE * Math.max(1, ...texts.map(({ text, width }) => Math.round((wrappedHeight([{ text, width }], LINE) - 2) / LINE)));
}
