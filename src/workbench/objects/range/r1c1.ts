import { columnIndex, columnName, EXCEL_COLUMNS, EXCEL_ROWS } from '../common/a1';

/**
 * Rewrites the cell references of a formula. Texts in quotes and names of sheets stay; a name or function that merely
 * looks like a reference (`LOG10(`, `CX_A1`) is told apart by what stands around it.
 */
const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gi;

function rewrite(formula: string, reference: (row: Part, column: Part) => string): string {
  return formula.replace(REFERENCE, (match, fixed: string | undefined, columnSign: string, column: string, rowSign: string, row: string) =>
    fixed === undefined
      ? reference({ index: Number(row) - 1, absolute: rowSign === '$' }, { index: columnIndex(column), absolute: columnSign === '$' })
      : match,
  );
}

interface Part {
  readonly index: number;
  readonly absolute: boolean;
}

/** A formula in R1C1 notation as seen from a cell: equal texts mean "the same formula copied". */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, { index, absolute }: Part, from: number) => {
    if (absolute) return `${letter}${index + 1}`;
    return index === from ? letter : `${letter}[${index - from}]`;
  };
  return rewrite(formula, (r, c) => part('R', r, row) + part('C', c, column));
}

const R1C1 = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\p{L}\p{N}_.\]])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.([])/giu;

/** A formula in A1 notation, from R1C1 notation as seen from a cell; a reference off the sheet becomes #REF!. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (match, fixed: string | undefined, r: string | undefined, c: string | undefined) => {
    if (fixed !== undefined) return match;
    const [rows, columns] = [partFrom(r, row), partFrom(c, column)];
    if (rows.index < 0 || rows.index >= EXCEL_ROWS || columns.index < 0 || columns.index >= EXCEL_COLUMNS) return '#REF!';
    return `${columns.absolute ? '$' : ''}${columnName(columns.index)}${rows.absolute ? '$' : ''}${rows.index + 1}`;
  });
}

/** `5` counts from the sheet's edge, `[-2]` from the cell, nothing is the cell's own. */
function partFrom(text: string | undefined, own: number): Part {
  if (text === undefined) return { index: own, absolute: false };
  return text.startsWith('[') ? { index: own + Number(text.slice(1, -1)), absolute: false } : { index: Number(text) - 1, absolute: true };
}

/** A formula as it reads after it is copied by so many rows and columns; a reference pushed off the sheet becomes #REF!. */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (r, c) => {
    const row = r.absolute ? r.index : r.index + rows;
    const column = c.absolute ? c.index : c.index + columns;
    if (row < 0 || column < 0) return '#REF!';
    return `${c.absolute ? '$' : ''}${columnName(column)}${r.absolute ? '$' : ''}${row + 1}`;
  });
}
