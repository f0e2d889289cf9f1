import { createReadStream } from 'node:fs';
import { type CsvError, parse } from 'csv-parse';

/** What stops the reading of a file, in a sentence that names file, line and remedy. */
export class TableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TableError';
  }
}

export interface TableOptions {
  /** Field separator; found in the first line if left out. */
  readonly delimiter?: string;
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
 * @throws TableError when the file cannot be read, is empty, or a row has more or fewer fields than the header
 */
export async function readTable(file: string, options: TableOptions): Promise<void> {
  const source = file === '-' ? process.stdin : createReadStream(file);
  const path = file === '-' ? 'standard input' : file;
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const opening = await readOpening(chunks, path);
  const firstLine = opening
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/\r?\n/, 1)[0]!;
  if (firstLine === '') throw new TableError(`${path} is empty: give a file with column names in its first line.`);
  const parser = parse({ delimiter: options.delimiter ?? delimiterOf(firstLine), bom: true, skip_empty_lines: true, trim: true });
  const done = drain(parser, options, path);
  const feed = async (): Promise<void> => {
    for (let chunk: Buffer | undefined = opening; chunk !== undefined; chunk = await nextChunk(chunks)) {
      if (!parser.write(chunk)) await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), done]);
    }
    parser.end();
  };
  await Promise.all([feed(), done]);
}

const nextChunk = async (chunks: AsyncIterator<Buffer>): Promise<Buffer | undefined> => {
  const { value, done } = await chunks.next();
  return done ? undefined : (value as Buffer);
};

async function readOpening(chunks: AsyncIterator<Buffer>, path: string): Promise<Buffer> {
  try {
    let opening = Buffer.alloc(0);
    for (let chunk = await nextChunk(chunks); chunk !== undefined; chunk = await nextChunk(chunks)) {
      opening = Buffer.concat([opening, chunk]);
      if (opening.toString('utf8').trimStart().includes('\n')) break;
    }
    return opening;
  } catch (error) {
    throw new TableError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

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
