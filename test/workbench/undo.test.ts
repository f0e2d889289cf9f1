import { useSheet } from './support/sheet';

const { bench, sheetNames } = useSheet();

describe('undo', () => {
  test('a run of several requests is one step, undone in reverse and redone', async () => {
    await bench().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Case');
      sheet.getRange('A1:B1').formulas = [[2, '=A1*21']];
      await context.sync();
      sheet.getRange('A1:B1').format.fill.color = 'red';
      context.workbook.names.add('CX_NPV', sheet.getRange('B1'));
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['touched']];
      await context.sync();
    });
    bench().undo();
    expect(sheetNames()).toEqual(['Sheet1']);
    await bench().Excel.run(async (context) => {
      const name = context.workbook.names.getItemOrNullObject('CX_NPV');
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      expect([name.isNullObject, cell.values]).toEqual([true, [['']]]);
    });
    bench().redo();
    await bench().Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Case').getRange('B1').load('values,formulas,format/fill/color');
      const name = context.workbook.names.getItem('CX_NPV').load('formula');
      await context.sync();
      expect([cell.values, cell.formulas, cell.format.fill.color, name.formula]).toEqual([[[42]], [['=A1*21']], '#FF0000', '=Case!$B$1']);
    });
  });

  test('undoing a look leaves the formulas under it', async () => {
    const formula = async (act?: (range: Excel.Range) => void) =>
      bench().Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
        act?.(range);
        range.load('formulas,values');
        await context.sync();
        return [...range.formulas.flat(), ...range.values.flat()] as unknown[];
      });
    await formula((range) => (range.formulas = [[3], ['=A1*2']]));
    await formula((range) => (range.format.font.bold = true));
    bench().undo();
    expect(await formula()).toEqual([3, '=A1*2', 3, 6]);
    bench().redo();
    expect(await formula()).toEqual([3, '=A1*2', 3, 6]);
  });

  test('two runs are two steps', async () => {
    for (const value of [1, 2]) {
      await bench().Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
      });
    }
    bench().undo();
    expect(bench().host.readValues({ sheetId: 'first', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
    bench().undo();
    expect(bench().host.readValues({ sheetId: 'first', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['']]);
  });

  test('what is undone has the looks it had', async () => {
    const look = async () =>
      bench().Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem('Sheet1')
          .getRange('A1')
          .load('values,numberFormat,format/font/bold,format/fill/color');
        await context.sync();
        return [range.values[0]?.[0], range.numberFormat[0]?.[0], range.format.font.bold, range.format.fill.color] as unknown[];
      });
    await bench().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[0.5]];
      range.format.font.bold = true;
      await context.sync();
    });
    const before = await look();
    await bench().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[0.7]];
      range.numberFormat = [['0%']];
      range.format.font.bold = false;
      range.format.fill.color = 'blue';
      await context.sync();
    });
    expect(await look()).toEqual([0.7, '0%', false, '#0000FF']);
    bench().undo();
    expect(await look()).toEqual(before);
  });
});
