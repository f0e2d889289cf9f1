import { useEffect, useRef, useState } from 'react';
import { readPiece, readSelectionHead, type RangeHead } from '../excel';
import { explain } from '../form/advice';
import { userNotation } from '../shell/locale';
import { cellOf, type Cell } from './cell';
import type { Reading } from './layouts';
import { recognise, type Recognised, type Sample } from './recognise';
import { runFit, type FitWorker, type Fitted } from './run-fit';

/** Rows and columns that are looked at before anything is fitted. */
const LOOKED_AT = { first: 200, last: 40, columns: 60 } as const;

/** A range that was looked at. */
export interface Looked {
  /** Counts the looks: the same cells looked at again may hold something else. */
  readonly look: number;
  readonly head: RangeHead;
  readonly sample: Sample;
  readonly recognised: Recognised;
}

export type FitState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly share: number; readonly steps: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: string }
  | ({ readonly status: 'found'; readonly address: string } & Fitted);

export interface RangeFitting {
  readonly looked: Looked | undefined;
  /** Why the selection could not be looked at. */
  readonly problem: string | undefined;
  readonly fit: FitState;
  look(): Promise<void>;
  start(reading: Reading): Promise<void>;
  cancel(): void;
  /** What was found belonged to another reading. */
  forget(): void;
}

const makeWorker = (): FitWorker =>
  new Worker(new URL(/* webpackChunkName: "data-worker" */ './worker.ts', import.meta.url)) as unknown as FitWorker;

/** The selected range, how it is read, and what a fit of it says. */
export function useRangeFit(): RangeFitting {
  const [looked, setLooked] = useState<Looked>();
  const [problem, setProblem] = useState<string>();
  const [fit, setFit] = useState<FitState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  const looks = useRef(0);
  const cancel = (): void => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const look = async (): Promise<void> => {
    cancel();
    setFit({ status: 'idle' });
    try {
      const head = await readSelectionHead(LOOKED_AT);
      if (!head || head.rows * head.columns < 2) {
        setLooked(undefined);
        return setProblem('The selection holds no table. Select the cells of one in the sheet, headings included, and look again.');
      }
      setProblem(undefined);
      const cells: readonly (readonly Cell[])[] = head.cells.map((row) => row.map(cellOf));
      const sample = { cells, formats: head.formats, rows: head.rows };
      looks.current += 1;
      setLooked({ look: looks.current, head, sample, recognised: recognise(sample) });
    } catch (error) {
      const { problem: what, advice } = explain(error);
      setProblem(`${what} ${advice}`);
    }
  };
  const start = async (reading: Reading): Promise<void> => {
    if (!looked) return;
    const { head } = looked;
    const control = new AbortController();
    running.current = control;
    const { signal } = control;
    setFit({ status: 'running', share: 0, steps: 0 });
    try {
      const fitted = await runFit({
        place: head,
        reading,
        notation: userNotation(),
        read: (columns, from, count) => readPiece(head, columns, from, count),
        makeWorker,
        onProgress: (share, steps) => signal.aborted || setFit({ status: 'running', share, steps }),
        signal,
      });
      setFit(fitted ? { status: 'found', address: head.address, ...fitted } : { status: 'cancelled' });
    } catch (error) {
      const { problem: what } = explain(error);
      setFit({ status: 'failed', problem: what });
    }
  };
  return { looked, problem, fit, look, start, cancel, forget: () => setFit({ status: 'idle' }) };
}
