import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { buildModel } from '../../src/model/lines/build-model';
import type { BusinessCase } from '../../src/model/document';
import { renderXlsx } from '../../src/render/xlsx';
import { readXlsx } from '../../src/render/xlsx/read';
import { contentOfBook, readCase } from '../../src/workbook/reading';
import { specOf } from '../../src/workbook/specOf';
import { sampleCase } from '../model/sample-case';
import { convert } from '../../src/cli/proof/libreoffice';

const cases: Record<string, BusinessCase> = {
  ...examples(join(__dirname, '../..')),
  // Texts that a spreadsheet would rather read as something else.
  sample: {
    ...sampleCase,
    title: '=1+1',
    author: '007',
    purpose: '  two\nlines & <tags> "quoted" ',
    discountRate: { ...sampleCase.discountRate, owner: '2026-01-01', comment: "'TRUE" },
  },
};
const folder = mkdtempSync(join(tmpdir(), 'readback-'));
const files = new Map<string, string>();

beforeAll(async () => {
  for (const [name, document] of Object.entries(cases)) {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await renderXlsx(specOf(buildModel(document))));
    files.set(name, path);
  }
  await convert([...files.values()], 'xlsx', join(folder, 'saved'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readCase(contentOfBook(readXlsx(readFileSync(path))));

describe('a finished file', () => {
  it.each(Object.keys(cases))('gives back the identical case: %s', (name) => {
    expect(read(files.get(name)!)).toEqual({ ok: true, case: cases[name] });
  });

  it.each(Object.keys(cases))('gives it back after LibreOffice has saved the file: %s', (name) => {
    expect(read(join(folder, 'saved', `${name}.xlsx`))).toEqual({ ok: true, case: cases[name] });
  });
});
