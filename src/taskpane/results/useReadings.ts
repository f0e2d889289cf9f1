import { useEffect, useState } from 'react';
import { failureOf } from '../../render/officejs/error';
import { explain } from '../form/advice';
import { goToSheet, readCases, watchWorkbook } from '../excel';
import { Gathered } from './gathered';
import { type CaseReading, type Cases, whileWriting } from './caseReading';
import type { Session } from '../session/session';

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
 * The results in the workbook, read again whenever something in it changes or is calculated, and once the session has written.
 *
 * @param session follows each look; the same one throughout
 */
export function useReadings(session: Pick<Session, 'follow' | 'snapshot' | 'subscribe'>): Readings {
  const [cases, setCases] = useState<Cases>(NONE);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let ended = false;
    const isWriting = (): boolean => session.snapshot().insertion.status === 'running';
    const report = (error: unknown): void => {
      const { problem: what, advice } = explain(error);
      if (!ended) setProblem(`The results could not be read. ${what} ${advice}`);
    };
    const reading = new Gathered(async () => {
      try {
        const began = isWriting();
        const found = await readCases();
        if (ended) return;
        setCases(began || isWriting() ? whileWriting(found) : found);
        setProblem(undefined);
        await session.follow();
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
    let wrote = isWriting();
    const stopListening = session.subscribe(() => {
      if (wrote && !isWriting()) ask();
      wrote = isWriting();
    });
    ask();
    // A name may have been deleted while another window was in front.
    window.addEventListener('focus', ask);
    return () => {
      ended = true;
      stopListening();
      reading.end();
      moving.end();
      window.removeEventListener('focus', ask);
      void watch.then((stop) => stop());
    };
  }, [session]);
  const goTo = async ({ sheet }: CaseReading): Promise<void> => {
    try {
      if (sheet !== undefined) await goToSheet(sheet);
    } catch (error) {
      setProblem(explain(error).problem);
    }
  };
  return { ...cases, problem, goTo };
}
