import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildModel } from '../../src/model/lines/build-model';
import { renderXlsx } from '../../src/render/xlsx';
import { cellsOf } from '../../src/workbook/cells';
import { cellName } from '../../src/workbook/formula/a1';
import { checkWords } from '../../src/workbook/sheets/frame';
import { specOf } from '../../src/workbook/specOf';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { arbitraryCase } from '../model/arbitrary-case';
import type { CellValue, CellValues } from '../../src/cli/proof/cell-values';
import { withLibreOffice } from '../../src/cli/proof/recalculate';
import { seedOr } from '../tools/seed';

/*
 * Whoever types over a formula, with a number that may even be the right one, a text or an error, turns the banner red on
 * every sheet. The second engine recalculates; the cells are drawn with a seed.
 */

/** `npm run agreement` takes 200 cells, a test run a sample of them. */
const CELLS = Number(process.env['TYPED_OVER_CELLS'] ?? 36);
const SEED = Number(process.env['TYPED_OVER_SEED'] ?? seedOr(1));
/** Each cell is a file of its own for the engine. */
const PATIENCE = 60_000 + 20_000 * CELLS;
const MASTER = 'B2';

interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The cell's content as the file spells it, and its type. */
  readonly by: { readonly type: string; readonly content: string };
}

const kinds = [
  { what: 'a number', cell: { type: 'n', content: '<v>1</v>' } },
  { what: 'a text', cell: { type: 'inlineStr', content: '<is><t>about a third</t></is>' } },
  { what: 'an error', cell: { type: 'e', content: '<v>#N/A</v>' } },
] as const;

const document = fc.sample(arbitraryCase({ segments: 2, levers: 3, periods: 6 }), { numRuns: 1, seed: SEED })[0];
if (!document) throw new Error('No case was drawn.');
const whole = specOf(buildModel(document));
const spec: WorkbookSpec = { ...whole, sheets: whole.sheets.map((sheet) => ({ ...sheet, charts: [] })) };

/** A banner typed over is seen where it stands, by its conditional format, which no engine calculates: see the second test. */
const isBanner = (sheet: string, row: number, column: number): boolean => sheet !== 'Checks' && cellName(row, column) === MASTER;

const formulaCells = spec.sheets.flatMap((sheet) =>
  [...cellsOf(sheet)].flatMap(({ row, column, cell }) =>
    cell.formula === undefined || isBanner(sheet.name, row, column) ? [] : [{ sheet: sheet.name, row, column }],
  ),
);

function drawn(): Typed[] {
  const cells = fc.sample(fc.shuffledSubarray(formulaCells, { minLength: CELLS, maxLength: CELLS }), { numRuns: 1, seed: SEED })[0] ?? [];
  return cells.map((place, index) => ({ ...place, by: (kinds[index % kinds.length] ?? kinds[0]).cell }));
}

/** The file with one cell typed over: patched, as writing 200 workbooks anew would take ten times as long. */
function typedOver(file: Uint8Array, { sheet, row, column, by }: Typed): Uint8Array {
  const parts = unzipSync(file);
  const path = `xl/worksheets/sheet${spec.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
  const xml = strFromU8(parts[path] as Uint8Array);
  const pattern = new RegExp(`<c r="${cellName(row, column)}"( s="\\d+")?[^>]*><f>.*?</c>`);
  if (!pattern.test(xml)) throw new Error(`${sheet}!${cellName(row, column)} holds no formula in the file.`);
  const typed = xml.replace(pattern, (_, style = '') => `<c r="${cellName(row, column)}"${style} t="${by.type}">${by.content}</c>`);
  return zipSync({ ...parts, [path]: strToU8(typed) }, { level: 1 });
}

/** Sheets whose banner does not warn. */
const calm = (values: CellValues): string[] =>
  spec.sheets
    .filter(({ name }) => name !== 'Checks' && String(values.get(name)?.get(MASTER)).startsWith(checkWords.good))
    .map(({ name }) => name);

const shown = (value: CellValue | undefined): string => (typeof value === 'object' ? value.error : String(value));

describe('a formula that was typed over', () => {
  it(
    'turns the banner red, whichever it was and whatever was typed',
    async () => {
      const all = drawn();
      const intact = await renderXlsx(spec);
      const files = new Map<string, Uint8Array>([['intact', intact]]);
      for (const [index, typed] of all.entries()) files.set(`typed-${index}`, typedOver(intact, typed));
      const values = await withLibreOffice(files);
      expect(shown(values.get('intact')?.get('Inputs')?.get(MASTER))).toMatch(new RegExp(`^${checkWords.good}`));
      const unnoticed = all.flatMap((typed, index) => {
        const sheets = calm(values.get(`typed-${index}`) as CellValues);
        const what = kinds[index % kinds.length]?.what;
        return sheets.length === 0 ? [] : [`${what} in ${typed.sheet}!${cellName(typed.row, typed.column)}: calm on ${sheets.join(', ')}`];
      });
      expect(all).toHaveLength(CELLS);
      expect(unnoticed).toEqual([]);
    },
    PATIENCE,
  );

  it('is red in the banner itself by its conditional format, which asks for a formula', () => {
    for (const sheet of spec.sheets) {
      const formats = sheet.conditionalFormats.filter(({ style, area }) => style === 'bad' && cellName(area.row, area.column) === MASTER);
      expect(formats.map(({ formula }) => formula)).toEqual([expect.stringMatching(/^=NOT\(AND\(ISFORMULA\(\$B\$2\)/)]);
    }
  });
});
