import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { localhostCertificate } from '../../src/build/certificate';
import { addinDir, workbenchDir } from '../../src/build/paths';
import { type RunningServer, serve } from '../../src/build/server';
// Brings the type of `window.workbench`.
import type {} from '../../src/workbench/page/test-interface';
import type { Conditions } from '../../src/workbench/conditions/conditions';
import type { ErrorCode } from '../../src/workbench/protocol/error-codes';
import { findChromium } from '../tools/chromium';
import { Problems } from './problems';
import { Sheets } from './sheets';

const screenshots = join(__dirname, 'screenshots');
/** What a browser is started with: nothing of it goes out of this machine. */
export const flags = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

/** The workbench in a browser, as a person has it before them. */
export interface Session {
  readonly page: Page;
  /** Cells: going there, typing, reading. */
  readonly sheets: Sheets;
  /** What went wrong on the page unasked; whatever is left here when a test ends fails it. */
  readonly problems: Problems;
  /** The add-in's own document. */
  pane(): Frame;
  /** Makes the n-th action that the add-in asks of the host from now on fail, with a code of Excel's; undefined ends it. */
  failAt(action: number | undefined, code?: ErrorCode): Promise<void>;
  /** Changes what the add-in finds from its next request on. */
  setConditions(change: Partial<Conditions>): Promise<void>;
  /** A step of a test that is a story: if it fails, the failure names it, and what goes wrong on the page unasked fails it. */
  step(name: string, body: () => Promise<void>): Promise<void>;
  /** Keeps a picture of the window, or of the pane alone, in the ignored folder test/e2e/screenshots. */
  screenshot(name: string, part?: 'window' | 'pane'): Promise<void>;
}

/**
 * Opens the built workbench for each test anew, so that none builds on what another left; a story that goes on from step
 * to step is one test with a `step` for each. After each test and step, console errors and requests that left this machine
 * fail it.
 *
 * @param search conditions to start under, as the page's address takes them: `?language=de-DE`.
 * @returns the way to the session, open from the beginning of an `it` to its end.
 */
export function useWorkbench(viewport = { width: 1440, height: 900 }, search = ''): () => Session {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  let session: Session | undefined;

  beforeAll(async () => {
    for (const file of [join(addinDir, 'taskpane.html'), join(workbenchDir, 'index.html')])
      if (!existsSync(file)) throw new Error(`${file} is missing. Build it: npx tsx test/tools/prepare.ts`);
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No browser was found. Install one: npx tsx test/tools/prepare.ts');
    server = await serve(await localhostCertificate(), 0);
    browser = await chromium.launch({ executablePath, headless: true, args: flags.map((flag) => `--${flag}`) });
  }, 120_000);

  beforeEach(async () => {
    if (!browser || !server) throw new Error('No browser was started.');
    session = await openSession(browser, `${server.url}workbench/${search}`, viewport);
  }, 120_000);

  afterEach(async () => {
    const ended = session;
    session = undefined;
    try {
      ended?.problems.requireNone();
    } finally {
      await ended?.page.context().close();
    }
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  jest.setTimeout(120_000);
  return () => {
    if (!session) throw new Error('The workbench is open only while tests run.');
    return session;
  };
}

/** Leaves the first screen of the pane for the telecom example. */
export async function lookAtExample(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: /^Telecom/ }).click();
  await pane.getByRole('button', { name: 'Insert into new sheets' }).waitFor();
}

/** Leaves the first screen of the pane for a blank case. */
export async function lookAtBlank(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Build my own case' }).click();
  await pane.getByRole('button', { name: 'Insert into new sheets' }).waitFor();
}

/** The base column of a row of the preview, as soon as it belongs to what is typed. */
export async function preview(pane: Frame, row: string): Promise<string> {
  await pane.locator('table[aria-busy="false"]').waitFor();
  return pane.getByRole('row', { name: row }).getByRole('cell').nth(1).innerText();
}

/** A session at an address of the workbench, as soon as it is ready. */
export async function openSession(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  atStart?: () => void,
): Promise<Session> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport });
  const page = await context.newPage();
  if (atStart) await page.addInitScript(atStart);
  const problems = new Problems(page, new URL(url).origin);
  await page.goto(url);
  await page
    .waitForFunction(() => window.workbench?.ready, undefined, { timeout: 60_000 })
    .catch(() => {
      throw new Error(`The workbench did not become ready.\n${problems.list().join('\n')}`);
    });
  return {
    page,
    sheets: new Sheets(page),
    problems,
    pane() {
      const frame = page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
      if (!frame) throw new Error('The pane has no document.');
      return frame;
    },
    failAt: (action, code) => page.evaluate(([index, which]) => window.workbench?.failAt(index, which), [action, code] as const),
    setConditions: (change) => page.evaluate((given) => window.workbench?.setConditions(given), change),
    async step(name, body) {
      try {
        await body();
        problems.requireNone();
      } catch (fault) {
        throw new Error(`Step "${name}": ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
      }
    },
    async screenshot(name, part = 'window') {
      mkdirSync(screenshots, { recursive: true });
      const path = join(screenshots, `${name}.png`);
      if (part === 'pane') await page.locator('#pane').screenshot({ path });
      else await page.screenshot({ path });
    },
  };
}
