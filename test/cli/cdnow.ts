import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One transaction of the CDNOW sample (Fader & Hardie 2001): 2,357 customers of 1997, observed until June 1998. */
export interface CdnowRow {
  readonly customer: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly dollars: number;
}

/** The 6,919 transactions in the order of the file. */
export function cdnowTransactions(): CdnowRow[] {
  const text = readFileSync(join(__dirname, '../reference/data/CDNOW_sample.txt'), 'utf8');
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length === 5)
    .map(([customer, , date, , dollars]) => ({
      customer: customer!,
      day: `${date!.slice(0, 4)}-${date!.slice(4, 6)}-${date!.slice(6)}`,
      dollars: Number(dollars),
    }));
}
