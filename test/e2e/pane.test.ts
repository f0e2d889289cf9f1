import { type Frame, type Locator } from 'playwright-core';
import project from '../../package.json';
import { lookAtExample, preview, useWorkbench } from './harness';

const bench = useWorkbench();

/** How long a person may have to wait for a workbook of fifteen sheets on a slow machine. */
const INSERTION = 100_000;

const field = (pane: Frame, path: string): Locator => pane.locator(`[id="${path}"]`);
const figure = (pane: Frame, name: string): Promise<string> => pane.locator(`[data-figure="${name}"]`).innerText();
const press = (pane: Frame, name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).click();
/** Sheet and cell that a name of the workbook stands for. */
const placeOf = async (pane: Frame, name: string): Promise<{ sheet: string; address: string }> => {
  const text = await pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(wanted).getRange().load('address');
        await context.sync();
        return range.address;
      }),
    name,
  );
  const [, sheet = '', address = ''] = /^'?(.*?)'?!(.+)$/.exec(text) ?? [];
  return { sheet, address: address.replaceAll('$', '') };
};

/** Every page of the pane in 320 px: nothing is cut off, nothing scrolls sideways. */
async function fitsInNarrow(colorScheme: 'light' | 'dark'): Promise<void> {
  const { page, screenshot } = bench();
  const pane = bench().pane();
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => document.documentElement.style.setProperty('--pane-width', '320px'));
  for (const tab of ['Functions', 'From data', 'Business case']) {
    await pane.getByRole('tab', { name: tab }).click();
    const [content, window] = await pane.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content).toBeLessThanOrEqual(window as number);
    expect(window).toBeLessThanOrEqual(320);
  }
  const closed = pane.locator('#page-case').getByRole('button', { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  const cut = await pane.evaluate(() =>
    [...document.querySelectorAll('#page-case :is(input, select, label, th, td)')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ id, textContent }) => id || textContent),
  );
  expect(cut).toEqual([]);
  await screenshot(`pane-320-${colorScheme}`, 'pane');
}

it(
  'the pane says where to begin, shows every fault, inserts the case, and follows its sheets',
  async () => {
    const { step } = bench();
    await step('says first what it is for and where to begin', async () => {
      const pane = bench().pane();
      await pane.getByRole('heading', { name: 'What is customer experience worth?' }).waitFor();
      await pane.getByRole('button', { name: 'Build my own case' }).waitFor();
      await pane.getByText('Nothing leaves this workbook', { exact: false }).waitFor();
      await pane.getByText(`CX Business Case ${project.version}`).waitFor();
      for (const name of ['Help', 'Support', 'Privacy']) {
        const address = await pane.getByRole('link', { name }).evaluate((link: HTMLAnchorElement) => link.href);
        expect((await bench().page.request.get(address)).status()).toBe(200);
      }
      await bench().screenshot('pane-welcome', 'pane');
    });

    await step('shows the telecom example and what it gives', async () => {
      const pane = bench().pane();
      await lookAtExample(pane);
      expect(await pane.getByRole('combobox', { name: 'Start from' }).inputValue()).toBe('telecom');
      expect(await preview(pane, 'NPV')).toMatch(/^\d[\d.]*[KM]$/);
      await bench().screenshot('pane-light', 'pane');
    });

    await step('follows a changed assumption with its figures', async () => {
      const pane = bench().pane();
      const before = await preview(pane, 'NPV');
      await field(pane, 'discountRate.base').fill('9');
      await expect(preview(pane, 'NPV')).resolves.not.toBe(before);
      await field(pane, 'discountRate.base').fill('10%');
      expect(await preview(pane, 'NPV')).toBe(before);
    });

    await step('shows every fault where it is and in a list, and inserts nothing', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      await field(pane, 'title').fill('');
      await field(pane, 'discountRate.base').fill('ten');
      await field(pane, 'timeline.periods').fill('0');
      await press(pane, 'Insert into new sheets');
      await pane.getByText('Nothing was inserted: 3 things are to be corrected.').waitFor();
      expect(await pane.getByText('Discount rate (base) must be a percentage from 0% to 100%, but found "ten".').count()).toBe(2);
      expect(await field(pane, 'title').getAttribute('aria-invalid')).toBe('true');
      expect(await sheets.names()).toEqual(['Sheet1']);
      await bench().screenshot('pane-faults', 'pane');
    });

    await step('leads from the list of faults to the field', async () => {
      const pane = bench().pane();
      await pane.getByRole('button', { name: /^Horizon must be/ }).click();
      await pane.waitForFunction(() => document.activeElement?.id === 'timeline.periods');
    });

    await step('inserts the case once the faults are gone, and reads its results from the sheet', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      await field(pane, 'title').fill('Ours');
      await field(pane, 'discountRate.base').fill('10%');
      await field(pane, 'timeline.periods').fill('12');
      const promised = await preview(pane, 'ROI');
      await press(pane, 'Insert into new sheets');
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      expect(await sheets.names()).toEqual(expect.arrayContaining(['Sheet1', 'Cover', 'Decision', 'Inputs', 'Checks']));
      await pane.getByRole('region', { name: 'Results in this workbook' }).waitFor();
      expect(await figure(pane, 'ROI')).toBe(promised);
      const npv = await placeOf(pane, 'CX_NPV');
      const { value } = await sheets.cell(npv.address, npv.sheet);
      expect(await figure(pane, 'NPV')).toBe(new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(Number(value)));
      await bench().screenshot('pane-inserted');
    });

    await step('follows the sheet when an input on it is changed', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      const before = await figure(pane, 'NPV');
      const scenario = await placeOf(pane, 'CX_SCENARIO');
      await sheets.activate(scenario.sheet);
      await sheets.type(scenario.address, 'optimistic');
      await pane.getByText('Read from the sheet, high scenario.').waitFor();
      expect(await figure(pane, 'NPV')).not.toBe(before);
      await sheets.type(scenario.address, 'base');
      await pane.getByText('Read from the sheet, base scenario.').waitFor();
      expect(await figure(pane, 'NPV')).toBe(before);
    });

    await step('finds its figures again after their sheet was given another name', async () => {
      const pane = bench().pane();
      const { sheet } = await placeOf(pane, 'CX_NPV');
      const before = await figure(pane, 'NPV');
      await pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).name = 'Our figures';
            await context.sync();
          }),
        sheet,
      );
      const scenario = await placeOf(pane, 'CX_SCENARIO');
      await bench().sheets.activate(scenario.sheet);
      await bench().sheets.type(scenario.address, 'cautious');
      await pane.getByText('Read from the sheet, low scenario.').waitFor();
      await bench().sheets.type(scenario.address, 'base');
      await pane.getByText('Read from the sheet, base scenario.').waitFor();
      expect(await figure(pane, 'NPV')).toBe(before);
      await press(pane, 'Show sheet');
      await bench().page.waitForFunction(() => window.workbench?.activeSheet() === 'Our figures');
    });

    for (const scheme of ['light', 'dark'] as const)
      await step(`shows everything in 320 px without scrolling sideways, ${scheme}`, () => fitsInNarrow(scheme));
  },
  5 * INSERTION,
);

