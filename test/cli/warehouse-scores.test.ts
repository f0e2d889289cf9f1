import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionTable } from '../../src/cli/counts/function-tables';
import { experimentStatement } from '../../src/cli/sql/experiment-moments';
import { pilotStatement } from '../../src/cli/sql/pilot';
import { scoresStatement } from '../../src/cli/sql/scores';
import { survivorsStatement } from '../../src/cli/sql/survivors';
import { call } from '../../src/functions/call';
import { telecom } from '../reference/tables';
import { askEngine, ENGINES, type EngineRow } from './engines';
import { fitCommand } from './fit-command';

const folder = mkdtempSync(join(tmpdir(), 'case-counted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Customers of a telephone company, half of them treated by the parity of their place, in two periods; some with nothing known. */
const { calls, international, churned } = telecom();
const customers = calls.slice(0, 1500).map((score, i) => ({
  score,
  plan: international[i] === 1 ? 'abroad' : 'home',
  treated: i % 3 === 0 ? 1 : 0,
  period: i % 2 === 0 ? '2025-01' : '2025-02',
  kept: 1 - churned[i]!,
  came: `2024-${String(1 + (i % 12)).padStart(2, '0')}-05`,
  before: (i * 7919) % 1009,
  paid: ((i * 7919) % 1009) / 2 + ((i * 104_729) % 499) + (i % 3 === 0 ? 30 : 0),
  left: churned[i] === 1 ? `2025-${String(1 + (i % 9)).padStart(2, '0')}-20` : null,
}));
const SETUP = `CREATE TABLE people (calls INTEGER, "end" VARCHAR(9), treated BOOLEAN, month VARCHAR(9), kept BOOLEAN, came DATE, gone DATE, came_paid INTEGER, paid NUMERIC(9, 1));
INSERT INTO people VALUES ${customers
  .map(
    ({ score, plan, treated, period, kept, came, left, before, paid }) =>
      `(${score}, '${plan}', ${treated === 1}, '${period}', ${kept === 1}, '${came}', ${left === null ? 'NULL' : `'${left}'`}, ${before}, ${paid})`,
  )
  .join()}, (NULL, 'home', NULL, '2025-01', true, '2024-01-05', NULL, 5, 7), (3, 'home', NULL, '2025-01', NULL, '2024-01-05', NULL, NULL, 8);
CREATE TABLE odd (score INTEGER, kept INTEGER); INSERT INTO odd VALUES (1, 1), (1, 0), (2, 2), (2, 1);`;

const scores = { table: 'people', scores: ['calls', 'end'], retained: 'kept' };
const pilot = { table: 'people', treated: 'treated', retained: 'kept' };

/** What a warehouse exports, as a file. */
const csv = (name: string, rows: readonly EngineRow[]): string => {
  const header = Object.keys(rows[0]!);
  const path = join(folder, name);
  writeFileSync(path, [header.join(), ...rows.map((row) => header.map((column) => String(row[column])).join())].join('\n'));
  return path;
};
const tablesOf = async (...args: string[]): Promise<FunctionTable[]> => {
  const { status, stdout, stderr } = await fitCommand(...args, '--json');
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FunctionTable[];
};
const near = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, cell: unknown) => (typeof cell === 'number' ? expect.closeTo(cell, 8) : cell));
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe.each(ENGINES)('counts made by %s', (engine) => {
  let answers: EngineRow[][] = [];
  beforeAll(async () => {
    answers = await askEngine(engine, SETUP, [
      scoresStatement(scores, engine),
      scoresStatement({ ...scores, scores: ['calls'], by: 'end' }, engine),
      scoresStatement({ ...scores, scores: ['calls'], width: 2 }, engine),
      pilotStatement(pilot, engine),
      pilotStatement({ ...pilot, period: 'month' }, engine),
      survivorsStatement({ table: 'people', start: 'came', end: 'gone', asOf: '2025-09-30', unit: 'month' }, engine),
      scoresStatement({ table: 'odd', scores: ['score'], retained: 'kept' }, engine),
      pilotStatement({ ...pilot, covariates: ['calls', 'people.end'] }, engine),
      experimentStatement({ ...pilot, outcome: 'paid', before: 'people.came_paid' }, engine),
      experimentStatement({ ...pilot, before: 'came_paid', by: 'end' }, engine),
    ]);
  });

  const tally = (keys: (row: (typeof customers)[0]) => string): Map<string, [number, number]> => {
    const counts = new Map<string, [number, number]>();
    for (const row of customers) {
      const [all, kept] = counts.get(keys(row)) ?? [0, 0];
      counts.set(keys(row), [all + 1, kept + row.kept]);
    }
    return counts;
  };
  const counted = (rows: readonly EngineRow[], keys: readonly string[]): Map<string, [number, number]> =>
    new Map(rows.map((row) => [keys.map((key) => String(row[key])).join(), [Number(row['customers']), Number(row['retained'])]]));

  it('are row for row those of the table, by score and by segment', () => {
    expect(counted(answers[0]!, ['calls', 'end'])).toEqual(tally(({ score, plan }) => `${score},${plan}`));
    expect(counted(answers[1]!, ['segment', 'calls'])).toEqual(tally(({ score, plan }) => `${plan},${score}`));
    expect(counted(answers[2]!, ['bin'])).toEqual(tally(({ score }) => String(2 * Math.floor(score / 2))));
    const first = customers.filter(({ score }) => score < 2);
    const mean = first.reduce((sum, { score }) => sum + score / first.length, 0);
    expect(Number(answers[2]![0]!['calls'])).toBeCloseTo(mean, 12);
  });

  it('give the link that the rows give', async () => {
    const [link] = await tablesOf('--counts', csv('scores.csv', answers[0]!));
    const rows = [['calls', 'end'], ...customers.map(({ score, plan }) => [score, plan])];
    expect(link).toEqual({ function: 'SCORE_LINK', rows: near(call('SCORE_LINK', [rows, column(customers.map(({ kept }) => kept))])) });
  });

  it('give the uplift of a pilot that the rows give', async () => {
    const rows = new Map(answers[3]!.map((row) => [`${String(row['treated'])},${String(row['retained'])}`, Number(row['customers'])]));
    const of = (treated: number, kept: number): number => customers.filter((row) => row.treated === treated && row.kept === kept).length;
    expect(rows).toEqual(new Map([0, 1].flatMap((t) => [0, 1].map((k) => [`${t},${k}`, of(t, k)] as const))));
    const [uplift] = await tablesOf('--counts', csv('pilot.csv', answers[3]!));
    const expected = call('PILOT_UPLIFT', [of(1, 0) + of(1, 1), of(1, 1), of(0, 0) + of(0, 1), of(0, 1)]);
    expect(uplift).toEqual({ function: 'PILOT_UPLIFT', rows: expected });
  });

  it('give the difference in differences that the rows give', async () => {
    const path = csv('periods.csv', answers[4]!);
    const [found] = await tablesOf('--counts', path, '--start', '2025-02');
    const of = (key: 'treated' | 'period' | 'kept'): unknown[][] => column(customers.map((row) => row[key]));
    const raw = call('DIFF_IN_DIFF', [of('treated'), of('period'), of('kept'), [['2025-02']]]) as (number | string)[][];
    const named = raw.map((row) => (row[0] === 'rows' ? ['customers', ...row.slice(1)] : row));
    expect(found).toEqual({ function: 'DIFF_IN_DIFF', rows: near(named) });
    expect((await fitCommand('--counts', path)).stderr).toMatch(/counts a pilot by period: say with --start/);
    expect((await fitCommand('--counts', path, '--start', '2025-02', '--randomised')).stderr).toMatch(/leave out --randomised/);
  });

  it('give the effect at equal covariates that the rows give', async () => {
    const path = csv('covariates.csv', answers[7]!);
    const [found, ...others] = await tablesOf('--counts', path);
    const of = (key: 'treated' | 'kept'): unknown[][] => [[key], ...customers.map((row) => [row[key]])];
    const covariates = [['calls', 'end'], ...customers.map(({ score, plan }) => [score, plan])];
    const raw = call('UPLIFT_REGRESSION', [of('treated'), of('kept'), covariates]);
    expect(found).toEqual({ function: 'UPLIFT_REGRESSION', rows: near(raw) });
    expect(JSON.stringify(raw)).toMatch(/end = abroad.*against end = home, the commonest/);
    // Nobody said that it is an experiment, so nothing else may call it one.
    expect(others).toEqual([]);
    const [plain, chance] = await tablesOf('--counts', path, '--randomised');
    expect(plain!.function).toBe('PILOT_UPLIFT');
    expect(chance).toEqual({
      function: 'UPLIFT_REGRESSION',
      rows: near(call('UPLIFT_REGRESSION', [of('treated'), of('kept'), covariates, 1])),
    });
    expect(JSON.stringify(chance)).toMatch(/"Lever grade","experiment"/);
  });

  it('give from means and spread of two rows the experiment that the rows give', async () => {
    expect(answers[8]).toHaveLength(2);
    const of = (key: 'treated' | 'paid' | 'kept' | 'before', only: typeof customers = customers): unknown[][] =>
      column(only.map((row) => row[key]));
    const [found] = await tablesOf('--counts', csv('experiment.csv', answers[8]!));
    const raw = call('CUPED', [of('treated'), of('paid'), of('before')]);
    expect(found).toEqual({ function: 'CUPED', rows: near(raw) });
    expect(JSON.stringify(raw)).toMatch(/Lever size, share added to the outcome/);
    // Where retention is the outcome, it is retention to the lever also from its mean.
    const [kept] = await tablesOf('--counts', csv('experiments.csv', answers[9]!), '--only', 'home');
    const home = customers.filter(({ plan }) => plan === 'home');
    const rows = call('CUPED', [of('treated', home), of('kept', home), of('before', home)]);
    expect(kept).toEqual({ function: 'CUPED', rows: near(rows) });
    expect(JSON.stringify(rows)).toMatch(/Lever size, share of churn removed/);
  });

  it('give survival and retention curves', async () => {
    const tables = await tablesOf('--counts', csv('survivors.csv', answers[5]!));
    expect(tables.map((table) => table.function)).toEqual(['KAPLAN_MEIER_COUNTS', 'CURVE_COMPARE', 'SBG_FIT', 'BDW_FIT']);
    const dates = [column(customers.map(({ came }) => came)), column(customers.map(({ left }) => left)), [['2025-09-30']]];
    const survival = call('KAPLAN_MEIER', dates) as (number | string)[][];
    // The customer of whom nothing else is known came in January and is still there.
    const [{ rows }] = tables as unknown as [{ rows: (number | string)[][] }];
    expect(rows).toHaveLength(survival.length);
    expect(rows[1]![1]).toBe((survival[1]![1] as number) + 2);
  });

  it('say -1 where an outcome is neither 1 nor 0, which is refused', async () => {
    expect(answers[6]!.map((row) => Number(row['retained']))).toEqual([1, -1]);
    const [link] = await tablesOf('--counts', csv('odd.csv', answers[6]!));
    expect(link).toEqual({ function: 'SCORE_LINK', reason: expect.stringMatching(/found -1/) });
  });
});

