import { type Area, bounding, EXCEL_COLUMNS, EXCEL_ROWS, lastColumn, lastRow } from '../common/a1';
import type { HostContext } from '../host/context';

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** Where Ctrl and an arrow key lead from a cell: the end of a block, the begin of the next, or the edge of the sheet. */
export function edgeFrom(context: HostContext, sheetId: string, cell: Area, direction: Direction): Area {
  const [down, right] = STEPS[direction];
  const used = context.reader.usedArea(sheetId, true);
  const values = used ? context.reader.values(sheetId, used) : [];
  const filled = (row: number, column: number) => used !== undefined && (values[row - used.row]?.[column - used.column] ?? '') !== '';
  const inside = (row: number, column: number) => row >= 0 && column >= 0 && row < EXCEL_ROWS && column < EXCEL_COLUMNS;
  const beyond = (row: number, column: number) =>
    !used ||
    (down > 0 && row > lastRow(used)) ||
    (down < 0 && row < used.row) ||
    (right > 0 && column > lastColumn(used)) ||
    (right < 0 && column < used.column);
  let [row, column] = [cell.row, cell.column];
  if (!inside(row + down, column + right)) return { row, column, rows: 1, columns: 1 };
  const within = filled(row, column) && filled(row + down, column + right);
  do {
    [row, column] = [row + down, column + right];
    if (!within && beyond(row, column)) {
      row = down > 0 ? EXCEL_ROWS - 1 : down < 0 ? 0 : row;
      column = right > 0 ? EXCEL_COLUMNS - 1 : right < 0 ? 0 : column;
      break;
    }
  } while (inside(row + down, column + right) && (within ? filled(row + down, column + right) : !filled(row, column)));
  return { row, column, rows: 1, columns: 1 };
}

/** A range with everything up to the edge that lies in a direction from one of its cells. */
export const extendedTo = (area: Area, edge: Area, direction: Direction): Area =>
  bounding(
    area,
    direction === 'Up' || direction === 'Down' ? { ...area, row: edge.row, rows: 1 } : { ...area, column: edge.column, columns: 1 },
  );
