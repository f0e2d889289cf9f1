import { parseCell } from '../formula/a1';
import { FormulaError, tokenize } from '../formula/tokens';
import type { NamedCell } from './content';

/** The cell that a name stands for; names of whole ranges, of formulas and of nothing stand for none. */
export function namedCell(name: string, refersTo: string): NamedCell | undefined {
  try {
    const [token, ...more] = tokenize(refersTo);
    const place = token?.type === 'reference' && more.length === 0 ? parseCell(token.cells ?? '') : undefined;
    return place && token?.sheet !== undefined ? { name, sheet: token.sheet, ...place } : undefined;
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
