import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditorFlags } from '../../../src/build/auditor-flags';
import { examples } from '../../../src/build/examples';
import { buildModel } from '../../../src/model/lines/build-model';
import { renderXlsx } from '../../../src/render/xlsx';
import { cellsOf } from '../../../src/workbook/cells';
import { cellName } from '../../../src/workbook/formula/a1';
import { specOf } from '../../../src/workbook/specOf';
import type { CellSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { withValues } from '../../../src/workbook/values';
import { findOpenpyxl } from '../../tools/python';
import { smallSpec, withCell } from '../../workbook/fixtures/small';

/** What read.py prints. */
interface Read {
  readonly created: string;
  readonly title: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly cells: Readonly<Record<string, unknown>>;
        readonly stored: Readonly<Record<string, unknown>>;
        readonly validations: number;
        readonly conditions: number;
        readonly protected: boolean;
        readonly frozen: string | null;
        readonly landscape: boolean;
      }
    >
  >;
}

type Audit = Readonly<
  Record<string, { readonly count: number; readonly sheets: Readonly<Record<string, number>>; readonly cells: string[] }>
>;

const folder = mkdtempSync(join(tmpdir(), 'openpyxl-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a script says of a workbook that was written for it. */
async function ask<Answer>(script: string, spec: WorkbookSpec): Promise<Answer> {
  const python = findOpenpyxl();
  if (!python) throw new Error('openpyxl is missing: install python3-openpyxl, or name a Python that has it in PYTHON.');
  const file = join(folder, 'workbook.xlsx');
  writeFileSync(file, await renderXlsx(spec));
  const said = execFileSync(python, [join(__dirname, script), file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(said) as Answer;
}

const documents = examples(join(__dirname, '../../..'));
const finished = (name: string): WorkbookSpec => {
  const document = documents[name];
  if (!document) throw new Error(`There is no example ${name}.`);
  const model = buildModel(document);
  return withValues(specOf(model), model);
};

/** Cells of a sheet by their names, as somebody else's reader should find them. */
const expected = (sheet: WorkbookSpec['sheets'][number], of: (cell: CellSpec) => unknown): Record<string, unknown> =>
  filled(Object.fromEntries([...cellsOf(sheet)].map(({ row, column, cell }) => [cellName(row, column), of(cell)])));

/** An empty text stands for nothing, which openpyxl tells apart from it only where there is no formula; a file knows no -0. */
const filled = (cells: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([cell, value]) => (value === undefined || value === '' ? [] : [[cell, value === 0 ? 0 : value]])),
  );

/** Custom functions and functions of later versions carry prefixes in a file. */
const asInExcel = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('_xldudf_CASE_', 'CASE.').replaceAll(/_xlfn\.|_xlws\./g, '') : value;

describe('openpyxl, a reader of workbooks that shares no code with ours', () => {
  it.each(Object.keys(documents))('finds every cell, formula, stored value and name of %s', async (name) => {
    const spec = finished(name);
    const read = await ask<Read>('read.py', spec);
    expect(read.title).toBe(spec.properties.title);
    expect(Date.parse(`${read.created}Z`)).toBe(Date.parse(spec.properties.created));
    expect(Object.keys(read.sheets)).toEqual(spec.sheets.map((sheet) => sheet.name));
    expect(Object.keys(read.names).sort()).toEqual(spec.names.map((entry) => entry.name).sort());
    for (const sheet of spec.sheets) {
      const found = read.sheets[sheet.name];
      if (!found) throw new Error(`openpyxl found no sheet ${sheet.name}.`);
      const written = Object.fromEntries(Object.entries(found.cells).map(([cell, value]) => [cell, asInExcel(value)]));
      expect(filled(written)).toEqual(expected(sheet, ({ formula, value }) => formula ?? value));
      expect(filled(found.stored)).toEqual(expected(sheet, ({ value }) => value));
      expect(found.protected).toBe(sheet.protect);
      expect(found.landscape).toBe(true);
      expect(found.frozen).toBe(cellName(sheet.freeze.rows, sheet.freeze.columns));
      expect(found.validations).toBe(sheet.validations.length);
      expect(found.conditions).toBe(sheet.conditionalFormats.length);
    }
  });
});

describe('what an auditing tool flags', () => {
  it.each(['b2b', 'telecom'])('is explained in docs/standard.md, sheet by sheet: %s', async (name) => {
    const audit = await ask<Audit>('audit.py', finished(name));
    const flags: Readonly<Record<string, { readonly sheets: readonly string[] }>> = auditorFlags;
    const unexplained = Object.entries(audit).flatMap(([kind, { sheets, cells }]) =>
      Object.keys(sheets)
        .filter((sheet) => !flags[kind]?.sheets.includes(sheet))
        .map((sheet) => `${kind}: ${cells.find((cell) => cell.startsWith(`${sheet}!`)) ?? sheet}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('would be seen: a number as text, a formula that differs, an error', async () => {
    const kindsOn = async (spec: WorkbookSpec): Promise<string[]> =>
      Object.entries(await ask<Audit>('audit.py', spec)).flatMap(([kind, { sheets }]) => (sheets['Customers'] ? [kind] : []));
    const planted = (cell: CellSpec): Promise<string[]> => kindsOn(withCell('Customers', 'G8', cell));
    expect(await planted({ formula: '=G8*2', style: 'formula.count' })).toContain('formula unlike its neighbours left and right');
    expect(await planted({ value: '1200', style: 'cell' })).toContain('number stored as text');
    expect(await planted({ value: '1/2/26', style: 'cell' })).toContain('date with a year of two digits');
    expect((await kindsOn(smallSpec)).filter((kind) => /text|two digits|left and right/.test(kind))).toEqual([]);
  });
});
