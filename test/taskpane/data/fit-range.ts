import type { Cell } from '../../../src/taskpane/data/cell';
import type { EstimateOffer, Finding } from '../../../src/taskpane/data/finding';
import type { Reading } from '../../../src/taskpane/data/layouts';
import { FitServer, type FromWorker } from '../../../src/taskpane/data/protocol';
import { recognise } from '../../../src/taskpane/data/recognise';
import { runFit, type FitWorker } from '../../../src/taskpane/data/run-fit';
import { here } from '../example';

/** A worker in this process. */
export function worker(): FitWorker & { ended: boolean } {
  const made: FitWorker & { ended: boolean } = {
    onmessage: null,
    onerror: null,
    ended: false,
    postMessage: (message) => server.receive(message),
    terminate: () => (made.ended = true),
  };
  const server = new FitServer((data: FromWorker) => made.onmessage?.({ data }));
  return made;
}

/** A range as it is in a sheet, fitted as the pane does, with some of its reading changed. */
export async function fit(cells: readonly (readonly Cell[])[], change: Partial<Reading> = {}, formats: readonly string[] = []) {
  const { reading } = recognise({
    cells: cells.length > 240 ? [...cells.slice(0, 200), ...cells.slice(-40)] : cells,
    formats,
    rows: cells.length,
  });
  if (!reading) throw new Error('The range was not recognised.');
  const sizes: number[] = [];
  const made = worker();
  const fitted = await runFit({
    place: { row: 4, rows: cells.length, columns: cells[0]!.length },
    reading: { ...reading, ...change },
    notation: here.notation,
    read: async (columns, from, count) => {
      sizes.push(columns.length * count);
      return cells.slice(from, from + count).map((row) => columns.map((column) => row[column]));
    },
    makeWorker: () => made,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(made.ended).toBe(true);
  return { ...fitted!, sizes };
}

export const offer = ({ offers }: Finding, target: EstimateOffer['target']): EstimateOffer =>
  offers.find((one): one is EstimateOffer => one.target === target)!;
