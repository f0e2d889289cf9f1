import { areaName, cellName, columnName } from '../../workbook/formula/a1';
import { widthToPoints } from '../../workbook/geometry';
import { margins } from '../../workbook/paper';
import type { LinkSpec, SheetSpec } from '../../workbook/spec';

/** Sizes, view, links, freeze panes and print set-up of a sheet. */
export function writePage(worksheet: Excel.Worksheet, sheet: SheetSpec): void {
  worksheet.tabColor = sheet.tabColor;
  worksheet.showGridlines = false;
  writeSizes(worksheet, { columnWidths: sheet.columnWidths, rowHeights: sheet.rowHeights ?? [], isWanted: EVERY });
  freeze(worksheet, sheet);
  writePrint(worksheet, sheet);
}

/** Sizes of rows and columns, and which of them are to be set. */
interface Sizes extends Required<Pick<SheetSpec, 'columnWidths' | 'rowHeights'>> {
  readonly isWanted: { row(index: number): boolean; column(index: number): boolean };
}
const EVERY: Sizes['isWanted'] = { row: () => true, column: () => true };

export function writeSizes(worksheet: Excel.Worksheet, { columnWidths, rowHeights, isWanted }: Sizes): void {
  const widths = columnWidths.map((value, index) => ({ index, value })).filter(({ index }) => isWanted.column(index));
  for (const { first, last, value } of runs(widths)) {
    worksheet.getRange(`${columnName(first)}:${columnName(last)}`).format.columnWidth = widthToPoints(value);
  }
  for (const { value, ranges } of byValue(rowHeights.filter(({ row }) => isWanted.row(row))))
    worksheet.getRanges(ranges.join(',')).format.rowHeight = value;
}

/** Rows of equal height, together: `3:4,9:9`. */
function byValue(rowHeights: NonNullable<SheetSpec['rowHeights']>): { value: number; ranges: string[] }[] {
  const rows = rowHeights.map(({ row, height }) => ({ index: row, value: height })).sort((a, b) => a.index - b.index);
  const groups = new Map<number, string[]>();
  for (const { first, last, value } of runs(rows)) groups.set(value, [...(groups.get(value) ?? []), `${first + 1}:${last + 1}`]);
  return [...groups].map(([value, ranges]) => ({ value, ranges }));
}

/** Neighbours of equal value, together. */
function runs(entries: readonly { readonly index: number; readonly value: number }[]): { first: number; last: number; value: number }[] {
  const found: { first: number; last: number; value: number }[] = [];
  for (const { index, value } of entries) {
    const last = found.at(-1);
    if (last && last.last + 1 === index && last.value === value) last.last = index;
    else found.push({ first: index, last: index, value });
  }
  return found;
}

function freeze(worksheet: Excel.Worksheet, { freeze: { rows, columns } }: SheetSpec): void {
  if (rows > 0 && columns > 0) worksheet.freezePanes.freezeAt(areaName({ row: 0, column: 0, lastRow: rows - 1, lastColumn: columns - 1 }));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
}

/** Margins in points. */
const inPoints = (inches: number): number => inches * 72;
const MARGINS = {
  leftMargin: inPoints(margins.left),
  rightMargin: inPoints(margins.right),
  topMargin: inPoints(margins.top),
  bottomMargin: inPoints(margins.bottom),
  headerMargin: inPoints(margins.header),
  footerMargin: inPoints(margins.footer),
};

function writePrint(worksheet: Excel.Worksheet, { print }: SheetSpec): void {
  const layout = worksheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  if (print.fitToWidth) layout.zoom = { horizontalFitToPages: 1, ...(print.fitToHeight && { verticalFitToPages: 1 }) };
  else if (print.scale !== undefined) layout.zoom = { scale: print.scale };
  Object.assign(layout, MARGINS);
  if (print.titleRows !== undefined) layout.setPrintTitleRows(`$${print.titleRows.replace(':', ':$')}`);
  if (print.titleColumns !== undefined) layout.setPrintTitleColumns(`$${print.titleColumns.replace(':', ':$')}`);
  if (print.area) layout.setPrintArea(areaName(print.area));
  for (const row of print.breaks?.rows ?? []) worksheet.horizontalPageBreaks.add(cellName(row, 0));
  for (const column of print.breaks?.columns ?? []) worksheet.verticalPageBreaks.add(cellName(0, column));
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = print.footer.left;
  footer.centerFooter = print.footer.center;
  footer.rightFooter = print.footer.right;
}

/** Links come before looks: setting one gives the cell Excel's own look of a link. */
export function writeLinks(worksheet: Excel.Worksheet, sheet: SheetSpec): void {
  for (const link of sheet.links) {
    worksheet.getRangeByIndexes(link.row, link.column, 1, 1).hyperlink = { ...destination(link.target), screenTip: link.tooltip };
  }
}

const destination = (target: LinkSpec['target']): Pick<Excel.RangeHyperlink, 'address' | 'documentReference'> =>
  'url' in target ? { address: target.url } : { documentReference: `'${target.sheet.replaceAll("'", "''")}'!${target.cell}` };

/** What stays allowed on a protected sheet; with objects, charts can be selected and copied into a presentation. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowEditObjects: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: 'Normal',
};

/** Protection without a password: what is not an input cannot be overwritten by accident. */
export function protect(worksheet: Excel.Worksheet, sheet: SheetSpec): void {
  if (sheet.protect) worksheet.protection.protect(ALLOWED);
}
