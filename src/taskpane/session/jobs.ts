import type { InsertControl, Progress, SessionServices } from './contract';
import type { Action, PaneState, Question, Work } from './state';

/** What is done to the workbook: asked about, shown while it runs, cancelled, and told of when it fails. */
export class WorkbookJobs {
  private cancellation: AbortController | undefined;

  constructor(
    private readonly services: Pick<SessionServices, 'explain'>,
    private readonly state: () => PaneState,
    private readonly dispatch: (action: Action) => void,
  ) {}

  /** Looks what a change means, and asks. */
  async ask(question: () => Promise<Question>): Promise<void> {
    try {
      this.dispatch({ type: 'question', question: await question() });
    } catch (error) {
      this.dispatch({ type: 'insertion', insertion: { status: 'failed', ...this.services.explain(error) } });
    }
  }

  /** Ends what runs; what it wrote is taken back. */
  cancel(): void {
    const { insertion } = this.state();
    if (insertion.status !== 'running') return;
    this.dispatch({ type: 'insertion', insertion: { ...insertion, step: 'Taking back what was written', cancelling: true } });
    this.cancellation?.abort();
  }

  /** Does something to the workbook that can be cancelled and may fail. */
  async run(work: Work, task: (control: InsertControl, progress: Progress) => Promise<void>): Promise<void> {
    this.cancellation = new AbortController();
    const { signal } = this.cancellation;
    this.dispatch({ type: 'insertion', insertion: { status: 'running', work, step: 'Preparing', share: 0 } });
    try {
      await task({ signal, onWaiting: (reason) => this.progress({ waiting: reason }) }, (step, share) => this.progress({ step, share }));
    } catch (error) {
      const left = this.services.explain(error);
      this.dispatch({
        type: 'insertion',
        insertion: signal.aborted && isClean(error) ? { status: 'cancelled' } : { status: 'failed', ...left },
      });
    }
  }

  private progress(news: { readonly step?: string; readonly share?: number; readonly waiting?: string | undefined }): void {
    const { insertion } = this.state();
    if (insertion.status !== 'running') return;
    const { waiting: _before, ...rest } = insertion;
    const { waiting = 'waiting' in news ? undefined : insertion.waiting, ...progress } = news;
    this.dispatch({
      type: 'insertion',
      insertion: { ...rest, ...(insertion.cancelling ? {} : progress), ...(waiting === undefined ? {} : { waiting }) },
    });
  }
}

/** Whether a failure left the workbook as it was. */
const isClean = (error: unknown): boolean =>
  !(typeof error === 'object' && error !== null && 'left' in error && Array.isArray(error.left) && error.left.length > 0);
