import { intersection } from '../common/a1';
import type { HostContext } from '../host/context';
import { Range } from '../range/range';

/** Makes room in a table: cells below it move down where there are any, as in Excel. */
export function openRows(context: HostContext, range: Range, at: number, count: number): void {
  const { sheetId, area } = range;
  const used = context.reader.usedArea(sheetId, false);
  const below = { ...area, row: area.row + area.rows, rows: Math.max(1, (used ? used.row + used.rows : 0) - area.row - area.rows) };
  const isLast = at === area.rows;
  if (!isLast || (used && intersection(used, below)))
    new Range(context, sheetId, { ...area, row: area.row + at, rows: count }).Insert('Down');
}

/** Makes room for columns the same way, to the right. */
export function openColumns(context: HostContext, range: Range, at: number, count: number): void {
  const { sheetId, area } = range;
  const used = context.reader.usedArea(sheetId, false);
  const right = {
    ...area,
    column: area.column + area.columns,
    columns: Math.max(1, (used ? used.column + used.columns : 0) - area.column - area.columns),
  };
  const isLast = at === area.columns;
  if (!isLast || (used && intersection(used, right)))
    new Range(context, sheetId, { ...area, column: area.column + at, columns: count }).Insert('Right');
}
