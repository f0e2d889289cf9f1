import { areaName } from '../../workbook/formula/a1';
import type { Area } from '../../workbook/spec';

/** Excel refuses longer lists of areas in one reference. */
const LONGEST_ADDRESS = 8000;

/** Addresses of areas, as few as the length of one reference allows. */
export function addresses(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const name = areaName(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + name.length <= LONGEST_ADDRESS) lists[lists.length - 1] = `${last},${name}`;
    else lists.push(name);
  }
  return lists;
}

/** Areas cut into single rows: an edge of a taller area would run around its outside only. */
export const rowsOf = (areas: readonly Area[]): Area[] =>
  areas.flatMap((area) =>
    Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => ({ ...area, row: area.row + index, lastRow: area.row + index })),
  );

/** Areas cut into single columns. */
export const columnsOf = (areas: readonly Area[]): Area[] =>
  areas.flatMap((area) =>
    Array.from({ length: area.lastColumn - area.column + 1 }, (_, index) => ({
      ...area,
      column: area.column + index,
      lastColumn: area.column + index,
    })),
  );
