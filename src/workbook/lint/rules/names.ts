import type { Rule } from '../book/rule';
import { referencesOf, type References } from '../book/references';
import { parseSetName } from '../../setNames';
import { FormulaError, tokenize } from '../../formula/tokens';

const isValid = (name: string): boolean => parseSetName(name) !== undefined && name === name.toUpperCase();

/** Names that Excel makes itself: print titles, print areas, filters. */
const BUILT_IN = /^_xlnm\./;

export const names: Rule = {
  says: 'Names are valid, absolute, of the whole workbook, begin with CX_ and lead somewhere.',
  number: 28,
  level: 'W',
  *find(book) {
    const references = referencesOf(book);
    const seen = new Set<string>();
    for (const { name, refersTo, scope } of book.names) {
      if (BUILT_IN.test(name)) continue;
      if (!isValid(name)) yield { place: name, message: 'A name is written in capitals, figures and underscores and begins with CX_.' };
      if (seen.has(name.toLowerCase())) yield { place: name, message: 'The name is given twice.' };
      seen.add(name.toLowerCase());
      if (scope !== undefined) yield { place: name, message: `The name is confined to the sheet ${scope}; names belong to the workbook.` };
      yield* target(name, refersTo, references);
    }
  },
};

function* target(name: string, refersTo: string, references: References): Generator<{ place: string; message: string }> {
  try {
    const [token, ...more] = tokenize(refersTo);
    if (token?.type !== 'reference' || more.length > 0) yield { place: name, message: `The name stands for ${refersTo}, not for cells.` };
    else if (!/^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(token.cells ?? ''))
      yield { place: name, message: `The name stands for ${refersTo}; write it absolute.` };
    else if (token.sheet === undefined || !references.sheet(token.sheet))
      yield { place: name, message: `The name stands for ${refersTo}, on no sheet of this workbook.` };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    yield { place: name, message: `The name stands for ${refersTo}, which cannot be read.` };
  }
}
