import { cellName } from '../../workbook/formula/a1';
import { cellsOf, rectangles, type PlacedCell } from '../../workbook/cells';
import type { SheetSpec } from '../../workbook/spec';
import type { StyleName } from '../../workbook/styles';
import { cellText } from '../../workbook/text';
import { must, type File } from './library';
import type { StyleBook } from './styles';

/**
 * Writes a sheet's styles, values and formulas. Text is written as text, whatever it begins with. Styles come first, and
 * the last row before the others: the library moves all it has each time a sheet grows by a row.
 */
export function writeCells(file: File, sheet: SheetSpec, styles: StyleBook): void {
  const cells = [...cellsOf(sheet)];
  const byStyle = new Map<number, PlacedCell[]>();
  for (const placed of cells) {
    if (placed.cell.style === undefined) continue;
    const id = styleId(styles, placed.cell.style, `${sheet.name}!${cellName(placed.row, placed.column)}`);
    byStyle.set(id, [...(byStyle.get(id) ?? []), placed]);
  }
  const areas = [...byStyle].flatMap(([id, places]) => rectangles(places).map((area) => ({ id, area })));
  areas.sort((a, b) => b.area.lastRow - a.area.lastRow);
  for (const { id, area } of areas) {
    const from = cellName(area.row, area.column);
    const to = cellName(area.lastRow, area.lastColumn);
    must(file.SetCellStyle(sheet.name, from, to, id), `${sheet.name}!${from}:${to}: style`);
  }
  for (const placed of cells.toReversed()) writeCell(file, sheet.name, placed);
}

function styleId(styles: StyleBook, name: StyleName, place: string): number {
  try {
    return styles.id(name);
  } catch (error) {
    throw new Error(`Writing the .xlsx failed at ${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function writeCell(file: File, sheet: string, { row, column, cell }: PlacedCell): void {
  const name = cellName(row, column);
  const place = `${sheet}!${name}`;
  if (cell.formula !== undefined) must(file.SetCellFormula(sheet, name, cell.formula.replace(/^=/, '')), place);
  else if (typeof cell.value === 'string') must(file.SetCellStr(sheet, name, cellText(cell.value)), place);
  else if (typeof cell.value === 'boolean') must(file.SetCellBool(sheet, name, cell.value), place);
  else if (typeof cell.value === 'number') {
    if (!Number.isFinite(cell.value)) throw new Error(`Writing the .xlsx failed at ${place}: ${cell.value} is no number a cell can hold.`);
    must(file.SetCellFloat(sheet, name, cell.value, -1, 64), place);
  }
}
