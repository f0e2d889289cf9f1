import { type BusinessCase, parseCase } from '../../model/document';
import { Collector } from './collector';
import { type CellPlace, type ReadFault, type WorkbookContent, findTable } from './content';
import { documentOf } from './document';
import { notesOf } from './notes';
import { Register, registerShape } from './register';
import { caseName, nameInSet, places, setKeys } from '../setNames';
import { evidenceShape, judgmentShape } from '../sheets/evidence';

export { contentOfBook } from './fromBook';
export type { CellPlace, CellValue, ReadFault, WorkbookContent } from './content';

export type ReadCase = { readonly ok: true; readonly case: BusinessCase } | { readonly ok: false; readonly faults: readonly ReadFault[] };

/** Names of a cell in the heading row of each table that is read back. */
export const tableNames = {
  inputs: caseName(setKeys.inputs),
  evidence: caseName(setKeys.evidence),
  judgments: caseName(setKeys.judgments),
  checks: caseName(places.checks.key),
} as const;

/**
 * Reads the case back from an inserted workbook after its owners' edits. Rows and columns may have been inserted, sheets
 * moved and renamed, headings rewritten: tables are found by the names of their heading cells or by their headings, the
 * rows of the register by their ids.
 *
 * @param content names and values of the workbook
 * @param set number of the set of sheets, where a workbook holds several
 * @returns the case, or everything that cannot be read, each with the cell
 */
export function readCase(content: WorkbookContent, set = 1): ReadCase {
  const named = (name: string): string => nameInSet(name, set);
  const collector = new Collector();
  const inputs = findTable(content, named(tableNames.inputs), registerShape);
  if (!inputs) {
    const message = `No input register is to be found: neither the name ${named(tableNames.inputs)} nor a row with the headings ${Object.values(registerShape.columns).join(', ')}.`;
    return { ok: false, faults: [{ cell: '', message }] };
  }
  const register = new Register(inputs, collector);
  const document = documentOf(register);
  register.reportUnused();

  const evidence = findTable(content, named(tableNames.evidence), evidenceShape);
  const judgments = findTable(content, named(tableNames.judgments), judgmentShape);
  const { sheets } = document;
  const expected = !Array.isArray(sheets) || sheets.includes('Evidence');
  for (const [table, what, name] of [
    [evidence, 'evidence', tableNames.evidence] as const,
    [judgments, 'judgments', tableNames.judgments] as const,
  ]) {
    if (!table && expected)
      collector.fault('', `The table of ${what} is not to be found: neither the name ${named(name)} nor a row with its headings.`);
  }
  if (evidence && judgments) {
    // The heading above the second table stands one row over its column headings.
    const below = evidence.sheet === judgments.sheet && judgments.headings > evidence.headings;
    const last = below ? judgments.headings - 1 : evidence.sheet.values.length;
    document['evidence'] = notesOf(evidence, 'e', 'evidence', last, collector);
    document['judgments'] = notesOf(judgments, 'j', 'judgments', judgments.sheet.values.length, collector);
  }
  if (collector.faults.length > 0) return { ok: false, faults: collector.faults };

  const parsed = parseCase(document);
  if (parsed.ok) return parsed;
  collector.addDocumentFaults(parsed.faults);
  return { ok: false, faults: collector.faults };
}

/** The cell in which a decision of a case is typed, wherever its row stands now. */
export const decisionPlace = (content: WorkbookContent, set: number, id: string): CellPlace | undefined =>
  registerIn(content, set)?.typedPlace(id);

/** The cell of an input's id, wherever its row stands now. */
export const inputPlace = (content: WorkbookContent, set: number, id: string): CellPlace | undefined =>
  registerIn(content, set)?.idPlace(id);

function registerIn(content: WorkbookContent, set: number): Register | undefined {
  const inputs = findTable(content, nameInSet(tableNames.inputs, set), registerShape);
  return inputs && new Register(inputs, new Collector());
}
