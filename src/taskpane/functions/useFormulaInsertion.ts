import { useState } from 'react';
import { explain } from '../form/advice';
import { insertFormula, type FormulaInsertion } from '../excel';

type Outcome = FormulaInsertion | { readonly status: 'failed'; readonly text: string };

/** Puts a formula into the selected cell and says what became of it. */
export function useFormulaInsertion(formula: string): { readonly outcome: Outcome | undefined; insert(replace: boolean): void } {
  const [outcome, setOutcome] = useState<Outcome>();
  const insert = (replace: boolean): void => {
    insertFormula(formula, replace).then(setOutcome, (error: unknown) => {
      const { problem, advice } = explain(error);
      setOutcome({ status: 'failed', text: `${problem} ${advice}` });
    });
  };
  return { outcome, insert };
}
