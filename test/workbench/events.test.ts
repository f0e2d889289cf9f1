import { startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

/** Waits until so many events have been heard. */
async function told(heard: readonly unknown[], count: number): Promise<void> {
  while (heard.length < count) await new Promise((resume) => setImmediate(resume));
}

describe('events', () => {
  const listen = async <T>(register: (context: Excel.RequestContext, heard: (event: T) => Promise<void>) => void): Promise<T[]> => {
    const heard: T[] = [];
    await bench.Excel.run(async (context) => {
      register(context, async (event) => void heard.push(event));
      await context.sync();
    });
    return heard;
  };

  test('a change by the add-in and one by the user are told apart, after the request is answered', async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(handler),
    );
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('K1:K2').values = [['x'], ['y']];
      await context.sync();
      expect(heard).toHaveLength(0);
    });
    await told(heard, 1);
    bench.api.syncExecuteCommand('sheet.command.set-range-values', {
      unitId: 'book',
      subUnitId: 'first',
      range: { startRow: 4, startColumn: 1, endRow: 4, endColumn: 1 },
      value: { v: 3 },
    });
    await told(heard, 2);
    expect(heard.map(({ type, address, changeType, triggerSource }) => [type, address, changeType, triggerSource])).toEqual([
      ['WorksheetChanged', 'K1:K2', 'RangeEdited', 'ThisLocalAddin'],
      ['WorksheetChanged', 'B5', 'RangeEdited', 'Unknown'],
    ]);
  });

  test('sheets that come, go and become active are told of', async () => {
    const added = await listen<Excel.WorksheetAddedEventArgs>((context, handler) => context.workbook.worksheets.onAdded.add(handler));
    const deleted = await listen<Excel.WorksheetDeletedEventArgs>((context, handler) => context.workbook.worksheets.onDeleted.add(handler));
    const active = await listen<Excel.WorksheetActivatedEventArgs>((context, handler) =>
      context.workbook.worksheets.onActivated.add(handler),
    );
    await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New').load('id');
      sheet.activate();
      await context.sync();
      await told(added, 1);
      await told(active, 1);
      expect(added).toMatchObject([{ worksheetId: sheet.id, type: 'WorksheetAdded' }]);
      expect(active).toMatchObject([{ worksheetId: sheet.id }]);
      sheet.delete();
      await context.sync();
      await told(deleted, 1);
      expect(deleted).toMatchObject([{ worksheetId: sheet.id }]);
    });
  });

  test('a sheet whose formulas have new values is told of', async () => {
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').formulas = [[1, '=A1*2']];
      await context.sync();
    });
    const heard = await listen<Excel.WorksheetCalculatedEventArgs>((context, handler) =>
      context.workbook.worksheets.onCalculated.add(handler),
    );
    await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[5]];
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      expect(result.values).toEqual([[10]]);
    });
    await told(heard, 1);
    expect(heard).toContainEqual(expect.objectContaining({ type: 'WorksheetCalculated', worksheetId: 'first' }) as object);
  });

  test('a selection is told of once it stands, of several areas with all of them', async () => {
    const heard = await listen<Excel.WorksheetSelectionChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onSelectionChanged.add(handler),
    );
    const select = (type: number, ...columns: number[]) =>
      bench.api.syncExecuteCommand('sheet.operation.set-selections', {
        unitId: 'book',
        subUnitId: 'first',
        type,
        selections: columns.map((column) => ({
          range: { startRow: 1, endRow: 2, startColumn: column, endColumn: column },
          primary: null,
          style: null,
        })),
      });
    select(1, 0);
    select(2, 1);
    select(3, 2, 4);
    await told(heard, 2);
    expect(heard.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([
      ['B2:B3', 'first'],
      ['C2:C3,E2:E3', 'first'],
    ]);
  });

  test('inserted rows say where', async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>((context, handler) => context.workbook.worksheets.onChanged.add(handler));
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('3:4').insert('Down');
      await context.sync();
    });
    await told(heard, 1);
    expect(heard).toMatchObject([{ changeType: 'RowInserted' }]);
    expect(heard[0]?.address).toMatch(/^(3:4|A3:[A-Z]+4)$/);
  });

  test('a handler that was removed hears nothing more', async () => {
    const heard: unknown[] = [];
    const other: unknown[] = [];
    let result: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    const write = () =>
      bench.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        await context.sync();
      });
    await bench.Excel.run(async (context) => {
      result = context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => void heard.push(event));
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => void other.push(event));
      await context.sync();
    });
    await write();
    await told(other, 1);
    const handler = result;
    if (!handler) throw new Error('The handler was not registered.');
    await bench.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write();
    // Whoever still listens has heard it by then.
    await told(other, 2);
    expect(heard).toHaveLength(1);
  });
});
