import { unwrap } from './cellvalue';

/** Text that cannot be a number, a day or an error: what stands above a column. */
const isHeading = (cell: unknown): boolean => typeof cell === 'string' && !/\d/.test(cell) && /\p{L}/u.test(cell);

/**
 * Ranges without their row of headings, if each of them begins with one; otherwise as they are. Columns whose data are names, such as
 * customers, are heads of nothing by themselves: the others decide.
 */
export function withoutHeadings<Cells extends Readonly<Record<string, unknown>>>(cells: Cells, headed: readonly string[]): Cells {
  const given = headed.filter(
    (name) => Array.isArray(cells[name]) && (cells[name] as unknown[]).flat().some((cell) => unwrap(cell) !== null),
  );
  const first = (name: string): unknown => unwrap((cells[name] as unknown[]).flat()[0]);
  if (given.length === 0 || !given.every((name) => isHeading(first(name)))) return cells;
  const without = (name: string): unknown[] => {
    const rows = cells[name] as unknown[][];
    return rows.length === 1 && Array.isArray(rows[0]) ? [rows[0].slice(1)] : rows.slice(1);
  };
  return { ...cells, ...Object.fromEntries(given.map((name) => [name, without(name)])) };
}
