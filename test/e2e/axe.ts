import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Findings of axe in the pane: rule, what is wrong, and where. Tabster's dummies are no elements of ours: they catch the focus between frames. */
export async function findings(pane: Frame): Promise<string[]> {
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
