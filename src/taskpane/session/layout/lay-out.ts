import { HostFailure } from '../../../render/officejs/error';
import type { SheetSpec, WorkbookSpec } from '../../../workbook/spec';
import type { LayoutOrder, Piece } from './pieces';

/** As much of a worker as is needed here. */
export interface LayoutWorker {
  postMessage(message: LayoutOrder): void;
  onmessage: ((event: { readonly data: Piece }) => void) | null;
  onerror: (() => void) | null;
  terminate(): void;
}

/**
 * The workbook of a case, laid out and checked off the thread that draws the pane.
 *
 * @param start starts the worker
 * @param signal ends it at once
 * @throws Error in sentences where the case gives no proper workbook or none could be laid out; HostFailure when it was cancelled
 */
export function layOut(order: LayoutOrder, start: () => LayoutWorker, signal?: AbortSignal): Promise<WorkbookSpec> {
  const worker = start();
  const sheets: SheetSpec[] = [];
  let cancel: (() => void) | undefined;
  return new Promise<WorkbookSpec>((resolve, reject) => {
    cancel = () => reject(new HostFailure('cancelled'));
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => {
      if ('sheet' in data) sheets.push(data.sheet);
      else if ('rest' in data) resolve({ ...data.rest, sheets });
      else reject(new Error(data.failure));
    };
    worker.onerror = () => reject(new Error('The sheets could not be laid out here. Close the pane and open it again.'));
    worker.postMessage(order);
  }).finally(() => {
    // A worker that ends while it is still being loaded says so as an error.
    worker.onerror = null;
    worker.terminate();
    if (cancel) signal?.removeEventListener('abort', cancel);
  });
}
