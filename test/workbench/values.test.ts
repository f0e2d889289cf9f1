import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { bench, onSheet } = useSheet();

describe('values and formulas', () => {
  test('what is written can be read back in the same request, calculated', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [
        [1, '=A1*2'],
        ['x', '=B1+0.5'],
      ];
      const range = sheet.getRange('A1:B2').load('values,formulas,text,valueTypes,address');
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        ['x', 2.5],
      ]);
      expect(range.formulas).toEqual([
        [1, '=A1*2'],
        ['x', '=B1+0.5'],
      ]);
      expect(range.text).toEqual([
        ['1', '2'],
        ['x', '2.5'],
      ]);
      expect(range.valueTypes).toEqual([
        ['Double', 'Double'],
        ['String', 'Double'],
      ]);
      expect(range.address).toBe('Sheet1!A1:B2');
    });
  });

  test('entries are read as when they are typed', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A4:H4').values = [['12%', '1,234.5', 'TRUE', '2024-02-29', "'007", '', '#N/A', '1e3']];
      const range = sheet.getRange('A4:H4').load('values,valueTypes,numberFormat');
      await context.sync();
      expect(range.values).toEqual([[0.12, 1234.5, true, 45351, '007', '', '#N/A', 1000]]);
      expect(range.valueTypes).toEqual([['Double', 'Double', 'Boolean', 'Double', 'String', 'Empty', 'Error', 'Double']]);
      expect(range.numberFormat[0]?.slice(0, 4)).toEqual(['0%', '#,##0', 'General', 'm/d/yyyy']);
    });
  });

  test('null leaves a cell as it is, one value fills all, an empty text clears', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A6:B6');
      range.values = [[5, 6]];
      range.values = [[null, 7]];
      const all = sheet.getRange('A7:B8');
      // office.js takes one value for a whole range, though its type declarations do not say so.
      all.values = 3 as unknown as number[][];
      sheet.getRange('B8').values = [['']];
      range.load('values');
      all.load('values');
      await context.sync();
      expect(range.values).toEqual([[5, 7]]);
      expect(all.values).toEqual([
        [3, 3],
        [3, ''],
      ]);
    });
  });

  test('a formula that spills is read with its values, and sums over the spill follow', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('D1').formulas = [['=SEQUENCE(3,2)']];
      sheet.getRange('G1').formulas = [['=SUM(D1:E3)']];
      const spilled = sheet.getRange('D1:E3').load('values,valueTypes,formulas');
      const sum = sheet.getRange('G1').load('values');
      const origin = sheet.getRange('D1').load('hasSpill');
      const target = sheet.getRange('D1').getSpillingToRange().load('address');
      await context.sync();
      expect(spilled.values).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect(spilled.valueTypes.flat()).toEqual(Array(6).fill('Double'));
      expect(spilled.formulas[0]).toEqual(['=SEQUENCE(3,2)', 2]);
      expect(sum.values).toEqual([[21]]);
      expect(origin.hasSpill).toBe(true);
      expect(target.address).toBe('Sheet1!D1:E3');
    });
  });

  test('a change to an input reaches every formula before the next reading', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A10:C10').formulas = [[2, '=A10^2', '=B10+A10']];
      const result = sheet.getRange('C10').load('values');
      await context.sync();
      expect(result.values).toEqual([[6]]);
      sheet.getRange('A10').values = [[3]];
      result.load('values');
      await context.sync();
      expect(result.values).toEqual([[12]]);
    });
  });

  test('formulas in R1C1 notation show what is the same copied', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('F10:H10').formulas = [['=$A10*F$9+LOG10(100)', '=$A10*G$9+LOG10(100)', "='My A1'!A1"]];
      const range = sheet.getRange('F10:G10').load('formulasR1C1');
      await context.sync();
      expect(range.formulasR1C1[0]).toEqual(['=RC1*R9C+LOG10(100)', '=RC1*R9C+LOG10(100)']);
      sheet.getRange('F10:H10').clear();
    });
  });

  test('a matrix of another size is refused', async () => {
    const error = await failure(
      onSheet(async (sheet) => {
        sheet.getRange('A1:B2').values = [[1]];
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  });

  test('more than 1,500 cells travel in pieces and arrive whole', async () => {
    await bench().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Large');
      const numbers = Array.from({ length: 1000 }, (_, row) => [row, `=A${row + 1}*2`, row % 2 === 0]);
      const range = sheet.getRange('A1:C1000');
      range.formulas = numbers;
      range.load('values');
      await context.sync();
      expect(range.values[999]).toEqual([999, 1998, false]);
      sheet.delete();
      await context.sync();
    });
  });
});
