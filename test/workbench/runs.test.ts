import { OfficeError } from '../../src/workbench/protocol/errors';
import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const sheetNames = () =>
  bench.api
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName());
/** Waits until so many events have been heard. */
async function told(heard: readonly unknown[], count: number): Promise<void> {
  while (heard.length < count) await new Promise((resume) => setImmediate(resume));
}

describe('undo', () => {
  test('a run of several requests is one step, undone in reverse and redone', async () => {
    await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Case');
      sheet.getRange('A1:B1').formulas = [[2, '=A1*21']];
      await context.sync();
      sheet.getRange('A1:B1').format.fill.color = 'red';
      context.workbook.names.add('CX_NPV', sheet.getRange('B1'));
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['touched']];
      await context.sync();
    });
    bench.undo();
    expect(sheetNames()).toEqual(['Sheet1']);
    await bench.Excel.run(async (context) => {
      const name = context.workbook.names.getItemOrNullObject('CX_NPV');
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      expect([name.isNullObject, cell.values]).toEqual([true, [['']]]);
    });
    bench.redo();
    await bench.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Case').getRange('B1').load('values,formulas,format/fill/color');
      const name = context.workbook.names.getItem('CX_NPV').load('formula');
      await context.sync();
      expect([cell.values, cell.formulas, cell.format.fill.color, name.formula]).toEqual([[[42]], [['=A1*21']], '#FF0000', '=Case!$B$1']);
    });
  });

  test('undoing a look leaves the formulas under it', async () => {
    const formula = async (act?: (range: Excel.Range) => void) =>
      bench.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
        act?.(range);
        range.load('formulas,values');
        await context.sync();
        return [...range.formulas.flat(), ...range.values.flat()] as unknown[];
      });
    await formula((range) => (range.formulas = [[3], ['=A1*2']]));
    await formula((range) => (range.format.font.bold = true));
    bench.undo();
    expect(await formula()).toEqual([3, '=A1*2', 3, 6]);
    bench.redo();
    expect(await formula()).toEqual([3, '=A1*2', 3, 6]);
  });

  test('two runs are two steps', async () => {
    for (const value of [1, 2]) {
      await bench.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
      });
    }
    bench.undo();
    expect(bench.host.readValues({ sheetId: 'first', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
    bench.undo();
    expect(bench.host.readValues({ sheetId: 'first', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['']]);
  });

  test('what is undone has the looks it had', async () => {
    const look = async () =>
      bench.Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem('Sheet1')
          .getRange('A1')
          .load('values,numberFormat,format/font/bold,format/fill/color');
        await context.sync();
        return [range.values[0]?.[0], range.numberFormat[0]?.[0], range.format.font.bold, range.format.fill.color] as unknown[];
      });
    await bench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[0.5]];
      range.format.font.bold = true;
      await context.sync();
    });
    const before = await look();
    await bench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[0.7]];
      range.numberFormat = [['0%']];
      range.format.font.bold = false;
      range.format.fill.color = 'blue';
      await context.sync();
    });
    expect(await look()).toEqual([0.7, '0%', false, '#0000FF']);
    bench.undo();
    expect(await look()).toEqual(before);
  });
});

describe('failures', () => {
  test('an injected fault fails the chosen action with its code, and what came before it stays done', async () => {
    const counted: number[] = [];
    bench.host.failAt = (_action, index) => {
      counted.push(index);
      return index === 12 ? new OfficeError('GeneralException', 'Injected.', 500, 'test') : undefined;
    };
    const error = await failure(
      bench.Excel.run(async (context) => {
        for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
          context.workbook.worksheets.add(name).getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'GeneralException', message: 'Injected.', debugInfo: { errorLocation: 'test' } });
    // After the failure office.js sends what it needs to let go of its ranges; that is counted on.
    expect(counted.slice(0, 13)).toEqual(Array.from({ length: 13 }, (_, index) => index));
    const names = sheetNames() ?? [];
    expect(names.length).toBeGreaterThan(1);
    expect(names.length).toBeLessThan(7);
    bench.host.failAt = undefined;
    await bench.Excel.run(async (context) => {
      for (const name of names.slice(1)) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  test('an API that is not supported fails by name and is listed once', async () => {
    const heard: string[] = [];
    bench.host.onUnsupported((api) => heard.push(api));
    for (let time = 0; time < 2; time++) {
      const error = await failure(
        bench.Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').pivotTables.load('items');
          await context.sync();
        }),
      );
      expect(error.code).toBe('ApiNotFound');
    }
    expect(bench.host.unsupported).toEqual(['Worksheet.pivotTables']);
    expect(heard).toEqual(['Worksheet.pivotTables']);
  });

  test('an error names the statement that failed', async () => {
    const error = await failure(
      bench.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.statement).toContain('worksheets.getItem');
  });
});

describe('objects over several runs', () => {
  test('a tracked range is found again in another run', async () => {
    const range = await bench.Excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      tracked.values = [[7]];
      context.trackedObjects.add(tracked);
      await context.sync();
      return tracked;
    });
    await bench.Excel.run(range, async (context) => {
      range.load('values,address');
      await context.sync();
      expect([range.values, range.address]).toEqual([[[7]], 'Sheet1!B2']);
      range.untrack();
      await context.sync();
    });
  });

  test('collections answer a part of their items on request', async () => {
    await bench.Excel.run(async (context) => {
      for (const name of ['a', 'b', 'c']) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({ select: 'name', top: 2, skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['a', 'b']);
    });
  });
});

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
