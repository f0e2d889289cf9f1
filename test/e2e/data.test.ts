import { lookAtBlank, useWorkbench } from './harness';

/* From cells that are selected to an estimate of the case, and back. */

const bench = useWorkbench();

// Fader & Hardie (2007), table 1: "high end" customers.
const SURVIVORS = [
  ['Year', 'Customers'],
  ...[1000, 869, 743, 653, 593, 551, 517, 491].map((left, year): [number, number] => [year, left]),
] as const;

/** Writes a table into Sheet1, from A1 on. */
const write = (cells: readonly (readonly (string | number)[])[]): Promise<void> =>
  bench()
    .pane()
    .evaluate(
      (values) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
          await context.sync();
        }),
      cells.map((row) => [...row]),
    );

const retention = (part: string) => bench().pane().locator(`[id="segments[0].retention.${part}"]`);

it('a table that is selected becomes an estimate of the case, and gives way again', async () => {
  const { step } = bench();
  await step('is recognised, fitted and drawn, with the keyboard alone', async () => {
    const { page, sheets, screenshot } = bench();
    const pane = bench().pane();
    await lookAtBlank(pane);
    await write(SURVIVORS);
    await sheets.select('A1:B9');
    await pane.getByRole('tab', { name: 'Business case' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const look = pane.getByRole('button', { name: 'Look at the selection' });
    await look.waitFor();
    await page.keyboard.press('Tab');
    expect(await look.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await pane.getByText('Numbers never rise downwards: each column is a cohort. The first row holds headings.').waitFor();
    await pane.getByText(/A1:B9: 9 rows, 2 columns$/).waitFor();
    await pane.getByRole('button', { name: 'Fit these data' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByText('One cohort of 1,000 customers, seen through 7 periods of a year.').waitFor();
    await pane.getByRole('img', { name: 'Share of a cohort that is left, actual against expected' }).waitFor();
    expect(await pane.getByRole('region', { name: 'What the data say' }).evaluate((region) => region === document.activeElement)).toBe(
      true,
    );
    await screenshot('pane-data');
  });

  await step('is used as the retention of a segment, which the form shows as measured, with its source', async () => {
    const { page, screenshot } = bench();
    const pane = bench().pane();
    await pane.getByRole('button', { name: 'Use in the case' }).focus();
    await page.keyboard.press('Enter');
    await pane
      .locator('#page-data')
      .getByText(/^Retention of .* is now 94\.2% .*measured; nobody has confirmed it yet\.$/)
      .waitFor();
    await screenshot('pane-data-used', 'pane');
    await pane.getByRole('button', { name: 'Show it in the form' }).click();
    const section = pane.locator('#page-case .fui-AccordionHeader__button').first();
    if ((await section.getAttribute('aria-expanded')) === 'false') await section.click();
    expect(await retention('base').inputValue()).toBe('94.1775%');
    await pane.locator('[data-provenance="segments[0].retention"]').click();
    expect(await retention('kind').inputValue()).toBe('measured');
    expect(await retention('source').inputValue()).toMatch(/A1:B9 of this workbook, 8 rows, \d{4}-\d\d-\d\d: shifted beta-geometric$/);
    expect(await pane.getByText('Unconfirmed measured · no owner').count()).toBe(1);
  });

  await step('is taken back by Undo, source and all', async () => {
    const pane = bench().pane();
    await pane.getByRole('tab', { name: 'From data' }).click();
    await pane.locator('#page-data').getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('tab', { name: 'Business case' }).click();
    await pane.waitForFunction(() => (document.getElementById('segments[0].retention.base') as HTMLInputElement | null)?.value === '80%');
    expect(await retention('kind').inputValue()).toBe('judgment');
    expect(await retention('source').inputValue()).not.toContain('of this workbook');
  });

  await step('replaces what somebody has confirmed only after a yes', async () => {
    const pane = bench().pane();
    await retention('owner').fill('Ann');
    await retention('confirmed').check();
    await pane.getByRole('tab', { name: 'From data' }).click();
    await pane.getByRole('button', { name: 'Use in the case' }).click();
    await pane.getByText(/was confirmed by Ann\. Replace it/).waitFor();
    await pane.getByRole('button', { name: 'Keep it' }).click();
    expect(await retention('base').inputValue()).toBe('80%');
    await pane.getByRole('button', { name: 'Use in the case' }).click();
    await pane.getByRole('button', { name: 'Replace it' }).click();
    await pane
      .locator('#page-data')
      .getByText(/is now 94\.2%/)
      .waitFor();
    expect(await retention('confirmed').isChecked()).toBe(false);
  });

  await step('is used as the retention by year of tenure of a segment too, and taken back', async () => {
    const { page, screenshot } = bench();
    const pane = bench().pane();
    const use = pane.getByLabel('Use as');
    const choice = use.getByRole('option', { name: /by year of tenure$/ }).first();
    await use.selectOption(await choice.getAttribute('value'));
    await pane.getByRole('button', { name: 'Use in the case' }).focus();
    await page.keyboard.press('Enter');
    const said = pane.locator('#page-data').getByText(/by year of tenure is now 85\.1%, .*, 94\.2% from the first year on, measured;/);
    await said.waitFor();
    await screenshot('pane-data-tenure', 'pane');
    await pane.getByRole('button', { name: 'Show it in the form' }).click();
    const years = pane.getByRole('button', { name: /retention by tenure/ });
    if ((await years.getAttribute('aria-expanded')) === 'false') await years.click();
    const alpha = (part: string) => pane.locator(`[id="segments[0].tenure.alpha.${part}"]`);
    expect(await alpha('base').inputValue()).toMatch(/^0\.668/);
    await pane.locator('[data-provenance="segments[0].tenure.alpha"]').click();
    expect(await alpha('kind').inputValue()).toBe('measured');
    expect(await alpha('source').inputValue()).toMatch(/A1:B9 of this workbook, 8 rows, \d{4}-\d\d-\d\d: shifted beta-geometric$/);
    expect(await alpha('confirmed').isChecked()).toBe(false);
    await pane.getByRole('tab', { name: 'From data' }).click();
    await pane.locator('#page-data').getByRole('button', { name: 'Undo' }).click();
    await years.waitFor({ state: 'detached' });
  });

  await step('is used as the other curve where that fits clearly better', async () => {
    const { screenshot } = bench();
    const pane = bench().pane();
    const use = pane.getByLabel('Use as');
    const choice = use.getByRole('option', { name: /by year of tenure, beta-discrete-Weibull$/ }).first();
    await use.selectOption(await choice.getAttribute('value'));
    await pane.getByRole('button', { name: 'Use in the case' }).click();
    await screenshot('pane-data-weibull', 'pane');
    await pane.getByRole('button', { name: 'Show it in the form' }).click();
    const years = pane.getByRole('button', { name: /retention by tenure/ });
    if ((await years.getAttribute('aria-expanded')) === 'false') await years.click();
    for (const [key, base] of Object.entries({ gamma: /^0\.214/, delta: /^1\.426/, c: /^1\.723/ }))
      expect(await pane.locator(`[id="segments[0].tenure.${key}.base"]`).inputValue()).toMatch(base);
    await screenshot('pane-tenure-weibull', 'pane');
    await pane.getByRole('tab', { name: 'From data' }).click();
    await pane.locator('#page-data').getByRole('button', { name: 'Undo' }).click();
    await years.waitFor({ state: 'detached' });
  });

  await step('is shown in 320 px without anything cut off', async () => {
    const { page, screenshot } = bench();
    const pane = bench().pane();
    await page.evaluate(() => document.documentElement.style.setProperty('--pane-width', '320px'));
    const cut = await pane.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('#page-data :is(*)')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ className, textContent }) => `${className} ${textContent}`.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await screenshot('pane-data-320', 'pane');
  });

  await step('is named where it cannot be fitted, and not guessed at where it is none', async () => {
    const { sheets } = bench();
    const pane = bench().pane();
    await write([
      ['customer', 'date', 'amount'],
      ['a', "'03/04/2024", 5],
      ['b', "'05/06/2024", 6],
    ]);
    await sheets.select('A1:C3');
    await pane.getByRole('tab', { name: 'From data' }).click();
    await pane.getByRole('button', { name: 'Look at another selection' }).click();
    await pane.getByRole('button', { name: 'Fit these data' }).click();
    await pane.getByText(/^Row 2, date: found “03\/04\/2024”; day and month cannot be told apart/).waitFor();
    await sheets.select('F20');
    await pane.getByRole('button', { name: 'Look at another selection' }).click();
    await pane.getByText(/^The selection holds no table\./).waitFor();
  });
}, 300_000);
