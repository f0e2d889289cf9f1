import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { buildModel } from '../../src/model/lines/build-model';
import { checksIn } from '../../src/taskpane/results/places';
import { specOf } from '../../src/workbook/specOf';
import { withValues } from '../../src/workbook/values';

/** The cells of the Checks sheet of the telecom example, as Excel hands them over. */
function checksSheet(): unknown[][] {
  const document = examples(join(__dirname, '../..'))['telecom']!;
  const model = buildModel(document);
  const sheet = withValues(specOf(model), model).sheets.find(({ name }) => name === 'Checks')!;
  return sheet.blocks[0]!.cells.map((line) => line.map(({ value }) => value ?? ''));
}

describe('the checks of a workbook', () => {
  const sheet = checksSheet();
  const row = sheet.findIndex((line) => line.includes('passed'));

  it('are found by their headings, with those that have not passed', () => {
    const { failing, count } = checksIn(sheet);
    expect(count).toBeGreaterThan(20);
    expect(failing.filter(({ result }) => result === 'FAILED')).toEqual([]);
  });

  it('name one that fails, whatever it shows, with what to do', () => {
    const before = checksIn(sheet).failing;
    for (const shown of ['FAILED', '#REF!', '']) {
      const broken = sheet.map((line, index) => (index === row ? line.map((cell) => (cell === 'passed' ? shown : cell)) : line));
      const failing = checksIn(broken).failing.filter(({ label }) => !before.some((other) => other.label === label));
      expect(failing).toEqual([{ label: sheet[row]![0], result: shown, advice: expect.stringMatching(/\w/) }]);
    }
  });

  it('are none on a sheet without them', () => {
    expect(checksIn([['Check', 'of', 'luggage']])).toEqual({ failing: [], count: 0 });
  });
});
