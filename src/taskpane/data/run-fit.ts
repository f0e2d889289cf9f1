import type { Notation } from '../form/separators';
import { cellOf } from './cell';
import type { Finding } from './finding';
import type { Reading, Role } from './layouts';
import type { FromWorker, ToWorker } from './protocol';

/** As much of a worker as is needed here. */
export interface FitWorker {
  postMessage(message: ToWorker): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  terminate(): void;
}

/** The range that is fitted. */
export interface Place {
  /** Row of its upper left cell on the sheet, from 0. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FitRun {
  readonly place: Place;
  readonly reading: Reading;
  readonly notation: Notation;
  /** Reads rows of columns of the range. */
  read(columns: readonly number[], from: number, count: number): Promise<unknown[][]>;
  makeWorker(): FitWorker;
  /** @param share of the reading that is done, 0 to 1; above it is being fitted, and `steps` says how far */
  onProgress(share: number, steps: number): void;
  readonly signal: AbortSignal;
}

export interface Fitted {
  readonly finding: Finding;
  readonly rows: number;
}

/** Cells asked of Excel at a time: answers above 5 MB are refused, and smaller ones let the pane answer in between. */
const CELLS = 24_000;

/** Reads a range piece by piece and has it fitted in a worker; undefined where it was cancelled. @throws Error in sentences */
export async function runFit({ place, reading, notation, read, makeWorker, onProgress, signal }: FitRun): Promise<Fitted | undefined> {
  const { wanted, compact } = compacted(reading, place.columns);
  const worker = makeWorker();
  const answer = new Promise<Fitted | undefined>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined));
    worker.onerror = ({ message }) => reject(new Error(`The range could not be fitted: ${message}`));
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') onProgress(1, data.steps);
      else if (data.type === 'failed') reject(new Error(data.problem));
      else resolve({ finding: data.finding, rows: data.rows });
    };
  });
  // Whoever waits for it below hears of it; until then it is no lost error.
  answer.catch(() => undefined);
  try {
    worker.postMessage({ type: 'begin', reading: compact, notation });
    const size = Math.max(1, Math.floor(CELLS / wanted.length));
    for (let from = reading.hasHeadings ? 1 : 0; from < place.rows && !signal.aborted; from += size) {
      const piece = await read(wanted, from, Math.min(size, place.rows - from));
      worker.postMessage({ type: 'rows', rows: piece.map((row) => row.map(cellOf)), firstRow: place.row + from + 1 });
      onProgress(Math.min(1, (from + size) / place.rows), 0);
    }
    worker.postMessage({ type: 'fit' });
    return await answer;
  } finally {
    worker.terminate();
  }
}

/** The columns that are read, and the reading with its columns numbered among these. */
function compacted(reading: Reading, columns: number): { readonly wanted: readonly number[]; readonly compact: Reading } {
  if (reading.layout === 'survivors') return { wanted: Array.from({ length: columns }, (_, index) => index), compact: reading };
  const wanted = [...new Set(Object.values(reading.columns))];
  const numbered = Object.entries(reading.columns).map(([role, column]) => [role as Role, wanted.indexOf(column)] as const);
  return { wanted, compact: { ...reading, columns: Object.fromEntries(numbered) } };
}
