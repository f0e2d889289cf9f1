import { useSheet } from './support/sheet';

const { onSheet, numbers } = useSheet();

describe('finding cells', () => {
  const addressOf = (find: (sheet: Excel.Worksheet) => { load(what: string): { address: string } }): Promise<string> =>
    onSheet(async (sheet, context) => {
      const found = find(sheet).load('address');
      await context.sync();
      return found.address;
    });

  it.each([
    ['Formulas', 'All', 'Sheet1!C1:C2'],
    ['Constants', 'Numbers', 'Sheet1!A1:B2'],
    ['Constants', 'LogicalText', 'Sheet1!A3,Sheet1!C3'],
    ['Blanks', 'All', 'Sheet1!B3'],
  ] as const)('of the kind %s, %s', async (kind, of, address) => {
    await numbers();
    expect(await addressOf((sheet) => sheet.getRange('A1:C3').getSpecialCells(kind, of))).toBe(address);
  });

  it('at the edge of a block and beyond it, as Ctrl and an arrow key do', async () => {
    await numbers();
    expect(await addressOf((sheet) => sheet.getRange('A1').getRangeEdge('Down'))).toBe('Sheet1!A3');
    expect(await addressOf((sheet) => sheet.getRange('A3').getRangeEdge('Down'))).toBe('Sheet1!A1048576');
    expect(await addressOf((sheet) => sheet.getRange('A1').getExtendedRange('Right'))).toBe('Sheet1!A1:C1');
  });

  it('by their text on a whole sheet', async () => {
    await onSheet((sheet) => void (sheet.getRange('A1:A3').values = [['late'], ['on time'], ['too late']]));
    expect(await addressOf((sheet) => sheet.findAll('late', {}))).toBe('Sheet1!A1,Sheet1!A3');
  });

  it('that a formula refers to, and those that refer to a cell', async () => {
    await numbers();
    await onSheet((sheet) => void (sheet.getRange('D1').formulas = [['=C1*2']]));
    const addresses = async (of: (sheet: Excel.Worksheet) => Excel.WorkbookRangeAreas) =>
      onSheet(async (sheet, context) => {
        const found = of(sheet).load('addresses');
        await context.sync();
        return found.addresses;
      });
    expect(await addresses((sheet) => sheet.getRange('D1').getDirectPrecedents())).toEqual(['Sheet1!C1']);
    expect(await addresses((sheet) => sheet.getRange('D1').getPrecedents())).toEqual(['Sheet1!A1,Sheet1!B1,Sheet1!C1']);
    expect(await addresses((sheet) => sheet.getRange('A1').getDependents())).toEqual(['Sheet1!C1,Sheet1!D1']);
  });

  it('without the rows that are hidden', async () => {
    await numbers();
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      const view = sheet.getRange('A1:B3').getVisibleView().load('values');
      await context.sync();
      return view.values as unknown[][];
    });
    expect(seen).toEqual([
      [1, 10],
      ['x', ''],
    ]);
  });
});
