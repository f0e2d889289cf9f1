/** How long events are gathered before something is done about them, in milliseconds. */
export interface Gathering {
  /** Without a further event. */
  readonly quiet: number;
  /** However many come. */
  readonly longest: number;
}

/** A paste or a recalculation raises many events; figures may still not be older than a second while somebody types. */
export const TYPING: Gathering = { quiet: 150, longest: 600 };

/**
 * Does something soon after the events that ask for it, once for many: at most so late after the first of them, and never
 * twice at a time. What is asked for while it is being done is done afterwards.
 */
export class Gathered {
  private first: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private ended = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly gathering: Gathering = TYPING,
  ) {}

  ask(): void {
    if (this.ended) return;
    const now = Date.now();
    this.first ??= now;
    clearTimeout(this.timer);
    const { quiet, longest } = this.gathering;
    this.timer = setTimeout(() => void this.begin(), Math.max(0, Math.min(quiet, this.first + longest - now)));
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private async begin(): Promise<void> {
    this.first = undefined;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      await this.work();
    } finally {
      this.running = false;
      if (this.again) {
        this.again = false;
        this.ask();
      }
    }
  }
}
