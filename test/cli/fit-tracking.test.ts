import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import reference from '../reference/data/tracking.json';
import { cdnowTransactions } from './cdnow';
import { fitCommand } from './fit-command';

const folder = mkdtempSync(join(tmpdir(), 'case-tracking-'));
afterAll(() => rmSync(folder, { recursive: true }));
const raw = join(folder, 'cdnow.csv');
writeFileSync(raw, ['customer,date', ...cdnowTransactions().map(({ customer, day }) => `${customer},${day}`)].join('\n'));

describe('case fit --tracking', () => {
  // scripts/tracking.py: counted from the raw file, fitted by simplex, expected by the paper's equation 9.
  it('prints CDNOW week by week as an independent computation has it', async () => {
    const { status, stdout } = await fitCommand(raw, '--tracking', '--split', reference.split);
    expect(status).toBe(0);
    const [header, ...lines] = stdout.trim().split('\n');
    expect(header).toBe('period,last_day,actual,expected,actual_cumulative,expected_cumulative,foretold');
    expect(lines).toHaveLength(reference.weeks.length);
    let before = [0, 0];
    lines.forEach((line, i) => {
      const [period, lastDay, actual, expected, total, expectedTotal, foretold] = line.split(',');
      const [week, day, knownTotal, knownExpected] = reference.weeks[i] as [number, string, number, number];
      expect([Number(period), lastDay, Number(total)]).toEqual([week, day, knownTotal]);
      expect(Number(expectedTotal)).toBeCloseTo(knownExpected, 2);
      expect(Number(actual)).toBe(knownTotal - before[0]!);
      expect(Number(expected)).toBeCloseTo(knownExpected - before[1]!, 2);
      expect(foretold).toBe(day > reference.split ? 'yes' : 'no');
      before = [knownTotal, knownExpected];
    });
  });

  it('needs days, and some of them held out', async () => {
    expect(await fitCommand('--counts', raw, '--tracking')).toMatchObject({ status: 2, stderr: expect.stringMatching(/--counts/) });
    expect(await fitCommand(raw, '--tracking', '--split', '1998-06-30')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/split must lie between/),
    });
  });
});
