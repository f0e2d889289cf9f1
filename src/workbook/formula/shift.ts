import { columnName, columnNumber } from './a1';
import { rewrite } from './tokens';

/**
 * The formula as it reads after being copied some rows down and columns to the right: relative parts move, `$` parts stay.
 * @throws FormulaError when the formula cannot be read
 */
export const shift = (formula: string, rows: number, columns: number): string =>
  rewrite(formula, ({ type, text, cells }) => {
    if (type !== 'reference' || cells === undefined) return text;
    const moved = cells.split(':').map((corner) => shiftCorner(corner, rows, columns));
    return text.slice(0, text.length - cells.length) + moved.join(':');
  });

function shiftCorner(corner: string, rows: number, columns: number): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  // Of a whole row the only sign stands before the number, where the pattern expects that of a column.
  if (letters === '') return fixedColumn === '' ? String(Number(digits) + rows) : corner;
  const column = fixedColumn === '' ? columnName(columnNumber(letters) + columns) : letters;
  const row = digits === '' || fixedRow !== '' ? digits : String(Number(digits) + rows);
  return fixedColumn + column + fixedRow + row;
}
