import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtExample, useWorkbench } from './harness';

/*
 * What a person does with the business case: insert it, look at every sheet, change an input, insert it again, and lose
 * the connection midway.
 */

// Wide enough to see the figures and the charts of the Decision beside the pane: one of these pictures stands in the README.
const bench = useWorkbench({ width: 1860, height: 1000 });

/** How long a person may have to wait for a workbook of all sheets on a slow machine. */
const INSERTION = 100_000;
const PATIENCE = 4 * INSERTION;

const STORE_PICTURE = { width: 1366, height: 768 };

const SHEETS =
  'Cover Decision Inputs Yearly Timeline Customers Benefits Costs Appraisal Inaction Spending Sensitivity Scenarios Simulation Portfolio Evidence Checks Log'.split(
    ' ',
  );

/** Actions the host has carried out since the page was opened. */
const actionsSoFar = (): Promise<number> => bench().page.evaluate(() => window.workbench?.statistics.actions ?? 0);

async function insert(): Promise<void> {
  const pane = bench().pane();
  await pane.getByRole('button', { name: /^Insert (into new sheets|as another case)$/ }).click();
  await pane.getByText(`Inserted ${SHEETS.length} sheets`).waitFor({ timeout: INSERTION });
}

/** The cell beside a label of a sheet. */
async function beside(label: string, sheet: string, column = 'B'): Promise<string> {
  for (let row = 1; row <= 80; row += 1) {
    const { text } = await bench().sheets.cell(`A${row}`, sheet);
    if (text === label) return `${column}${row}`;
  }
  throw new Error(`"${label}" stands nowhere in column A of ${sheet}.`);
}

/** Workbook-scope names as the add-in sees them. */
const names = (): Promise<string[]> =>
  bench()
    .pane()
    .evaluate(() =>
      Excel.run(async (context) => {
        const list = context.workbook.names.load('items/name');
        await context.sync();
        return list.items.map(({ name }) => name).sort();
      }),
    );

it(
  'the inserted business case stands in new sheets, follows its inputs, and is inserted again or not at all',
  async () => {
    const { step } = bench();
    await lookAtExample(bench().pane());
    const before = await actionsSoFar();
    await insert();
    const actionsOfInsertion = (await actionsSoFar()) - before;

    await step('stands in new sheets, and its checks pass with the CASE functions loaded', async () => {
      const { sheets } = bench();
      expect(await sheets.names()).toEqual(['Sheet1', ...SHEETS]);
      await sheets.waitFor('B2', ({ value }) => value === true, 'Checks');
      // The second opinions are numbers of the add-in here, not the words that stand in where it is missing.
      const texts = await sheets.texts(
        Array.from({ length: 60 }, (_, i) => `C${i + 1}`),
        'Checks',
      );
      expect(texts.filter((text) => /not loaded/.test(text))).toEqual([]);
    });

    await step('shows no error value on any sheet', async () => {
      const { sheets, screenshot } = bench();
      for (const sheet of SHEETS) {
        await sheets.show(sheet);
        await screenshot(`sheet-${sheet.toLowerCase()}`);
        const errors = await bench()
          .pane()
          .evaluate(
            (name) =>
              Excel.run(async (context) => {
                const range = context.workbook.worksheets.getItem(name).getUsedRange().load('text');
                await context.sync();
                return range.text.flat().filter((text) => /^#(N\/A|[A-Z0-9/]+[!?]|#+)$/.test(text));
              }),
            sheet,
          );
        expect({ sheet, errors }).toEqual({ sheet, errors: [] });
      }
    });

    await step('is pictured for the marketplace, in the size that is asked for there', async () => {
      const { page, sheets, screenshot } = bench();
      const before = page.viewportSize();
      await page.setViewportSize(STORE_PICTURE);
      for (const sheet of ['Decision', 'Inputs', 'Checks']) {
        await sheets.show(sheet);
        await screenshot(`store-${sheet.toLowerCase()}`);
        const picture = readFileSync(join(__dirname, `screenshots/store-${sheet.toLowerCase()}.png`));
        // Width and height stand at the beginning of every PNG.
        expect({ width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }).toEqual(STORE_PICTURE);
      }
      if (before) await page.setViewportSize(before);
    });

    await step('lets the Decision follow when an input is changed by hand, and come back', async () => {
      const { sheets } = bench();
      const npv = await beside('Net present value', 'Decision');
      const before = (await sheets.cell(npv, 'Decision')).value;
      const rate = await rowOf('discountRate');
      await sheets.activate('Inputs');
      const base = await columnOf('Base', rate.header);
      const typed = (await sheets.cell(`${base}${rate.row}`, 'Inputs')).text;
      await sheets.type(`${base}${rate.row}`, '11%');
      const after = await sheets.waitFor(npv, ({ value }) => value !== before, 'Decision');
      expect(Number(after.value)).toBeLessThan(Number(before));
      await sheets.type(`${base}${rate.row}`, typed);
      await sheets.waitFor(npv, ({ value }) => Math.abs(Number(value) - Number(before)) < 1e-6, 'Decision');
    });

    await step('leaves nothing behind where the connection breaks, early or late', async () => {
      const { sheets, failAt } = bench();
      const pane = bench().pane();
      const [sheetsBefore, namesBefore] = [await sheets.names(), await names()];
      // The last tenth holds what the pane reads once the sheets stand, which takes a fault without harm.
      for (const share of [0.05, 0.9]) {
        await failAt(Math.floor(share * actionsOfInsertion));
        await pane.getByRole('button', { name: /^Insert (into new sheets|as another case)$/ }).click();
        await pane
          .getByText(/was not inserted/)
          .first()
          .waitFor({ timeout: INSERTION });
        await failAt(undefined);
        expect(await sheets.names()).toEqual(sheetsBefore);
        expect(await names()).toEqual(namesBefore);
      }
    });

    await step('is inserted a second time as a set of its own, and the first stays as it was', async () => {
      const { sheets } = bench();
      const npv = await beside('Net present value', 'Decision');
      const before = await sheets.cell(npv, 'Decision');
      await insert();
      expect(await sheets.names()).toEqual(['Sheet1', ...SHEETS, ...SHEETS.map((name) => `${name} (2)`)]);
      expect(await sheets.cell(npv, 'Decision')).toEqual(before);
      expect((await sheets.waitFor(npv, ({ value }) => typeof value === 'number', 'Decision (2)')).value).toBeCloseTo(
        Number(before.value),
        6,
      );
    });
  },
  6 * PATIENCE,
);

/** Row of an input on Inputs by its id, and the row of the column headings. */
async function rowOf(id: string): Promise<{ row: number; header: number }> {
  const cells = await bench()
    .pane()
    .evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Inputs').getUsedRange().load('values,rowIndex');
        await context.sync();
        return range.values.map((row, index) => ({ row: range.rowIndex + index + 1, cells: row.map(String) }));
      }),
    );
  const row = cells.find((line) => line.cells.includes(id))?.row;
  const header = cells.find((line) => line.cells.includes('Base'))?.row;
  if (row === undefined || header === undefined) throw new Error(`Inputs has no row for ${id}.`);
  return { row, header };
}

/** Letter of the column with this heading on Inputs. */
async function columnOf(heading: string, header: number): Promise<string> {
  for (const column of 'ABCDEFGHIJKLMNOP') if ((await bench().sheets.cell(`${column}${header}`, 'Inputs')).text === heading) return column;
  throw new Error(`Inputs has no column ${heading}.`);
}
