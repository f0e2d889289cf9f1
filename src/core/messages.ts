/** Every sentence the validation can say, in one place, so that wording stays consistent across cell, pane and terminal. */

const found = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'it is blank';
  if (typeof value === 'string') return `found the text "${value.length > 40 ? `${value.slice(0, 37)}...` : value}"`;
  if (typeof value === 'boolean') return `found ${value ? 'TRUE' : 'FALSE'}`;
  return `found ${String(value)}`;
};

/** Text that reads like a number is the commonest fault: say that it is text and how to mend it. */
const convert = (value: unknown): string =>
  typeof value === 'string' && /^\s*[-+]?[\d.,'\s]+%?\s*$/.test(value) ? ' (the cell holds text that looks like a number: convert it)' : '';

export const messages = {
  missing: (name: string, want: string): string => `${name} is missing: give ${want}.`,
  notANumber: (name: string, value: unknown, want: string): string =>
    `${name} must be a number, but ${found(value)}: give ${want}${convert(value)}.`,
  notAText: (name: string, value: unknown): string => `${name} must be a text, but ${found(value)}.`,
  notAFlag: (name: string, value: unknown): string => `${name} must be yes or no, TRUE or FALSE, 1 or 0, but ${found(value)}.`,
  notASingleCell: (name: string, rows: number, columns: number): string =>
    `${name} must be a single cell, but found a range of ${rows} by ${columns} cells.`,
  scalarError: (name: string, code: string): string => `${name} holds the error ${code}: correct that cell first.`,
  ragged: (name: string): string => `${name} must be a rectangle, but its rows differ in length.`,
  notFinite: (name: string, value: number): string => `${name} must be a finite number, but found ${value}.`,
  outOfRange: (name: string, value: number, allowed: string): string => `${name} must be ${allowed}, but found ${value}.`,
  emptyRange: (name: string): string => `${name} is empty: select at least one cell with a number.`,
  cellNotANumber: (name: string, position: number, value: unknown): string =>
    `${name}, cell ${position}: a number is needed, but ${found(value)}${convert(value)}.`,
  cellNot: (name: string, position: number, value: unknown, want: string): string =>
    `${name}, row ${position}: ${want} is needed, but ${found(value)}${convert(value)}.`,
  cellNotALabel: (name: string, position: number, value: unknown): string =>
    `${name}, cell ${position}: a name, number or date is needed, but ${found(value)}.`,
  tooManyPeriods: (name: string, periods: number, most: number): string =>
    `${name} holds ${periods} periods: at most ${most} are accepted.`,
  resultTooLarge: (): string => 'The result is too large for a cell: check the size of the amounts, the discount and the periods.',
  cellError: (name: string, position: number, code: string): string =>
    `${name}, cell ${position} holds the error ${code}: correct that cell first.`,
  notAVector: (name: string, rows: number, columns: number): string =>
    `${name} must be one row or one column, but found ${rows} rows by ${columns} columns.`,
  partNotLoaded: (): string =>
    'This function could not be loaded: check the connection, then calculate again (Ctrl+Alt+F9). Reopen the pane if it stays so.',
  differentLength: (name: string, length: number, other: string, otherLength: number): string =>
    `${name} has ${length} values but ${other} has ${otherLength}: give ranges of the same length (blank cells at the end do not count: write 0).`,
} as const;
