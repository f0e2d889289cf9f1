import type { BusinessCase, ParsedCase, Scenario } from '../model/case';
import { documentOf, type Surroundings } from './draft';
import type { Headline } from './preview';
import { initialState, reduce, type Action, type PaneState } from './state';

/** The model, loaded after the pane has been drawn. */
export interface Engine {
  /** The document a case starts from. */
  start(id: string, surroundings: Surroundings): Promise<BusinessCase>;
  parse(document: unknown): ParsedCase;
  headline(checked: BusinessCase, scenario: Scenario): Headline;
}

export interface Inserted {
  /** Names of the new sheets, in order. */
  readonly sheets: readonly string[];
}

/** Told what is being done and the share of the work that is behind, 0 to 1. */
export type Progress = (step: string, share: number) => void;

/** What the session needs from outside; tests hand in their own. */
export interface SessionServices {
  engine(): Promise<Engine>;
  insert(checked: BusinessCase, onProgress: Progress): Promise<Inserted>;
  surroundings(): Surroundings;
  /** What went wrong and what to do, in the user's words. */
  explain(error: unknown): { readonly problem: string; readonly advice: string };
}

/** Milliseconds without typing before the figures are computed: they cost more than a keystroke. */
const PREVIEW_DELAY = 200;

/** The pane's state with what changes it. Ribbon commands and pane share one session, since they share one page. */
export class Session {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly services: SessionServices,
    start: string,
  ) {
    this.state = initialState(start);
  }

  readonly snapshot = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(page: PaneState['page']): void {
    this.dispatch({ type: 'page', page });
  }

  /** Loads what a case starts from; what was typed over the present one is kept until it is chosen again. */
  async choose(start: string): Promise<void> {
    this.dispatch({ type: 'choose', start });
    try {
      const engine = await this.services.engine();
      this.dispatch({ type: 'loaded', start, document: await engine.start(start, this.services.surroundings()) });
      this.check(engine);
    } catch (error) {
      this.dispatch({ type: 'loadFailed', start, problem: this.services.explain(error).problem });
    }
  }

  /** Loads the present choice if nobody has yet. */
  async open(): Promise<void> {
    if (this.state.draft === undefined) await this.choose(this.state.start);
  }

  async edit(path: string, text: string): Promise<void> {
    this.dispatch({ type: 'edit', path, text });
    this.check(await this.services.engine());
  }

  /** Takes everything that was typed back. */
  async reset(): Promise<void> {
    this.dispatch({ type: 'reset' });
    this.check(await this.services.engine());
  }

  /** Inserts the case as it stands into the workbook; with faults it shows them all and inserts nothing. */
  async insert(): Promise<void> {
    await this.open();
    // From here to `running` nothing waits, so that a second press finds it.
    if (this.state.insertion.status === 'running' || this.state.loading.status !== 'loaded') return;
    const { checked } = this.state;
    if (!checked) {
      this.dispatch({ type: 'refused' });
      return;
    }
    this.dispatch({ type: 'insertion', insertion: { status: 'running', step: 'Preparing', share: 0 } });
    try {
      const inserted = await this.services.insert(checked, (step, share) =>
        this.dispatch({ type: 'insertion', insertion: { status: 'running', step, share } }),
      );
      this.dispatch({ type: 'insertion', insertion: { status: 'done', ...inserted } });
    } catch (error) {
      this.dispatch({ type: 'insertion', insertion: { status: 'failed', ...this.services.explain(error) } });
    }
  }

  private check(engine: Engine): void {
    const { draft } = this.state;
    if (!draft) return;
    const parsed = engine.parse(documentOf(draft, this.services.surroundings()));
    this.dispatch(
      parsed.ok ? { type: 'checked', faults: [], checked: parsed.case } : { type: 'checked', faults: parsed.faults, checked: undefined },
    );
    clearTimeout(this.timer);
    if (parsed.ok) this.timer = setTimeout(() => void this.preview(engine, parsed.case), this.state.preview ? PREVIEW_DELAY : 0);
  }

  /** Computes one scenario after another and lets typing in between; gives up when the case is no longer the one typed. */
  private async preview(engine: Engine, checked: BusinessCase): Promise<void> {
    const base = engine.headline(checked, 'base');
    const others: Headline[] = [];
    for (const scenario of ['low', 'high'] as const) {
      await new Promise((resume) => setTimeout(resume, 0));
      if (this.state.checked !== checked) return;
      others.push(engine.headline(checked, scenario));
    }
    const [low, high] = others;
    if (low && high) this.dispatch({ type: 'previewed', checked, preview: { low, base, high } });
  }

  private dispatch(action: Action): void {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
