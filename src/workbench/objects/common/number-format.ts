import { invalidArgument } from '../../protocol/errors';
import { LIMITS, short } from './limits';

/** Positive, negative, zero and text; Excel takes no fifth part. */
const MOST_SECTIONS = 4;

/** What may stand between semicolons: quoted text, an escaped or repeated character, brackets, or any other character. */
const PIECE = /"[^"]*"|[\\_*][\s\S]|\[[^\]]*\]|;|[^"\\_*[\];]/uy;

/** A number format that can be read to its end. Throws InvalidArgument for an open quote or bracket, a fifth section, or 256 characters. */
export function numberFormat(value: unknown, location: string): string {
  const pattern = short(value, LIMITS.numberFormat, location);
  let sections = 1;
  for (let position = 0; position < pattern.length; position = PIECE.lastIndex) {
    PIECE.lastIndex = position;
    const piece = PIECE.exec(pattern)?.[0];
    if (piece === undefined) throw invalidArgument(location);
    if (piece === ';') sections++;
  }
  if (sections > MOST_SECTIONS) throw invalidArgument(location);
  return pattern;
}
