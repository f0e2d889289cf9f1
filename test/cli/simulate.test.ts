import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const run = promisify(execFile);
const command = async (...arguments_: string[]): Promise<string> =>
  (await run(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...arguments_], { cwd: root })).stdout;
const example = join(root, 'assets/examples/contact-centre.json');

describe('case simulate and case frontier', () => {
  test('print the same bits on one worker and on two, and a trial can be looked at', async () => {
    const [one, two, trial] = await Promise.all([
      command('simulate', example, '--trials', '3001', '--workers', '1', '--json'),
      command('simulate', example, '--trials', '3001', '--workers', '2', '--json'),
      command('results', example, '--trial', '3', '--json'),
    ]);
    expect(two).toBe(one);
    const report = JSON.parse(one) as Record<string, unknown>;
    expect(report).toMatchObject({ trials: 3001, seed: 0, currency: 'GBP' });
    for (const key of ['mean', 'se', 'p10', 'p50', 'p90', 'probabilityOfLoss']) expect(report[key]).toEqual(expect.any(Number));
    const inputs = (JSON.parse(trial) as { inputs: Record<string, object> }).inputs;
    expect(Object.keys(Object.values(inputs)[0]!)).toEqual(['number', 'u', 'z', 'value', 'correlated']);
  });

  test('print for people, and refuse what is no whole number of trials', async () => {
    const [text, frontier] = await Promise.all([
      command('simulate', example, '--trials', '500'),
      command('frontier', example, '--set', 'budgets=[600000,300000]', '--json'),
    ]);
    expect(text).toMatch(/^NPV below 0 +\d+\.\d %$/m);
    expect(Object.keys(JSON.parse(frontier) as object)).toEqual(['currency', 'budgets', 'programmes', 'best', 'byRank', 'points']);
    await expect(command('simulate', example, '--trials', '2.5')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('trials must be a whole number from 2 to 10000000, but found 2.5'),
    });
  });
});
