import { useSheet } from './support/sheet';

const { bench, onSheet } = useSheet();

describe('rows, columns and cells', () => {
  test('inserting a row moves formulas and their references; deleting it brings them back', async () => {
    await bench().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Rows');
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
      sheet.getRange('2:2').insert('Down');
      const moved = sheet.getRange('A4').load('formulas,values');
      await context.sync();
      expect(moved.formulas).toEqual([['=A1+A3']]);
      expect(moved.values).toEqual([[3]]);
      sheet.getRange('2:2').delete('Up');
      sheet.getRange('A:A').insert('Right');
      const back = sheet.getRange('B3').load('formulas');
      await context.sync();
      expect(back.formulas).toEqual([['=B1+B2']]);
      sheet.getRange('B1').insert('Down');
      const shifted = sheet.getRange('B2:B4').load('values');
      await context.sync();
      expect(shifted.values).toEqual([[1], [2], [3]]);
      sheet.delete();
      await context.sync();
    });
  });

  test('contents, formats or both are cleared', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A30:B30');
      range.values = [[1, 2]];
      range.format.fill.color = '#FF0000';
      sheet.getRange('A30').clear('Contents');
      sheet.getRange('B30').clear('Formats');
      range.load('values');
      const left = sheet.getRange('A30').load('format/fill/color');
      const right = sheet.getRange('B30').load('format/fill/color');
      await context.sync();
      expect(range.values).toEqual([['', 2]]);
      expect([left.format.fill.color, right.format.fill.color]).toEqual(['#FF0000', '#FFFFFF']);
    });
  });

  test('copying a range moves its relative references', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A32:B32').formulas = [[4, '=A32*10']];
      sheet.getRange('B32').format.font.bold = true;
      sheet.getRange('B33:B34').copyFrom('B32');
      sheet.getRange('A33:A34').values = [[5], [6]];
      const copied = sheet.getRange('B33:B34').load('formulas,values,format/font/bold');
      await context.sync();
      expect(copied.formulas).toEqual([['=A33*10'], ['=A34*10']]);
      expect(copied.values).toEqual([[50], [60]]);
      expect(copied.format.font.bold).toBe(true);
    });
  });

  test('hidden rows and columns are hidden', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('40:41').rowHidden = true;
      sheet.getRange('T:T').columnHidden = true;
      const rows = sheet.getRange('40:41').load('rowHidden');
      const shown = sheet.getRange('42:42').load('rowHidden');
      const column = sheet.getRange('T1').load('columnHidden');
      await context.sync();
      expect([rows.rowHidden, shown.rowHidden, column.columnHidden]).toEqual([true, false, true]);
      sheet.getRange('40:41').rowHidden = false;
      sheet.getRange('T:T').columnHidden = false;
      await context.sync();
    });
  });
});
