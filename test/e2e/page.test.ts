import { useWorkbench } from './harness';

const bench = useWorkbench();

describe('the first screen', () => {
  it('says in one sentence what to try, with the pane beside it', async () => {
    const { page, screenshot } = bench();
    expect((await page.locator('#try').innerText()).replace(/\s+/g, ' ')).toMatch(
      /^Try it: type =CASE\.CX_ROI\(B2:F2,B3:F3,10%\) in cell B5, or choose an example in the pane on the right and press Insert\.$/,
    );
    expect((await page.locator('#pane').boundingBox())?.width).toBeCloseTo(350, -1);
    await page.frameLocator('#pane').getByRole('button', { name: 'Telecom: solve it in one call' }).waitFor();
    await screenshot('first-screen');
  });

  it('and its pane run under a policy that takes no script from elsewhere, from the page, or from text', async () => {
    const { page, pane, problems } = bench();
    for (const frame of [page.mainFrame(), pane()]) {
      const refused = await frame.evaluate(async () => {
        const violated: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
        const inline = document.createElement('script');
        inline.textContent = 'window.inlineRan = true';
        document.head.append(inline);
        await fetch('https://example.com/').catch(() => undefined);
        await new Promise((done) => setTimeout(done, 0)); // a task of its own: beyond the tester's leave to run code from text
        const fromText = (() => {
          try {
            return typeof Reflect.construct(Function, ['return 1']);
          } catch {
            return 'refused';
          }
        })();
        // They are told in a task of their own.
        while (violated.length < 3) await new Promise((done) => setTimeout(done, 0));
        return { violated, fromText, ran: 'inlineRan' in window };
      });
      expect(refused).toEqual({ violated: ['script-src-elem', 'connect-src', 'script-src'], fromText: 'refused', ran: false });
    }
    expect(problems.take().join('\n')).not.toContain('left this machine');
  });

  it('knows every function of the add-in', async () => {
    const { page } = bench();
    const file = (await (await page.request.get(new URL('/functions.json', page.url()).href)).json()) as { functions: { name: string }[] };
    const known = await page.evaluate(() => window.workbench?.functions);
    expect(known).toEqual(file.functions.map(({ name }) => `CASE.${name}`));
    expect(known?.length).toBeGreaterThan(0);
  });

  it('asks nothing of Office.js that is missing', async () => {
    await bench().pane().getByRole('button', { name: 'Build my own case' }).waitFor();
    expect(await bench().page.evaluate(() => window.workbench?.unsupported())).toEqual([]);
  });

  it('puts the formula into its cell for those who press it', async () => {
    const { page, sheets } = bench();
    await page.locator('#example').click();
    const { formula } = await sheets.waitFor('B5', ({ value }) => typeof value === 'number', 'Sheet1');
    expect(formula).toBe('=CASE.CX_ROI(B2:F2,B3:F3,10%)');
  });
});

describe('the help', () => {
  it('opens and closes by keyboard, and names the differences to Excel', async () => {
    const { page, screenshot } = bench();
    await page.locator('#help-button').focus();
    await page.keyboard.press('Enter');
    const help = page.locator('#help');
    await help.waitFor();
    for (const difference of ['EDATE', '1E3', 'A1#', '#REF!']) await help.getByText(difference, { exact: true }).waitFor();
    await help.getByText('None so far.').waitFor();
    await screenshot('help');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  it('lists what an add-in asked for in vain, and its button counts it', async () => {
    const { page, pane } = bench();
    const refused = await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.linkedWorkbooks.breakAllLinks();
        await context.sync();
      }).catch((error: { code: string }) => error.code),
    );
    expect(refused).toBe('ApiNotFound');
    expect(await page.locator('#unsupported-count').innerText()).toBe('1');
    await page.locator('#help-button').click();
    await page
      .locator('#unsupported')
      .getByText(/linkedWorkbooks/i)
      .waitFor();
    await page.locator('#help-close').click();
  });
});

describe('the pane', () => {
  it('can be made wider and narrower, but not narrower than it works', async () => {
    const { page } = bench();
    const width = async () => (await page.locator('#pane').boundingBox())?.width ?? 0;
    const splitter = page.locator('#splitter');
    await splitter.focus();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowLeft');
    expect(await width()).toBeCloseTo(414, -1);
    for (let presses = 0; presses < 20; presses++) await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(320);
    const box = await splitter.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 2, 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 78, 400, { steps: 5 });
    await page.mouse.up();
    expect(Math.abs((await width()) - 400)).toBeLessThan(8);
  });

  it('can be put away and brought back, with what was in it', async () => {
    const { page, pane } = bench();
    await pane().evaluate(() => document.body.setAttribute('data-same', 'yes'));
    await page.getByRole('button', { name: 'Hide pane' }).click();
    await page.locator('#pane').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Show pane' }).click();
    await page.locator('#pane').waitFor();
    expect(await pane().evaluate(() => document.body.getAttribute('data-same'))).toBe('yes');
  });
});
