import { styleOf } from '../../../workbook/styles';
import { asTyped, cellText } from '../../../workbook/text';
import { cellName } from '../../../workbook/formula/a1';
import { cellGrid, type SheetRevision } from '../../../workbook/revision';
import { changeOf, isFormula, oldCell, type StoodThere } from '../../../workbook/revision/cellChange';
import { typed } from '../cells';

/** null leaves a cell as it is. */
export type Entry = string | number | boolean | null;

/**
 * What is written into the cells of a sheet that is updated, from A1 on.
 *
 * @param isMoved whether rows or columns of any sheet are inserted or deleted, so that references everywhere have moved
 */
export function entriesOf({ before, after, map }: SheetRevision, stood: readonly (readonly StoodThere[])[], isMoved: boolean): Entry[][] {
  const [old, next] = [cellGrid(before), cellGrid(after)];
  return map.rows.map((_, row) =>
    map.columns.map((__, column): Entry => {
      const cell = next[row]?.[column];
      const [was, there] = [oldCell(old, map, row, column), oldCell(stood, map, row, column)];
      const change = changeOf(was, cell, there, isMoved);
      if (change === 'clear') return '';
      // Where rows were moved, a place that shall be blank is made sure to be.
      if (change === 'keep' || cell === undefined) return isMoved && isNothing(there) && isNothing(cell) ? '' : null;
      // In a cell for texts a text needs no sign that it is one.
      const isText = cell.style !== undefined && was?.style === cell.style && styleOf(cell.style).numberFormat === '@';
      return isText && typeof cell.value === 'string' && cell.formula === undefined
        ? cellText(cell.value)
        : typed(cell, `${after.name}!${cellName(row, column)}`);
    }),
  );
}

const isNothing = (cell: { readonly formula?: unknown; readonly value?: unknown } | undefined): boolean =>
  (cell?.formula ?? '') === '' && (cell?.value ?? '') === '';

/** What stood in the cells, to be written back; what was blank becomes blank, as far as anything was written. */
export const entriesBack = (stood: readonly (readonly StoodThere[])[], height: number, width: number): Entry[][] =>
  Array.from({ length: Math.max(height, stood.length) }, (_, row) =>
    Array.from({ length: Math.max(width, ...stood.map((line) => line.length)) }, (_, column): Entry => {
      const cell = stood[row]?.[column];
      if (cell === undefined) return '';
      if (typeof cell.formula === 'string' && !isFormula(cell)) return asTyped(cell.formula);
      return cell.formula as Entry;
    }),
  );

/** Requests above 5 MB are refused; below this there is room for all else a request holds. */
const LARGEST = 3_500_000;

/** Writes entries in as many requests as their size asks for; the last part is left for the caller to send. */
export async function writeEntries(
  context: Excel.RequestContext,
  sheets: readonly { readonly worksheet: Excel.Worksheet; readonly entries: readonly (readonly Entry[])[] }[],
  sync: () => Promise<void>,
): Promise<void> {
  let waiting = 0;
  const suspend = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  suspend();
  for (const { worksheet, entries } of sheets) {
    for (const { row, lines, size } of slices(entries)) {
      if (waiting > 0 && waiting + size > LARGEST) {
        await sync();
        suspend();
        waiting = 0;
      }
      worksheet.getRangeByIndexes(row, 0, lines.length, (lines[0] as readonly Entry[]).length).formulas = lines as unknown as string[][];
      waiting += size;
    }
  }
}

/** Entries in pieces that one request can hold; lines in which nothing is written are passed over. */
function* slices(entries: readonly (readonly Entry[])[]): Generator<{ row: number; lines: (readonly Entry[])[]; size: number }> {
  let lines: (readonly Entry[])[] = [];
  let size = 0;
  for (const [row, line] of [...entries, []].entries()) {
    const empty = line.every((entry) => entry === null);
    const length = JSON.stringify(line).length;
    if (lines.length > 0 && (empty || size + length > LARGEST)) {
      yield { row: row - lines.length, lines, size };
      [lines, size] = [[], 0];
    }
    if (empty) continue;
    lines.push(line);
    size += length;
  }
}
