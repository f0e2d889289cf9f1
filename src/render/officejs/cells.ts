import { cellName } from '../../workbook/formula/a1';
import type { Block, CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { asTyped, cellText } from '../../workbook/text';

/** Requests above 5 MB are refused by Excel on the web; below this there is room for all else a request holds. */
const LARGEST_REQUEST = 3_500_000;

/** What is typed into a cell so that it holds its formula or value. */
function typed(cell: CellSpec, place: string): string | number | boolean {
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

/** A block in pieces, each small enough for one request. */
function* slices(sheet: SheetSpec, block: Block): Generator<Slice> {
  let values: (string | number | boolean)[][] = [];
  let size = 0;
  let start = 0;
  for (const [index, line] of block.cells.entries()) {
    const row = line.map((cell, column) => typed(cell, `${sheet.name}!${cellName(block.row + index, block.column + column)}`));
    const length = JSON.stringify(row).length;
    if (values.length > 0 && size + length > LARGEST_REQUEST) {
      yield { row: block.row + start, column: block.column, values, size };
      [values, size, start] = [[], 0, index];
    }
    values.push(row);
    size += length;
  }
  if (values.length > 0 && (values[0] as unknown[]).length > 0) yield { row: block.row + start, column: block.column, values, size };
}

/**
 * Writes every value and formula, with calculation suspended. A sync is made on the way only when a request would grow
 * too large; the last part is left for the caller to send.
 */
export async function writeCells(context: Excel.RequestContext, spec: WorkbookSpec): Promise<void> {
  const suspend = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  suspend();
  let waiting = 0;
  for (const sheet of spec.sheets) {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    for (const block of sheet.blocks) {
      for (const { row, column, values, size } of slices(sheet, block)) {
        if (waiting > 0 && waiting + size > LARGEST_REQUEST) {
          await context.sync();
          suspend();
          waiting = 0;
        }
        const width = (values[0] as unknown[]).length;
        worksheet.getRangeByIndexes(row, column, values.length, width).formulas = values;
        waiting += size;
      }
    }
  }
}
