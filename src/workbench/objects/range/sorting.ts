import type { CellValue } from '../../office-host';
import { invalidArgument } from '../../protocol/errors';
import { record, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { relocateFormula } from './r1c1';
import type { Range } from './range';

/** One key of a sort. */
interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** Reads Office.js's sort fields; sorting by colour or icon is not known here. */
export function sortFields(fields: unknown, location: string): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument(location);
  return fields.map((field: unknown) => {
    const given = record(field, location);
    if (given['sortOn'] !== undefined && given['sortOn'] !== null && given['sortOn'] !== 'Value') throw invalidArgument(location);
    return { key: whole(given['key'], location), ascending: given['ascending'] !== false };
  });
}

/** Puts the rows of a range in order; with byColumns its columns. Formulas move with their cells, relative ones as if copied. */
export async function sortRange(
  context: HostContext,
  range: Range,
  fields: readonly SortField[],
  options: { readonly matchCase: boolean; readonly header: boolean; readonly byColumns: boolean },
  location: string,
): Promise<void> {
  await context.settle();
  const turn = <T>(rows: readonly (readonly T[])[]): T[][] =>
    options.byColumns ? (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T)) : rows.map((row) => [...row]);
  const values = turn(range.Values);
  const formulas = turn(range.Formulas);
  const width = values[0]?.length ?? 0;
  if (fields.some(({ key }) => key < 0 || key >= width)) throw invalidArgument(location);
  const first = options.header ? 1 : 0;
  const order = values.map((_, index) => index).slice(first);
  order.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const [left, right] = [values[a]?.[key] ?? '', values[b]?.[key] ?? ''];
      // Blanks stand last in both directions.
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const difference = compare(left, right, options.matchCase);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return a - b;
  });
  const moved = (from: number, to: number) =>
    (formulas[from] ?? []).map((cell) =>
      typeof cell === 'string' && cell.startsWith('=')
        ? relocateFormula(cell, options.byColumns ? 0 : to - from, options.byColumns ? to - from : 0)
        : cell,
    );
  const sorted = [...formulas.slice(0, first), ...order.map((from, place) => moved(from, place + first))];
  range.Formulas = turn(sorted);
}

const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Excel's order: numbers, texts, truth values. */
function compare(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const insensitive = a.localeCompare(b, 'en', { sensitivity: 'accent' });
    return insensitive !== 0 || !matchCase ? insensitive : a.localeCompare(b, 'en');
  }
  return Number(a) - Number(b);
}
