import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { experimentStatement } from '../../src/cli/sql/experiment-moments';
import { pilotStatement } from '../../src/cli/sql/pilot';
import { scoresStatement } from '../../src/cli/sql/scores';
import { countsStatement } from '../../src/cli/sql/statement';
import { survivorsStatement } from '../../src/cli/sql/survivors';
import { TENURE_UNITS } from '../../src/core/retention/survival/tenure';

/** The warehouses that cannot run here: what the grammar of each says against the statements, nothing for one that it takes. */
function complaints(dialect: string, statements: readonly string[]): string[] {
  const input = JSON.stringify(statements.map((sql) => [dialect, sql]));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'grammars.mjs')], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

describe.each(['bigquery', 'snowflake', 'spark'] as const)('the grammar of %s', (dialect) => {
  const orders = { table: 'shop.orders', customer: 'customer_id', date: 'ordered at' };
  const members = { table: 'shop.members', start: 'came', end: 'gone', asOf: '2026-03-31' };
  const statements: Record<string, string> = {
    purchases: countsStatement(orders, dialect),
    'purchases by segment': countsStatement({ ...orders, amount: 'total', asOf: '2026-03-31', by: 'order' }, dialect),
    scores: scoresStatement({ table: 'people', scores: ['nps', 'plan of today'], retained: 'kept', by: 'region' }, dialect),
    'scores in bins': scoresStatement({ table: 'people', scores: ['nps'], retained: 'kept', width: 0.5 }, dialect),
    pilot: pilotStatement({ table: 'people', treated: 'treated', retained: 'kept' }, dialect),
    'pilot by period': pilotStatement({ table: 'people', treated: 'treated', retained: 'kept', period: 'month', by: 'region' }, dialect),
    'pilot by covariates': pilotStatement(
      { table: 'people', treated: 'treated', retained: 'kept', covariates: ['p.plan of today', 'tenure'], by: 'region' },
      dialect,
    ),
    experiment: experimentStatement(
      { table: 'shop.people', treated: 'treated', retained: 'kept', before: 'spend before', by: 'region' },
      dialect,
    ),
    'columns that are words': survivorsStatement(
      { table: 'shop.contracts', start: 'start', end: 'end', asOf: '2026-03-31', unit: 'month' },
      dialect,
    ),
    ...Object.fromEntries(
      TENURE_UNITS.map((unit) => [`survivors by ${unit}`, survivorsStatement({ ...members, unit, by: 'plan' }, dialect)]),
    ),
  };

  const broken = [
    statements['pilot']!.replace('GROUP BY', 'GROUP'),
    statements['scores']!.replace('FROM people', 'FROM'),
    statements['purchases']!.replace('CAST(', 'CAST'),
  ];

  it('takes every statement, and refuses what is none', () => {
    const found = complaints(dialect, [...Object.values(statements), ...broken]);
    const titles = Object.keys(statements);
    expect(titles.map((title, i) => [title, found[i]])).toEqual(titles.map((title) => [title, '']));
    expect(found.slice(titles.length).map((complaint) => complaint !== '')).toEqual([true, true, true]);
  });
});
