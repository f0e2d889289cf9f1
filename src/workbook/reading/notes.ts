import type { Collector } from './collector';
import { type CellValue, type Table, addressOf, isBlank, valueAt } from './content';
import { dateOf, wordsOf } from './register';

/**
 * The rows of a table of notes (evidence or judgments) as entries of the document. Blank rows are passed over; a row
 * somebody added without an id gets the next free one.
 *
 * @param last the row before which the table ends
 */
export function notesOf(table: Table, letter: string, path: string, last: number, collector: Collector): Record<string, CellValue>[] {
  const { sheet, columns } = table;
  const columnOf = (key: string): number => columns.get(key) ?? -1;
  const keys = [...columns.keys()];
  const rows: number[] = [];
  for (let row = table.headings + 1; row < Math.min(last, sheet.values.length); row++) {
    const filled = keys.filter((key) => !isBlank(valueAt(sheet, row, columnOf(key))));
    if (filled.length > 0) rows.push(row);
  }
  const idAt = (row: number): string =>
    String(wordsOf(valueAt(sheet, row, columnOf('id'))))
      .trim()
      .toLowerCase();
  const taken = new Set(rows.map(idAt));
  let next = 1;
  const free = (): string => {
    while (taken.has(`${letter}${next}`)) next += 1;
    taken.add(`${letter}${next}`);
    return `${letter}${next}`;
  };
  return rows.map((row, index) =>
    Object.fromEntries(
      keys.map((key) => {
        const value = valueAt(sheet, row, columnOf(key));
        collector.came(`${path}[${index}].${key}`, addressOf(sheet, row, columnOf(key)));
        if (key === 'id') return [key, idAt(row) || free()];
        return [key, key === 'date' ? dateOf(value) : wordsOf(value)];
      }),
    ),
  );
}
