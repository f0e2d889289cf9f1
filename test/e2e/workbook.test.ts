import { useWorkbench } from './harness';

/*
 * What a person does with the business case: insert it, look at every sheet, change an input, insert it again, and lose
 * the connection midway.
 */

// Wide enough to see the figures and the charts of the Summary beside the pane: one of these pictures stands in the README.
const bench = useWorkbench({ width: 1860, height: 1000 });

/** How long a person may have to wait for a workbook of fourteen sheets on a slow machine. */
const INSERTION = 100_000;
const PATIENCE = 4 * INSERTION;

const SHEETS = 'Cover Summary Inputs Timeline Customers Benefits Costs Appraisal Inaction Scenarios Portfolio Evidence Checks Log'.split(
  ' ',
);

async function insert(): Promise<void> {
  const pane = bench().pane();
  await pane.getByRole('button', { name: 'Insert into new sheets' }).click();
  await pane.getByText(/^Inserted 14 sheets/).waitFor({ timeout: INSERTION });
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

describe('the inserted business case', () => {
  it(
    'stands in fourteen new sheets, and its checks pass with the CASE functions loaded',
    async () => {
      const { sheets } = bench();
      await insert();
      expect(await sheets.names()).toEqual(['Sheet1', ...SHEETS]);
      await sheets.waitFor('B2', ({ value }) => value === true, 'Checks');
      // The second opinions are numbers of the add-in here, not the words that stand in where it is missing.
      const texts = await sheets.texts(
        Array.from({ length: 60 }, (_, i) => `C${i + 1}`),
        'Checks',
      );
      expect(texts.filter((text) => /not loaded/.test(text))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'shows no error value on any sheet',
    async () => {
      const { page, sheets, screenshot } = bench();
      for (const sheet of SHEETS) {
        await sheets.activate(sheet);
        await page.waitForTimeout(700);
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
    },
    PATIENCE,
  );

  it(
    'lets the Summary follow when an input is changed by hand, and come back',
    async () => {
      const { sheets } = bench();
      const npv = await beside('Net present value', 'Summary');
      const before = (await sheets.cell(npv, 'Summary')).value;
      const rate = await rowOf('discountRate');
      await sheets.activate('Inputs');
      const base = await columnOf('Base', rate.header);
      const typed = (await sheets.cell(`${base}${rate.row}`, 'Inputs')).text;
      await sheets.type(`${base}${rate.row}`, '11%');
      const after = await sheets.waitFor(npv, ({ value }) => value !== before, 'Summary');
      expect(Number(after.value)).toBeLessThan(Number(before));
      await sheets.type(`${base}${rate.row}`, typed);
      await sheets.waitFor(npv, ({ value }) => Math.abs(Number(value) - Number(before)) < 1e-6, 'Summary');
    },
    PATIENCE,
  );

  it(
    'leaves nothing behind where the connection breaks, early, midway or late',
    async () => {
      const { sheets, failAt } = bench();
      const pane = bench().pane();
      const [sheetsBefore, namesBefore] = [await sheets.names(), await names()];
      for (const action of [60, 300, 600]) {
        await failAt(action);
        await pane.getByRole('button', { name: 'Insert into new sheets' }).click();
        await pane
          .getByText(/was not inserted/)
          .first()
          .waitFor({ timeout: INSERTION });
        await failAt(undefined);
        expect(await sheets.names()).toEqual(sheetsBefore);
        expect(await names()).toEqual(namesBefore);
      }
    },
    PATIENCE,
  );

  it(
    'is inserted a second time as a set of its own, and the first stays as it was',
    async () => {
      const { sheets } = bench();
      const npv = await beside('Net present value', 'Summary');
      const before = await sheets.cell(npv, 'Summary');
      await insert();
      expect(await sheets.names()).toEqual(['Sheet1', ...SHEETS, ...SHEETS.map((name) => `${name} (2)`)]);
      expect(await sheets.cell(npv, 'Summary')).toEqual(before);
      expect((await sheets.waitFor(npv, ({ value }) => typeof value === 'number', 'Summary (2)')).value).toBeCloseTo(
        Number(before.value),
        6,
      );
    },
    PATIENCE,
  );
});

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
