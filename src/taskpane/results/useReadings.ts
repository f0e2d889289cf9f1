import { useEffect, useState } from 'react';
import { failureOf } from '../../render/officejs/error';
import { explain } from '../form/advice';
import { goToSheet, readCases, watchWorkbook } from '../excel';
import { Gathered } from './gathered';
import type { CaseReading, Cases } from './caseReading';

/** Milliseconds until the next attempt while a cell is being edited. */
const RETRY = 500;
/** Going from cell to cell seldom means that a name was deleted. */
const MOVING = { quiet: 1000, longest: 3000 };

const NONE: Cases = { readings: [], leftovers: [], halfUpdated: [] };

export interface Readings extends Cases {
  /** What keeps the figures from being read, with what to do. */
  readonly problem: string | undefined;
  goTo(reading: CaseReading): Promise<void>;
}

/**
 * The results in the workbook, read again whenever something in it changes or is calculated.
 *
 * @param onRead called after each look; the same function throughout
 */
export function useReadings(onRead: () => Promise<void>): Readings {
  const [cases, setCases] = useState<Cases>(NONE);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let ended = false;
    const report = (error: unknown): void => {
      const { problem: what, advice } = explain(error);
      if (!ended) setProblem(`The results could not be read. ${what} ${advice}`);
    };
    const reading = new Gathered(async () => {
      try {
        const found = await readCases();
        if (ended) return;
        setCases(found);
        setProblem(undefined);
        await onRead();
      } catch (error) {
        // Somebody is typing: no word of it, the figures follow when they are done.
        if (failureOf(error).kind === 'editing') setTimeout(ask, RETRY);
        else report(error);
      }
    });
    const ask = (): void => reading.ask();
    const moving = new Gathered(async () => ask(), MOVING);
    const watch = watchWorkbook(ask, () => moving.ask()).catch((error: unknown) => {
      report(error);
      return async () => undefined;
    });
    ask();
    // A name may have been deleted while another window was in front.
    window.addEventListener('focus', ask);
    return () => {
      ended = true;
      reading.end();
      moving.end();
      window.removeEventListener('focus', ask);
      void watch.then((stop) => stop());
    };
  }, [onRead]);
  const goTo = async ({ sheet }: CaseReading): Promise<void> => {
    try {
      if (sheet !== undefined) await goToSheet(sheet);
    } catch (error) {
      setProblem(explain(error).problem);
    }
  };
  return { ...cases, problem, goTo };
}
