import { useWorkbench } from './harness';

/* A case of one's own without a pointer: every key is pressed in the page, and goes where the focus is. */

/** Where office.js keeps the functions of the ribbon's buttons. */
interface Ribbon {
  readonly _association: { readonly mappings: Readonly<Record<string, (event: { completed(): void }) => void>> };
}

const bench = useWorkbench();
const INSERTION = 100_000;

/** What has the keyboard in the pane is called; empty where the cells or the page around have it. */
const focused = (): Promise<string> =>
  bench()
    .pane()
    .evaluate(() => {
      const element = document.activeElement;
      if (!document.hasFocus() || !(element instanceof HTMLElement) || element === document.body) return '';
      const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent) : [];
      return (
        [element.getAttribute('aria-label'), ...by, ...labels, element.textContent].find((name) => name?.trim())?.trim() ?? '(no name)'
      );
    });

/** Goes on by a key until what is called so has the focus. */
async function goTo(name: RegExp, key: 'Tab' | 'Shift+Tab' | 'ArrowRight' | 'ArrowLeft' = 'Tab', most = 120): Promise<void> {
  const { page, pane } = bench();
  const passed: string[] = [];
  for (let presses = 0; presses <= most; presses += 1) {
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
    await page.keyboard.press(key);
    // The pane hands the keyboard over in a message: a press before it has come would go one element too far.
    for (const frame of [pane(), page]) await frame.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
  }
  throw new Error(`${key} does not lead to ${String(name)}, but to: ${passed.join(' | ')}`);
}

async function press(name: RegExp, key?: Parameters<typeof goTo>[1]): Promise<void> {
  await goTo(name, key);
  await bench().page.keyboard.press('Enter');
}

/** Types over what a field says, as one does who has come to it by Tab. */
async function fill(name: RegExp, text: string): Promise<void> {
  const { page } = bench();
  await goTo(name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** What Office does when a button of the ribbon is pressed; it ends when Office is told that the command has. */
const command = (name: string): Promise<void> =>
  bench()
    .pane()
    .evaluate((wanted) => {
      const { mappings } = (Office.actions as unknown as Ribbon)._association;
      return new Promise<void>((completed) => mappings[wanted.toUpperCase()]!({ completed }));
    }, name);

it(
  'a case of two segments and three levers is made, inserted and read with the keyboard alone',
  async () => {
    const { page, step, screenshot, sheets } = bench();
    const pane = bench().pane();

    await step('F6 leads from the cells into the pane, and the blank case opens', async () => {
      await page.keyboard.press('F6');
      await press(/^Build my own case$/);
      await pane.getByRole('button', { name: 'Insert into new sheets' }).waitFor();
      await fill(/^Title/, 'Fewer calls');
    });

    await step('the customers are two segments', async () => {
      await press(/^Step 2/, 'Shift+Tab');
      await press(/^Add a segment$/);
      await pane.getByRole('heading', { name: /^Segment/ }).waitFor();
      await press(/^Segment/, 'Shift+Tab');
      await fill(/^Name/, 'Business');
      await fill(/^Customers at the start, base/, '2000');
      await fill(/^Contribution margin, base/, '120');
      await fill(/^Retention, base/, '80%');
      await pane.getByRole('heading', { name: /^Business/ }).waitFor();
    });

    await step('three levers change something, each chosen from what it moves', async () => {
      await press(/^Step 3/, 'Shift+Tab');
      const levers = pane.locator('#page-case .fui-AccordionItem');
      const before = await levers.count();
      for (const [index, moves] of [/^.*Raises the yearly margin/, /Saves an amount of cost/].entries()) {
        await press(/^Add a change$/);
        await press(moves);
        await pane.waitForFunction(
          (count) => document.querySelectorAll('#page-case .fui-AccordionItem').length === count,
          before + index + 1,
        );
      }
      expect(await levers.count()).toBe(3);
    });

    await step('it is inserted', async () => {
      await screenshot('keyboard-levers', 'pane');
      await press(/^Insert into new sheets$/);
      await pane.getByText(/^Inserted \d+ sheets/).waitFor({ timeout: INSERTION });
      expect((await sheets.names()).length).toBeGreaterThan(5);
    });

    await step('its results are read, and lead to their cell', async () => {
      await goTo(/^Business case$/, 'Shift+Tab');
      await goTo(/^Results/, 'ArrowRight');
      await page.keyboard.press('Enter');
      await pane.getByRole('heading', { name: 'Fewer calls' }).waitFor();
      await screenshot('keyboard-results', 'pane');
      await press(/^NPV$/);
      await page.waitForFunction(() => window.workbench?.activeSheet() !== 'Sheet1');
    });

    await step('the ribbon leads to the checks, and asks in the pane before the case goes', async () => {
      await sheets.activate('Sheet1');
      await command('goToChecks');
      await page.waitForFunction(() => window.workbench?.activeSheet() === 'Checks');
      await command('removeBusinessCase');
      await pane.getByRole('button', { name: 'Keep it' }).waitFor();
      await press(/^Keep it$/);
      await command('insertBusinessCase');
      await pane.getByRole('button', { name: 'Update the sheets' }).waitFor();
    });

    await step('Esc leads back to the cells', async () => {
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.id !== 'pane');
      expect(await focused()).toBe('');
    });
  },
  3 * INSERTION,
);
