import type { BusinessCase } from '../../model/document';
import type { Engine, SessionServices } from './contract';
import { documentOf } from './draft';
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
    if (parsed.ok) this.timer = setTimeout(() => void this.preview(parsed.case), this.snapshot().preview ? PREVIEW_DELAY : 0);
  }

  /** Asks for the figures; those of a case that is no longer the one typed are not shown. */
  private async preview(checked: BusinessCase): Promise<void> {
    try {
      this.dispatch({ type: 'previewed', checked, preview: await this.services.preview(checked) });
    } catch (error) {
      this.dispatch({ type: 'unpreviewed', checked, problem: this.services.explain(error).problem });
    }
  }
}
