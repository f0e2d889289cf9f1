import { EXPERIMENT_COLUMNS } from '../sql/experiment-moments';
import { COUNT_COLUMNS } from '../sql/statement';
import { readTable, TableError } from './read-table';

/** What a statement of `case sql` counted. */
export type CountKind = 'purchases' | 'survivors' | 'scores' | 'pilot' | 'experiment';

/** The counts of one segment, as they stand in the file. */
export interface CountTable {
  readonly path: string;
  readonly kind: CountKind;
  /** Column names in lower case. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in the file, for messages. */
  readonly numbers: readonly number[];
}

interface CountOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** Segment whose counts are wanted, where the file holds those of several. */
  readonly only?: string | undefined;
}

/**
 * Reads what a statement of `case sql` counted, and tells by the columns which one it was.
 * @throws TableError when the columns are those of no statement, or it is not said which of several segments is meant
 */
export async function readCountTable(path: string, { delimiter, encoding, only }: CountOptions): Promise<CountTable> {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const segments = new Set<string>();
  let header: readonly string[] = [];
  let segmentAt = -1;
  let kind: CountKind = 'purchases';
  await readTable(path, {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    onHeader(names) {
      header = names.map((name) => name.toLowerCase());
      segmentAt = header.indexOf('segment');
      if (only !== undefined && segmentAt === -1) {
        throw new TableError(`${path} has no column segment: leave out --only, or make the file with "case sql --by".`);
      }
      kind = kindOf(path, names, header);
    },
    onRow(fields, row) {
      if (segmentAt >= 0) {
        segments.add(fields[segmentAt]!);
        if (only !== undefined && fields[segmentAt] !== only) return;
      }
      rows.push(fields);
      numbers.push(row);
    },
  });
  if (only === undefined ? segments.size > 1 : !segments.has(only)) chooseSegment(path, segments);
  if (rows.length === 0) throw new TableError(`${path} has column names but no rows.`);
  return { path, kind, header, rows, numbers };
}

const COLUMNS: readonly (readonly [CountKind, readonly string[]])[] = [
  ['purchases', COUNT_COLUMNS],
  ['survivors', ['tenure', 'lost', 'customers']],
  ['experiment', EXPERIMENT_COLUMNS],
  ['pilot', ['treated', 'retained', 'customers']],
  ['scores', ['customers', 'retained']],
];

function kindOf(path: string, names: readonly string[], header: readonly string[]): CountKind {
  const found = COLUMNS.find(([, columns]) => columns.every((name) => header.includes(name)));
  if (found) return found[0];
  const missing = COUNT_COLUMNS.filter((name) => !header.includes(name));
  throw new TableError(
    `${path} lacks the column ${missing.join(', ')}: make the file with the statement of "case sql". It has: ${names.join(', ')}.`,
  );
}

const SHOWN = 12;

/** A customer may be in several segments, so that their counts do not simply add. */
function chooseSegment(path: string, segments: ReadonlySet<string>): never {
  const names = [...segments];
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  throw new TableError(`${path} holds the counts of ${names.slice(0, SHOWN).join(', ')}${more}: choose one with --only.`);
}