describe('the functions page', () => {
  const lookFor = async (pane: Frame, words: string): Promise<void> => {
    await lookAtExample(pane);
    await pane.getByRole('tab', { name: 'Functions' }).click();
    await pane.getByRole('searchbox', { name: 'Find a function' }).fill(words);
  };

  it('finds a function and puts its example into the selected cell, which shows the number', async () => {
    const { sheets, screenshot } = bench();
    const pane = bench().pane();
    await sheets.activate('Sheet1');
    await sheets.select('H10');
    await lookFor(pane, 'roi');
    await press(pane, 'CX_ROI');
    await screenshot('pane-functions', 'pane');
    await press(pane, 'Insert into the selected cell');
    await pane.getByText(/^Inserted into Sheet1!H10/).waitFor();
    const { formula } = await sheets.waitFor('H10', ({ value }) => typeof value === 'number');
    expect(formula).toMatch(/^=CASE\.CX_ROI\(/);
  });

  it('does not write over a cell that holds something, unless told to', async () => {
    const { sheets } = bench();
    const pane = bench().pane();
    await lookFor(pane, 'roi');
    await press(pane, 'CX_ROI');
    await sheets.type('H12', 'mine');
    await sheets.select('H12');
    await press(pane, 'Insert into the selected cell');
    await pane.getByText('Sheet1!H12 already holds “mine”').waitFor();
    expect((await sheets.cell('H12')).value).toBe('mine');
    await press(pane, 'Replace it');
    await sheets.waitFor('H12', ({ value }) => typeof value === 'number');
  });

  it('says what to try when nothing matches', async () => {
    const pane = bench().pane();
    await lookFor(pane, 'weather');
    await pane.getByText('No function matches “weather”').waitFor();
  });
});

describe('the pane at its narrowest', () => {
  it('can be gone through with the keyboard alone', async () => {
    const { page } = bench();
    const pane = bench().pane();
    await lookAtExample(pane);
    await page.evaluate(() => document.documentElement.style.setProperty('--pane-width', '320px'));
    await pane.getByRole('tab', { name: 'Business case' }).focus();
    // Past the pages of data, results and analysis.
    for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.getByRole('searchbox', { name: 'Find a function' }).waitFor();
    await page.keyboard.press('Tab');
    const focused = await pane.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('Find a function');
  });
});
