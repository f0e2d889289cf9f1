import type { Book, CellView, SheetView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { cellName } from '../../formula/a1';
import { toR1C1 } from '../../formula/r1c1';
import { seriesColumns, seriesSheets } from '../../standard';

const FIRST = seriesColumns.firstPeriod;

/** A row of formulas over the periods. */
interface SeriesRow {
  readonly sheet: SheetView;
  readonly row: number;
  readonly lastColumn: number;
}

/** Last period column: as the spec says, else the last one of the time axis in the frozen rows of Timeline. */
function lastPeriod(book: Book): number {
  const timeline = book.sheets.find(({ role }) => role === 'Timeline');
  if (!timeline) return FIRST - 1;
  if (timeline.lastPeriodColumn !== undefined) return timeline.lastPeriodColumn;
  const axis = timeline.cells.within({ row: 0, column: FIRST, lastRow: timeline.freeze.rows - 1, lastColumn: timeline.cells.lastColumn });
  return Math.max(FIRST - 1, ...[...axis].map(({ column }) => column));
}

/**
 * The rows to judge. Where nobody lists them, a row counts that has formulas in at least half of the period columns and
 * stands in no table with headings of its own.
 */
function* seriesRows(book: Book): Generator<SeriesRow> {
  const lastColumn = lastPeriod(book);
  for (const sheet of book.sheets) {
    if (!seriesSheets.some((name) => name === sheet.role)) continue;
    for (const row of sheet.seriesRows ?? foundRows(sheet, lastColumn)) yield { sheet, row, lastColumn };
  }
}

function* foundRows(sheet: SheetView, lastColumn: number): Generator<number> {
  let ownHeadings = false;
  for (let row = 0; row <= sheet.cells.lastRow; row++) {
    const cells = sheet.cells.row(row);
    const count = formulas(sheet, row, lastColumn);
    if (cells.length === 0) ownHeadings = false;
    else if (count === 0 && row >= sheet.freeze.rows && cells.some(isHeading)) ownHeadings = true;
    if (!ownHeadings && count > 0 && 2 * count >= lastColumn - FIRST + 1) yield row;
  }
}

/** Words above figures. */
const isHeading = ({ column, value }: CellView): boolean => column >= FIRST && typeof value === 'string';

const formulas = (sheet: SheetView, row: number, lastColumn: number): number =>
  sheet.cells.row(row).filter(({ column, formula }) => column >= FIRST && column <= lastColumn && formula !== undefined).length;

const periods = ({ sheet, row, lastColumn }: SeriesRow): (CellView | undefined)[] =>
  Array.from({ length: lastColumn - FIRST + 1 }, (_, index) => sheet.cells.at(row, FIRST + index));

const relative = (cell: CellView): string =>
  cell.unreadable === undefined ? toR1C1(cell.formula ?? '', cell.row, cell.column) : (cell.formula ?? '');

export const sameFormula: Rule = {
  says: 'One formula per row, the same in R1C1 notation across all periods.',
  number: 5,
  level: 'E',
  *find(book) {
    for (const series of seriesRows(book)) {
      const first = periods(series).find((cell) => cell?.formula !== undefined);
      for (const [index, cell] of periods(series).entries()) {
        if (!cell)
          yield {
            place: `${series.sheet.name}!${cellName(series.row, FIRST + index)}`,
            message: 'The formula of the row is missing here.',
          };
        else if (first && cell.formula !== undefined && relative(cell) !== relative(first)) {
          yield {
            place: cellPlace(series.sheet, cell),
            message: `The formula ${cell.formula} is not that of ${cellName(first.row, first.column)} (${first.formula}) copied across.`,
          };
        }
      }
    }
  },
};

export const typedInFormulaRow: Rule = {
  says: 'No typed value inside a formula row, the opening column included.',
  number: 6,
  level: 'E',
  *find(book) {
    for (const series of seriesRows(book)) {
      for (const cell of [series.sheet.cells.at(series.row, seriesColumns.opening), ...periods(series)]) {
        if (cell && cell.formula === undefined) {
          yield {
            place: cellPlace(series.sheet, cell),
            message: `The value ${JSON.stringify(cell.value)} is typed into a row of formulas.`,
          };
        }
      }
    }
  },
};
