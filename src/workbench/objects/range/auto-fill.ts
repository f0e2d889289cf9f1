import type { CellValue } from '../../office-host';
import { apiNotFound, invalidArgument } from '../../protocol/errors';
import { type Area, lastColumn, lastRow } from '../common/a1';
import type { HostContext } from '../host/context';
import { Formatted } from './formatted';
import { relocateFormula } from './r1c1';
import type { Range } from './range';

/** Ways to fill that are known here; the rest (days, months, flash fill ...) is refused by name. */
const WAYS = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'];

/**
 * Fills a range from the cells at its start, as dragging their corner does: formulas are copied, numbers go on in their
 * steps, and what has no steps is repeated.
 */
export async function autoFill(context: HostContext, from: Range, to: Range, way: string, location: string): Promise<void> {
  if (!WAYS.includes(way)) throw apiNotFound(`${location}(${way})`);
  const down = from.area.columns === to.area.columns && from.area.column === to.area.column;
  if (!begins(from.area, to.area) || (!down && from.area.rows !== to.area.rows)) throw invalidArgument(location);
  await context.settle();
  const contents = from.Formulas;
  const size = down ? from.area.rows : from.area.columns;
  const placeOf = (row: number, column: number) => (down ? row - from.area.row : column - from.area.column);
  const sourceOf = (row: number, column: number): readonly [number, number] => {
    const at = placeOf(row, column) % size;
    return down ? [at, column - from.area.column] : [row - from.area.row, at];
  };
  const line = (row: number, column: number): CellValue[] =>
    down ? contents.map((cells) => cells[column - from.area.column] ?? '') : (contents[row - from.area.row] ?? []);
  if (way !== 'FillFormats') {
    to.writeEach((row, column) => {
      const place = placeOf(row, column);
      if (place < size) return undefined;
      const [r, c] = sourceOf(row, column);
      const cell = contents[r]?.[c] ?? '';
      if (typeof cell === 'string' && cell.startsWith('='))
        return relocateFormula(cell, row - (from.area.row + r), column - (from.area.column + c));
      const next = way === 'FillCopy' ? undefined : stepped(line(row, column), place, way === 'FillSeries');
      return next ?? cell;
    }, location);
  }
  if (way !== 'FillValues') {
    new Formatted(context, to.sheetId, [to.area], 'Range').applyEach(location, (row, column) => {
      const [r, c] = sourceOf(row, column);
      return placeOf(row, column) < size ? undefined : context.cells.style(from.sheetId, from.area.row + r, from.area.column + c);
    });
  }
}

/** The number at a place of the series that some numbers begin; one alone stands still unless a series is asked for. */
function stepped(first: readonly CellValue[], place: number, series: boolean): number | undefined {
  const numbers = first.filter((cell) => typeof cell === 'number');
  if (numbers.length !== first.length || (numbers.length === 1 && !series)) return undefined;
  const start = numbers[0] ?? 0;
  const step = numbers.length === 1 ? 1 : ((numbers.at(-1) ?? 0) - start) / (numbers.length - 1);
  return start + step * place;
}

const begins = (first: Area, whole: Area): boolean =>
  first.row === whole.row && first.column === whole.column && lastRow(first) <= lastRow(whole) && lastColumn(first) <= lastColumn(whole);
