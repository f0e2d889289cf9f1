import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Runs the terminal door as `npm run case` does. */
const run = (arguments_: string[], input = ''): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...arguments_], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
};

describe('the terminal door', () => {
  test('prints a number and succeeds', () =>
    expect(run(['call', 'CLV', '[100,0.8,0.1]'])).toEqual({ status: 0, out: '266.6666666666667\n', err: '' }));

  test('reads its arguments from standard input and prints tables', () => {
    const { status, out } = run(['call', 'CLV_TABLE', '-'], '[100, 0.5, 0, 1]');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([
      ['Period', 'Survival', 'Margin', 'Discount factor', 'Present value', 'Cumulative'],
      [1, 0.5, 100, 1, 50, 50],
    ]);
  });

  test('prints the error of the cell and fails with 1', () => {
    const { status, out } = run(['call', 'CX_ROI', '[[[0,60,{"error":"#N/A"}]],[[100,20,20]],0.1]']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: '#N/A', message: 'benefits, cell 3 holds the error #N/A: correct that cell first.' });
    expect(run(['call', 'NOPE', '[]'])).toMatchObject({ status: 1, out: expect.stringContaining('"#NAME?"') });
  });

  test('what it cannot read is explained on the error channel, with 2', () => {
    expect(run(['call', 'CLV', '[100,'])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('The arguments are not JSON') });
    expect(run(['call', 'CLV', '{}'])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('must be one JSON array') });
    expect(run(['nonsense'])).toMatchObject({ status: 2, err: expect.stringContaining("unknown command 'nonsense'") });
  });

  test('lists the functions', () => expect(run(['functions']).out).toContain('PAYBACK(net_flows, [discount])  ->  periods\n'));
});
