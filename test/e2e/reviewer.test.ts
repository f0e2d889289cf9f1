import { lookAtExample, useWorkbench } from './harness';
import { goToStep, INSERTION, named, press, registerCell, reopened } from './story';

/* Somebody from finance opens a case that others made: who vouches for it, what if it goes badly, and is it still what was written? */

const bench = useWorkbench();
const PATIENCE = 30_000;

const tab = (name: string): Promise<void> => bench().pane().getByRole('tab', { name }).click();

/** Rows of Checks whose count of formulas is not what was written: their labels. */
const miscounted = (): Promise<string[]> =>
  bench()
    .pane()
    .evaluate(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Checks').getUsedRange().load('values');
        await context.sync();
        return used.values
          .filter(([label, written, now]) => String(label).startsWith('Formulas of') && typeof now === 'number' && written !== now)
          .map(([label]) => String(label));
      }),
    );

/** Types over a cell on a protected sheet, as who wants to makes it free first. Returns the formula that stood there. */
async function typedOver(sheet: string, address: string, text: string): Promise<string> {
  const { pane, sheets } = bench();
  const formula = await pane().evaluate(
    ([name, cell]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        const range = worksheet.getRange(cell).load('formulas');
        worksheet.protection.unprotect();
        await context.sync();
        return String(range.formulas[0]?.[0]);
      }),
    [sheet, address] as const,
  );
  await sheets.activate(sheet);
  await sheets.type(address, text);
  return formula;
}

/** What the master check says on a sheet, once it says so. */
const banner = (sheet: string, said: RegExp): Promise<unknown> => bench().sheets.waitFor('B2', ({ text }) => said.test(text), sheet);

it(
  'a finance reviewer opens a case, sees who vouches for each number, changes the scenario and finds what was typed over',
  async () => {
    const { step } = bench();
    await step('opens the case that somebody left in the workbook', async () => {
      const pane = bench().pane();
      await lookAtExample(pane);
      await pane.getByText('Compact', { exact: false }).click();
      await press(bench(), 'Insert into new sheets');
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      await reopened(bench());
      await pane
        .getByRole('button', { name: /^Open / })
        .first()
        .click();
      await pane.getByText('The form says what the sheets say.').waitFor();
      await banner('Decision', /^No error/);
      await bench().sheets.show('Decision');
      await bench().screenshot('reviewer-decision');
    });

    await step('counts who vouches for nothing, the same on the sheets, in the form and in the results', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      const open = Number((await sheets.cell('E5', 'Checks')).value);
      expect(open).toBeGreaterThan(5);
      await tab('Results');
      await pane.getByRole('button', { name: `${open} inputs are not confirmed by anybody` }).click();
      await pane.locator('#page-results li button').first().click();
      await bench().page.waitForFunction(() => window.workbench?.activeSheet() === 'Inputs');
      await bench().screenshot('reviewer-unconfirmed');
      await tab('Business case');
      await pane.getByRole('button', { name: /numbers are not confirmed by anybody/ }).waitFor();
    });

    await step('vouches for one of them on the sheet, which the form and the results have at once', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      const open = Number((await sheets.cell('E5', 'Checks')).value);
      await sheets.activate('Inputs');
      await sheets.type(await registerCell(bench(), 'discountRate', 'Owner'), 'Anna Reviewer');
      await sheets.type(await registerCell(bench(), 'discountRate', 'Confirmed'), 'yes');
      await sheets.waitFor('E5', ({ value }) => value === open - 1, 'Checks');
      await goToStep(bench(), 1);
      await pane.locator('[data-provenance="discountRate"]').getByText('Anna Reviewer', { exact: false }).waitFor({ timeout: PATIENCE });
      await tab('Results');
      await pane.getByRole('button', { name: `${open - 1} inputs are not confirmed by anybody` }).waitFor({ timeout: PATIENCE });
    });

    await step('changes the scenario on the sheet, and the front page and the pane follow', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      const base = Number(await named(bench(), 'CX_NPV'));
      const promised = await pane.locator('[data-result="NPV low"]').innerText();
      await sheets.activate('Inputs');
      await sheets.type(await registerCell(bench(), 'scenario', 'Base'), 'cautious');
      await pane.waitForFunction(() => document.querySelector<HTMLSelectElement>('#page-results select')?.value === 'low');
      expect(Number(await named(bench(), 'CX_NPV'))).toBeLessThan(base);
      expect(await pane.locator('[data-result="NPV low"]').innerText()).toBe(promised);
      await sheets.type(await registerCell(bench(), 'scenario', 'Base'), 'base');
      await pane.waitForFunction(() => document.querySelector<HTMLSelectElement>('#page-results select')?.value === 'base');
      expect(Number(await named(bench(), 'CX_NPV'))).toBe(base);
    });

    await step('finds the formula that somebody typed over, on every sheet, in the pane and on Checks', async () => {
      const { page, sheets } = bench();
      const pane = bench().pane();
      const formula = await typedOver('Customers', 'F8', '1000');
      expect(formula).toMatch(/^=/);
      for (const sheet of ['Cover', 'Decision', 'Inputs', 'Costs']) await banner(sheet, /^ERRORS: \d/);
      await pane.getByText(/checks? fails?: do not use these figures/).waitFor({ timeout: PATIENCE });
      await pane.locator('#page-results .fui-MessageBar li button').first().click();
      await page.waitForFunction(() => window.workbench?.activeSheet() === 'Checks');
      expect(await miscounted()).toEqual([expect.stringMatching(/^Formulas of Customers!/)]);
      await bench().screenshot('reviewer-typed-over');
      await sheets.activate('Customers');
      await sheets.type('F8', formula);
      await banner('Decision', /^No error/);
    });

    await step('finds the verdict itself typed over', async () => {
      const { sheets } = bench();
      const verdict = await bench()
        .pane()
        .evaluate(() =>
          Excel.run(async (context) => {
            const used = context.workbook.worksheets.getItem('Decision').getRange('A1:A12').load('formulas');
            await context.sync();
            return `A${1 + used.formulas.findIndex(([formula]) => String(formula).includes('Go ahead'))}`;
          }),
        );
      const formula = await typedOver('Decision', verdict, 'Go ahead');
      for (const sheet of ['Cover', 'Decision', 'Inputs']) await banner(sheet, /^ERRORS/);
      expect(await miscounted()).toEqual([`Formulas of Decision!${verdict}, which shows the checks`]);
      await sheets.activate('Decision');
      await sheets.type(verdict, formula);
      await banner('Inputs', /^No error/);
    });
  },
  6 * INSERTION,
);
