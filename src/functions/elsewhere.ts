import type { CustomFunction } from './later';
import { sendable, unpacked, type Answer, type Call } from './thread-message';

/** As much of a worker as is needed here. */
export interface FunctionWorker {
  postMessage(message: Call): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: (() => void) | null;
  terminate(): void;
}

interface Asked {
  readonly call: Call;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/**
 * Functions that take long, calculated in a thread of their own, so that the pane answers meanwhile: cells that ask one after
 * another would keep it from that for as long as all of them take.
 *
 * @param start starts the thread, when one of them is first called
 * @param here the same functions on this thread, for where there is no other
 */
export function elsewhere(start: () => FunctionWorker, here: (name: string) => CustomFunction): (name: string) => CustomFunction {
  const asked = new Map<number, Asked>();
  let worker: FunctionWorker | undefined;
  let isBroken = false;
  let last = 0;
  const started = (): FunctionWorker => {
    const made = start();
    made.onmessage = ({ data }) => {
      const { resolve, reject } = asked.get(data.id)!;
      asked.delete(data.id);
      if ('result' in data) resolve(unpacked(data.result));
      else reject(unpacked(data.thrown));
    };
    made.onerror = () => {
      isBroken = true;
      made.terminate();
      for (const { call, resolve } of asked.values()) resolve(Promise.resolve().then(() => here(call.name)(...call.cells)));
      asked.clear();
    };
    return made;
  };
  const send = (name: string, cells: readonly unknown[]): Promise<unknown> => {
    worker ??= started();
    const call = { id: (last += 1), name, cells: sendable(cells) };
    const answer = new Promise((resolve, reject) => asked.set(call.id, { call, resolve, reject }));
    worker.postMessage(call);
    return answer;
  };
  return (name) =>
    (...cells) => {
      if (isBroken) return here(name)(...cells);
      try {
        return send(name, cells);
      } catch {
        // There are no other threads here.
        isBroken = true;
        return here(name)(...cells);
      }
    };
}
