import { cellName } from '../../workbook/formula/a1';
import { rectangles } from '../../workbook/cells';
import type { Block, CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { asTyped, cellText } from '../../workbook/text';
import type { SheetOf } from './sheets';

/** Requests above 5 MB are refused by Excel on the web; below this there is room for all else a request holds. */
const LARGEST_REQUEST = 3_500_000;

/** What is typed into a cell so that it holds its formula or value. */
export function typed(cell: CellSpec, place: string): string | number | boolean {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'string') return asTyped(cellText(cell.value));
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
    throw new RangeError(`${place}: ${cell.value} is no number a cell can hold.`);
  return cell.value ?? '';
}

interface Slice {
  readonly row: number;
  readonly column: number;
  readonly values: (string | number | boolean)[][];
  readonly size: number;
}

/** Whether a cell repeats the formula of its row's first period, which is copied across once all cells are written. */
function repeated({ seriesRows }: SheetSpec): (row: number, column: number) => boolean {
  const rows = new Set(seriesRows?.rows);
  return (row, column) =>
    seriesRows !== undefined && column > seriesRows.firstPeriodColumn && column <= seriesRows.lastPeriodColumn && rows.has(row);
}

/** Columns of a block's rows up to the first period, where nothing stands beyond it but what is copied; otherwise all. */
const widthOf = ({ seriesRows }: SheetSpec, block: Block, row: readonly unknown[]): number => {
  const narrow = seriesRows ? seriesRows.firstPeriodColumn - block.column + 1 : row.length;
  return row.slice(narrow).every((value) => value === '') ? Math.min(narrow, row.length) : row.length;
};

/** A block in pieces, each small enough for one request and of one width. */
function* slices(sheet: SheetSpec, block: Block): Generator<Slice> {
  const isRepeated = repeated(sheet);
  let values: (string | number | boolean)[][] = [];
  let size = 0;
  let start = 0;
  for (const [index, line] of block.cells.entries()) {
    const whole = line.map((cell, offset) => {
      const [place, column] = [block.row + index, block.column + offset];
      return isRepeated(place, column) ? '' : typed(cell, `${sheet.name}!${cellName(place, column)}`);
    });
    const row = whole.slice(0, widthOf(sheet, block, whole));
    const length = JSON.stringify(row).length;
    if (values.length > 0 && (size + length > LARGEST_REQUEST || values[0]?.length !== row.length)) {
      yield { row: block.row + start, column: block.column, values, size };
      [values, size, start] = [[], 0, index];
    }
    values.push(row);
    size += length;
  }
  if (values.length > 0 && (values[0] as unknown[]).length > 0) yield { row: block.row + start, column: block.column, values, size };
}

/** Copies the formula of the first period across the others, as a person would: one request for many rows. */
function copySeries({ seriesRows }: SheetSpec, worksheet: Excel.Worksheet): void {
  if (!seriesRows) return;
  const { firstPeriodColumn: first, lastPeriodColumn: last, rows } = seriesRows;
  if (last <= first) return;
  for (const { row, lastRow } of rectangles(rows.map((each) => ({ row: each, column: first })))) {
    const height = lastRow - row + 1;
    worksheet
      .getRangeByIndexes(row, first + 1, height, last - first)
      .copyFrom(worksheet.getRangeByIndexes(row, first, height, 1), 'Formulas');
  }
}

/**
 * Writes every value and formula, with calculation suspended. A sync is made on the way only when a request would grow
 * too large; the last part is left for the caller to send.
 */
export async function writeCells(
  context: Excel.RequestContext,
  spec: Pick<WorkbookSpec, 'sheets'>,
  sheetOf: SheetOf,
  sync: () => Promise<void>,
): Promise<void> {
  const suspend = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  suspend();
  let waiting = 0;
  for (const sheet of spec.sheets) {
    const worksheet = sheetOf(sheet.name);
    for (const block of sheet.blocks) {
      for (const { row, column, values, size } of slices(sheet, block)) {
        if (waiting > 0 && waiting + size > LARGEST_REQUEST) {
          await sync();
          suspend();
          waiting = 0;
        }
        const width = (values[0] as unknown[]).length;
        worksheet.getRangeByIndexes(row, column, values.length, width).formulas = values;
        waiting += size;
      }
    }
    copySeries(sheet, worksheet);
  }
}
