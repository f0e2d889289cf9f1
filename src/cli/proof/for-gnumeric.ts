import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withoutAnswers } from './cell-values';

/*
 * Gnumeric evaluates a function of one cell over a range only in a formula entered as an array, also inside SUMPRODUCT;
 * and its ISFORMULA never; it knows no what-if tables. A reader there sees a red banner, not a wrong number. So that all other cells can be compared,
 * its copy enters sums of products as arrays and takes the counts of formulas as written.
 */

const TABLE = /<f t="dataTable"[^>]*\/>/g;
const CELL = /<c r="([A-Z]+)(\d+)"([^>]*)><f(?: aca="[a-z]+")?>([^<]*SUMPRODUCT[^<]*)<\/f>/g;
/** A count of formulas, alone or compared with what was written. */
const COUNT = /SUMPRODUCT\(--(?:_xlfn\.)?ISFORMULA\([^()]*\)\)(=[A-Z]+\d+)?/g;

/** A workbook's file as Gnumeric can calculate it. */
export function forGnumeric(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    const xml = withoutAnswers(strFromU8(bytes))
      .replace(TABLE, '')
      .replace(CELL, (_, column: string, row: string, rest: string, formula: string) => {
        const counted = formula.replace(COUNT, (__, compared: string | undefined) => (compared === undefined ? `B${row}` : 'TRUE'));
        return `<c r="${column}${row}"${rest}><f t="array" ref="${column}${row}">${counted}</f>`;
      });
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}
