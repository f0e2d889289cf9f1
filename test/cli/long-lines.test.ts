import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesWithin, LONGEST_LINE, readOpening } from '../../src/cli/transactions/first-lines';
import { readTable } from '../../src/cli/transactions/read-table';

const folder = mkdtempSync(join(tmpdir(), 'case-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* repeated(piece: string, times: number): AsyncGenerator<string> {
  for (let i = 0; i < times; i += 1) yield piece;
}

/** What a file holds, row by row. */
async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  const rows: (readonly string[])[] = [];
  await readTable(path, { onHeader: (header) => rows.push(header), onRow: (fields) => rows.push(fields) });
  return rows;
}

/** Characters in the strings that are searched while an action runs: work as it is counted, whatever the clock says. */
async function searched(action: () => Promise<unknown>): Promise<number> {
  const searches = ['search', 'trimStart', 'trimEnd', 'indexOf', 'lastIndexOf', 'includes', 'split', 'match'] as const;
  let characters = 0;
  const spies = searches.map((name) => {
    const original = String.prototype[name] as (this: string, ...rest: unknown[]) => unknown;
    return jest.spyOn(String.prototype, name as 'search').mockImplementation(function (this: string, ...rest: unknown[]) {
      characters += this.length;
      return original.apply(this, rest) as number;
    });
  });
  try {
    await action();
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
  return characters;
}

const onePieceLine = (times: number): (() => Promise<unknown>) => {
  const pieces = linesWithin(repeated('a,b;c '.repeat(100), times), 'file');
  return () => readOpening(pieces);
};

describe('a file without line ends', () => {
  it('costs twice the work when it is twice as long', async () => {
    const [some, twice] = [await searched(onePieceLine(400)), await searched(onePieceLine(800))];
    expect(some).toBeGreaterThan(400 * 600);
    expect(twice / some).toBeLessThan(2.1);
  });

  it('is refused with the limit, after no more than the limit was read', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        read += 10_000;
        yield 'a'.repeat(10_000);
      }
    }
    await expect(readOpening(linesWithin(endless(), 'big.csv'))).rejects.toThrow(
      'big.csv has a line of more than 1,000,000 characters: give a file with one row a line, column names first.',
    );
    expect(read).toBeLessThanOrEqual(LONGEST_LINE + 10_000);
  });

  it('is refused as well where only a later line does not end, or a quote does not', async () => {
    await expect(rowsOf(`a,b\n1,2\n${','.repeat(LONGEST_LINE + 2)}`)).rejects.toThrow(/a line of more than 1,000,000 characters/);
    await expect(rowsOf(`a,b\n1,2\n3,"${'4\n5,'.repeat(LONGEST_LINE / 3)}`)).rejects.toThrow(/of 1000000.*Correct that line/);
  });
});

describe('the first line of a file', () => {
  it.each([
    ['blank lines before it', '\n \n\ra;b\n1;2\n', [['a', 'b'], ['1', '2']]], // prettier-ignore
    ['lines that end as on old Macs', 'a\tb\r1\t2\r', [['a', 'b'], ['1', '2']]], // prettier-ignore
    ['no end at all', 'a|b', [['a', 'b']]],
  ])('is found with %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it('is found across pieces', async () => {
    async function* pieces(): AsyncGenerator<string> {
      yield* ['  ', '\n a;', 'b', ';c\r', '\n1;2;3\n'];
    }
    expect(await readOpening(pieces())).toEqual({ firstLine: 'a;b;c', text: '  \n a;b;c\r' });
  });
});
