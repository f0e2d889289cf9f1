import { lookAtBlank, preview, useWorkbench } from './harness';
import { goToStep, INSERTION, lookOutFor, press as pressed, registerCell, reopened, wrong } from './story';

/* The whole way of somebody who wants a case by lunch; the pane is opened anew after every step, and nothing is lost. */

const bench = useWorkbench();

// Fader & Hardie (2007), table 1: "high end" customers.
const SURVIVORS = [['Year', 'Customers'], ...[1000, 869, 743, 653, 593, 551, 517, 491].map((left, year): [number, number] => [year, left])];

const shows = async (path: string, text: string): Promise<void> => {
  await bench()
    .pane()
    .waitForFunction(([id, wanted]) => (document.getElementById(id) as HTMLInputElement | null)?.value === wanted, [path, text] as const);
};

const press = (name: string | RegExp): Promise<void> => pressed(bench(), name);
const fill = (path: string, text: string): Promise<void> => bench().pane().locator(`[id="${path}"]`).fill(text);

it(
  'a marketer builds a case of their own, feeds it data, inserts, changes and updates it, and takes it out, with a reload at every step',
  async () => {
    const { step } = bench();
    await step('begins with nothing and makes the case their own', async () => {
      await lookAtBlank(bench().pane());
      await fill('title', 'Answer on the first call');
      await goToStep(bench(), 2);
      await fill('segments[0].name', 'Mobile');
      await fill('segments[0].customers.base', '120,000');
      await reopened(bench());
      await goToStep(bench(), 2);
      await shows('segments[0].customers.base', '120,000');
      await shows('segments[0].name', 'Mobile');
      await goToStep(bench(), 1);
      await shows('title', 'Answer on the first call');
    });

    await step('takes the retention from data in the workbook', async () => {
      const { page, sheets } = bench();
      await bench()
        .pane()
        .evaluate(
          (values) =>
            Excel.run(async (context) => {
              context.workbook.worksheets.getItem('Sheet1').getRange('A1:B9').values = values;
              await context.sync();
            }),
          SURVIVORS,
        );
      await sheets.select('A1:B9');
      const pane = bench().pane();
      await pane.getByRole('tab', { name: 'From data' }).click();
      await press('Look at the selection');
      await press('Fit these data');
      await press('Use in the case');
      await pane
        .locator('#page-data')
        .getByText(/^Retention of Mobile is now 94\.2%/)
        .waitFor();
      await bench().screenshot('marketer-data');
      await reopened(bench());
      await goToStep(bench(), 2);
      await shows('segments[0].retention.base', '94.1775%');
      await page.waitForFunction(() => window.workbench?.ready);
      await bench().pane().locator('[data-provenance="segments[0].retention"]').click();
      await shows('segments[0].retention.kind', 'measured');
      expect(await bench().pane().locator('[id="segments[0].retention.source"]').inputValue()).toMatch(/A1:B9 of this workbook, 8 rows/);
    });

    await step('inserts it', async () => {
      const pane = bench().pane();
      const saysCutOff = await lookOutFor(bench(), 'was cut off');
      await pane.getByText('Compact', { exact: false }).click();
      await press('Insert into new sheets');
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      await pane.getByText('The form says what the sheets say.').waitFor();
      expect(await saysCutOff()).toBe(false);
      await bench().screenshot('marketer-inserted');
      await reopened(bench());
      await press('Open Answer on the first call');
      await pane.getByText('The form says what the sheets say.').waitFor();
      await goToStep(bench(), 2);
      await shows('segments[0].retention.base', '94.1775%');
    });

    await step('changes a cell, which the form has at once', async () => {
      const { sheets } = bench();
      await goToStep(bench(), 1);
      const cell = await registerCell(bench(), 'discountRate');
      await sheets.activate('Inputs');
      await sheets.type(cell, '11%');
      await shows('discountRate.base', '11%');
      await reopened(bench());
      await press('Open Answer on the first call');
      await goToStep(bench(), 1);
      await shows('discountRate.base', '11%');
    });

    await step('updates the sheets from the form, with what was typed before a reload', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      await fill('discountRate.base', '12%');
      await reopened(bench());
      await shows('discountRate.base', '12%');
      await press('Update the sheets');
      await pane.getByText('11% (8% to 12%) → 12%', { exact: false }).waitFor();
      const saysCutOff = await lookOutFor(bench(), 'was cut off');
      await press('Update now');
      await pane.getByText(/^Updated/).waitFor({ timeout: INSERTION });
      await pane.getByText('The form says what the sheets say.').waitFor();
      expect(await saysCutOff()).toBe(false);
      expect(Number((await sheets.cell(await registerCell(bench(), 'discountRate'), 'Inputs')).value)).toBe(0.12);
      const promised = await preview(pane, 'ROI');
      await pane.locator('[data-figure="ROI"]').getByText(promised, { exact: true }).waitFor();
      await reopened(bench());
      await press('Open Answer on the first call');
      await pane.getByText('The form says what the sheets say.').waitFor();
      await shows('discountRate.base', '12%');
      expect(wrong(bench())).toEqual([]);
    });

    await step('takes it out, keeps it in the form, and its data stay where they were', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      await press('Remove…');
      await press('Remove it');
      await pane.getByText(/^Removed \d+ sheets/).waitFor({ timeout: INSERTION });
      expect(await sheets.names()).toEqual(['Sheet1']);
      expect((await sheets.cell('B9')).value).toBe(491);
      await reopened(bench());
      await shows('discountRate.base', '12%');
      await goToStep(bench(), 2);
      await shows('segments[0].retention.base', '94.1775%');
      expect(wrong(bench())).toEqual([]);
    });
  },
  6 * INSERTION,
);
