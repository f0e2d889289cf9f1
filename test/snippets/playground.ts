import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame } from 'playwright-core';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { localhostCertificate } from '../../src/build/certificate';
import { officeJsDir, root, workbenchDir } from '../../src/build/paths';
import { type RunningServer, serve } from '../../src/build/server';
// Brings the type of `window.workbench`.
import type {} from '../../src/workbench/page/test-interface';
import { findChromium } from '../tools/chromium';
import type { Sample } from './sample';

/** How a sample fared: what went wrong, with what the host was asked for and does not have. */
export interface Outcome {
  readonly name: string;
  /** One a fault, `ApiNotFound at Range.group(): ...`, after the button that met it. */
  readonly errors: readonly string[];
  readonly missing: readonly string[];
}

/** In place of the add-in's page: office.js, and room for a sample's own. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title>
<script src="/office-js/office.js"></script></head><body></body></html>`;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  // Nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];

/** Where samples run: the built workbench over the unmodified office.js, a page of its own for each. */
export class Playground {
  private constructor(
    private readonly server: RunningServer,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {}

  static async open(): Promise<Playground> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No browser was found. Install one: npx tsx test/tools/prepare.ts');
    if (!existsSync(join(workbenchDir, 'index.html'))) throw new Error('The workbench is not built: npx tsx test/tools/prepare.ts');
    const dir = join(root, '.cache/snippets');
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'taskpane.html'), PAGE);
    writeFileSync(join(dir, 'functions.json'), '{"functions":[]}');
    const server = await serve(await localhostCertificate(), 0, [
      { prefix: '/office-js/', dir: officeJsDir },
      { prefix: '/workbench/', dir: workbenchDir },
      { prefix: '/', dir },
    ]);
    const browser = await chromium.launch({ executablePath, args: [...FLAGS] });
    // A sample comes as text, which the pages' own policy would not let run. One context for all: its cache is shared.
    const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, viewport: { width: 1280, height: 800 } });
    await context.addInitScript({ content: 'globalThis.__name = (named) => named;' }); // the transpiler's mark on functions
    return new Playground(server, browser, context);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Runs a sample's script and presses its buttons one after another, each when the one before has done its work. */
  async run(sample: Sample): Promise<Outcome> {
    const page = await this.context.newPage();
    try {
      await page.goto(`${this.server.url}workbench/`, { timeout: LOADING });
      await page.waitForFunction(() => window.workbench?.ready, undefined, { timeout: LOADING });
      const frame = page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
      if (!frame) throw new Error('The sample has no document.');
      const errors = await play(frame, sample);
      const missing = await page.evaluate(() => window.workbench?.unsupported() ?? []);
      return { name: sample.name, errors, missing };
    } catch (error) {
      return { name: sample.name, errors: [`the page: ${(error as Error).message.split('\n')[0]}`], missing: [] };
    } finally {
      await page.close();
    }
  }
}

/** The scripts of the packages that are installed; a sample that misses another fails by the name it does not find. */
const installed = (libraries: readonly string[]): string[] =>
  libraries
    .map((file) => join(root, 'node_modules', file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));

const compiled = (script: string): string =>
  transpileModule(script, { compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.None } }).outputText;

/** Milliseconds that a page may take to be there; a busy machine is no fault of the sample. */
const LOADING = 180_000;

/** Milliseconds that a button's work may take, and for which nothing must be under way before the next is pressed. */
const PATIENCE = 10_000;
const REST = 250;

/** A picture of one point. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const play = (frame: Frame, { script, html, libraries }: Sample): Promise<string[]> =>
  frame.evaluate(
    async ([body, codes, patience, rest, picture]) => {
      const errors: string[] = [];
      let pressed = 'start';
      let busy = 0;
      let lastBusy = performance.now();
      const describe = (cause: unknown): string => {
        const { code, message, debugInfo } = cause as Partial<OfficeExtension.Error>;
        const place = debugInfo?.errorLocation ? ` at ${debugInfo.errorLocation}` : '';
        return message === undefined ? String(cause) : `${code ?? 'Error'}${place}: ${message}`;
      };
      const note = (cause: unknown) => void errors.push(`${pressed}: ${describe(cause)}`);
      console.error = (...parts: unknown[]) => note(parts.length === 1 ? parts[0] : parts.map(describe).join(' '));
      window.addEventListener('error', ({ error, message }) => note(error ?? message));
      window.addEventListener('unhandledrejection', ({ reason }) => note(reason));
      const rested = async () => {
        const began = performance.now();
        lastBusy = began;
        while (busy > 0 || performance.now() - lastBusy < rest) {
          if (performance.now() - began > patience) return; // some go on until another button ends them
          await new Promise((done) => setTimeout(done, 25));
        }
      };
      await Office.onReady();
      const run = Excel.run.bind(Excel) as (...parts: unknown[]) => Promise<unknown>;
      Object.assign(Excel, {
        run: async (...parts: unknown[]) => {
          busy++;
          try {
            return await run(...parts);
          } finally {
            busy--;
            lastBusy = performance.now();
          }
        },
      });
      document.body.innerHTML = body;
      for (const code of codes) {
        const element = document.createElement('script');
        element.textContent = code;
        document.head.append(element);
      }
      await rested();
      for (const button of document.querySelectorAll('button')) {
        pressed = button.id || button.textContent.trim();
        button.click();
        await rested();
        // Those that ask for a file get a picture of one point, once the first button has made ready.
        for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]')) {
          if (input.files?.length) continue;
          const transfer = new DataTransfer();
          transfer.items.add(
            new File([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))], 'dot.png', { type: 'image/png' }),
          );
          input.files = transfer.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
          await rested();
        }
      }
      if (busy > 0) note(`no end within ${patience / 1000} s`);
      return errors;
    },
    [html, [...installed(libraries), compiled(script)], PATIENCE, REST, DOT] as const,
  );
