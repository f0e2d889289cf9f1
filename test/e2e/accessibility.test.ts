import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { lookAtBlank, useWorkbench } from './harness';

/* What a program can tell of accessibility, on every page of the pane. The grid is not ours, and is left out. */

const bench = useWorkbench();
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Findings of axe in the pane: rule, what is wrong, and where. Tabster's dummies are no elements of ours: they catch the focus between frames. */
async function findings(pane: Frame): Promise<string[]> {
  await pane.evaluate(source);
  // A section that is still fading in is paler than it will be: what is measured is what stands when it has arrived.
  await pane.evaluate(async () => {
    const running = () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime));
    do {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.all(running().map(({ finished }) => finished.catch(() => undefined)));
    } while (running().length > 0);
  });
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ include: ['body'], exclude: ['[data-tabster-dummy]'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
  });
}

describe('axe finds nothing', () => {
  it('on the first screen', async () => {
    const pane = bench().pane();
    await pane.getByRole('button', { name: 'Build my own case' }).waitFor();
    expect(await findings(pane)).toEqual([]);
  });

  it('on any of the five steps, with every section open', async () => {
    const pane = bench().pane();
    await lookAtBlank(pane);
    for (;;) {
      const closed = pane.locator('#page-case .fui-AccordionHeader__button[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      expect(await findings(pane)).toEqual([]);
      const next = pane.getByRole('button', { name: /^Next:/ });
      if ((await next.count()) === 0) break;
      await next.click();
    }
  });

  it('in the list of faults', async () => {
    const pane = bench().pane();
    await pane.getByRole('button', { name: /^Step 1/ }).click();
    await pane.locator('[id="title"]').fill('');
    await pane.getByRole('button', { name: 'Insert into new sheets' }).click();
    await pane.getByText(/^Nothing was inserted/).waitFor();
    expect(await findings(pane)).toEqual([]);
  });

  it('on the page of functions', async () => {
    const pane = bench().pane();
    await pane.getByRole('tab', { name: 'Functions' }).click();
    await pane.getByRole('searchbox', { name: 'Find a function' }).waitFor();
    expect(await findings(pane)).toEqual([]);
  });
});
