import { useWorkbench } from './harness';

const bench = useWorkbench(undefined, '?api=1.12&language=de-DE&decimal=,&thousands=.&system=0&structure=1');

describe('the workbench under conditions from its address', () => {
  it('tells office.js the level of ExcelApi and the language', async () => {
    const told = await bench()
      .pane()
      .evaluate(() => {
        const { requirements } = Office.context;
        return {
          has12: requirements.isSetSupported('ExcelApi', '1.12'),
          has13: requirements.isSetSupported('ExcelApi', '1.13'),
          language: Office.context.displayLanguage,
        };
      });
    expect(told).toEqual({ has12: true, has13: false, language: 'de-DE' });
  });

  it('tells the add-in the separators and refuses a new sheet', async () => {
    const told = await bench()
      .pane()
      .evaluate(() =>
        Excel.run(async (context) => {
          const { application } = context.workbook;
          application.load('decimalSeparator, thousandsSeparator, useSystemSeparators');
          await context.sync();
          context.workbook.worksheets.add('New');
          const refused = await context.sync().catch((error: { code: string }) => error.code);
          return [application.decimalSeparator, application.thousandsSeparator, application.useSystemSeparators, refused];
        }),
      );
    expect(told).toEqual([',', '.', false, 'AccessDenied']);
  });
});

describe('the panel of conditions', () => {
  it('shows what holds, and its switches act at once', async () => {
    const { page, pane, screenshot } = bench();
    await page.locator('#conditions-button').click();
    expect(await page.locator('#conditions-api').inputValue()).toBe('1.12');
    expect(await page.locator('#conditions-decimal').inputValue()).toBe(',');
    expect(await page.getByLabel('structure is protected').isChecked()).toBe(true);
    await screenshot('conditions');
    await page.getByLabel('reading only').check();
    const write = () =>
      pane().evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('Z1').values = [[1]];
          await context.sync();
          return 'written';
        }).catch((error: { code: string }) => error.code),
      );
    expect(await write()).toBe('AccessDenied');
    await page.getByLabel('reading only').uncheck();
    expect(await write()).toBe('written');
    await page.getByLabel('from now on fails with').selectOption('InactiveWorkbook');
    await page.getByRole('button', { name: 'Set' }).click();
    // The pane's own reading may come first and take the fault.
    let answer = await write();
    for (let again = 0; again < 5 && answer === 'written'; again += 1) {
      await page.getByRole('button', { name: 'Set' }).click();
      answer = await write();
    }
    expect(answer).toBe('InactiveWorkbook');
    await page.locator('#conditions-close').click();
  });

  it('refuses requests while a cell is edited in the grid, and lets those wait that say so', async () => {
    const { page, pane, sheets } = bench();
    const ask = (delayForCellEdit: boolean) =>
      pane().evaluate(
        (delay) =>
          Excel.run({ delayForCellEdit: delay }, async (context) => {
            const range = context.workbook.worksheets.getFirst().getRange('H9').load('values');
            await context.sync();
            return range.values[0]?.[0] as unknown;
          }).catch((error: { code: string }) => error.code),
        delayForCellEdit,
      );
    await sheets.startTyping('H9', '42');
    expect(await ask(false)).toBe('InvalidOperationInCellEditMode');
    const waiting = ask(true);
    await page.keyboard.press('Enter');
    expect(await waiting).toBe(42);
  });
});

describe('the keyboard', () => {
  const inPane = () => bench().page.evaluate(() => document.activeElement?.id === 'pane');

  it('goes from the cells to the pane by F6, and back by Esc, where typing goes into the selected cell', async () => {
    const { page, pane, sheets } = bench();
    await sheets.select('H12');
    await page.keyboard.press('F6');
    await pane().waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    expect(await inPane()).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.id !== 'pane');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect((await sheets.waitFor('H12', ({ text }) => text !== '')).value).toBe(7);
  });

  it('walks through the pane with Tab and out at its end, and back in with Shift+Tab', async () => {
    const { page, pane } = bench();
    await page.locator('#splitter').focus();
    await page.keyboard.press('Tab');
    await pane().waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    for (let presses = 0; presses < 100 && (await inPane()); presses++) {
      await page.keyboard.press('Tab');
      // The pane hands the keyboard over in a message: a press before it has come would go one element too far.
      for (const frame of [pane(), page]) await frame.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
    }
    await page.waitForFunction(() => document.activeElement?.id === 'help-button');
    await page.keyboard.press('Shift+Tab');
    await pane().waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    expect(await inPane()).toBe(true);
  });
});
