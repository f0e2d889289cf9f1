import { insertWorkbook } from '../../src/render/officejs';
import { addresses } from '../../src/render/officejs/areas';
import { smallSpec, withCell } from '../workbook/fixtures/small';
import { FakeExcel } from './fake-excel';
import { names, plain, sheetNames } from './plain-insertion';

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
