import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const run = promisify(execFile);

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The terminal as a person runs it, from the project's folder, with nothing or this on standard input. */
export async function command(arguments_: readonly string[], input = ''): Promise<Outcome> {
  const running = run(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...arguments_], { cwd: root });
  running.child.stdin?.end(input);
  try {
    const { stdout, stderr } = await running;
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
