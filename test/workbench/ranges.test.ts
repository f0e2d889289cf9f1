import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeAll(() => {
  bench = startWorkbench();
});
afterAll(() => bench.dispose());

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  bench.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));

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
    await bench.Excel.run(async (context) => {
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

describe('addresses', () => {
  test.each([
    ['A1', 'Sheet1!A1'],
    ['$b$3:A2', 'Sheet1!A2:B3'],
    ['B:C', 'Sheet1!B:C'],
    ['2:4', 'Sheet1!2:4'],
    ['Sheet1!D4', 'Sheet1!D4'],
  ])('%s is %s', async (address, expected) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange(address).load('address');
      await context.sync();
      expect(range.address).toBe(expected);
    });
  });

  test.each(['ZZZZ1', 'A0', 'XFE1', 'A1048577', 'Nowhere!A1', 'no_such_name', ''])('%p is none', async (address) => {
    const error = await failure(
      onSheet(async (sheet, context) => {
        sheet.getRange(address || '!').load('address');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('ranges are found from ranges', async () => {
    await onSheet(async (sheet, context) => {
      const base = sheet.getRange('B2:D5');
      const found = [
        base.getCell(1, 1),
        base.getRow(0),
        base.getColumn(2),
        base.getLastCell(),
        base.getResizedRange(1, -1),
        base.getOffsetRange(-1, 2),
        base.getEntireRow(),
        base.getEntireColumn(),
        base.getBoundingRect('F9'),
        base.getIntersection('C4:Z9'),
        base.getRowsBelow(2),
        base.getColumnsBefore(1),
        sheet.getRangeByIndexes(0, 1, 2, 3),
        sheet.getCell(9, 0),
      ].map((range) => range.load('address'));
      const none = base.getIntersectionOrNullObject('Z1');
      await context.sync();
      expect(found.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'C3',
        'B2:D2',
        'D2:D5',
        'D5',
        'B2:C6',
        'D1:F4',
        '2:5',
        'B:D',
        'B2:F9',
        'C4:D5',
        'B6:D7',
        'A2:A5',
        'B1:D2',
        'A10',
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });

  test('the used range holds values and spills, and is the null object on an empty sheet', async () => {
    await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Used');
      const none = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(first.address).toBe('Used!A1');
      sheet.getRange('B2').formulas = [['=SEQUENCE(2,3)']];
      sheet.getRange('B4').values = [['end']];
      const used = sheet.getUsedRange().load('address');
      const column = sheet.getRange('C:C').getUsedRange().load('address');
      const region = sheet.getRange('B2').getSurroundingRegion().load('address');
      await context.sync();
      expect([used.address, column.address, region.address]).toEqual(['Used!B2:D4', 'Used!C2:C4', 'Used!B2:D4']);
      sheet.delete();
      await context.sync();
    });
  });

  test('reading far out does not make the grid larger, writing does', async () => {
    const size = () => {
      const sheet = bench.api.getActiveWorkbook()?.getActiveSheet();
      return [sheet?.getMaxRows(), sheet?.getMaxColumns()];
    };
    const before = size();
    await onSheet(async (sheet, context) => {
      const far = sheet.getRange('XFC1048575:XFD1048576').load('values,text,formulas,valueTypes,format/font/bold');
      const across = sheet.getRange('Z100:AA101').load('text');
      await context.sync();
      expect(far.values.flat()).toEqual(['', '', '', '']);
      expect([far.text.length, across.text.flat()]).toEqual([2, ['', '', '', '']]);
      expect(size()).toEqual(before);
      sheet.getRange('AB120').values = [['here']];
      await context.sync();
      expect(size()).toEqual([120, 28]);
      sheet.getRange('AB120').clear();
      await context.sync();
    });
  });

  test('find looks through what is displayed', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A20:B21').values = [
        ['Net present value', 1],
        ['Value', 2],
      ];
      const part = sheet.getRange('A20:B21').find('value', {}).load('address');
      const whole = sheet.getRange('A20:B21').find('value', { completeMatch: true }).load('address');
      const none = sheet.getRange('A20:B21').findOrNullObject('nowhere', {});
      await context.sync();
      expect([part.address, whole.address]).toEqual(['Sheet1!A20', 'Sheet1!A21']);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('rows, columns and cells', () => {
  test('inserting a row moves formulas and their references; deleting it brings them back', async () => {
    await bench.Excel.run(async (context) => {
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