describe('a curve fitted to counts by tenure', () => {
  it('is that of the cohorts they come from', () => {
    const cohorts = [[1000, 869, 743, 653, 593], [800, 700, 610, 0].slice(0, 3)];
    const counts: (string | number)[][] = [['tenure', 'lost', 'customers']];
    for (const cohort of cohorts) {
      for (let t = 1; t < cohort.length; t += 1) counts.push([t, 1, cohort[t - 1]! - cohort[t]!]);
      counts.push([cohort.length - 1, 0, cohort.at(-1)!]);
    }
    counts.push([0, 0, 77]);
    const padded = cohorts.map((cohort) => [...cohort, ...Array<null>(5 - cohort.length).fill(null)]);
    for (const id of ['SBG_FIT', 'BDW_FIT', 'CURVE_COMPARE']) expect(call(id, [counts])).toEqual(near(call(id, [padded])));
    expect(call('CURVE_COMPARE', [counts, null, 1])).toMatchObject({ message: expect.stringMatching(/held_out: of counts by tenure/) });
  });
});

describe('case fit --counts', () => {
  it('prints the tables for a person', async () => {
    const path = join(folder, 'printed.csv');
    writeFileSync(path, 'treated,retained,customers\n1,1,1660\n1,0,340\n0,1,1600\n0,0,400\n');
    const { stdout } = await fitCommand('--counts', path);
    expect(stdout).toMatch(/^PILOT_UPLIFT:\nMeasure +Estimate +Low +High\nRetention, treated +0\.83\n/);
    expect(stdout).toMatch(/\nAssumes: Both groups were drawn at random, and nobody changed groups\.\n$/);
  });

  it('refuses --randomised where nobody was treated', async () => {
    const path = join(folder, 'no-pilot.csv');
    writeFileSync(path, 'calls,retained,customers\n1,1,5\n1,0,5\n0,1,5\n0,0,5\n');
    const { status, stderr } = await fitCommand('--counts', path, '--randomised');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/holds counts of scores: --randomised is for those of a pilot/)]);
  });

  it.each([
    ['--compare', /--compare is for purchases/],
    ['--start', /has no column period: leave out --start/],
  ])('refuses %s where it says nothing', async (flag, message) => {
    const path = join(folder, 'refused.csv');
    writeFileSync(path, 'treated,retained,customers\n1,1,5\n1,0,5\n0,1,5\n0,0,5\n');
    const { status, stderr } = await fitCommand('--counts', path, flag, ...(flag === '--start' ? ['2'] : []));
    expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
  });
});
