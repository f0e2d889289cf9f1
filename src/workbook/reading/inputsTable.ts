import { parseCase } from '../../model/document';
import { Collector } from './collector';
import { type CellValue, findTable, type ReadFault, type Table, type WorkbookContent } from './content';
import { documentOf } from './document';
import type { ReadCase } from './index';
import { Register, registerShape } from './register';

export type { CellValue };

const SHEET = 'inputs';

/**
 * Reads a case from its inputs table alone, as one range of a sheet: its columns are found by their headings, its rows by
 * their ids. Evidence and judgments, which stand elsewhere and change no result, are left out.
 *
 * @param values of the range, headings included; rows above the headings may be among them
 * @returns the case, or everything that cannot be read; cells are named within the range, A1 being its first
 */
export function readInputsTable(values: readonly (readonly CellValue[])[]): ReadCase {
  const content: WorkbookContent = { sheets: [{ name: SHEET, values }], names: [] };
  const table = findTable(content, '', registerShape);
  if (!table) return { ok: false, faults: [{ cell: '', message: noTable(values) }] };
  const collector = new Collector();
  const register = new Register({ ...table, sheet: { name: SHEET, values: withoutZeroIds(values, table) } }, collector);
  const document = documentOf(register);
  register.reportUnused();
  if (collector.faults.length > 0) return { ok: false, faults: inRange(collector.faults) };
  const parsed = parseCase({ ...document, evidence: [], judgments: [] });
  if (parsed.ok) return parsed;
  collector.addDocumentFaults(parsed.faults);
  return { ok: false, faults: inRange(collector.faults) };
}

/** Where a platform makes zeros of blank cells, a row without an id is still none. */
function withoutZeroIds(values: readonly (readonly CellValue[])[], { columns }: Table): CellValue[][] {
  const id = columns.get('id');
  return values.map((row) => row.map((cell, column) => (column === id && cell === 0 ? null : cell)));
}

const inRange = (faults: readonly ReadFault[]): ReadFault[] =>
  faults.map(({ cell, message }) => ({ cell: cell.replace(`${SHEET}!`, ''), message: message.replaceAll(`${SHEET}!`, '') }));

/** Which headings the most promising row lacks. */
function noTable(values: readonly (readonly CellValue[])[]): string {
  const wanted = Object.values(registerShape.columns);
  const missing = values
    .map((row) => wanted.filter((heading) => !row.some((cell) => typeof cell === 'string' && cell.trim() === heading)))
    .sort((a, b) => a.length - b.length)[0];
  const some = missing !== undefined && missing.length < wanted.length;
  const reason = some ? `its headings lack ${missing.join(', ')}` : `no row of it holds the headings ${wanted.join(', ')}`;
  return `The range is no inputs table of a case: ${reason}. Select the table on the sheet Inputs from its headings to its last row.`;
}
