import { DomainError, type ErrorKind } from '../core/errors';
import { messages } from '../core/messages';
import { asYesNo, type CellValue, isError, isMeasure, kindOf, unwrap, wantedMeasure } from './cellvalue';

/** Ranges that belong together row by row: a block of columns for each argument. */
export interface DataBlocks<Name extends string> {
  readonly rows: number;
  /** Cells of each argument, column by column. */
  readonly columns: Readonly<Record<Name, readonly (readonly CellValue[])[]>>;
  /** Headings of each argument, where the first row held them. */
  readonly headings: Readonly<Record<Name, readonly string[] | undefined>>;
  /** Number in the range of the first row of data, for messages. */
  readonly firstRow: number;
  /** What a reader has to know of the end of the ranges. */
  readonly notes: readonly string[];
}

const NAMED = 3;

/**
 * Reads ranges side by side. Rows that are blank in all of them at the end are left out, whatever the platform makes of blanks;
 * where it makes zeros of them they cannot be told from data, and a note says so.
 *
 * @param headed the argument whose first cell says whether the first row holds headings
 * @param isHeading for a text in that cell; by default any text that is no number
 * Errors: `type` for ranges of different length, naming both.
 */
export function readBlocks<Name extends string>(
  blocks: Readonly<Record<Name, readonly (readonly unknown[])[]>>,
  headed: NoInfer<Name>,
  isHeading: (text: string) => boolean = isNoNumber,
): DataBlocks<Name> {
  const names = Object.keys(blocks) as Name[];
  const lying = names.every((name) => blocks[name].length === 1) && names.some((name) => blocks[name][0]!.length > 1);
  const upright = (name: Name): CellValue[][] =>
    lying ? blocks[name][0]!.map((cell) => [unwrap(cell)]) : blocks[name].map((row) => row.map(unwrap));
  const tables = names.map(upright);
  const main = tables[names.indexOf(headed)]!;
  const first = main[0]?.[0];
  const hasHeadings = typeof first === 'string' && asYesNo(first) === undefined && isHeading(first);
  const trimmed = tables.map((table) => {
    const body = hasHeadings ? table.slice(1) : [...table];
    while (body.length > 0 && body.at(-1)!.every((cell) => cell === null)) body.pop();
    return body;
  });
  const rows = Math.max(...trimmed.map((table) => table.length));
  if (rows === 0) throw DomainError.of('type', headed, messages.emptyRange(headed));
  names.forEach((name, k) => {
    // A range may end in blanks that mean something, but then its cells must be there.
    if (tables[k]!.length - (hasHeadings ? 1 : 0) >= rows) return;
    throw DomainError.of(
      'type',
      name,
      messages.differentLength(name, trimmed[k]!.length, names[trimmed.findIndex((t) => t.length === rows)]!, rows),
    );
  });
  const width = (k: number): number => tables[k]![0]?.length ?? 0;
  const column = (k: number, j: number): CellValue[] => Array.from({ length: rows }, (_, i) => trimmed[k]![i]?.[j] ?? null);
  return {
    rows,
    columns: Object.fromEntries(names.map((name, k) => [name, Array.from({ length: width(k) }, (_, j) => column(k, j))])) as Record<
      Name,
      CellValue[][]
    >,
    headings: Object.fromEntries(
      names.map((name, k) => [name, hasHeadings ? tables[k]![0]!.map((cell) => (cell === null ? '' : String(cell))) : undefined]),
    ) as Record<Name, string[] | undefined>,
    firstRow: hasHeadings ? 2 : 1,
    notes: zerosAtEnd(trimmed, rows),
  };
}

const isNoNumber = (text: string): boolean => !/^\s*[-+]?[\d.,'\s]+%?\s*$/.test(text);

/**
 * Says that the last rows of a block hold nothing but zeros, which blank cells become on some platforms.
 *
 * @param tables the rows of each range, side by side; a range that is left out is undefined
 */
export function zerosAtEnd(ranges: readonly (readonly (readonly CellValue[])[] | undefined)[], rows: number): string[] {
  const tables = ranges.flatMap((range) => (range ? [range] : []));
  let zeros = 0;
  while (zeros < rows && tables.every((table) => (table[rows - 1 - zeros] ?? []).every((cell) => cell === 0 || cell === null))) zeros += 1;
  if (zeros === 0 || zeros === rows) return [];
  return [
    `The last ${zeros === 1 ? 'row holds' : `${zeros} rows hold`} nothing but zeros. If those are blank cells, give the range without them.`,
  ];
}

/** Reads every cell of a column, and names the first that cannot be read. `reader` gives undefined for those. */
export function readColumn<T>(
  name: string,
  cells: readonly CellValue[],
  firstRow: number,
  want: string | ((cell: CellValue) => string),
  reader: (cell: CellValue) => T | undefined,
): T[] {
  const faults: string[] = [];
  let kind: ErrorKind | undefined;
  const values = cells.map((cell, i) => {
    const value = reader(cell);
    if (value === undefined && faults.length < NAMED) {
      kind ??= kindOf(cell);
      faults.push(
        cell !== null && isError(cell)
          ? messages.cellError(name, i + firstRow, cell.error)
          : messages.cellNot(name, i + firstRow, cell, typeof want === 'string' ? want : want(cell)),
      );
    }
    return value as T;
  });
  if (kind) throw DomainError.of(kind, name, faults.join(' '));
  return values;
}

/** One column of numbers. */
export const readNumbers = (name: string, cells: readonly CellValue[], firstRow: number): number[] =>
  readColumn(name, cells, firstRow, wantedMeasure, (cell) => (isMeasure(cell) ? cell : undefined));

/** One column of numbers of customers. */
export const readCustomersOf = (cells: readonly CellValue[], firstRow: number): number[] =>
  readColumn('customers', cells, firstRow, 'a whole number of customers from 1', (cell) =>
    typeof cell === 'number' && Number.isInteger(cell) && cell >= 1 ? cell : undefined,
  );

/** One column of 1 and 0, yes and no, TRUE and FALSE. */
export const readYesNo = (name: string, cells: readonly CellValue[], firstRow: number, meaning: string): number[] =>
  readColumn(name, cells, firstRow, meaning, asYesNo);

/** The only column of a block. */
export function singleColumn(name: string, columns: readonly (readonly CellValue[])[]): readonly CellValue[] {
  if (columns.length === 1) return columns[0]!;
  throw DomainError.of('type', name, messages.notAVector(name, columns[0]?.length ?? 0, columns.length));
}
