import { useCallback, useEffect, useState } from 'react';
import type { Checks } from '../../workbook/reading/checks';
import { goToTarget, readChecks, typeDecisionInto } from '../excel';
import { CUT_OFF } from './cutOff';
import { explain } from '../form/advice';
import type { Target } from './places';
import type { Readings } from './useReadings';

/** What can be done with a case that stands in the workbook. */
export interface WorkbookCase {
  readonly set: number;
  readonly checks: Checks | undefined;
  readonly problem: string | undefined;
  goTo(target: Target): void;
  /** @returns whether it stands in the workbook now; why not is the problem */
  decide(input: string, value: string | number): Promise<boolean>;
}

/** The case of a set with its checks, read again whenever the workbook was; undefined for a case that is in no workbook. */
export function useWorkbookCase(set: number | undefined, { readings }: Readings): WorkbookCase | undefined {
  const [checks, setChecks] = useState<Checks>();
  const [problem, setProblem] = useState<string>();
  const report = useCallback((error: unknown) => {
    const { problem: what, advice } = explain(error);
    setProblem(`${what} ${advice}`);
  }, []);
  const cutOff = readings.some((reading) => reading.set === set && reading.cutOff);
  useEffect(() => {
    let ended = false;
    if (set === undefined || cutOff) return undefined;
    readChecks(set).then(
      (found) => {
        if (ended) return;
        setChecks(found);
        setProblem(undefined);
      },
      (error: unknown) => !ended && report(error),
    );
    return () => {
      ended = true;
    };
  }, [set, cutOff, readings, report]);
  if (set === undefined) return undefined;
  return {
    set,
    checks: cutOff ? undefined : checks,
    problem: cutOff ? CUT_OFF : problem,
    goTo: (target) => void goToTarget(set, target).then(() => setProblem(undefined), report),
    decide: (input, value) =>
      typeDecisionInto(set, input, value).then(
        () => {
          setProblem(undefined);
          return true;
        },
        (error: unknown) => {
          report(error);
          return false;
        },
      ),
  };
}
