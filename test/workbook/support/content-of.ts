import type { BusinessCase } from '../../../src/model/document';
import { buildModel } from '../../../src/model/lines/build-model';
import type { CellValue } from '../../../src/workbook/reading';
import type { Taken } from '../../../src/workbook/rename';
import { specOf } from '../../../src/workbook/specOf';
import { renameSet } from './rename-set';

export type Content = {
  sheets: { name: string; values: CellValue[][] }[];
  names: { name: string; sheet: string; row: number; column: number }[];
};

/** What a host reads from the inserted workbook: typed values as they are, formulas as something the reader must not need. */
export function contentOf(document: BusinessCase, taken: Taken = { sheets: [], names: [] }): Content {
  const spec = renameSet(specOf(buildModel(document)), taken);
  return {
    sheets: spec.sheets.map(({ name, blocks }) => ({
      name,
      values: (blocks[0]?.cells ?? []).map((row) =>
        row.map(({ value, formula }): CellValue => (formula !== undefined ? -1 : (value ?? null))),
      ),
    })),
    names: spec.names.map(({ name, sheet, row, column }) => ({ name, sheet, row, column })),
  };
}
