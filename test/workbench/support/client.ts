import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { HostEvent, OfficeHost } from '../../../src/workbench/office-host';
import { EVENT_CATEGORY } from '../../../src/workbench/protocol/events';
import { answerText } from '../../../src/workbench/protocol/exchange';
import type { RequestBody } from '../../../src/workbench/protocol/wire';

/** The parts of office.js that a test talks to. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The bodies that were sent, oldest first. */
  readonly sent: RequestBody[];
}

interface Internals {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    SessionBase: { _overrideSession: object };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: object): void;
  };
}

const SOURCE = join(__dirname, '../../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');

/**
 * The unmodified Excel client of office.js in Node, with its requests led to a host. Only the way through the browser's
 * postMessage is left out; the browser tests take it.
 */
export function loadClient(host: OfficeHost): Client {
  const realm = createContext(browserLike()) as unknown as Internals;
  runInContext(readFileSync(SOURCE, 'utf8'), realm as object, { filename: SOURCE });
  const sent: RequestBody[] = [];
  const executor = {
    async executeAsync(_custom: string, flags: number, message: { Body: RequestBody }) {
      // Through JSON and back, as on the wire.
      const request = JSON.stringify(message.Body);
      sent.push(JSON.parse(request) as RequestBody);
      const answer: unknown = JSON.parse((await answerText(host, request, flags)).text);
      return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: null, Body: answer };
    },
  };
  realm.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'host', headers: {} }),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => undefined,
  };
  realm.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.onEvent(({ type, target, message }: HostEvent) =>
    realm.OfficeExtension._testTriggerRichApiMessageEvent({
      entries: [{ messageCategory: EVENT_CATEGORY, messageType: type, targetId: target, message: JSON.stringify(message) }],
    }),
  );
  return { Excel: realm.Excel, OfficeExtension: realm.OfficeExtension, sent };
}

/** The little of a browser that office.js looks at while it loads. */
function browserLike(): object {
  const element = { setAttribute: () => undefined, style: {}, appendChild: () => undefined };
  const page: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Promise,
    performance,
    navigator: { userAgent: 'Node', platform: 'Node' },
    location: { href: 'https://localhost/', hash: '', search: '', hostname: 'localhost', protocol: 'https:' },
    document: {
      createElement: () => element,
      getElementsByTagName: () => [element],
      head: element,
      body: element,
      URL: 'https://localhost/',
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    sessionStorage: storage(),
    localStorage: storage(),
  };
  page['window'] = page;
  page['self'] = page;
  page['parent'] = page;
  page['top'] = page;
  return page;
}

const storage = () => ({ getItem: () => null, setItem: () => undefined, removeItem: () => undefined, length: 0, key: () => null });
