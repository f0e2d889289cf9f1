import { createReadStream } from 'node:fs';
import { type CsvError, parse } from 'csv-parse';
import { decoded } from './decoded';
import { LONGEST_LINE, linesWithin, readOpening } from './first-lines';
import { TableError } from './table-error';

export { TableError };

export interface TableOptions {
  /** Field separator; found in the first line if left out. */
  readonly delimiter?: string;
  /** How the bytes of the file are letters; UTF-8 if left out. */
  readonly encoding?: string;
  /** Called with the column names, before the first row. */
  readonly onHeader: (header: readonly string[]) => void;
  /** Called with each row and its number; the first row under the header is 1. */
  readonly onRow: (fields: readonly string[], row: number) => void;
}

const DELIMITERS = [',', ';', '\t', '|'];

const delimiterOf = (line: string): string =>
  DELIMITERS.map((mark) => ({ mark, count: line.split(mark).length })).sort((a, b) => b.count - a.count)[0]!.mark;

/**
 * Streams a delimited file (or standard input, `-`) row by row, so that memory does not grow with the file.
 * The first line holds the column names.
 * @throws TableError when the file cannot be read, is not text in its encoding, is empty, or a row has more or fewer fields than the
 * header, or a line or row is longer than `LONGEST_LINE`
 */
export async function readTable(file: string, options: TableOptions): Promise<void> {
  const source = file === '-' ? process.stdin : createReadStream(file);
  const path = file === '-' ? 'standard input' : file;
  const pieces = linesWithin(decoded(source, path, options.encoding), path);
  const { firstLine, text: opening } = await readOpening(pieces);
  if (firstLine === '') throw new TableError(`${path} is empty: give a file with column names in its first line.`);
  const parser = parse({
    delimiter: options.delimiter ?? delimiterOf(firstLine),
    bom: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_LINE,
  });
  const done = drain(parser, options, path);
  const feed = async (): Promise<void> => {
    for (let piece: string | undefined = opening; piece !== undefined; piece = await nextPiece(pieces)) {
      if (piece !== '' && !parser.write(piece)) await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), done]);
    }
    parser.end();
  };
  await Promise.all([feed(), done]);
}

const nextPiece = async (pieces: AsyncGenerator<string>): Promise<string | undefined> => {
  const { value, done } = await pieces.next();
  return done ? undefined : value;
};

function drain(parser: ReturnType<typeof parse>, options: TableOptions, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let row = -1;
    const stop = (error: Error): void => {
      parser.removeAllListeners('readable');
      reject(error);
    };
    parser.on('readable', () => {
      try {
        for (let fields = parser.read() as string[] | null; fields !== null; fields = parser.read() as string[] | null) {
          row += 1;
          if (row === 0) options.onHeader(fields);
          else options.onRow(fields, row);
        }
      } catch (error) {
        stop(error as Error);
      }
    });
    parser.on('error', (error: CsvError) =>
      stop(new TableError(`${path}: ${error.message}. Correct that line or name the separator with --delimiter.`)),
    );
    parser.on('end', resolve);
  });
}
