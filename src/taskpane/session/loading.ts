import type { Checking } from './checking';
import type { SessionServices } from './contract';
import { setOfStart } from './starts';
import type { Action, PaneState } from './state';

/** Fetches what a case starts from: an example, a blank case, or the sheets of one that stands in the workbook. */
export class Loading {
  constructor(
    private readonly services: SessionServices,
    private readonly snapshot: () => PaneState,
    private readonly dispatch: (action: Action) => void,
    private readonly checking: Checking,
  ) {}

  /**
   * Loads what was being worked on, else the present choice.
   *
   * @param choose chooses another start
   */
  async restore(choose: (start: string) => Promise<void>): Promise<void> {
    const stored = await this.services.storage.load();
    const first = this.snapshot().start;
    if (stored && this.snapshot().draft === undefined) this.dispatch({ type: 'restored', ...stored });
    await this.load(this.snapshot().start);
    // The case that was open is in another workbook, or gone: what was typed over it has no place here.
    const { loading, start } = this.snapshot();
    if (loading.status === 'failed' && setOfStart(start) !== undefined) await choose(first);
  }

  async load(start: string): Promise<void> {
    try {
      const engine = await this.services.engine();
      const set = setOfStart(start);
      const document = await (set === undefined ? engine.start(start, this.services.surroundings()) : this.services.read(set));
      this.dispatch({ type: 'loaded', start, document });
      this.checking.check(engine);
    } catch (error) {
      const { problem } = this.services.explain(error);
      const sheet = this.snapshot().kept[start]?.sheet;
      // Sheets between two versions say nothing that holds: the form shows what was typed over those from before.
      if (!sheet || !isInterrupted(error)) return this.dispatch({ type: 'loadFailed', start, problem });
      this.dispatch({ type: 'loaded', start, document: sheet });
      this.dispatch({ type: 'unread', start, problem });
      this.checking.check(await this.services.engine());
    }
  }
}

/** Whether sheets cannot be read because an update of them was cut off. */
const isInterrupted = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'interrupted';
