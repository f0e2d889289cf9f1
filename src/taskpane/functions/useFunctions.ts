import { useCallback, useEffect, useState } from 'react';
import type { FunctionEntry } from './functionList';

/** The add-in's own list of functions, written by the build from the same source as the help pages. */
const LIST = 'help.json';

/** The list once it is there, or why it is not. */
export function useFunctions(): {
  readonly functions: readonly FunctionEntry[] | undefined;
  readonly problem: string | undefined;
  retry(): void;
} {
  const [functions, setFunctions] = useState<readonly FunctionEntry[]>();
  const [problem, setProblem] = useState<string>();
  const load = useCallback(async (): Promise<void> => {
    setProblem(undefined);
    try {
      const answer = await fetch(LIST);
      if (!answer.ok) throw new Error(`The add-in's site answered ${answer.status}.`);
      setFunctions((await answer.json()) as FunctionEntry[]);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { functions, problem, retry: () => void load() };
}
