import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { onSheet, values, numbers } = useSheet();

describe('copying, moving and filling', () => {
  it('turns rows into columns and leaves what blanks would overwrite', async () => {
    await numbers();
    await onSheet((sheet) => {
      sheet.getRange('E1:E3').values = [['old'], ['old'], ['old']];
      sheet.getRange('E1').copyFrom('A3:C3', 'Values', true, true);
    });
    expect(await values('E1:E3')).toEqual([['x'], ['old'], [true]]);
  });

  it('moves cells, and formulas that refer to them follow', async () => {
    await numbers();
    await onSheet((sheet) => void sheet.getRange('A1:B1').moveTo('A5'));
    const formula = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('C1').load('formulas');
      await context.sync();
      return cell.formulas[0]?.[0] as unknown;
    });
    expect(formula).toBe('=A5+B5');
    expect(await values('A1:C1')).toEqual([['', '', 11]]);
  });

  it.each([
    ['FillDefault', [[2], [4], [6], [8]]],
    ['FillCopy', [[2], [4], [2], [4]]],
  ] as const)('fills by %s', async (way, filled) => {
    await onSheet((sheet) => {
      sheet.getRange('A1:A2').values = [[2], [4]];
      sheet.getRange('A1:A2').autoFill('A1:A4', way);
    });
    expect(await values('A1:A4')).toEqual(filled);
  });

  it('fills formulas as if they were copied, and refuses a way that it does not know by its name', async () => {
    await numbers();
    await onSheet((sheet) => void sheet.getRange('C1').autoFill('C1:C2', 'FillValues'));
    expect(await values('C1:C2')).toEqual([[11], [22]]);
    const error = await failure(onSheet((sheet) => void sheet.getRange('C1').autoFill('C1:C2', 'FlashFill')));
    expect(error.code).toBe('ApiNotFound');
  });

  it('takes out rows that repeat an earlier one, whatever their case', async () => {
    await onSheet(
      (sheet) =>
        void (sheet.getRange('A1:B4').values = [
          ['Name', 'n'],
          ['a', 1],
          ['A', 2],
          ['b', 3],
        ]),
    );
    const result = await onSheet(async (sheet, context) => {
      const found = sheet.getRange('A1:B4').removeDuplicates([0], true).load();
      await context.sync();
      return [found.removed, found.uniqueRemaining];
    });
    expect(result).toEqual([1, 2]);
    expect(await values('A1:B4')).toEqual([
      ['Name', 'n'],
      ['a', 1],
      ['b', 3],
      ['', ''],
    ]);
  });

  it('takes a range from a cell to the other side of it', async () => {
    const address = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('D4').getResizedRange(0, -2).load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B4:D4');
  });
});
