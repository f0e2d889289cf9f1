import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sheetPaths } from './cell-values';

/** Numbers for cells, by sheet and then by cell in A1. */
export type Typed = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * A workbook's file with other numbers in some of its cells, as if a person had typed them; all else stays as it is.
 *
 * @throws RangeError where a cell holds no number that could be typed over
 */
export function withTyped(file: Uint8Array, typed: Typed): Uint8Array {
  const parts = unzipSync(file);
  const paths = sheetPaths(parts);
  for (const [sheet, cells] of typed) {
    const path = paths.get(sheet);
    if (path === undefined) throw new RangeError(`The workbook has no sheet ${sheet}.`);
    const waiting = new Map(cells);
    const xml = strFromU8(parts[path]!).replace(/(<c r="([A-Z]+\d+)"[^>]*>)<v>[^<]*<\/v>/g, (whole, tag: string, cell: string) => {
      const value = waiting.get(cell);
      waiting.delete(cell);
      return value === undefined ? whole : `${tag}<v>${value}</v>`;
    });
    const [missing] = waiting.keys();
    if (missing !== undefined) throw new RangeError(`${sheet}!${missing} holds no number that a trial's could stand in for.`);
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}
