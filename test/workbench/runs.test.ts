import { OfficeError } from '../../src/workbench/protocol/errors';
import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { bench, sheetNames } = useSheet();

describe('failures', () => {
  test('an injected fault fails the chosen action with its code, and what came before it stays done', async () => {
    const counted: number[] = [];
    bench().host.failAt = (_action, index) => {
      counted.push(index);
      return index === 12 ? new OfficeError('GeneralException', 'Injected.', 500, 'test') : undefined;
    };
    const error = await failure(
      bench().Excel.run(async (context) => {
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
    bench().host.failAt = undefined;
    await bench().Excel.run(async (context) => {
      for (const name of names.slice(1)) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  test('an API that is not supported fails by name and is listed once', async () => {
    const heard: string[] = [];
    bench().host.onUnsupported((api) => heard.push(api));
    for (let time = 0; time < 2; time++) {
      const error = await failure(
        bench().Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').pivotTables.load('items');
          await context.sync();
        }),
      );
      expect(error.code).toBe('ApiNotFound');
    }
    expect(bench().host.unsupported).toEqual(['Worksheet.pivotTables']);
    expect(heard).toEqual(['Worksheet.pivotTables']);
  });

  test('an error names the statement that failed', async () => {
    const error = await failure(
      bench().Excel.run(async (context) => {
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
    const range = await bench().Excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      tracked.values = [[7]];
      context.trackedObjects.add(tracked);
      await context.sync();
      return tracked;
    });
    await bench().Excel.run(range, async (context) => {
      range.load('values,address');
      await context.sync();
      expect([range.values, range.address]).toEqual([[[7]], 'Sheet1!B2']);
      range.untrack();
      await context.sync();
    });
  });

  test('collections answer a part of their items on request', async () => {
    await bench().Excel.run(async (context) => {
      for (const name of ['a', 'b', 'c']) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({ select: 'name', top: 2, skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['a', 'b']);
    });
  });
});
