import { WorkbookError, insertWorkbook, type ExcelRun } from '../../src/render/officejs';
import { addresses } from '../../src/render/officejs/areas';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { smallSpec, withCell } from '../workbook/fixtures/small';
import { FakeExcel } from './fake-excel';

const sheetNames = smallSpec.sheets.map(({ name }) => name);
const names = smallSpec.names.map(({ name }) => name);
const plain = { patience: { poll: 1, retries: [1, 1] } };

const failed = async (excel: FakeExcel, spec: WorkbookSpec = smallSpec): Promise<WorkbookError> => {
  try {
    await insertWorkbook(excel.run, spec, plain);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('The insertion did not fail.');
};

describe('insertWorkbook', () => {
  it('adds the sheets after those that are there, and says which', async () => {
    const excel = new FakeExcel(['Mine']);
    expect(await insertWorkbook(excel.run, smallSpec, plain)).toEqual({ set: 1, sheets: sheetNames, names, manual: false });
    expect(excel.sheets.map(({ name }) => name)).toEqual(['Mine', ...sheetNames]);
    expect(excel.names).toEqual(names);
  });

  it('needs six round trips', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    expect(excel.syncs).toBe(6);
  });

  it('says so while a cell is being edited, and goes on when it is not any more', async () => {
    const excel = new FakeExcel();
    let looks = 0;
    excel.editing = () => looks++ < 3;
    const told: (string | undefined)[] = [];
    await insertWorkbook(excel.run, smallSpec, { ...plain, onWaiting: (reason) => told.push(reason) });
    expect(told).toEqual(['Waiting for the cell that is being edited: press Enter or Esc in it.', undefined]);
    expect(excel.runs.filter(({ delayForCellEdit }) => !delayForCellEdit)).toHaveLength(4);
    expect(excel.runs.some((options) => 'mergeUndoGroup' in options)).toBe(false);
  });

  it('calculates at the end, because a workbook calculated by hand would stay as it was, and says that it is one', async () => {
    const excel = new FakeExcel();
    excel.calculationMode = 'Manual';
    expect(await insertWorkbook(excel.run, smallSpec, plain)).toMatchObject({ manual: true });
    const paths = excel.actions.map(({ path }) => path);
    const last = (pattern: RegExp): number => paths.findLastIndex((path) => pattern.test(path));
    expect(last(/application\.calculate\(/)).toBeGreaterThan(last(/\.formulas$/));
    expect(last(/names\.getItem\("CX_INSERTING"\)\.delete/)).toBe(paths.length - 1);
  });

  it('writes formulas, numbers and text in one array a block; text that Excel would read otherwise is led by an apostrophe', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, withCell('Inputs', 'M7', { value: '+5 %\r\nto 1', style: 'input.text' }), plain);
    const written = excel.recorded(/getItem\("Inputs"\)\.getRangeByIndexes\(6, 0, 6, 13\)\.formulas$/);
    expect(written).toHaveLength(1);
    expect((written[0]!.argument as unknown[][])[0]).toEqual([
      'Customers', 'customers', 9000, 10000, 11000, '=CHOOSE($F$5,C7,D7,E7)', 'judgment', 'no', "'=not a formula", 46000, 'Finance', 'medium', "'+5 %\nto 1",
    ]); // prettier-ignore
  });

  it('suspends calculation before anything is written, and makes names before the formulas that use them', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    const paths = excel.actions.map(({ path }) => path);
    const first = (pattern: RegExp): number => paths.findIndex((path) => pattern.test(path));
    expect(first(/suspendApiCalculation/)).toBeLessThan(first(/\.formulas$/));
    expect(first(/names\.add\("CX_CHECKS"/)).toBeLessThan(first(/\.formulas$/));
    expect(first(/\.hyperlink$/)).toBeLessThan(first(/font\.underline$/));
    expect(first(/protection\.protect/)).toBeGreaterThan(first(/dataValidation/));
  });

  it('unlocks the inputs, colours them, and sets formats on few objects', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    const unlocked = excel.recorded(/getItem\("Inputs"\)\.getRanges\(.*\.protection\.locked$/);
    expect(unlocked).toEqual([
      { path: 'context.workbook.worksheets.getItem("Inputs").getRanges("F5,C7:E12,G7:M12").format.protection.locked', argument: false },
    ]);
    expect(excel.recorded(/getRanges\("F5,C7:E12,G7:M12"\)\.format\.font\.color$/)[0]?.argument).toBe('#0000FF');
    expect(
      excel.recorded(/Inputs"\)\.getRange\("C9:E10"\)\.numberFormat$|Inputs"\)\.getRange\("C9:F10"\)\.numberFormat$/)[0]?.argument,
    ).toBe('0.0%_);(0.0%);"–"_)');
    expect(excel.recorded(/getRanges/).length).toBeLessThan(40 * sheetNames.length);
  });

  it('draws charts series by series, the base of a waterfall without fill or legend entry', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    expect(excel.recorded(/charts\.add\("ColumnStacked"/)).not.toHaveLength(0);
    expect(excel.recorded(/fill\.clear\(\)$/)).toHaveLength(1);
    expect(excel.recorded(/legendEntries\.getItemAt\(0\)\.visible$/).map(({ argument }) => argument)).toEqual([false]);
    expect(excel.recorded(/setPosition\("A9", "C25"\)/)).toHaveLength(1);
    expect(
      excel.recorded(
        /series\.add\("Net cash flow"\)\.setXAxisValues\(context\.workbook\.worksheets\.getItem\("Appraisal"\)\.getRange\("E5:H5"\)\)/,
      ),
    ).toHaveLength(1);
  });

  it('validates inputs and protects every sheet without a password', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    expect(excel.recorded(/getRange\("F5"\)\.dataValidation\.rule$/)[0]?.argument).toEqual({
      wholeNumber: { formula1: 1, formula2: 3, operator: 'Between' },
    });
    const protect = excel.recorded(/protection\.protect\(/);
    expect(protect).toHaveLength(sheetNames.length);
    expect(protect[0]?.argument).toEqual([
      { allowEditObjects: true, allowFormatColumns: true, allowFormatRows: true, selectionMode: 'Normal' },
    ]);
  });

  it('tells the progress step by step', async () => {
    const told: [string, number][] = [];
    await insertWorkbook(new FakeExcel().run, smallSpec, { ...plain, onProgress: (step, share) => told.push([step, share]) });
    expect(told.map(([step]) => step)).toEqual([
      'Looking at the workbook',
      'Adding sheets',
      'Writing cells',
      'Formatting',
      'Adding charts and checks of input',
      'Protecting formulas',
      'Done',
    ]);
    expect(told.map(([, share]) => share)).toEqual([0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1]);
  });

  it('inserts a numbered set beside a first one, and a third', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    const second = await insertWorkbook(excel.run, smallSpec, plain);
    expect(second.sheets).toContain('Decision (2)');
    expect(second.names).toEqual(['CX2_NPV', 'CX2_SCENARIO', 'CX2_CHECKS']);
    expect((await insertWorkbook(excel.run, smallSpec, plain)).names[0]).toBe('CX3_NPV');
    expect(excel.sheets).toHaveLength(1 + 3 * sheetNames.length);
    expect(JSON.stringify(excel.recorded(/getItem\("Decision \(2\)"\)\.getRangeByIndexes\(4/)[0]?.argument)).toContain(
      "='Appraisal (2)'!$D$8",
    );
  });

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

describe('addresses', () => {
  it('keeps lists of areas short enough for one reference', () => {
    const cells = Array.from({ length: 3000 }, (_, row) => ({ row: 2 * row, column: 1, lastRow: 2 * row, lastColumn: 1 }));
    const lists = addresses(cells);
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.every((list) => list.length <= 8000)).toBe(true);
    expect(lists.flatMap((list) => list.split(','))).toHaveLength(3000);
  });
});
