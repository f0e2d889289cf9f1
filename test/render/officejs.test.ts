import { InsertError, insertWorkbook } from '../../src/render/officejs';
import { addresses } from '../../src/render/officejs/areas';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { smallSpec, withCell } from '../workbook/fixtures/small';
import { FakeExcel } from './fake-excel';

const sheetNames = smallSpec.sheets.map(({ name }) => name);
const names = smallSpec.names.map(({ name }) => name);
const plain = { support: { mergedUndo: false } };
const merged = { support: { mergedUndo: true } };

const failed = async (excel: FakeExcel, spec: WorkbookSpec = smallSpec): Promise<InsertError> => {
  try {
    await insertWorkbook(excel.run, spec, plain);
  } catch (error) {
    if (error instanceof InsertError) return error;
    throw error;
  }
  throw new Error('The insertion did not fail.');
};

describe('insertWorkbook', () => {
  it('adds the sheets after those that are there, and says which', async () => {
    const excel = new FakeExcel(['Mine']);
    expect(await insertWorkbook(excel.run, smallSpec, plain)).toEqual({ sheets: sheetNames, names });
    expect(excel.sheets.map(({ name }) => name)).toEqual(['Mine', ...sheetNames]);
    expect(excel.names).toEqual(names);
  });

  it('needs five round trips', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    expect(excel.syncs).toBe(5);
  });

  it('waits for the end of cell editing and asks for one step of undo, but not for the protection', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, merged);
    expect(excel.runs).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }, { delayForCellEdit: true }]);
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
    expect(protect[0]?.argument).toEqual([{ allowFormatColumns: true, allowFormatRows: true, selectionMode: 'Normal' }]);
  });

  it('tells the progress step by step', async () => {
    const told: [string, number][] = [];
    await insertWorkbook(new FakeExcel().run, smallSpec, { ...plain, onProgress: (step, share) => told.push([step, share]) });
    expect(told.map(([step]) => step)).toEqual([
      'Looking at the workbook',
      'Writing cells',
      'Formatting',
      'Adding charts and checks of input',
      'Protecting formulas',
      'Done',
    ]);
    expect(told.map(([, share]) => share)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('inserts a numbered set beside a first one, and a third', async () => {
    const excel = new FakeExcel();
    await insertWorkbook(excel.run, smallSpec, plain);
    const second = await insertWorkbook(excel.run, smallSpec, plain);
    expect(second.sheets).toContain('Summary (2)');
    expect(second.names).toEqual(['CX2_NPV', 'CX2_SCENARIO', 'CX2_CHECKS']);
    expect((await insertWorkbook(excel.run, smallSpec, plain)).names[0]).toBe('CX3_NPV');
    expect(excel.sheets).toHaveLength(1 + 3 * sheetNames.length);
    expect(JSON.stringify(excel.recorded(/getItem\("Summary \(2\)"\)\.getRangeByIndexes\(4/)[0]?.argument)).toContain(
      "='Appraisal (2)'!$D$8",
    );
  });

  it.each([1, 2, 3, 4, 5])('leaves nothing behind when round trip %i fails, halfway or at its end', async (sync) => {
    for (const share of [0, 0.5, 1]) {
      const excel = new FakeExcel(['Mine', 'Costs (2)'], ['CX_OTHER']);
      excel.failure = { sync, share, error: { code: 'GeneralException', message: 'The wire was cut' } };
      const error = await failed(excel);
      expect(error.left).toEqual([]);
      expect(error.message).toMatch(
        /^The business case was not inserted\. .+ failed: The wire was cut\. Nothing was left in the workbook\.$/,
      );
      expect(excel.sheets.map(({ name }) => name)).toEqual(['Mine', 'Costs (2)']);
      expect(excel.names).toEqual(['CX_OTHER']);
    }
  });

  it('names the step that failed', async () => {
    const steps: string[] = [];
    for (const sync of [1, 2, 3, 4, 5]) {
      const excel = new FakeExcel();
      excel.failure = { sync, share: 0.3, error: { code: 'GeneralException', message: 'No' } };
      steps.push((await failed(excel)).step);
    }
    expect(steps).toEqual([
      'Looking at the workbook',
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

  it('says what is left when even taking it away fails', async () => {
    const excel = new FakeExcel();
    const run: typeof excel.run = (options, batch) => {
      if (excel.runs.length === 1) return Promise.reject(new Error('Excel is gone'));
      return excel.run(options, batch);
    };
    excel.failure = { sync: 3, share: 1, error: { code: 'GeneralException', message: 'No' } };
    const error = await insertWorkbook(run, smallSpec, plain).catch((caught: unknown) => caught as InsertError);
    expect(error).toBeInstanceOf(InsertError);
    expect((error as InsertError).left).toContain('sheet Summary');
    expect((error as InsertError).message).toContain('please delete them: sheet Cover');
  });

  it('inserts without a joined undo where Excel refuses one', async () => {
    const excel = new FakeExcel();
    excel.refusesMergedUndo = true;
    expect((await insertWorkbook(excel.run, smallSpec, merged)).sheets).toEqual(sheetNames);
    expect(excel.runs[0]?.mergeUndoGroup).toBe(true);
    expect(excel.runs.slice(1).some(({ mergeUndoGroup }) => mergeUndoGroup)).toBe(false);
    expect(excel.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...sheetNames]);
  });

  it('refuses a workbook whose structure is protected, and says where to change that', async () => {
    const excel = new FakeExcel();
    excel.protectedStructure = true;
    expect((await failed(excel)).message).toContain('Unprotect it under Review, Protect Workbook');
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
