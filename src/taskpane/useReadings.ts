import { useEffect, useState } from 'react';
import { explain } from './advice';
import { goToSheet, readCases, watchWorkbook } from './excel';
import type { CaseReading } from './reading';

interface Readings {
  readonly readings: readonly CaseReading[];
  /** What keeps the figures from being read, with what to do. */
  readonly problem: string | undefined;
  goTo(reading: CaseReading): Promise<void>;
}

/** The results in the workbook, read again whenever something in it changes or is calculated. */
export function useReadings(): Readings {
  const [readings, setReadings] = useState<readonly CaseReading[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let ended = false;
    let latest = 0;
    const report = (error: unknown): void => {
      const { problem: what, advice } = explain(error);
      if (!ended) setProblem(`The results could not be read. ${what} ${advice}`);
    };
    const read = async (): Promise<void> => {
      latest += 1;
      const own = latest;
      try {
        const found = await readCases();
        // An answer that was overtaken by a later reading is out of date.
        if (ended || own !== latest) return;
        setReadings(found);
        setProblem(undefined);
      } catch (error) {
        report(error);
      }
    };
    const watch = watchWorkbook(read).catch((error: unknown) => {
      report(error);
      return async () => undefined;
    });
    void read();
    return () => {
      ended = true;
      void watch.then((stop) => stop());
    };
  }, []);
  const goTo = async ({ sheet }: CaseReading): Promise<void> => {
    try {
      if (sheet !== undefined) await goToSheet(sheet);
    } catch (error) {
      setProblem(explain(error).problem);
    }
  };
  return { readings, problem, goTo };
}
