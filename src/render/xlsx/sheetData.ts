import { cellName, columnName } from '../../workbook/formula/a1';
import { cellsOf, type PlacedCell } from '../../workbook/cells';
import type { SheetSpec } from '../../workbook/spec';
import { dataTableFormulas } from './dataTable';
import { cellText } from '../../workbook/text';
import { toFile } from './fileFormula';
import type { StyleBook } from './styles';

/**
 * The rows and cells of a sheet as the file holds them. They are written here and not through the library because each
 * of its calls crosses into WebAssembly and back, which for a large case costs more than everything else together.
 * Formulas carry the result they are given, text is inline text whatever it begins with.
 * @returns the sheetData element and the area it uses
 * @throws Error naming the cell that cannot be written
 */
export function sheetData(sheet: SheetSpec, styles: StyleBook): { xml: string; dimension: string } {
  const rows = new Map<number, PlacedCell[]>();
  for (const { row } of sheet.rowHeights ?? []) rows.set(row, []);
  for (const placed of cellsOf(sheet)) {
    const { cell, row } = placed;
    if (cell.value === undefined && cell.formula === undefined && cell.style === undefined) continue;
    const line = rows.get(row);
    if (line) line.push(placed);
    else rows.set(row, [placed]);
  }
  const tables = dataTableFormulas(sheet);
  const heights = new Map((sheet.rowHeights ?? []).map(({ row, height }) => [row, height]));
  let lastRow = 0;
  let lastColumn = 0;
  let xml = '<sheetData>';
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const height = heights.get(row);
    xml += `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
    for (const placed of cells.sort((a, b) => a.column - b.column)) {
      xml += cellXml(sheet.name, placed, styles, tables.get(cellName(placed.row, placed.column)) ?? '');
      lastColumn = Math.max(lastColumn, placed.column);
    }
    xml += '</row>';
    lastRow = row;
  }
  return { xml: `${xml}</sheetData>`, dimension: `A1:${columnName(lastColumn)}${lastRow + 1}` };
}

/** @param table the formula of the what-if table that begins here, as an element; it stands before the value */
function cellXml(sheet: string, { row, column, cell }: PlacedCell, styles: StyleBook, table: string): string {
  const name = cellName(row, column);
  try {
    const start = `<c r="${name}"${cell.style === undefined ? '' : ` s="${styles.id(cell.style)}"`}`;
    if (cell.formula !== undefined) return start + formulaXml(cell.formula, cell.value);
    const { value } = cell;
    if (value === undefined) return table === '' ? `${start}/>` : `${start}>${table}</c>`;
    if (typeof value === 'boolean') return `${start} t="b">${table}<v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new RangeError(`${value} is no number a cell can hold.`);
      return `${start}>${table}<v>${value}</v></c>`;
    }
    if (table !== '') return `${start} t="str">${table}<v>${escapeText(cellText(value))}</v></c>`;
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(cellText(value))}</t></is></c>`;
  } catch (error) {
    throw new Error(`Writing the .xlsx failed at ${sheet}!${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** A formula with the value it has, so that programs that do not calculate show it; Excel calculates anew on load. */
function formulaXml(formula: string, value: PlacedCell['cell']['value']): string {
  const text = `<f>${escapeXml(toFile(formula))}</f>`;
  if (value === undefined) return `>${text}</c>`;
  if (typeof value === 'string') return ` t="str">${text}<v>${escapeText(cellText(value))}</v></c>`;
  return typeof value === 'boolean' ? ` t="b">${text}<v>${value ? 1 : 0}</v></c>` : `>${text}<v>${value}</v></c>`;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Excel reads `_x0041_` in text as the character of that number: the underscore of such text is written as its number. */
export const escapeText = (text: string): string => escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
