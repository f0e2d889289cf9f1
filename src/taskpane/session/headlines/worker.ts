import type { BusinessCase } from '../../../model/document';
import type { Preview } from '../preview';
import { previewOf } from './headline';

/* Entry of the worker that says what a case gives while it is typed. It stays: its next answer comes quicker than the first. */

const port = globalThis as unknown as {
  postMessage(message: Preview): void;
  onmessage: (event: MessageEvent<BusinessCase>) => void;
};

port.onmessage = ({ data }) => port.postMessage(previewOf(data));
