import { strFromU8, unzipSync } from 'fflate';
import { renderXlsx } from '../../src/render/xlsx';
import { readXlsx } from '../../src/render/xlsx/read';
import type { CellSpec, DataTableSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { smallSpec as small } from '../workbook/fixtures/small';

const area = { row: 30, column: 2, lastRow: 31, lastColumn: 3 };
const cell = { row: 27, column: 0 };

function withTable(substitutes: DataTableSpec['substitutes']): WorkbookSpec {
  const answers: CellSpec[][] = [
    [{ value: 1.5 }, { value: 'not reached' }],
    [{ value: 3 }, { value: true }],
  ];
  const place = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    blocks: [...sheet.blocks, { row: area.row, column: area.column, cells: answers }],
    dataTables: [{ area, substitutes, live: [] }],
  });
  return { ...small, sheets: small.sheets.map((sheet, index) => (index === 0 ? place(sheet) : sheet)) };
}

const firstSheet = async (spec: WorkbookSpec): Promise<string> =>
  strFromU8(unzipSync(await renderXlsx(spec))['xl/worksheets/sheet1.xml'] as Uint8Array);

describe('a what-if table in a file', () => {
  it.each([
    ['values to the left', { values: 'left', cell }, 'dt2D="0" dtr="0" r1="A28"', '=TABLE(,A28)'],
    ['values above', { values: 'above', cell }, 'dt2D="0" dtr="1" r1="A28"', '=TABLE(A28,)'],
    [
      'values on both sides',
      { values: 'both', above: cell, left: { row: 28, column: 0 } },
      'dt2D="1" dtr="1" r1="A28" r2="A29"',
      '=TABLE(A28,A29)',
    ],
  ] as const)(
    'with %s is Excel’s own, with the answers last computed',
    async (_, substitutes, attributes, shown) => {
      const spec = withTable(substitutes);
      const xml = await firstSheet(spec);
      expect(xml).toContain(`<c r="C31"><f t="dataTable" ref="C31:D32" ${attributes}/><v>1.5</v></c>`);
      expect(xml).toContain('<c r="C32"><v>3</v></c>');
      const { cells } = readXlsx(await renderXlsx(spec)).sheets[0] ?? { cells: undefined };
      expect([cells?.at(30, 2)?.formula, cells?.at(31, 3)?.formula]).toEqual([shown, shown]);
    },
    60_000,
  );
});
