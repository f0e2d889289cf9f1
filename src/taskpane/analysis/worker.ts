import { runAnalysis, type AnalysisReport, type AnalysisRequest } from './runAnalysis';

/** What the worker says: trials that are done, in the end the analysis, or why there is none. */
export type WorkerMessage = { readonly done: number } | { readonly report: AnalysisReport } | { readonly failure: string };

const port = globalThis as unknown as {
  postMessage(message: WorkerMessage): void;
  onmessage: (event: MessageEvent<AnalysisRequest>) => void;
};

port.onmessage = ({ data }) => {
  try {
    port.postMessage({ report: runAnalysis(data, (done) => port.postMessage({ done })) });
  } catch (error) {
    port.postMessage({ failure: (error as Error).message });
  }
};
