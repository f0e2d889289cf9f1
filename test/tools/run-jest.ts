import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Runs Jest in the project's folder and ends this program with its answer. The environment is this program's, with `env` over it. */
export function runJest(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const jest = createRequire(__filename).resolve('jest/bin/jest');
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: path.join(__dirname, '../..'),
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.exitCode = status ?? 1;
}
