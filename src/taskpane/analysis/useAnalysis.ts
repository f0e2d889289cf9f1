import { useEffect, useRef, useState } from 'react';
import { startAnalysis, type RunningAnalysis } from './analysisWorker';
import type { AnalysisReport, AnalysisRequest } from './runAnalysis';

/** What was asked, and how far it is. */
export type AnalysisState =
  | { readonly status: 'idle' | 'cancelled' }
  | { readonly status: 'running'; readonly request: AnalysisRequest; readonly done: number }
  | { readonly status: 'done'; readonly request: AnalysisRequest; readonly report: AnalysisReport }
  | { readonly status: 'failed'; readonly problem: string };

export interface AnalysisControl {
  readonly state: AnalysisState;
  run(request: AnalysisRequest): void;
  cancel(): void;
}

/** Runs one analysis at a time, and ends it with the page. */
export function useAnalysis(): AnalysisControl {
  const [state, setState] = useState<AnalysisState>({ status: 'idle' });
  const running = useRef<RunningAnalysis>(undefined);
  useEffect(() => () => running.current?.cancel(), []);
  return {
    state,
    run(request) {
      running.current?.cancel();
      setState({ status: 'running', request, done: 0 });
      running.current = startAnalysis(request, (done) => setState({ status: 'running', request, done }));
      running.current.report.then(
        (report) => setState({ status: 'done', request, report }),
        (error: Error) => setState({ status: 'failed', problem: error.message }),
      );
    },
    cancel() {
      running.current?.cancel();
      setState({ status: 'cancelled' });
    },
  };
}
