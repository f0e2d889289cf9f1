import type { BusinessCase } from '../../model/document';
import type { Engine, SessionServices } from './contract';
import { documentOf } from './draft';
import type { Headline } from './preview';
import type { Action, PaneState } from './state';

/** Milliseconds without typing before the figures are computed: they cost more than a keystroke. */
const PREVIEW_DELAY = 200;

/** Says after every change whether the draft is a case and, once nobody types, what it gives. */
export class Checking {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly services: SessionServices,
    private readonly snapshot: () => PaneState,
    private readonly dispatch: (action: Action) => void,
  ) {}

  check(engine: Engine): void {
    const { draft } = this.snapshot();
    if (!draft) return;
    const document = documentOf(draft, this.services.surroundings());
    const parsed = engine.parse(document);
    this.dispatch({ type: 'checked', document, faults: parsed.ok ? [] : parsed.faults, checked: parsed.ok ? parsed.case : undefined });
    clearTimeout(this.timer);
    if (parsed.ok) this.timer = setTimeout(() => void this.preview(engine, parsed.case), this.snapshot().preview ? PREVIEW_DELAY : 0);
  }

  /** Computes one scenario after another and lets typing in between; gives up when the case is no longer the one typed. */
  private async preview(engine: Engine, checked: BusinessCase): Promise<void> {
    const base = engine.headline(checked, 'base');
    const others: Headline[] = [];
    for (const scenario of ['low', 'high'] as const) {
      await new Promise((resume) => setTimeout(resume, 0));
      if (this.snapshot().checked !== checked) return;
      others.push(engine.headline(checked, scenario));
    }
    const [low, high] = others;
    if (low && high) this.dispatch({ type: 'previewed', checked, preview: { low, base, high } });
  }
}
