import { FitServer, type FromWorker, type ToWorker } from './protocol';

/* Entry of the worker in which ranges are fitted: the pane stays quick however long that takes. */

/** What a worker's global object has of what the page's has not. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const server = new FitServer((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => server.receive(data);
