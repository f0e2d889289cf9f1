import { DomainError } from '../../core/errors';
import type { Notation } from '../form/separators';
import type { Cell } from './cell';
import type { Finding } from './finding';
import { fitOf } from './fits';
import type { RangeFit } from './fits/range-fit';
import type { Reading } from './layouts';
import { wordsFor } from './words';

/** What the page tells the worker: how to read, then piece by piece what, then that all is there. */
export type ToWorker =
  | { readonly type: 'begin'; readonly reading: Reading; readonly notation: Notation }
  | { readonly type: 'rows'; readonly rows: readonly (readonly Cell[])[]; readonly firstRow: number }
  | { readonly type: 'fit' };

/** What the worker answers. */
export type FromWorker =
  | { readonly type: 'progress'; readonly steps: number }
  | { readonly type: 'found'; readonly finding: Finding; readonly rows: number }
  | { readonly type: 'failed'; readonly problem: string };

/** The worker's side: everything that takes long happens here, away from the page. */
export class FitServer {
  private fit: RangeFit | undefined;

  constructor(private readonly post: (message: FromWorker) => void) {}

  receive(message: ToWorker): void {
    try {
      switch (message.type) {
        case 'begin':
          this.fit = fitOf(message.reading, wordsFor(message.notation));
          return;
        case 'rows':
          this.fit?.add(message.rows, message.firstRow);
          return;
        case 'fit':
          if (this.fit) this.run(this.fit);
          return;
      }
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.post({ type: 'failed', problem: error instanceof DomainError ? said : `The range could not be fitted: ${said}` });
    }
  }

  private run(range: RangeFit): void {
    const steps = range.fit();
    for (let count = 1; ; count += 1) {
      const step = steps.next();
      if (step.done) return this.post({ type: 'found', finding: step.value, rows: range.rows });
      this.post({ type: 'progress', steps: count });
    }
  }
}
