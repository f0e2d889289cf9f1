import { lookAtExample, preview, useWorkbench } from './harness';

const bench = useWorkbench();

describe('retention by year of tenure in the pane', () => {
  it('begins as the one rate of the segment, follows what is typed, and goes again', async () => {
    const pane = bench().pane();
    await lookAtExample(pane);
    const before = await preview(pane, 'NPV');
    await pane.getByRole('button', { name: /^Step 2/ }).click();
    await pane.getByRole('button', { name: /^Domestic plan/ }).click();
    await pane.getByRole('button', { name: 'Does retention depend on tenure?' }).first().click();
    await pane.getByRole('button', { name: /retention by tenure/ }).click();
    await pane.getByRole('group', { name: /^Tenure of/ }).waitFor();
    expect(await preview(pane, 'NPV')).toBe(before);
    await pane.locator('[id="segments[0].tenure.years[0].retention.base"]').fill('70%');
    await bench().screenshot('pane-tenure', 'pane');
    expect(await preview(pane, 'NPV')).not.toBe(before);
    await pane.getByRole('button', { name: 'One rate for all' }).click();
    await pane.getByRole('button', { name: 'Does retention depend on tenure?' }).first().waitFor();
    expect(await preview(pane, 'NPV')).toBe(before);
  });
});
