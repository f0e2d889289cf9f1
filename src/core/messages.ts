/** Every sentence the validation can say, in one place, so that wording stays consistent across cell, pane and terminal. */

const found = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'it is blank';
  if (typeof value === 'string') return `found the text "${value.length > 40 ? `${value.slice(0, 37)}...` : value}"`;
  if (typeof value === 'boolean') return `found ${value ? 'TRUE' : 'FALSE'}`;
  return `found ${String(value)}`;
};

export const messages = {
  missing: (name: string, want: string): string => `${name} is missing: give ${want}.`,
  notANumber: (name: string, value: unknown, want: string): string => `${name} must be a number, but ${found(value)}: give ${want}.`,
  notFinite: (name: string, value: number): string => `${name} must be a finite number, but found ${value}.`,
  outOfRange: (name: string, value: number, allowed: string): string => `${name} must be ${allowed}, but found ${value}.`,
  emptyRange: (name: string): string => `${name} is empty: select at least one cell with a number.`,
  cellNotANumber: (name: string, position: number, value: unknown): string =>
    `${name}, cell ${position}: a number is needed, but ${found(value)}.`,
  cellError: (name: string, position: number, code: string): string =>
    `${name}, cell ${position} holds the error ${code}: correct that cell first.`,
  notAVector: (name: string, rows: number, columns: number): string =>
    `${name} must be one row or one column, but found ${rows} rows by ${columns} columns.`,
  differentLength: (name: string, length: number, other: string, otherLength: number): string =>
    `${name} has ${length} values but ${other} has ${otherLength}: give ranges of the same length.`,
} as const;
