import type { Input } from '../../model/inputs';
import { cellName } from '../formula/a1';
import type { Grid } from '../grid';
import { INPUT_HEADINGS_ROW, type Layout, inputColumns as at } from '../layout';
import { ID_HEADING } from '../reading/register';
import type { CellSpec, ConditionalFormatSpec, SheetSpec } from '../spec';
import { inputHeadings } from '../standard';
import { begin, finish, labelWidth, wrappedHeight } from './frame';
import { estimateRow, programmes, settingRow, structure } from './inputRows';
import { inputValidations } from './inputValidations';
import { CONFIRMED, helpOf, inputLabel } from './inputWords';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [0, 28, 14, 13, 13, 13, 12, 11, 36, 12, 18, 12, 60, 30];

function headings(grid: Grid): void {
  const texts = { ...inputHeadings, id: ID_HEADING };
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
  const grid = begin(layout, 'Inputs', 'Change the blue cells only; the model reads the column Live');
  headings(grid);
  let section: string | undefined;
  const rowHeights: { row: number; height: number }[] = [{ row: INPUT_HEADINGS_ROW, height: 18 }];
  for (const input of inputs) {
    const row = layout.inputRow(input.id);
    if (input.section !== section) grid.putRow(row - 1, 0, sectionCells(input.section));
    section = input.section;
    if (input.type === 'estimate') estimateRow(layout, grid, row, input);
    else settingRow(layout, grid, row, input);
    rowHeights.push({ row, height: registerHeight(input) });
  }
  if (layout.model.case.programmes.length > 0) grid.putRow(layout.programmesRow, 0, sectionCells('Alternative programmes'));
  programmes(layout, grid);
  grid.putRow(layout.structureRow, 0, sectionCells('Structure of the case: changed by inserting it again, not here'));
  structure(layout, grid);
  return finish({
    name: 'Inputs',
    kind: 'inputs',
    columnWidths: [labelWidth(inputs.map(inputLabel)), ...WIDTHS.slice(1)],
    rowHeights,
    grid,
    validations: inputValidations(layout),
    conditionalFormats: unconfirmed(layout),
    freeze: { rows: INPUT_HEADINGS_ROW + 1, columns: 1 },
    protect: true,
  });
}

/** Figures nobody has confirmed are grey and italic until somebody has: the look follows the cell, not the insertion. */
function unconfirmed(layout: Layout): ConditionalFormatSpec[] {
  const row = INPUT_HEADINGS_ROW + 1;
  const area = { row, column: at.low, lastRow: layout.structureRow - 2, lastColumn: at.high };
  return [{ area, formula: `=$${cellName(row, at.confirmed)}="${CONFIRMED[1]}"`, style: 'muted' }];
}

const registerHeight = (input: Input): number =>
  wrappedHeight(
    input.type === 'estimate'
      ? [
          { text: input.estimate.source, width: WIDTHS[at.source] ?? 1 },
          { text: input.estimate.comment, width: WIDTHS[at.comment] ?? 1 },
          { text: input.estimate.owner, width: WIDTHS[at.owner] ?? 1 },
        ]
      : [
          { text: 'Decision, the same in every scenario', width: WIDTHS[at.source] ?? 1 },
          { text: helpOf(input), width: WIDTHS[at.comment] ?? 1 },
        ],
  );
