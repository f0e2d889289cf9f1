import { TableError } from './table-error';

/** Characters of a line: whatever is longer is no table, and must not fill the memory before it is refused. */
export const LONGEST_LINE = 1_000_000;

const LINE_END = /[\r\n]/;
const lastLineEnd = (text: string): number => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));

/**
 * Passes text on piece by piece, as long as its lines end. Each piece is looked at once, however many there are.
 * @throws TableError when a line does not end within `LONGEST_LINE` characters
 */
export async function* linesWithin(pieces: AsyncIterable<string>, path: string): AsyncGenerator<string> {
  let length = 0;
  for await (const piece of pieces) {
    const end = lastLineEnd(piece);
    length = end < 0 ? length + piece.length : piece.length - end - 1;
    if (length > LONGEST_LINE)
      throw new TableError(
        `${path} has a line of more than ${LONGEST_LINE.toLocaleString('en-US')} characters: give a file with one row a line, column names first.`,
      );
    yield piece;
  }
}

/** What a file begins with: its first line that is not blank, and all text read to find it. */
export interface Opening {
  readonly firstLine: string;
  readonly text: string;
}

/** Reads as far as the end of the first line that is not blank; each piece is looked at once. */
export async function readOpening(pieces: AsyncIterator<string>): Promise<Opening> {
  const read: string[] = [];
  const line: string[] = [];
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    read.push(piece.value);
    const rest = line.length > 0 ? piece.value : piece.value.trimStart();
    const end = rest.search(LINE_END);
    if (rest !== '') line.push(end < 0 ? rest : rest.slice(0, end));
    if (end >= 0) break;
  }
  return { firstLine: line.join('').trimEnd(), text: read.join('') };
}
