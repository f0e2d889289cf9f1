import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => bench.Excel.run(act);

test('names stand for cells, formulas and values, belong to the workbook or a sheet, and calculate', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add('My inputs');
    sheet.getRange('B2:B3').values = [[100], [0.8]];
    const { names } = context.workbook;
    names.add('CX_MARGIN', sheet.getRange('B2'), 'a year');
    names.add('CX_DOUBLE', '=CX_MARGIN*2');
    names.add('CX_RATE', 0.1 as unknown as string);
    sheet.names.add('local', sheet.getRange('B3'));
    sheet.getRange('D1:D3').formulas = [['=CX_MARGIN*2'], ['=CX_DOUBLE+1'], ['=CX_MARGIN*CX_RATE*local']];
    const results = sheet.getRange('D1:D3').load('values,formulas');
    names.load('items/name,items/formula,items/type,items/comment,items/scope,items/value');
    const range = names.getItem('cx_margin').getRange().load('address');
    const through = sheet.getRange('CX_MARGIN').load('address');
    const local = sheet.names.getItem('local').load('scope');
    const none = names.getItemOrNullObject('local');
    await context.sync();
    expect(results.values).toEqual([[200], [201], [8]]);
    expect(results.formulas[0]).toEqual(['=CX_MARGIN*2']);
    expect(names.items.map(({ name, formula, type, comment, value }) => [name, formula, type, comment, value])).toEqual([
      ['CX_MARGIN', "='My inputs'!$B$2", 'Range', 'a year', "='My inputs'!$B$2"],
      ['CX_DOUBLE', '=CX_MARGIN*2', 'String', '', '=CX_MARGIN*2'],
      ['CX_RATE', '=0.1', 'Double', '', 0.1],
    ]);
    expect([range.address, through.address, local.scope]).toEqual(["'My inputs'!B2", "'My inputs'!B2", 'Worksheet']);
    expect(none.isNullObject).toBe(true);
    names.getItem('CX_MARGIN').formula = "='My inputs'!$B$3";
    const moved = sheet.getRange('D1').load('values');
    await context.sync();
    expect(moved.values).toEqual([[1.6]]);
    names.getItem('CX_DOUBLE').delete();
    const deleted = names.getItemOrNullObject('CX_DOUBLE');
    await context.sync();
    expect(deleted.isNullObject).toBe(true);
  });
});

test('a formula may be written before the name it uses', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B1').formulas = [[4, '=later*2']];
    const cell = sheet.getRange('B1').load('values');
    await context.sync();
    expect(cell.values).toEqual([['#NAME?']]);
    context.workbook.names.add('later', sheet.getRange('A1'));
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[8]]);
  });
});

test.each([
  ['A1', 'InvalidArgument'],
  ['R1C1', 'InvalidArgument'],
  ['1st', 'InvalidArgument'],
  ['with space', 'InvalidArgument'],
  ['TAKEN', 'ItemAlreadyExists'],
])('%s is refused as a name', async (name, code) => {
  await run(async (context) => void context.workbook.names.add('taken', '=1'));
  const error = await failure(run(async (context) => void context.workbook.names.add(name, '=1')));
  expect(error.code).toBe(code);
});
