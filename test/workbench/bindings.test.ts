import { EventType } from '../../src/workbench/protocol/events';
import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => void (bench = startWorkbench()));
afterEach(() => bench.dispose());

const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => bench.Excel.run(act);
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

const bind = (address: string, type: 'Range' | 'Table' | 'Text', id: string) =>
  run(async (context) => {
    const binding = context.workbook.bindings.add(sheetOf(context).getRange(address), type, id);
    await context.sync();
    binding.load('id,type'); // once more, by the id that the first answer told
    await context.sync();
    return { id: binding.id, type: binding.type };
  });

test('a range is bound, found by its id and by its place, and let go', async () => {
  expect(await bind('B2:C4', 'Range', 'Costs')).toEqual({ id: 'Costs', type: 'Range' });
  await bind('A1', 'Text', 'Title');
  await run(async (context) => {
    const { bindings } = context.workbook;
    sheetOf(context).getRange('A1').values = [['A case']];
    const range = bindings.getItem('Costs').getRange().load('address');
    const title = bindings.getItemAt(1).getText();
    bindings.load('items/id,items/type,count');
    await context.sync();
    expect(range.address).toBe('Sheet1!B2:C4');
    expect(title.value).toBe('A case');
    expect(bindings.items.map(({ id, type }) => [id, type])).toEqual([
      ['Costs', 'Range'],
      ['Title', 'Text'],
    ]);
    bindings.getItem('Costs').delete();
    const gone = bindings.getItemOrNullObject('Costs');
    const count = bindings.getCount();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    expect(count.value).toBe(1);
  });
});

test('a table is bound and followed, by its range and by its name', async () => {
  await run(async (context) => {
    const sheet = sheetOf(context);
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Sales';
    context.workbook.names.add('Costs', sheet.getRange('D1:D4'));
    await context.sync();
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange('A1:B3'), 'Table', 'ByRange');
    bindings.addFromNamedItem('sales', 'Table', 'ByName');
    const costs = bindings.addFromNamedItem('Costs', 'Range', 'ByCosts').getRange().load('address');
    table.rows.add(undefined, [['x', 1]]);
    await context.sync();
    const bound = bindings.getItem('ByRange').getTable().load('name');
    const range = bindings.getItem('ByName').getRange().load('address');
    await context.sync();
    expect([bound.name, range.address, costs.address]).toEqual(['Sales', 'Sheet1!A1:B4', 'Sheet1!D1:D4']);
  });
});

test('what is bound already, and what is not what the binding says, is refused', async () => {
  await bind('A1:B2', 'Range', 'Twice');
  const code = async (act: (context: Excel.RequestContext) => unknown) =>
    (
      await failure(
        run(async (context) => {
          act(context);
          await context.sync();
        }),
      )
    ).code;
  const add = (address: string, type: 'Range' | 'Table' | 'Text', id: string) => (context: Excel.RequestContext) =>
    context.workbook.bindings.add(sheetOf(context).getRange(address), type, id);
  expect(await code(add('A1', 'Range', 'Twice'))).toBe('ItemAlreadyExists');
  expect(await code(add('A1', 'Range', ''))).toBe('InvalidArgument');
  expect(await code(add('A1:A2', 'Text', 'Long'))).toBe('InvalidArgument');
  expect(await code(add('A1', 'Table', 'NoTable'))).toBe('InvalidArgument');
  expect(await code(add('A1', 'Chart' as 'Text', 'Unknown'))).toBe('InvalidArgument');
  expect(await code((context) => context.workbook.bindings.getItem('none').load('id'))).toBe('ItemNotFound');
  expect(await code((context) => context.workbook.bindings.getItemAt(1).load('id'))).toBe('ItemNotFound');
  expect(await code((context) => context.workbook.bindings.getItem('Twice').getTable().load('name'))).toBe('InvalidOperation');
  expect(await code((context) => context.workbook.bindings.getItem('Twice').getText())).toBe('InvalidOperation');
});

test('a change of a bound cell is told to the binding, and no other change', async () => {
  await bind('B2:C4', 'Range', 'Costs');
  const write = async (address: string) => {
    bench.events.length = 0;
    await run(async (context) => {
      sheetOf(context).getRange(address).values = [[1]];
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 10));
    return bench.events.filter(({ type }) => type === EventType.bindingDataChanged);
  };
  expect(await write('A1')).toEqual([]);
  const ddaBinding = { Name: 'Costs', BindingType: 3, RowCount: 3, ColCount: 2, HasHeaders: false };
  expect(await write('C4')).toEqual([{ type: EventType.bindingDataChanged, target: 'Costs', message: { ddaBinding } }]);
});

test('what is selected of a binding is told by its place in it', async () => {
  await bind('B2:C4', 'Range', 'Costs');
  await run(async (context) => {
    sheetOf(context).getRange('C3:E9').select();
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 10));
  const [told] = bench.events.filter(({ type }) => type === EventType.bindingSelectionChanged);
  expect(told).toMatchObject({ target: 'Costs', message: { Subset: { StartRow: 1, StartCol: 1, RowCount: 2, ColCount: 1 } } });
});

test('the older channel finds a binding by its id and reads what is selected, calculated', async () => {
  await bind('B2:C4', 'Range', 'Costs');
  expect(bench.host.binding('Costs')?.RowCount).toBe(3);
  expect(bench.host.binding('none')).toBeUndefined();
  await run(async (context) => {
    const range = sheetOf(context).getRange('A1:B1');
    range.formulas = [[0.25, '=A1*2']];
    range.numberFormat = [['0%', '0%']];
    range.select();
    await context.sync();
  });
  expect(await bench.host.selectedData(false)).toEqual([[0.25, 0.5]]);
  expect(await bench.host.selectedData(true)).toEqual([['25%', '50%']]);
});
