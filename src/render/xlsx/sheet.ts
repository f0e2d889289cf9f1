import { columnName, cellName } from '../../workbook/formula/a1';
import { DEFAULT_ROW_HEIGHT } from '../../workbook/geometry';
import type { SheetSpec } from '../../workbook/spec';
import { must, type File } from './library';

/** Column widths, view, freeze panes, links and tab of a sheet. */
export function writeSheet(file: File, sheet: SheetSpec): void {
  const { name } = sheet;
  must(
    file.SetSheetProps(name, {
      TabColorRGB: sheet.tabColor.replace('#', 'FF'),
      FitToPage: sheet.print.fitToWidth,
      DefaultRowHeight: DEFAULT_ROW_HEIGHT,
    }),
    `${name}: tab`,
  );
  must(file.SetSheetView(name, -1, { ShowGridLines: false, TopLeftCell: 'A1', View: 'normal' }), `${name}: view`);
  for (const [column, width] of sheet.columnWidths.entries()) {
    const letters = columnName(column);
    must(file.SetColWidth(name, letters, letters, width), `${name}!${letters}:${letters}: width`);
  }
  for (const { row, height } of sheet.rowHeights ?? [])
    must(file.SetRowHeight(name, row + 1, height), `${name}!${row + 1}:${row + 1}: height`);
  freeze(file, sheet);
  for (const link of sheet.links) {
    const cell = cellName(link.row, link.column);
    const options = { Tooltip: link.tooltip };
    const place = `${name}!${cell}: link`;
    if ('url' in link.target) must(file.SetCellHyperLink(name, cell, link.target.url, 'External', options), place);
    else must(file.SetCellHyperLink(name, cell, location(link.target), 'Location', options), place);
  }
}

/** Where a link goes: always with apostrophes, which every reader of .xlsx understands. */
const location = (target: { readonly sheet: string; readonly cell: string }): string =>
  `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`;

function freeze(file: File, sheet: SheetSpec): void {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = cellName(rows, columns);
  must(
    file.SetPanes(sheet.name, {
      Freeze: true,
      XSplit: columns,
      YSplit: rows,
      TopLeftCell: corner,
      ActivePane: pane,
      Selection: [{ SQRef: corner, ActiveCell: corner, Pane: pane }],
    }),
    `${sheet.name}: freeze panes`,
  );
}

/** Protection without a password: what is not an input cannot be overwritten by accident. Comes last, it binds nothing here. */
export function protect(file: File, sheet: SheetSpec): void {
  if (!sheet.protect) return;
  must(
    file.ProtectSheet(sheet.name, {
      SelectLockedCells: true,
      SelectUnlockedCells: true,
      FormatColumns: true,
      FormatRows: true,
      // With objects, charts can be selected and copied into a presentation.
      EditObjects: true,
    }),
    `${sheet.name}: protection`,
  );
}
