import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FitReport } from '../../src/core/customerbase/base-fit/report';
import { COUNT_COLUMNS, countsStatement } from '../../src/cli/sql/statement';
import { type SurvivorsQuery, survivorsStatement } from '../../src/cli/sql/survivors';
import { dayOf } from '../../src/core/customerbase/days';
import { lifetime, TENURE_UNITS } from '../../src/core/retention/survival/tenure';
import { call } from '../../src/functions/call';
import { cdnowTransactions } from './cdnow';
import { askEngine, ENGINES, type EngineRow } from './engines';
import { fitCommand } from './fit-command';

const valuesOf = (row: EngineRow, columns: readonly string[]): number[] => columns.map((name) => Number(row[name]));
const tallied = (rows: readonly (readonly (string | number)[])[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1);
  return counts;
};
const mapOf = (rows: readonly EngineRow[], columns: readonly string[]): Map<string, number> =>
  new Map(rows.map((row) => [columns.map((name) => String(row[name])).join(), Number(row['customers'])]));

/** Worked by hand: a day of the month that a shorter month lacks is complete on the first of the next one. */
const BY_HAND = [
  // Looked at on 31 March 2026, in months: came, left, tenure, lost.
  ['2026-01-31', null, 2, 0],
  ['2026-01-31', '2026-02-28', 1, 1],
  ['2026-01-31', '2026-03-01', 2, 1],
  ['2025-12-15', '2026-01-15', 1, 1],
  ['2025-12-15', '2026-01-16', 2, 1],
  ['2026-02-15', '2026-03-20', 1, 0],
  ['2026-03-31', '2026-03-31', 0, 0],
  ['2026-01-10', '2026-01-10', 1, 1],
  ['2025-03-31', '2026-04-01', 12, 0],
  ['2026-02-10', '2026-02-01', -1, 1],
] as const;
const HAND_TABLE = `CREATE TABLE contracts (came DATE, "end" DATE); INSERT INTO contracts VALUES ${BY_HAND.map(
  ([came, left]) => `('${came}', ${left === null ? 'NULL' : `'${left}'`})`,
).join()}, ('2026-04-02', NULL), (NULL, NULL);`;
const HAND: SurvivorsQuery = { table: 'contracts', start: 'came', end: 'end', asOf: '2026-03-31', unit: 'month' };

/** Every customer of CDNOW as a contract from first to last purchase; whoever bought in the last 90 days is still there. */
const AS_OF = dayOf('1998-06-30') as number;
const daysOf = new Map<string, string[]>();
for (const { customer, day } of cdnowTransactions()) daysOf.set(customer, [...(daysOf.get(customer) ?? []), day].sort());
const contracts = [...daysOf].map(([customer, days]) => {
  const left = AS_OF - (dayOf(days.at(-1)!) as number) > 90 ? days.at(-1)! : null;
  return { segment: `s${Number(customer) % 3}`, came: days[0]!, left };
});
const CONTRACT_TABLE = `CREATE TABLE members (plan VARCHAR(9), came TIMESTAMP, gone TIMESTAMP); INSERT INTO members VALUES ${contracts
  .map(({ segment, came, left }) => `('${segment}', '${came} 17:00:00', ${left === null ? 'NULL' : `'${left} 09:00:00'`})`)
  .join()};`;

const PURCHASES = cdnowTransactions().map((row, i) => ({ ...row, shop: i % 7 === 0 ? 'web' : 'store' }));
const PURCHASE_TABLE = `CREATE TABLE orders (id VARCHAR(9), d DATE, shop VARCHAR(9)); INSERT INTO orders VALUES ${PURCHASES.map(
  ({ customer, day, shop }) => `('${customer}', '${day}', '${shop}')`,
).join()};`;
const ORDERS = { table: 'orders', customer: 'id', date: 'd', asOf: '1998-06-30' };

