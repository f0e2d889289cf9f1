import { type Page } from 'playwright-core';

/** The browser gave up connecting again on a busy machine: no doing of the page's, which would show the lack of what it needs. */
const RETRIED = 'net::ERR_TOO_MANY_RETRIES';

/** What a document or a thread that is ended was still fetching: it is ended by the page or by a reload of the test's own, at any time. */
const BROKEN_OFF = 'net::ERR_ABORTED';

/** What a page does that it should not: errors on the console, uncaught ones, failed and foreign requests. */
export class Problems {
  private found: string[] = [];

  constructor(page: Page, origin: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes(RETRIED))
        this.found.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.found.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('requestfailed', (request) => {
      const fault = request.failure()?.errorText ?? '';
      if (fault !== RETRIED && fault !== BROKEN_OFF) this.found.push(`failed: ${request.url()} ${fault}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.found.push(`${response.status()}: ${response.url()}`);
    });
    page.context().on('request', (request) => {
      if (!isLocal(request.url(), origin)) this.found.push(`left this machine: ${request.url()}`);
    });
  }

  list(): readonly string[] {
    return this.found;
  }

  /** Hands the problems over to a test that provoked them. */
  take(): string[] {
    const taken = this.found;
    this.found = [];
    return taken;
  }

  /** @throws Error that lists them, if there are any. */
  requireNone(): void {
    const taken = this.take();
    if (taken.length > 0) throw new Error(`The page had problems:\n${taken.join('\n')}`);
  }
}

const isLocal = (url: string, origin: string): boolean => url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
