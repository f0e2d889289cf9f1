import type { SessionServices } from './contract';
import { draftsWithWork, type Action, type PaneState } from './state';

/** Keeps what was typed for the next time the pane is opened. */
export class Keeping {
  constructor(
    private readonly services: SessionServices,
    private readonly snapshot: () => PaneState,
    private readonly dispatch: (action: Action) => void,
  ) {}

  /** Near at hand, or in the document too. That it cannot be kept is said, and nothing else stops. */
  async remember(how: 'keep' | 'settle'): Promise<void> {
    const state = this.snapshot();
    const { start, step } = state;
    const drafts = draftsWithWork(state);
    const stored = { format: 1, saved: this.services.now(), start, step, drafts } as const;
    try {
      if (Object.keys(drafts).length > 0 || how === 'keep') await this.services.storage[how](stored);
      if (this.snapshot().keeping !== undefined) this.dispatch({ type: 'keeping', problem: undefined });
    } catch (error) {
      this.dispatch({ type: 'keeping', problem: this.services.explain(error).problem });
    }
  }
}
