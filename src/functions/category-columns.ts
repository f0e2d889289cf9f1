import { DomainError } from '../core/errors';
import { messages } from '../core/messages';
import { asYesNo, type CellValue, isError, isMeasure, kindOf, wantedMeasure } from './cellvalue';

/** A column of a sheet as the measures of a regression: itself, or one of 1 and 0 for each category but the baseline. */
export interface CodedColumn {
  readonly name: string;
  readonly measures: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** What the coefficients of the categories are against; undefined for a column of numbers. */
  readonly baseline?: string;
}

/** More categories than this are names rather than kinds of customers. */
const MOST_CATEGORIES = 50;

/**
 * Numbers stay numbers, yes and no become 1 and 0, and other texts are categories. The baseline is the commonest category (the first
 * in the alphabet of several), so that every other one is told against as many customers as there are.
 *
 * @param place argument and column, for messages: "scores, column 1"
 * @param each customers of each row; one each if left out
 * Errors: `type` where numbers and texts are mixed, naming the row.
 */
export function codeColumn(
  name: string,
  place: string,
  cells: readonly CellValue[],
  firstRow: number,
  each?: readonly number[],
): CodedColumn {
  const at = (wrong: (cell: CellValue) => boolean): number => cells.findIndex(wrong);
  const bad = at((cell) => cell === null || isError(cell) || (typeof cell === 'number' && !isMeasure(cell)));
  if (bad >= 0) throw refusal(place, bad + firstRow, cells[bad]!);
  if (cells.every((cell) => typeof cell === 'number')) return { name, measures: [{ name, values: cells }] };
  const yesNo = cells.map(asYesNo);
  if (yesNo.every((value) => value !== undefined)) return { name, measures: [{ name, values: yesNo }] };
  const odd = at((cell) => typeof cell !== 'string');
  const firstText = at((cell) => typeof cell === 'string');
  if (odd >= 0) {
    // The rarer kind is the mistake.
    const texts = cells.filter((cell) => typeof cell === 'string').length;
    const where = texts <= cells.length / 2 ? firstText : odd;
    throw refusal(place, where + firstRow, cells[where]!);
  }
  return coded(name, place, cells as readonly string[], each);
}

function coded(name: string, place: string, cells: readonly string[], each: readonly number[] | undefined): CodedColumn {
  const texts = cells.map((cell) => cell.trim());
  const counts = new Map<string, number>();
  texts.forEach((text, i) => counts.set(text, (counts.get(text) ?? 0) + (each?.[i] ?? 1)));
  if (counts.size > MOST_CATEGORIES) {
    throw DomainError.of(
      'domain',
      argumentOf(place),
      `${place} holds ${counts.size} different texts, at most ${MOST_CATEGORIES} categories are taken: put them into fewer kinds.`,
    );
  }
  const [first, ...others] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([text]) => text);
  if (others.length === 0) {
    throw DomainError.of('noAnswer', argumentOf(place), `${name} is ${first!} for every customer: leave it out.`);
  }
  const measures = others
    .sort((a, b) => (a < b ? -1 : 1))
    .map((category) => ({ name: `${name} = ${category}`, values: texts.map((text) => (text === category ? 1 : 0)) }));
  return { name, measures, baseline: first! };
}

/** What the coefficients of categories are against, a sentence for each column of them. */
export const baselineNotes = (columns: readonly CodedColumn[]): string[] =>
  columns.flatMap(({ name, baseline }) =>
    baseline === undefined ? [] : [`The coefficients of ${name} are against ${name} = ${baseline}, the commonest.`],
  );

const argumentOf = (place: string): string => place.split(',', 1)[0]!;

function refusal(place: string, position: number, cell: CellValue): DomainError {
  const message =
    cell !== null && isError(cell)
      ? messages.cellError(place, position, cell.error)
      : typeof cell === 'number'
        ? messages.cellNot(place, position, cell, wantedMeasure(cell))
        : messages.cellNotANumber(place, position, cell);
  return DomainError.of(kindOf(cell), argumentOf(place), message);
}
