import { findings } from './axe';
import { lookAtBlank, useWorkbench } from './harness';

/* What a program can tell of accessibility, on every page of the pane. The grid is not ours, and is left out. */

const bench = useWorkbench();

describe('axe finds nothing', () => {
  it('on the first screen', async () => {
    const pane = bench().pane();
    await pane.getByRole('button', { name: 'Build my own case' }).waitFor();
    expect(await findings(pane)).toEqual([]);
  });

  it('on any of the five steps, with every section and all help open', async () => {
    const pane = bench().pane();
    await lookAtBlank(pane);
    for (;;) {
      const closed = pane.locator('#page-case .fui-AccordionHeader__button[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      const help = pane.locator('button[aria-label^="What is meant by"][aria-expanded="false"]:visible');
      while ((await help.count()) > 0) await help.first().press('Enter');
      expect(await findings(pane)).toEqual([]);
      const next = pane.getByRole('button', { name: /^Next:/ });
      if ((await next.count()) === 0) break;
      await next.click();
    }
  });

  it('in the list of faults', async () => {
    const pane = bench().pane();
    await lookAtBlank(pane);
    await pane.getByRole('button', { name: /^Step 1/ }).click();
    await pane.locator('[id="title"]').fill('');
    await pane.getByRole('button', { name: 'Insert into new sheets' }).click();
    await pane.getByText(/^Nothing was inserted/).waitFor();
    expect(await findings(pane)).toEqual([]);
  });

  it('on the page that takes estimates from data, with a finding', async () => {
    const { sheets } = bench();
    const pane = bench().pane();
    await lookAtBlank(pane);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3').values = [
          ['Group', 'Customers', 'Retained'],
          ['Pilot', 5000, 4400],
          ['Control', 5000, 4250],
        ];
        await context.sync();
      }),
    );
    await sheets.select('A1:C3');
    await pane.getByRole('tab', { name: 'From data' }).click();
    await pane.getByRole('button', { name: 'Look at the selection' }).click();
    await pane.getByRole('button', { name: 'Fit these data' }).click();
    await pane.getByRole('region', { name: 'What the data say' }).waitFor();
    await pane.getByText('The same as a table').click();
    expect(await findings(pane)).toEqual([]);
  });

  it('on the page of functions', async () => {
    const pane = bench().pane();
    await lookAtBlank(pane);
    await pane.getByRole('tab', { name: 'Functions' }).click();
    await pane.getByRole('searchbox', { name: 'Find a function' }).waitFor();
    expect(await findings(pane)).toEqual([]);
  });
});
