import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { runJest } from './run-jest';

/*
 * `npm run pictures`: the README's pictures, as the browser tests of a marketer and of a finance reviewer see the product. It wants the
 * built site: `npx tsx test/tools/prepare.ts`.
 */
const PICTURES = { 'marketer-inserted': 'workbench', 'reviewer-typed-over': 'typed-over' } as const;
const root = path.join(__dirname, '../..');

runJest(['--selectProjects', 'e2e', '--testPathPatterns', 'e2e/marketer', 'e2e/reviewer'], {});
if (process.exitCode === 0)
  for (const [taken, shown] of Object.entries(PICTURES))
    copyFileSync(path.join(root, `test/e2e/screenshots/${taken}.png`), path.join(root, `assets/${shown}.png`));
