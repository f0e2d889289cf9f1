import * as functions from './case-functions';
import type { Part } from './later';
import { codeOfError } from './run';
import { packed, type Answer, type Call } from './thread-message';

/* Entry of the thread that calculates functions of whole cases. It stays: cases it has read are not read again. */

const port = globalThis as unknown as {
  postMessage(message: Answer): void;
  onmessage: (event: MessageEvent<Call>) => void;
};

port.onmessage = ({ data: { id, name, cells } }) => {
  try {
    port.postMessage({ id, result: packed((functions as Part)[name]!(...cells)) });
  } catch (error) {
    // A fault of the program ends this thread: the call is made again on the other one, where it is told as a fault.
    if (codeOfError(error) === undefined) throw error;
    port.postMessage({ id, thrown: packed(error) });
  }
};
