import { address, type Area, isWholeColumns, isWholeRows } from '../common/a1';
import type { HostContext } from '../host/context';

const ROWS = 1;
const COLUMNS = 2;

/** Makes room: whole rows and columns are inserted, other cells are shifted. */
export function insertCells(context: HostContext, sheetId: string, area: Area, shift: 'Down' | 'Right'): void {
  const location = 'Range.insert';
  if (isWholeRows(area)) {
    context.protection.requireAllowed(sheetId, 'allowInsertRows', location);
    context.grid.sheet(sheetId).insertRowsBefore(area.row, area.rows);
  } else if (isWholeColumns(area)) {
    context.protection.requireAllowed(sheetId, 'allowInsertColumns', location);
    context.grid.sheet(sheetId).insertColumnsBefore(area.column, area.columns);
  } else {
    context.protection.requireUnprotected(sheetId, location);
    context.grid.range(sheetId, area).insertCells(shift === 'Down' ? ROWS : COLUMNS);
    context.events.changed(sheetId, address(area), true, 'CellInserted');
  }
}

export function deleteCells(context: HostContext, sheetId: string, area: Area, shift: 'Up' | 'Left'): void {
  const location = 'Range.delete';
  if (isWholeRows(area)) {
    context.protection.requireAllowed(sheetId, 'allowDeleteRows', location);
    context.grid.sheet(sheetId).deleteRows(area.row, area.rows);
  } else if (isWholeColumns(area)) {
    context.protection.requireAllowed(sheetId, 'allowDeleteColumns', location);
    context.grid.sheet(sheetId).deleteColumns(area.column, area.columns);
  } else {
    context.protection.requireUnprotected(sheetId, location);
    context.grid.range(sheetId, area).deleteCells(shift === 'Up' ? ROWS : COLUMNS);
    context.events.changed(sheetId, address(area), true, 'CellDeleted');
  }
}
