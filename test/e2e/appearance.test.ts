import { findings } from './axe';
import { lookAtExample, useWorkbench } from './harness';

/* What people see who read the help, need strong contrast, or cannot bear things that move. */

const bench = useWorkbench();

/** Each kind of page of the help, and of a function the shortest and the widest. */
const PAGES = [
  ...['index', 'CLV', 'SCENARIOS', 'BGNBD_FIT', 'SCORE_LINK', 'PORTFOLIO'].map((name) => `help/${name}.html`),
  ...['support.html', 'privacy.html', 'licence.html'],
];

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)('on the pages of the help, %s', async (colorScheme) => {
    const { page } = bench();
    const help = await page.context().newPage();
    await help.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const address of PAGES) {
      await help.goto(new URL(`/${address}`, page.url()).href);
      found.push(...(await findings(help.mainFrame())).map((finding) => `${address}: ${finding}`));
      if ((await help.locator('h1').count()) !== 1) found.push(`${address}: has not one h1`);
    }
    expect(found).toEqual([]);
  });
});

describe('a contrast theme', () => {
  it('leaves every part of a chart apart from the ground it stands on', async () => {
    const { page, screenshot } = bench();
    const pane = bench().pane();
    await lookAtExample(pane);
    await pane.getByRole('tab', { name: 'Results' }).click();
    await pane.locator('#page-results svg rect').first().waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    const parts = await pane.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll<SVGElement>('#page-results svg :is(rect, path, line, polyline, circle)')].map((part) => {
        const { fill, stroke } = getComputedStyle(part);
        return { part: part.outerHTML.slice(0, 80), seen: [fill, stroke].some((color) => color !== 'none' && color !== ground) };
      });
    });
    await screenshot('contrast-theme', 'pane');
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter(({ seen }) => !seen)).toEqual([]);
  });

  it('leaves what is chosen recognisable: the tab, the step, and the button that inserts', async () => {
    const { page } = bench();
    const pane = bench().pane();
    await lookAtExample(pane);
    await page.emulateMedia({ forcedColors: 'active' });
    const look = (selector: string): Promise<string> =>
      pane
        .locator(selector)
        .first()
        .evaluate((element) => {
          const shown = (pseudo?: string) => {
            const { color, backgroundColor, borderTopColor, borderTopWidth, fontWeight, content } = getComputedStyle(element, pseudo);
            return [color, backgroundColor, borderTopColor, borderTopWidth, fontWeight, content].join(' ');
          };
          return [shown(), shown('::after')].join(' | ');
        });
    expect(await look('[role=tab][aria-selected="true"]')).not.toBe(await look('[role=tab][aria-selected="false"]'));
    expect(await look('nav [aria-current="step"]')).not.toBe(await look('nav button:not([aria-current])'));
  });
});

describe('with reduced motion', () => {
  it('nothing moves when a section opens', async () => {
    const { page } = bench();
    const pane = bench().pane();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lookAtExample(pane);
    const longest = await pane
      .locator('#page-case .fui-AccordionHeader__button[aria-expanded="false"]')
      .first()
      .evaluate(async (header) => {
        (header as HTMLElement).click();
        let most = 0;
        for (let frame = 0; frame < 10; frame += 1) {
          await new Promise((drawn) => requestAnimationFrame(drawn));
          for (const { effect } of document.getAnimations()) most = Math.max(most, Number(effect?.getComputedTiming().endTime));
        }
        return most;
      });
    expect(longest).toBeLessThanOrEqual(1);
  });
});
