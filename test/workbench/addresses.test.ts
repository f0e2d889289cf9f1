import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { bench, onSheet } = useSheet();

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
    await bench().Excel.run(async (context) => {
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
      const sheet = bench().api.getActiveWorkbook()?.getActiveSheet();
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
