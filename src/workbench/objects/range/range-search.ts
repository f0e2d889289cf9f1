import { type Area, intersection, lastColumn, lastRow } from '../common/a1';
import type { HostContext } from '../host/context';

export interface SearchOptions {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** The first cell whose displayed text holds what is looked for, row by row; backwards from the end on request. */
export function find(context: HostContext, sheetId: string, area: Area, what: string, options: SearchOptions): Area | undefined {
  const hits = findAll(context, sheetId, area, what, options);
  return /^backwards?$/i.test(options.searchDirection ?? '') ? hits.at(-1) : hits[0];
}

/** Every such cell, row by row. */
export function findAll(context: HostContext, sheetId: string, area: Area, what: string, options: SearchOptions): Area[] {
  const used = context.reader.usedArea(sheetId, true);
  const searched = used && intersection(used, area);
  if (!searched) return [];
  const fold = (text: string) => (options.matchCase ? text : text.toLowerCase());
  const wanted = fold(what);
  const hits: Area[] = [];
  context.reader.text(sheetId, searched).forEach((line, row) =>
    line.forEach((cell, column) => {
      const text = fold(cell);
      if (options.completeMatch ? text === wanted : text.includes(wanted)) {
        hits.push({ row: searched.row + row, column: searched.column + column, rows: 1, columns: 1 });
      }
    }),
  );
  return hits;
}

/** The block of cells around an area that is bounded by blank rows and columns (Ctrl+Shift+8 in Excel). */
export function surroundingRegion(context: HostContext, sheetId: string, start: Area): Area {
  const used = context.reader.usedArea(sheetId, true);
  if (!used) return start;
  const values = context.reader.values(sheetId, used);
  const filled = (row: number, column: number) => (values[row - used.row]?.[column - used.column] ?? '') !== '';
  const any = (rows: readonly [number, number], columns: readonly [number, number]): boolean => {
    for (let row = rows[0]; row <= rows[1]; row++) {
      for (let column = columns[0]; column <= columns[1]; column++) if (filled(row, column)) return true;
    }
    return false;
  };
  let [top, left, bottom, right] = [start.row, start.column, lastRow(start), lastColumn(start)];
  for (let grown = true; grown;) {
    // Corners count: a block touches another by a corner as well.
    const across = [Math.max(0, left - 1), right + 1] as const;
    const down = [Math.max(0, top - 1), bottom + 1] as const;
    grown = false;
    if (top > 0 && any([top - 1, top - 1], across)) [top, grown] = [top - 1, true];
    if (any([bottom + 1, bottom + 1], across)) [bottom, grown] = [bottom + 1, true];
    if (left > 0 && any(down, [left - 1, left - 1])) [left, grown] = [left - 1, true];
    if (any(down, [right + 1, right + 1])) [right, grown] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
