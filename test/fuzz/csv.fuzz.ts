import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../../src/core/errors';
import { readCountTable } from '../../src/cli/transactions/count-table';
import { ledgerFromFile } from '../../src/cli/transactions/ledger-from-file';
import { purchaseCounts } from '../../src/cli/transactions/purchase-counts';
import { TableError } from '../../src/cli/transactions/table-error';
import type { Dice } from './dice';
import type { Fuzz } from './fuzz';

const file = join(mkdtempSync(join(tmpdir(), 'case-fuzz-')), 'table.csv');

const CELLS = ['1', '0', '-1', '3.5', '1,5', '1.234,50', '1e9', 'NaN', '2024-01-31', '2024-13-01', '31.12.2024', '45000', 'C-17', 'Müller', '"a;b"', '"open', 'a"b', '', ' ', '=1+1', '\u0007', '\ufeff', '\u2028']; // prettier-ignore
const HEADERS = ['customer_id', 'customer', 'date', 'order_date', 'amount', 'frequency', 'recency_days', 'age_days', 'customers', 'x', '', '__proto__']; // prettier-ignore
const ENDS = ['\n', '\r\n', '\r', '\n\n', '']; // prettier-ignore

function table(dice: Dice, headers: readonly string[]): string {
  const mark = dice.pick([',', ';', '\t', '|']);
  const end = dice.pick(ENDS);
  const row = (cells: readonly string[]): string => cells.join(dice.chance(0.97) ? mark : dice.pick([',', ';'])) + end;
  const width = dice.chance(0.9) ? headers.length : dice.below(6);
  return row(headers) + dice.list(dice.below(40), () => row(dice.list(width, () => dice.pick(CELLS)))).join('');
}

const encoded = (dice: Dice, text: string): Buffer => {
  const bytes = Buffer.from(text, dice.chance(0.9) ? 'utf8' : dice.pick(['latin1', 'utf16le'] as const));
  if (dice.chance(0.05) && bytes.length > 0) bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes;
};

/** Tables of text written at random: read, or refused in a sentence. */
export const csvFuzz: Fuzz = {
  name: 'csv',
  full: 10_000,
  sample: 400,
  patience: 5000,
  async once(dice) {
    const counts = dice.chance(0.5);
    const usual = counts ? ['frequency', 'recency_days', 'age_days', 'customers'] : ['customer_id', 'date', 'amount'];
    writeFileSync(file, encoded(dice, table(dice, dice.chance(0.8) ? usual : dice.list(dice.below(6), () => dice.pick(HEADERS)))));
    try {
      if (counts) {
        const table = await readCountTable(file, {});
        if (table.kind === 'purchases') purchaseCounts(table, dice.pick(['day', 'week', 'month', 'year'] as const));
      } else {
        await ledgerFromFile(file, {
          typed: {},
          ignoreAmount: dice.chance(0.3),
          decimalComma: dice.chance(0.3),
          skipBadRows: dice.chance(0.5),
          onProgress: () => undefined,
        });
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof TableError || error instanceof DomainError)) throw error;
      return /undefined|\[object/.test(error.message) ? `said "${error.message}"` : undefined;
    }
  },
};
