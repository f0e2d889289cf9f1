import { insertWorkbook, type ExcelRun } from '../../src/render/officejs';
import type { WorkbookError } from '../../src/render/officejs/error';
import { smallSpec, withCell } from '../workbook/fixtures/small';
import { FakeExcel } from './fake-excel';
import { failed, plain, sheetNames } from './plain-insertion';

describe('an insertion that cannot be carried out', () => {
  it.each([1, 2, 3, 4, 5, 6])('leaves nothing behind when round trip %i fails, halfway or at its end', async (sync) => {
    for (const share of [0, 0.5, 1]) {
      const excel = new FakeExcel(['Mine', 'Costs (2)'], ['CX_OTHER']);
      excel.failure = { sync, share, error: { code: 'GeneralException', message: 'The wire was cut' } };
      const error = await failed(excel);
      expect(error.left).toEqual([]);
      expect(error.message).toMatch(
        /^The business case was not inserted\. .+: Excel could not do this, .+ Nothing was left in the workbook; /,
      );
      expect(error.message).not.toContain('wire');
      expect(excel.sheets.map(({ name }) => name)).toEqual(['Mine', 'Costs (2)']);
      expect(excel.names).toEqual(['CX_OTHER']);
    }
  });

  it('names the step that failed', async () => {
    const steps: string[] = [];
    for (const sync of [1, 2, 3, 4, 5, 6]) {
      const excel = new FakeExcel();
      excel.failure = { sync, share: 0.3, error: { code: 'GeneralException', message: 'No' } };
      steps.push((await failed(excel)).step);
    }
    expect(steps).toEqual([
      'Looking at the workbook',
      'Adding sheets',
      'Writing cells',
      'Formatting',
      'Adding charts and checks of input',
      'Protecting formulas',
    ]);
  });

  it('takes everything away when a cell cannot be written', async () => {
    const excel = new FakeExcel();
    const error = await failed(excel, withCell('Log', 'B5', { value: NaN }));
    expect(error.message).toContain('Log!B5: NaN is no number a cell can hold.');
    expect(excel.sheets).toHaveLength(1);
  });

  it('says what is left when even taking it away fails, and what it cannot see', async () => {
    const failing = (mayLook: boolean): [FakeExcel, ExcelRun] => {
      const excel = new FakeExcel();
      excel.failure = { sync: 4, share: 1, error: { code: 'GeneralException', message: 'No' } };
      const run: ExcelRun = (options, batch) => {
        if (excel.syncs < 4 || (mayLook && excel.runs.length % 2 === 1)) return excel.run(options, batch);
        excel.runs.push(options);
        return Promise.reject(Object.assign(new Error('Excel is gone'), { code: 'GeneralException' }));
      };
      return [excel, run];
    };
    const caught = async (mayLook: boolean) => {
      const [excel, run] = failing(mayLook);
      return { excel, error: (await insertWorkbook(run, smallSpec, plain).catch((error: unknown) => error)) as WorkbookError };
    };
    const seen = await caught(true);
    expect(seen.error.left).toEqual([
      ...seen.excel.sheets.slice(1).map(({ name }) => `sheet ${name}`),
      ...seen.excel.names.map((name) => `name ${name}`),
    ]);
    expect(seen.error.message).toContain('sheet Decision');
    expect((await caught(false)).error.left).toEqual([expect.stringContaining('Excel does not say which')]);
  });

  it('tries again to take everything away', async () => {
    const excel = new FakeExcel();
    excel.failure = { sync: 4, share: 1, error: { code: 'GeneralException', message: 'No' } };
    let refused = 0;
    const run: ExcelRun = (options, batch) =>
      excel.syncs === 4 && refused++ < 3
        ? Promise.reject(Object.assign(new Error('busy'), { code: 'ActivityLimitReached' }))
        : excel.run(options, batch);
    const error = (await insertWorkbook(run, smallSpec, plain).catch((caught: unknown) => caught)) as WorkbookError;
    expect(error.left).toEqual([]);
    expect(excel.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it.each([2, 3])('numbers the set where a co-author takes one of its names before round trip %i, and leaves theirs', async (sync) => {
    const excel = new FakeExcel(['Mine']);
    excel.meanwhile = (now) => {
      if (now !== sync) return;
      excel.sheets.push({ name: 'Costs', id: '{theirs}' });
      excel.names.push('CX_NPV');
    };
    const inserted = await insertWorkbook(excel.run, smallSpec, plain);
    expect(inserted.names[0]).toBe('CX2_NPV');
    expect(excel.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mine', 'Costs', ...inserted.sheets]));
    expect(excel.sheets).toHaveLength(2 + sheetNames.length);
    expect(excel.names).toEqual(['CX_NPV', ...inserted.names]);
  });

  it.each([4, 5, 6])('takes its own away and leaves alone what a co-author adds and renames before round trip %i', async (sync) => {
    const excel = new FakeExcel(['Mine'], ['CX_PLAN']);
    excel.meanwhile = (now) => {
      if (now !== sync) return;
      excel.sheets.push({ name: 'Theirs', id: '{theirs}' });
      excel.names.push('CX_OURS');
      (excel.sheets[2] as { name: string }).name = 'Renamed';
    };
    excel.failure = { sync, share: 0.5, error: { code: 'GeneralException', message: 'No' } };
    expect((await failed(excel)).left).toEqual([]);
    expect(excel.sheets.map(({ id }) => id)).toEqual(['{1}', '{theirs}']);
    expect(excel.names).toEqual(['CX_PLAN', 'CX_OURS']);
  });

  it('numbers the set where a chart sheet, or a co-author meanwhile, has taken one of its names', async () => {
    const excel = new FakeExcel();
    excel.chartSheets.push('Checks');
    expect((await insertWorkbook(excel.run, smallSpec, plain)).sheets).toContain('Checks (2)');
    expect(excel.sheets).toHaveLength(1 + sheetNames.length);
    expect(excel.names.every((name) => name.startsWith('CX2_'))).toBe(true);
  });

  it('can be cancelled at every round trip and leaves nothing', async () => {
    for (const sync of [1, 2, 3, 4, 5, 6]) {
      const excel = new FakeExcel();
      const cancel = new AbortController();
      excel.meanwhile = (now) => now === sync && cancel.abort();
      const error = await insertWorkbook(excel.run, smallSpec, { ...plain, signal: cancel.signal }).catch((caught: unknown) => caught);
      expect((error as WorkbookError).message).toMatch(/^The business case was not inserted\. It was cancelled\. Nothing was left/);
      expect([excel.sheets.length, excel.names.length]).toEqual([1, 0]);
    }
  });

  it('gives up a host that does not answer, with a sentence and after the stated time', async () => {
    const excel = new FakeExcel();
    const silent: ExcelRun = (options, batch) =>
      excel.run(options, (context) => batch(new Proxy(context, { get: (target, key) => (key === 'sync' && options.delayForCellEdit ? () => new Promise(() => undefined) : Reflect.get(target, key)) }))); // prettier-ignore
    const told: (string | undefined)[] = [];
    const patience = { answer: 60, remark: 10, retries: [1] };
    const error = await insertWorkbook(silent, smallSpec, { patience, onWaiting: (reason) => told.push(reason) }).catch(
      (caught: unknown) => caught,
    );
    expect((error as WorkbookError).message).toMatch(/Looking at the workbook: Excel has not answered for \d+ seconds\./);
    expect(told).toEqual(['Waiting for Excel. If a cell is being edited, press Enter or Esc in it.', undefined]);
  });

  it('refuses a workbook whose structure is protected, and says where to change that', async () => {
    const excel = new FakeExcel();
    excel.protectedStructure = true;
    expect((await failed(excel)).message).toContain('The structure of this workbook is protected');
    expect(excel.syncs).toBe(1);
  });
});
