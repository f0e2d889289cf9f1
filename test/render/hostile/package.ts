import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderXlsx } from '../../../src/render/xlsx';
import { smallSpec } from '../../workbook/fixtures/small';

export type Changes = Readonly<Record<string, string | Uint8Array | null | ((xml: string) => string)>>;

export const COSTS = 'xl/worksheets/sheet8.xml';
export const TYPES = '[Content_Types].xml';
export const intoCosts = (rows: string): Changes => ({ [COSTS]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) });

/** Makes a file of the small workbook with parts of its package replaced, added or (null) taken out. */
export type Change = (changes: Changes) => Uint8Array;

/** The small workbook as a file that can be changed part by part. */
export async function changeable(): Promise<Change> {
  const parts = unzipSync(await renderXlsx(smallSpec));
  return (changes) => {
    const next: Record<string, Uint8Array> = { ...parts };
    for (const [path, change] of Object.entries(changes)) {
      if (change === null) delete next[path];
      else if (typeof change === 'function') {
        const before = strFromU8(next[path] ?? new Uint8Array());
        const after = change(before);
        if (after === before) throw new Error(`Nothing changed in ${path}.`);
        next[path] = strToU8(after);
      } else next[path] = typeof change === 'string' ? strToU8(change) : change;
    }
    return zipSync(next, { level: 1 });
  };
}
