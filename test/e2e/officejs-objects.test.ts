import { useWorkbench } from './harness';
import { writeObjects } from './objects-sheet';

/**
 * Office.js itself, unmodified, in the pane of the workbench: what only a browser can show, over its own messages. Each
 * object's members are held to account in test/workbench.
 */
const bench = useWorkbench();

/** Cells of the grid, as a person reads them. */
const texts = (addresses: readonly string[], sheet: string) => bench().sheets.texts(addresses, sheet);

describe('Office.js in the pane', () => {
  it('finds Excel on the web with the requirement sets of the add-in', async () => {
    const found = await bench()
      .pane()
      .evaluate(async () => {
        const { host, platform } = await Office.onReady();
        const { requirements } = Office.context;
        const sets = ['1.12', '1.17', '1.20'].map((version) => requirements.isSetSupported('ExcelApi', version));
        return { host, platform, sets, shared: requirements.isSetSupported('SharedRuntime', '1.1') };
      });
    expect(found).toEqual({ host: 'Excel', platform: 'OfficeOnline', sets: [true, true, true], shared: true });
  });

  it('writes, formats and calculates a sheet in one request', async () => {
    const read = await writeObjects(bench().pane());
    expect(read.values[4]?.[0]).toBeCloseTo((100 * 0.8) / (1 + 0.1 - 0.8), 10);
    expect(read.text[1]).toEqual(['80.0%']);
    expect(read.spilled).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(await texts(['A1', 'B3', 'A8'], 'Objects')).toEqual(['Input', '80.0%', 'Back']);
    const { sheets, screenshot } = bench();
    await sheets.activate('Objects');
    const check = await sheets.waitFor('B7', ({ value }) => typeof value === 'number', 'Objects');
    expect(check.value).toBeCloseTo(266.6666666666667, 10);
    await screenshot('officejs-objects');
  });

  it('tells the pane of what a person types, and the pane reads the new results', async () => {
    const pane = bench().pane();
    await writeObjects(pane);
    await bench().sheets.activate('Objects');
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: { address: string; result: unknown }[] = [];
        Object.assign(window, { heardOfficeJs: heard });
        context.workbook.worksheets.getItem('Objects').onChanged.add(async ({ address }) => {
          const result = await Excel.run(async (reading) => {
            const cell = reading.workbook.worksheets.getItem('Objects').getRange('B6').load('values');
            await reading.sync();
            return cell.values[0]?.[0] as unknown;
          });
          heard.push({ address, result });
        });
        await context.sync();
      }),
    );
    await bench().sheets.type('B2', '200');
    await pane.waitForFunction(() => ((window as unknown as { heardOfficeJs: unknown[] }).heardOfficeJs ?? []).length > 0);
    const heard = await pane.evaluate(() => (window as unknown as { heardOfficeJs: { address: string; result: number }[] }).heardOfficeJs);
    expect(heard[0]?.address).toBe('B2');
    expect(heard[0]?.result).toBeCloseTo(533.3333333333334, 10);
  });

  it('tells the pane of another selection, in both of its channels', async () => {
    const pane = bench().pane();
    await pane.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const seen: string[] = [];
          Object.assign(window, { selectionsSeen: seen });
          Office.context.document.addHandlerAsync(
            Office.EventType.DocumentSelectionChanged,
            () => seen.push('document'),
            ({ status, error }) => {
              if (status === Office.AsyncResultStatus.Failed) reject(new Error(error.message));
              else
                Excel.run(async (context) => {
                  context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(address));
                  await context.sync();
                }).then(resolve, reject);
            },
          );
        }),
    );
    await bench().sheets.select('C5');
    await pane.waitForFunction(() => {
      const seen = (window as unknown as { selectionsSeen: string[] }).selectionsSeen;
      return seen.includes('document') && seen.includes('C5');
    });
  });

  it('gives the errors of Office.js with their codes', async () => {
    await writeObjects(bench().pane());
    const codes = await bench()
      .pane()
      .evaluate(async () => {
        const tries: ((context: Excel.RequestContext) => void)[] = [
          (context) => context.workbook.worksheets.getItem('Nowhere').load('name'),
          (context) => context.workbook.worksheets.getItem('Objects').getRange('ZZZZ1').load('values'),
          (context) => (context.workbook.worksheets.getItem('Objects').getRange('A1:B2').values = [[1]]),
          (context) => context.workbook.worksheets.add('objects'),
          (context) => context.workbook.worksheets.getItem('Objects').pivotTables.load('items'),
        ];
        const found: string[] = [];
        for (const attempt of tries) {
          try {
            await Excel.run(async (context) => {
              attempt(context);
              await context.sync();
            });
            found.push('no error');
          } catch (error) {
            found.push(error instanceof OfficeExtension.Error ? error.code : String(error));
          }
        }
        return found;
      });
    expect(codes).toEqual(['ItemNotFound', 'InvalidArgument', 'InvalidArgument', 'ItemAlreadyExists', 'ApiNotFound']);
    const unsupported = await bench().page.evaluate(() => window.workbench?.unsupported());
    expect(unsupported).toContain('Worksheet.pivotTables');
  });

  it('fails where a test wants it to', async () => {
    await writeObjects(bench().pane());
    const code = await bench()
      .pane()
      .evaluate(() =>
        Excel.run(async (context) => {
          // Set here, next to the request: the pane reads the workbook now and then, and would take the fault for itself.
          window.parent.workbench?.failAt(3);
          context.workbook.worksheets.getItem('Objects').getRange('A20').values = [['never']];
          await context.sync();
        }).then(
          () => 'no error',
          (error: OfficeExtension.Error) => error.code,
        ),
      );
    await bench().failAt(undefined);
    expect(code).not.toBe('no error');
    expect((await bench().sheets.cell('A20', 'Objects')).text).toBe('');
  });

  it('keeps a locked cell of a protected sheet from the pane and from the keyboard', async () => {
    const { sheets } = bench();
    const pane = bench().pane();
    await writeObjects(pane);
    const denied = await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Objects');
        sheet.getRange('B2').format.protection.locked = false;
        sheet.protection.protect();
        await context.sync();
      });
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Objects').getRange('B3').values = [[0.9]];
        await context.sync();
      }).then(
        () => 'no error',
        (error: OfficeExtension.Error) => error.code,
      );
    });
    expect(denied).toBe('AccessDenied');
    await sheets.activate('Objects');
    await sheets.type('B3', '0.5');
    await sheets.type('B2', '300');
    await sheets.waitFor('B2', ({ value }) => value === 300, 'Objects');
    expect((await sheets.cell('B3', 'Objects')).value).toBe(0.8);
  });

  it('keeps settings with the document', async () => {
    const kept = await bench()
      .pane()
      .evaluate(
        () =>
          new Promise<unknown>((resolve, reject) => {
            const { settings } = Office.context.document;
            settings.set('case', { version: 1 });
            settings.saveAsync(({ status, error }) => {
              if (status === Office.AsyncResultStatus.Failed) return reject(new Error(error.message));
              settings.remove('case');
              settings.refreshAsync(() => resolve(settings.get('case')));
            });
          }),
      );
    expect(kept).toEqual({ version: 1 });
  });

  it('is undone by a person in one step, whole sheet and names included', async () => {
    const { page, sheets } = bench();
    await writeObjects(bench().pane());
    await bench()
      .pane()
      .evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('Undone');
          sheet.getRange('A1:A2').formulas = [[1], ['=A1+1']];
          await context.sync();
          context.workbook.names.add('undone_name', sheet.getRange('A2'));
          sheet.getRange('A1:A2').format.font.bold = true;
          await context.sync();
        }),
      );
    expect(await sheets.names()).toContain('Undone');
    await sheets.activate('Objects');
    await sheets.select('H1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !window.workbench?.sheets().includes('Undone'));
    const name = await bench()
      .pane()
      .evaluate(() =>
        Excel.run(async (context) => {
          const item = context.workbook.names.getItemOrNullObject('undone_name');
          await context.sync();
          return item.isNullObject;
        }),
      );
    expect(name).toBe(true);
  });
});
