import { lookAtBlank, useWorkbench } from './harness';
import { INSERTION, named, registerCell, wrong } from './story';

/* A case from the form into the workbook, changed there and here, and out again. */

const bench = useWorkbench();

/** What the named figures of a case say, by name without prefix. */
const figures = (prefix: string): Promise<Record<string, unknown>> =>
  bench()
    .pane()
    .evaluate(
      (begin) =>
        Excel.run(async (context) => {
          const names = context.workbook.names.load('items/name');
          await context.sync();
          const cells = names.items
            .filter(({ name }) => name.startsWith(begin) && !name.includes('SHEET_'))
            .map((item) => ({ key: item.name.slice(begin.length), range: item.getRangeOrNullObject().load('values') }));
          await context.sync();
          return Object.fromEntries(cells.map(({ key, range }) => [key, range.isNullObject ? null : (range.values[0]?.[0] as unknown)]));
        }),
      prefix,
    );

/** Types a number into the column of a heading in the row of an id on Inputs, as a reviewer would. */
async function typeInput(id: string, heading: string, text: string): Promise<void> {
  await bench().sheets.activate('Inputs');
  await bench().sheets.type(await registerCell(bench(), id, heading), text);
}

it(
  'a case of one’s own goes into the workbook, is changed there and here, and goes out again',
  async () => {
    const { step } = bench();
    await step('stands in the workbook after Insert, and the form is open on it', async () => {
      const pane = bench().pane();
      await lookAtBlank(pane);
      await pane.getByText('Compact', { exact: false }).click();
      await pane.getByRole('button', { name: 'Insert into new sheets' }).click();
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      expect(await pane.getByRole('combobox', { name: 'Case' }).inputValue()).toBe('workbook:1');
      await pane.getByText('The form says what the sheets say.').waitFor();
    });

    await step('shows in the form at once what is typed on the sheet', async () => {
      const pane = bench().pane();
      await typeInput('discountRate', 'Base', '11%');
      await pane.waitForFunction(() => (document.getElementById('discountRate.base') as HTMLInputElement | null)?.value === '11%');
      await pane.getByText('The form says what the sheets say.').waitFor();
    });

    await step('is updated in place after what will change was shown', async () => {
      const { sheets, screenshot } = bench();
      const pane = bench().pane();
      const [before, names] = [await named(bench(), 'CX_NPV'), await sheets.names()];
      await pane.locator('[id="discountRate.base"]').fill('12%');
      await pane.getByRole('button', { name: 'Update the sheets' }).click();
      await pane.getByRole('group', { name: 'One change on the sheets' }).waitFor();
      await pane.getByText('11% (8% to 12%) → 12%', { exact: false }).waitFor();
      await screenshot('pane-update', 'pane');
      await pane.getByRole('button', { name: 'Update now' }).click();
      await pane.getByText(/^Updated/).waitFor({ timeout: INSERTION });
      expect(await sheets.names()).toEqual(names);
      expect(Number(await named(bench(), 'CX_NPV'))).toBeLessThan(Number(before));
      await pane.getByText('The form says what the sheets say.').waitFor();
    });

    await step('is offered again after a reload, and opens with what the sheets say', async () => {
      const { page } = bench();
      await page.evaluate(() => (document.getElementById('pane') as HTMLIFrameElement).contentWindow?.location.reload());
      const pane = bench().pane();
      await pane.getByRole('button', { name: 'Open New business case' }).click();
      await pane.waitForFunction(() => (document.getElementById('discountRate.base') as HTMLInputElement | null)?.value === '12%');
    });

    await step('gets the rows of a segment that is added, and then shows the figures of a case that is inserted with it', async () => {
      const { sheets, screenshot } = bench();
      const pane = bench().pane();
      const names = await sheets.names();
      await pane.getByRole('button', { name: /^Step 2/ }).click();
      await pane.getByRole('button', { name: 'Add a segment' }).click();
      await pane.getByRole('button', { name: 'Update the sheets' }).click();
      await pane.getByText(/^1 segment added: the sheets get the rows/).waitFor({ timeout: INSERTION });
      await pane.getByText(/^Conditional formats and data validation of your own.*Inputs/).waitFor();
      await screenshot('pane-update-rows', 'pane');
      await pane.getByRole('button', { name: 'Update now' }).click();
      await pane.getByText(/^Updated/).waitFor({ timeout: INSERTION });
      await pane.getByText('The form says what the sheets say.').waitFor();
      expect(await sheets.names()).toEqual(names);
      await pane.getByRole('button', { name: 'Insert as another case' }).click();
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      const [updated, inserted] = [await figures('CX_'), await figures('CX2_')];
      expect(Object.keys(updated).length).toBeGreaterThan(10);
      expect(updated).toEqual(inserted);
      await pane.getByRole('button', { name: 'Remove…' }).click();
      await pane.getByRole('button', { name: 'Remove it' }).click();
      await pane.getByText(/^Removed \d+ sheets/).waitFor({ timeout: INSERTION });
      await pane.getByRole('combobox', { name: 'Start from' }).selectOption('workbook:1');
      await pane.getByText('The form says what the sheets say.').waitFor();
      expect(wrong(bench())).toEqual([]);
    });

    await step('is removed after a yes, and stays in the form', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      await pane.getByRole('button', { name: 'Remove…' }).click();
      await pane.getByRole('button', { name: 'Keep it' }).click();
      await pane.getByRole('button', { name: 'Remove…' }).click();
      await pane.getByRole('button', { name: 'Remove it' }).click();
      await pane.getByText(/^Removed \d+ sheets/).waitFor({ timeout: INSERTION });
      expect(await sheets.names()).toEqual(['Sheet1']);
      expect(await pane.locator('[id="discountRate.base"]').inputValue()).toBe('12%');
    });
  },
  9 * INSERTION,
);
