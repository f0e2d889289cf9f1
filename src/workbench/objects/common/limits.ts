import { invalidArgument } from '../../protocol/errors';
import { text } from './wire-arguments';

/**
 * What Excel holds at most: "Excel specifications and limits" for cells, columns, rows, headers and names, the dialogues of
 * data validation for its texts, `Worksheet.getRanges` for its address. Counted in UTF-16 units, as Excel counts.
 */
export const LIMITS = {
  cellText: 32_767,
  definedName: 255,
  headerFooter: 255,
  nameComment: 255,
  numberFormat: 255,
  rangesAddress: 8_192,
  validationTitle: 32,
  validationPrompt: 255,
  validationError: 224,
  validationList: 255,
  /** Points. */
  rowHeight: 409.5,
  /** Points of 255 characters of the standard font: 7 pixels each and 5 around them. */
  columnWidth: ((255 * 7 + 5) * 3) / 4,
} as const;

/** A text of at most so many characters. Throws InvalidArgument. */
export function short(value: unknown, longest: number, location: string): string {
  const given = text(value, location);
  if (given.length > longest) throw invalidArgument(location);
  return given;
}