describe.each(ENGINES)('the statements run by %s', (engine) => {
  let answers: EngineRow[][] = [];
  beforeAll(async () => {
    answers = await askEngine(engine, HAND_TABLE + CONTRACT_TABLE + PURCHASE_TABLE, [
      survivorsStatement(HAND, engine),
      countsStatement({ ...ORDERS, by: 'shop' }, engine),
      ...TENURE_UNITS.map((unit) =>
        survivorsStatement({ table: 'members', start: 'came', end: 'gone', asOf: '1998-06-30', unit, by: 'plan' }, engine),
      ),
    ]);
  });

  it('count tenures as worked by hand, and set apart who left before he came', () => {
    const expected = tallied(BY_HAND.map(([, , tenure, lost]) => [tenure, lost]));
    expect(mapOf(answers[0]!, ['tenure', 'lost'])).toEqual(expected);
  });

  it.each(TENURE_UNITS)('count the lifetimes of CDNOW by segment as the rules of KAPLAN_MEIER do, in %ss', (unit) => {
    const rows = answers[2 + TENURE_UNITS.indexOf(unit)]!;
    const expected = tallied(
      contracts.map(({ segment, came, left }) => {
        const { periods, lost } = lifetime(dayOf(came) as number, left === null ? undefined : (dayOf(left) as number), AS_OF, unit);
        return [segment, periods, lost ? 1 : 0];
      }),
    );
    expect(mapOf(rows, ['segment', 'tenure', 'lost'])).toEqual(expected);
  });

  it('give KAPLAN_MEIER_COUNTS the survival that KAPLAN_MEIER finds in the dates', () => {
    const own = contracts.filter(({ segment }) => segment === 's1');
    const counted = answers[2 + TENURE_UNITS.indexOf('quarter')]!.filter((row) => row['segment'] === 's1');
    const columns = (['tenure', 'lost', 'customers'] as const).map((name) => counted.map((row) => [Number(row[name])]));
    const fromDates = call('KAPLAN_MEIER', [own.map(({ came }) => [came]), own.map(({ left }) => [left]), [['1998-06-30']], 'quarter']);
    const fromCounts = call('KAPLAN_MEIER_COUNTS', columns);
    expect((fromCounts as unknown[][]).slice(1, 6)).toEqual((fromDates as unknown[][]).slice(1, 6));
    expect((fromCounts as number[][])[3]![5]).toBeLessThan(1);
  });

  it.each(['web', 'store'])('count the purchases of one segment as if there were no other: %s', (shop) => {
    const days = new Map<string, Set<number>>();
    for (const row of PURCHASES.filter((one) => one.shop === shop)) {
      days.set(row.customer, (days.get(row.customer) ?? new Set()).add(dayOf(row.day) as number));
    }
    const expected = tallied(
      [...days.values()].map((own) => {
        const [first, last] = [Math.min(...own), Math.max(...own)];
        return [own.size - 1, last - first, AS_OF - first];
      }),
    );
    const rows = answers[1]!.filter((row) => row['segment'] === shop);
    expect(new Map(rows.map((row) => [valuesOf(row, COUNT_COLUMNS.slice(0, 3)).join(), Number(row['customers'])]))).toEqual(expected);
  });
});

describe('counts of several segments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'case-segments-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 4},${i % 4 === 0 ? 0 : 30 + i * 5},${300 + (i % 9)},${1 + (i % 5)}`);
  const file = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };
  const header = 'frequency,recency_days,age_days,customers';
  const both = file('both.csv', [`segment,${header}`, ...rows.map((row) => `a,${row}`), 'b,9,200,210,5', 'b,0,0,210,7']);
  const alone = file('alone.csv', [header, ...rows]);

  it('are fitted one at a time, as that segment alone', async () => {
    const report = async (...args: string[]): Promise<FitReport> => JSON.parse((await fitCommand(...args, '--json')).stdout) as FitReport;
    expect(await report('--counts', both, '--only', 'a')).toEqual(await report('--counts', alone));
  });

  it.each([
    ['not said which', ['--counts', both], /holds the counts of a, b: choose one with --only/],
    ['not there', ['--counts', both, '--only', 'c'], /holds the counts of a, b/],
    ['without segments', ['--counts', alone, '--only', 'a'], /has no column segment/],
    ['of transactions', [alone, '--only', 'a'], /--only belongs to --counts/],
  ])('are refused where a segment is %s', async (_, args, message) => {
    const { stdout, stderr } = await fitCommand(...args);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});
