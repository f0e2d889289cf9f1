import type { End } from '../document/types';
import type { AddressBook, CellAddress } from './address';
import { columnIndex, columnLetters } from './column-letters';
import { scenarioOrder, type Ends } from '../document/inputs';
import type { CheckLine, Line } from '../language/line';
import type { Model } from '../language/model';
import { printer, sheetPrefix, type Piece } from './printer';

/** Formula texts of a line, each with its leading =; absent where the cell is blank. */
export interface RowFormulas {
  readonly constant?: string;
  readonly total?: string;
  readonly opening?: string;
  /** The formula of a period, 1 to T: the same in R1C1 notation throughout. */
  readonly period?: (period: number) => string;
}

type Size = Pick<Model, 'periods'>;

/** Letters of the column of a period; period 0 is the opening. */
export const periodColumn = (book: AddressBook, period: number): string => columnLetters(columnIndex(book.columns.opening) + period);

/**
 * The formulas that stand in the row of a line. Native functions only; every number in them is an input by address or
 * one of the few literals the standard allows.
 *
 * @param model decides how many periods there are
 * @param book where inputs and lines stand; references to the line's own sheet go without its name
 */
export function rowFormulas(model: Size, line: Line, book: AddressBook): RowFormulas {
  const { sheet, row } = book.line(line.id);
  const { columns } = book;
  const print = printer(book, sheet, model.periods);
  const fixed = (column: string, part: 'constant' | 'opening'): string | undefined => {
    const expr = line[part];
    return expr && template(print(expr))(column);
  };
  const constant = fixed(columns.constant, 'constant');
  const opening = fixed(columns.opening, 'opening');
  const series = line.series && template(print(line.series));
  const lastColumn = periodColumn(book, model.periods);
  const total = line.total === 'sum' ? `=SUM(${columns.opening}${row}:${lastColumn}${row})` : `=${lastColumn}${row}`;
  return {
    ...(constant === undefined ? {} : { constant }),
    ...(line.total === 'none' ? {} : { total }),
    ...(opening === undefined ? {} : { opening }),
    ...(series === undefined ? {} : { period: (period: number) => series(periodColumn(book, period), periodColumn(book, period - 1)) }),
  };
}

/** A formula in which only the letters of this column and of the one before are open. */
function template(pieces: readonly Piece[]): (column: string, before?: string) => string {
  const texts = ['='];
  const open: ('this' | 'before')[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      open.push(piece);
      texts.push('');
    } else texts[texts.length - 1] += piece.text;
  }
  return (column, before = '') =>
    open.reduce((text, which, index) => text + (which === 'this' ? column : before) + (texts[index + 1] ?? ''), texts[0] ?? '');
}

/** The formulas of a check, to stand on any sheet: its difference, and whether it applies. */
export function checkFormulas(
  model: Size,
  check: CheckLine,
  book: AddressBook,
  sheet: string,
): { readonly difference: string; readonly applies?: string } {
  const print = printer(book, sheet, model.periods);
  const text = (expr: CheckLine['difference']): string => template(print(expr))(book.columns.constant);
  return { difference: text(check.difference), ...(check.applies === undefined ? {} : { applies: text(check.applies) }) };
}

/** References to the number of the trial that is shown, 0 for none, and to an estimate's value in it. */
export interface TrialCells {
  readonly shown: string;
  readonly value: string;
}

/**
 * The formula of an estimate's live cell: the scenario chooses between low, base and high, the cautious end first; where
 * trials can be shown, the trial's value goes before.
 */
export function liveFormula(
  ends: Ends,
  cells: Readonly<Record<End, string>>,
  selector: CellAddress,
  sheet: string,
  trial?: TrialCells,
): string {
  const scenario = `${sheetPrefix(selector.sheet, sheet)}$${selector.column}$${selector.row}`;
  const chosen = `CHOOSE(${scenario},${scenarioOrder(ends)
    .map((key) => cells[key])
    .join(',')})`;
  return trial ? `=IF(${trial.shown}=0,${chosen},${trial.value})` : `=${chosen}`;
}
