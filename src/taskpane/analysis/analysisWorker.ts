import type { AnalysisReport, AnalysisRequest } from './runAnalysis';
import type { WorkerMessage } from './worker';

/** An analysis under way, off the thread that draws the pane. */
export interface RunningAnalysis {
  readonly report: Promise<AnalysisReport>;
  /** Ends it at once; its report never comes. */
  cancel(): void;
}

/** Begins an analysis; one that fails says why in a sentence. */
export function startAnalysis(request: AnalysisRequest, onProgress: (done: number) => void): RunningAnalysis {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'analysis-worker' });
  const report = new Promise<AnalysisReport>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if ('done' in data) return onProgress(data.done);
      worker.terminate();
      if ('report' in data) resolve(data.report);
      else reject(new Error(data.failure));
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('The analysis could not be calculated here. Close the pane and open it again.'));
    };
  });
  worker.postMessage(request);
  return {
    report,
    cancel() {
      // A worker that ends while it is still being loaded says so as an error.
      worker.onerror = null;
      worker.terminate();
    },
  };
}
