import { associateCommands } from '../../src/taskpane/shell/ribbon';
import type { Session } from '../../src/taskpane/session/session';

type Handler = (event: { completed(): void }) => void;

/** The ribbon of an Office that shows the pane, or refuses to. */
function setUp(showAsTaskpane: () => Promise<void> = async () => undefined) {
  const done: string[] = [];
  const handlers = new Map<string, Handler>();
  const session = {
    show: (page: string) => done.push(`page ${page}`),
    insert: async () => void done.push('inserted'),
  } as unknown as Session;
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
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
  return { done, run };
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('the ribbon', () => {
  it('opens the pane, which shows progress, and inserts the case', async () => {
    const { done, run } = setUp();
    await run('insertBusinessCase');
    expect(done).toEqual(['page case', 'pane shown', 'inserted', 'completed']);
  });

  it('opens the functions', async () => {
    const { done, run } = setUp();
    await run('showFunctions');
    expect(done).toEqual(['page functions', 'pane shown', 'completed']);
  });

  it('tells Office that a command has ended also where it failed, or the ribbon would stay blocked', async () => {
    const { done, run } = setUp(() => Promise.reject(new Error('no pane')));
    const heard = jest.spyOn(console, 'error').mockImplementation();
    await run('insertBusinessCase');
    expect(heard).toHaveBeenCalledWith(new Error('no pane'));
    heard.mockRestore();
    expect(done).toEqual(['page case', 'completed']);
  });
});
