import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { buildModel } from '../../src/model/lines/build-model';
import { tableNames, type CellValue, type WorkbookContent } from '../../src/workbook/reading';
import { readChecks } from '../../src/workbook/reading/checks';
import { specOf } from '../../src/workbook/specOf';
import { checkShape } from '../../src/workbook/standard';
import { withValues } from '../../src/workbook/values';

/** The Checks sheet of the telecom example with the name of its register, as Excel hands them over. */
function calculated() {
  const document = examples(join(__dirname, '../..'))['telecom']!;
  const model = buildModel(document);
  const book = withValues(specOf(model), model);
  const sheet = book.sheets.find(({ name }) => name === 'Checks')!;
  const values: CellValue[][] = sheet.blocks[0]!.cells.map((line) => line.map(({ value }) => value ?? null));
  return { values, names: book.names.filter(({ name }) => name === tableNames.checks) };
}

const { values, names } = calculated();
const content = (changed = values, known: WorkbookContent['names'] = names): WorkbookContent => ({
  sheets: [{ name: 'Checks', values: changed }],
  names: known,
});
const found = readChecks(content());
const headings = values.findIndex((line) => line.includes(checkShape.columns.passed));
const row = values.findIndex((line) => line.includes('passed'));

describe('the checks of a workbook', () => {
  it('are found, with those that have not passed', () => {
    expect(found.count).toBeGreaterThan(20);
    expect(found.failing.filter(({ result }) => result === 'FAILED')).toEqual([]);
  });

  it('are found in workbooks whose register has no name yet, by its headings', () => {
    expect(readChecks(content(values, []))).toEqual(found);
  });

  it('are found whatever their headings are called, by the name of the first', () => {
    const rewritten = values.map((line, index) => (index === headings ? line.map((cell, column) => cell && `Spalte ${column}`) : line));
    expect(readChecks(content(rewritten))).toEqual(found);
    expect(readChecks(content(rewritten, []))).toEqual({ failing: [], count: 0 });
  });

  it('name one that fails, whatever it shows, with what to do and where it stands now', () => {
    const moved = names.map((name) => ({ ...name, row: name.row + 1 }));
    for (const shown of ['FAILED', '#REF!', null]) {
      const broken = values.map((line, index) => (index === row ? line.map((cell) => (cell === 'passed' ? shown : cell)) : line));
      const { failing } = readChecks(content([[], ...broken], moved));
      const fresh = failing.filter(({ label }) => !found.failing.some((other) => other.label === label));
      const place = { sheet: 'Checks', row: row + 1, column: 0 };
      expect(fresh).toEqual([{ label: values[row]![0], result: shown ?? '', advice: expect.stringMatching(/\w/), place }]);
    }
  });

  it('are none on a sheet without them', () => {
    expect(readChecks(content([['Check', 'of', 'luggage']], []))).toEqual({ failing: [], count: 0 });
  });
});
