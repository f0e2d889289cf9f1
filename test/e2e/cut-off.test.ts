import { lookAtBlank, useWorkbench } from './harness';
import { goToStep, INSERTION, press as pressed, reopened, wrong } from './story';

/* The pane is closed, or dies, in the middle of an update: nobody may take the sheets for a finished case. */

const bench = useWorkbench();
const press = (name: string | RegExp): Promise<void> => pressed(bench(), name);

/** Lets the pane's document end at the moment when it says that it does something. */
async function dieAt(step: string): Promise<void> {
  const { page, pane } = bench();
  await pane().evaluate((words) => {
    Object.assign(window, { isOld: true });
    new MutationObserver(() => {
      if (document.body.innerText.includes(words)) location.reload();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, step);
  await press('Update now');
  await page.waitForFunction(() => !('isOld' in (document.getElementById('pane') as HTMLIFrameElement).contentWindow!), undefined, {
    timeout: INSERTION,
  });
}

it(
  'an update that is cut off is recognised, shows no figures, and is written anew or removed',
  async () => {
    const { step } = bench();
    await step('a case stands in the workbook, and its update dies while it writes', async () => {
      const pane = bench().pane();
      await lookAtBlank(pane);
      await pane.getByText('Compact', { exact: false }).click();
      await press('Insert into new sheets');
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      await goToStep(bench(), 2);
      await press('Add a segment');
      await pane
        .getByRole('heading', { name: /^Segment/ })
        .last()
        .click();
      await pane.locator('[id="segments[1].name"]').fill('Broadband');
      await press('Update the sheets');
      await pane.getByText(/^1 segment added/).waitFor({ timeout: INSERTION });
      await dieAt('Writing cells');
      await bench().pane().getByText('was cut off', { exact: false }).first().waitFor();
      expect(wrong(bench())).toEqual([]);
    });

    await step('the pane says so, keeps what was typed, and shows no figure of these sheets', async () => {
      const pane = bench().pane();
      await pane.getByText(/^An update of “New business case” was cut off \(it began on /).waitFor();
      await pane.getByText('and their figures are not shown', { exact: false }).first().waitFor();
      await bench().screenshot('pane-cut-off', 'pane');
      expect(await pane.locator('#page-case [data-figure]').count()).toBe(0);
      await goToStep(bench(), 2);
      await pane.getByRole('heading', { name: /^Broadband/ }).waitFor();
    });

    await step('it is not updated, neither now nor after a reload', async () => {
      await press('Update the sheets');
      await bench()
        .pane()
        .getByRole('region', { name: 'Into the workbook' })
        .getByText('An update of this case was cut off', { exact: false })
        .waitFor();
      await reopened(bench());
      const pane = bench().pane();
      await pane.getByText(/^An update of “New business case” was cut off/).waitFor();
      await pane.getByRole('tab', { name: 'Results' }).click();
      await pane.locator('#page-results').getByText('and their figures are not shown', { exact: false }).waitFor();
      expect(await pane.locator('#page-results').getByText('No error in', { exact: false }).count()).toBe(0);
      await bench().screenshot('pane-cut-off-results', 'pane');
      await pane.getByRole('tab', { name: 'Business case' }).click();
    });

    await step('it is written anew as the form has it', async () => {
      const { sheets } = bench();
      const pane = bench().pane();
      await press('Write it anew…');
      await press(/^Write it anew$/);
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      await pane.getByText('The form says what the sheets say.').waitFor();
      await pane.locator('[data-figure="NPV"]').waitFor();
      expect(await pane.getByText('was cut off', { exact: false }).count()).toBe(0);
      expect((await sheets.names()).filter((name) => !name.endsWith(' (2)'))).toEqual(['Sheet1']);
      await goToStep(bench(), 2);
      await pane.getByRole('heading', { name: /^Broadband/ }).waitFor();
      expect(wrong(bench())).toEqual([]);
    });
  },
  4 * INSERTION,
);
