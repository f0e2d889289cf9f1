import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerFromFile } from '../../src/cli/transactions/ledger-from-file';

const folder = mkdtempSync(join(tmpdir(), 'case-encoding-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Six customers whose names differ in one letter beyond ASCII: read wrongly, they are one. */
const names = ['M\u00e4ller', 'M\u00f6ller', 'M\u00fcller', 'M\u00f8ller', 'M\u00e5ller', 'M\u00e6ller'];
const text = ['customer,date', ...names.map((name, i) => `${name},2024-01-0${i + 1}`)].join('\n');

const file = (bytes: Buffer): string => {
  const path = join(folder, 'transactions.csv');
  writeFileSync(path, bytes);
  return path;
};

const customersOf = async (bytes: Buffer, encoding?: string): Promise<readonly (string | number)[]> => {
  const read = await ledgerFromFile(file(bytes), {
    typed: {},
    ignoreAmount: true,
    decimalComma: false,
    skipBadRows: false,
    onProgress: () => undefined,
    ...(encoding && { encoding }),
  });
  return read.ledger.customers;
};

describe('the encoding of a file', () => {
  it('is UTF-8, with or without its mark', async () => {
    expect(await customersOf(Buffer.from(text, 'utf8'))).toEqual(names);
    expect(await customersOf(Buffer.from(`\ufeff${text}`, 'utf8'))).toEqual(names);
  });

  it.each([
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 of plain letters, which is UTF-8 with zeros between', Buffer.from(text.replaceAll(/\P{ASCII}/gu, 'x'), 'utf16le')],
    ['a letter cut off at the end', Buffer.concat([Buffer.from(text, 'utf8'), Buffer.from([0xc3])])],
  ])('that is not UTF-8 is refused with the way on: %s', async (_, bytes) => {
    await expect(customersOf(bytes)).rejects.toThrow(/--encoding windows-1252/);
  });

  it.each([
    ['latin1', Buffer.from(text, 'latin1')],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is taken as named: %s', async (encoding, bytes) => {
    expect(await customersOf(bytes, encoding)).toEqual(names);
  });

  it('must exist, and must be the one of the file', async () => {
    await expect(customersOf(Buffer.from(text), 'latin-99')).rejects.toThrow(/"latin-99" is not an encoding: give one such as/);
    await expect(customersOf(Buffer.from(`${text}\n\ud83d`, 'latin1'), 'shift_jis')).rejects.toThrow(/is not text in shift_jis/);
  });

  it('holds across the pieces in which a long file is read', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `${names[i % 6]!}${i},2024-01-01`);
    expect(await customersOf(Buffer.from(['customer,date', ...many].join('\n')))).toHaveLength(30_000);
  });
});
