import { type Browser, chromium, type Frame } from 'playwright-core';
import { localhostCertificate } from '../../src/build/certificate';
import { type RunningServer, serve } from '../../src/build/server';
import { flags, lookAtExample, openSession, type Session } from '../e2e/harness';
import { findChromium } from '../tools/chromium';
import type { Bench } from './bench';

/* The built pane in the built workbench, as `npm test` has built them: what a person waits for, and what keeps the pane from answering. */

const VIEWPORT = { width: 1440, height: 900 };
const PATIENCE = 120_000;

/** What the pane's document writes down of itself: when Office and its first heading were there, and the tasks over 50 ms that are its own. */
interface Diary {
  office?: number;
  heading?: number;
  longest: number;
}

type Diarist = Window & { diary: Diary };

function keepDiary(): void {
  if (!location.pathname.endsWith('/taskpane.html')) return;
  const diary: Diary = { longest: 0 };
  (window as unknown as Diarist).diary = diary;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'self') diary.longest = Math.max(diary.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  let asked = false;
  const timer = setInterval(() => {
    if (!asked && typeof Office !== 'undefined') {
      asked = true;
      void Office.onReady().then(() => (diary.office = performance.now()));
    }
    if (document.querySelector('h1, h2')) {
      diary.heading ??= performance.now();
      if (diary.office !== undefined) clearInterval(timer);
    }
  }, 1);
}

async function opened<T>(use: (session: Session) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No browser was found. Install one: npx tsx test/tools/prepare.ts');
  const server: RunningServer = await serve(await localhostCertificate(), 0);
  const browser: Browser = await chromium.launch({ executablePath, headless: true, args: flags.map((flag) => `--${flag}`) });
  try {
    return await use(await openSession(browser, `${server.url}workbench/`, VIEWPORT, keepDiary));
  } finally {
    await browser.close();
    await server.close();
  }
}

const diaryOf = (pane: Frame): Promise<Diary> => pane.evaluate(() => ({ ...(window as unknown as Diarist).diary }));

/** The longest task of a step, which ends when what it shows is there. */
async function longest(pane: Frame, step: () => Promise<void>): Promise<number> {
  await pane.evaluate(() => void ((window as unknown as Diarist).diary.longest = 0));
  await step();
  return (await diaryOf(pane)).longest;
}

const firstScreen: Bench = {
  name: 'Pane: first screen after Office is ready',
  goal: 'at most 500 ms',
  run: () =>
    opened(async (session) => {
      const { office = NaN, heading = NaN, longest: task } = await diaryOf(session.pane());
      return { value: Math.max(0, heading - office), unit: 'ms', detail: `longest task meanwhile ${Math.round(task)} ms` };
    }),
};

const tasks: Bench = {
  name: 'Pane: longest task of opening, typing, inserting, results, analysis',
  goal: 'at most 100 ms',
  run: () =>
    opened(async (session) => {
      const pane = session.pane();
      const press = (name: string | RegExp) => pane.getByRole('button', { name }).click();
      const tab = (name: string) => pane.getByRole('tab', { name }).click();
      const steps: readonly (readonly [string, () => Promise<void>])[] = [
        ['opening an example', () => lookAtExample(pane)],
        [
          'typing a number',
          async () => {
            await pane.locator('[id="discountRate.base"]').fill('9 %');
            await pane.locator('table[aria-busy="false"]').waitFor();
          },
        ],
        [
          'inserting',
          async () => {
            await press('Insert into new sheets');
            await pane
              .getByText(/^Inserted/)
              .first()
              .waitFor({ timeout: PATIENCE });
          },
        ],
        [
          'results',
          async () => {
            await tab('Results');
            await pane.getByText('How much retention do we get?').waitFor({ timeout: PATIENCE });
          },
        ],
        [
          'analysis',
          async () => {
            await tab('Analysis');
            await press('Run the analysis');
            await pane.getByRole('heading', { name: 'What to measure next' }).waitFor({ timeout: PATIENCE });
          },
        ],
      ];
      const found: [string, number][] = [];
      for (const [name, step] of steps) found.push([name, await longest(pane, step)]);
      return {
        value: Math.max(...found.map(([, task]) => task)),
        unit: 'ms',
        detail: found.map(([name, task]) => `${name} ${task < 50 ? 'under 50' : Math.round(task)}`).join(', '),
      };
    }),
};

export const benches: readonly Bench[] = [firstScreen, tasks];
