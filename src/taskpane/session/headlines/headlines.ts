import type { BusinessCase } from '../../../model/document';
import type { Preview } from '../preview';

/** As much of a worker as is needed here; it answers in the order in which it is asked. */
export interface HeadlineWorker {
  postMessage(message: BusinessCase): void;
  onmessage: ((event: { readonly data: Preview }) => void) | null;
  onerror: (() => void) | null;
  terminate(): void;
}

/** Somebody who waits for an answer. */
interface Asked {
  resolve(preview: Preview): void;
  reject(fault: Error): void;
}

/** The headline figures of cases, calculated off the thread that draws the pane by one worker, which is started when it is first asked. */
export class Headlines {
  private worker: HeadlineWorker | undefined;
  private asked: Asked[] = [];

  constructor(private readonly start: () => HeadlineWorker) {}

  /**
   * What a case gives under its three scenarios.
   *
   * @throws Error in sentences where it cannot be calculated; the next question is asked of a new worker
   */
  of(checked: BusinessCase): Promise<Preview> {
    const worker = (this.worker ??= this.started());
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      worker.postMessage(checked);
    });
  }

  private started(): HeadlineWorker {
    const worker = this.start();
    worker.onmessage = ({ data }) => this.asked.shift()?.resolve(data);
    worker.onerror = () => {
      worker.onerror = null;
      worker.terminate();
      this.worker = undefined;
      const waiting = this.asked;
      this.asked = [];
      for (const { reject } of waiting) reject(new Error('The figures could not be calculated here. Close the pane and open it again.'));
    };
    return worker;
  }
}
