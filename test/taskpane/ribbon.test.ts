import type { Session } from '../../src/taskpane/session/session';
import { associateCommands } from '../../src/taskpane/shell/ribbon';
import * as excel from '../../src/taskpane/excel';

jest.mock('../../src/taskpane/excel');

type Handler = (event?: { completed(): void }) => void;

interface Circumstances {
  readonly showAsTaskpane?: () => Promise<void>;
  /** The case of the sheet in front. */
  readonly atHand?: { readonly set: number; readonly title: string };
  readonly browserWindows?: boolean;
}

/** The ribbon of an Office with or without a case, that shows the pane or refuses to. */
function setUp({ showAsTaskpane = async () => undefined, atHand, browserWindows = true }: Circumstances = {}) {
  const done: string[] = [];
  const handlers = new Map<string, Handler>();
  jest.mocked(excel.caseAtHand).mockResolvedValue(atHand);
  jest.mocked(excel.goToTarget).mockImplementation(async (set, target) => void done.push(`cell ${set} ${'name' in target && target.name}`));
  const session = {
    show: (page: string) => done.push(`page ${page}`),
    offer: async () => void done.push('choice'),
    tell: (error: Error) => done.push(`told ${error.message}`),
    askRemoval: async (set: number, title: string) => void done.push(`asked whether ${set} ${title} may go`),
  } as unknown as Session;
  Object.assign(globalThis, {
    location: { href: 'https://localhost:3000/taskpane.html' },
    window: { open: (address: string) => done.push(`tab ${address}`) },
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      context: {
        requirements: { isSetSupported: () => browserWindows },
        ui: { openBrowserWindow: (address: string) => done.push(`browser ${address}`) },
      },
      addin: {
        showAsTaskpane: async () => {
          await showAsTaskpane();
          done.push('pane shown');
        },
      },
    },
  });
  associateCommands(session);
  /** Ends when Office is told that the command has. */
  const run = (name: string): Promise<void> =>
    new Promise((resolve) => {
      const completed = (): void => {
        done.push('completed');
        resolve();
      };
      handlers.get(name)?.({ completed });
    });
  return { done, run, handlers };
}

afterEach(() => {
  for (const name of ['Office', 'location', 'window']) Reflect.deleteProperty(globalThis, name);
});

describe('the ribbon', () => {
  it('opens the pane where it is chosen what to insert, and writes nothing', async () => {
    const { done, run } = setUp();
    await run('insertBusinessCase');
    expect(done).toEqual(['choice', 'pane shown', 'completed']);
  });

  it('opens the functions', async () => {
    const { done, run } = setUp();
    await run('showFunctions');
    expect(done).toEqual(['page functions', 'pane shown', 'completed']);
  });

  it('goes to the checks of the case in front without the pane, and says where to begin where there is no case', async () => {
    const withCase = setUp({ atHand: { set: 2, title: 'Fewer calls' } });
    await withCase.run('goToChecks');
    expect(withCase.done).toEqual(['cell 2 CHECKS', 'completed']);
    const without = setUp();
    await without.run('goToChecks');
    expect(without.done).toEqual(['choice', 'pane shown', 'completed']);
  });

  it('asks in the pane before the case in front goes', async () => {
    const { done, run } = setUp({ atHand: { set: 1, title: 'Fewer calls' } });
    await run('removeBusinessCase');
    expect(done).toEqual(['page case', 'pane shown', 'asked whether 1 Fewer calls may go', 'completed']);
  });

  it('opens the help in the browser, in a tab where Office opens no browser', async () => {
    const desktop = setUp();
    await desktop.run('showHelp');
    expect(desktop.done).toEqual(['browser https://localhost:3000/help/index.html', 'completed']);
    const web = setUp({ browserWindows: false });
    await web.run('showHelp');
    expect(web.done).toEqual(['tab https://localhost:3000/help/index.html', 'completed']);
  });

  it('runs by a key as well, which brings no event', async () => {
    const { done, handlers } = setUp();
    handlers.get('showPane')?.();
    await new Promise((later) => setImmediate(later));
    expect(done).toEqual(['pane shown']);
  });

  it('tells Office that a command has ended also where it failed, or the ribbon would stay blocked, and says why in the pane', async () => {
    const { done, run } = setUp({ showAsTaskpane: () => Promise.reject(new Error('no pane')) });
    const heard = jest.spyOn(console, 'error').mockImplementation();
    await run('insertBusinessCase');
    expect(heard).toHaveBeenCalledWith(new Error('no pane'));
    heard.mockRestore();
    expect(done).toEqual(['choice', 'told no pane', 'completed']);
  });
});
