import { codeOf, HostFailure } from './error';

/** `Excel.run` with options, handed in by the one file that may call it. */
export type ExcelRun = <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** How long Excel is waited for, in milliseconds. */
export interface Patience {
  /** For the answer to one request, before it is given up. */
  readonly answer: number;
  /** Before the person is told that Excel is being waited for. */
  readonly remark: number;
  /** Between two looks at whether a cell is still being edited. */
  readonly poll: number;
  /** Before each further attempt to put the workbook back as it was. */
  readonly retries: readonly number[];
}

/** Stated in the pane and in the help. */
export const PATIENCE: Patience = { answer: 120_000, remark: 3000, poll: 400, retries: [300, 1000, 3000] };

export interface HostOptions {
  /** Ends the work; what was done until then is taken back. */
  readonly signal?: AbortSignal;
  /** Called with what is being waited for, and with undefined when the wait is over. */
  readonly onWaiting?: (reason: string | undefined) => void;
  readonly patience?: Partial<Patience>;
}

const WAITING = {
  cell: 'Waiting for the cell that is being edited: press Enter or Esc in it.',
  answer: 'Waiting for Excel. If a cell is being edited, press Enter or Esc in it.',
} as const;

/** Excel with an end to its silence: every request is answered, given up after a stated time, or cancelled. */
export class Host {
  readonly patience: Patience;

  constructor(
    private readonly excel: ExcelRun,
    private readonly options: HostOptions = {},
  ) {
    this.patience = { ...PATIENCE, ...options.patience };
  }

  /** The same Excel, for taking back what was done: it cannot be cancelled. */
  get uncancelled(): Host {
    const { patience = {} } = this.options;
    return new Host(this.excel, { patience });
  }

  /**
   * A run that ends with its batch. Excel.run itself sends a last request to let go of what it held, whose failure does
   * no harm and whose answer is not waited for.
   */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.excel({ delayForCellEdit: true }, async (context) => {
        try {
          resolve(await batch(context));
        } catch (error) {
          reject(error as Error);
          throw error;
        }
      }).catch(reject);
    });
  }

  /** Sends what is queued. @throws HostFailure when Excel stays silent or the person cancels */
  async sync(context: Excel.RequestContext): Promise<void> {
    const { signal, onWaiting } = this.options;
    this.throwIfCancelled();
    let waiting = false;
    const remark = setTimeout(() => {
      waiting = true;
      onWaiting?.(WAITING.answer);
    }, this.patience.remark);
    let end: ReturnType<typeof setTimeout> | undefined;
    let cancel: (() => void) | undefined;
    try {
      await Promise.race([
        context.sync(),
        new Promise<never>((_, reject) => {
          const { answer } = this.patience;
          end = setTimeout(
            () => reject(new HostFailure('silent', `Excel has not answered for ${Math.round(answer / 1000)} seconds.`)),
            answer,
          );
          cancel = () => reject(new HostFailure('cancelled'));
          signal?.addEventListener('abort', cancel);
        }),
      ]);
      this.throwIfCancelled();
    } finally {
      clearTimeout(remark);
      clearTimeout(end);
      if (cancel) signal?.removeEventListener('abort', cancel);
      if (waiting) onWaiting?.(undefined);
    }
  }

  /** Waits until no cell is being edited, saying so. A request that waits inside Excel could not be cancelled. */
  async cellFree(): Promise<void> {
    for (let told = false; ; told = true) {
      this.throwIfCancelled();
      try {
        await this.excel({}, async (context) => {
          context.workbook.load('name');
          await this.sync(context);
        });
        if (told) this.options.onWaiting?.(undefined);
        return;
      } catch (error) {
        if (codeOf(error) !== 'InvalidOperationInCellEditMode') throw error;
        if (!told) this.options.onWaiting?.(WAITING.cell);
        await pause(this.patience.poll);
      }
    }
  }

  throwIfCancelled(): void {
    if (this.options.signal?.aborted) throw new HostFailure('cancelled');
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
