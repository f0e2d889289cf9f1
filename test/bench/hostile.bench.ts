import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laborious } from '../render/hostile/laborious';
import { changeable } from '../render/hostile/package';
import type { Bench, Measurement } from './bench';

interface Checked {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly answer: string;
}

let checked: Promise<readonly (Checked & { readonly what: string })[]> | undefined;

/** Every laborious file, read by a process of its own. */
const all = (): NonNullable<typeof checked> =>
  (checked ??= (async () => {
    const changed = await changeable();
    const folder = mkdtempSync(join(tmpdir(), 'laborious-'));
    try {
      return laborious.map(([what, make]) => {
        const file = join(folder, 'file.xlsx');
        writeFileSync(file, make(changed));
        const said = execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'check-one.ts'), file], { encoding: 'utf8' });
        return { what, ...(JSON.parse(said) as Checked) };
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  })());

const worst = async (of: 'milliseconds' | 'megabytes', unit: string): Promise<Measurement> => {
  const files = await all();
  const [first] = [...files].sort((a, b) => b[of] - a[of]);
  if (!first) throw new Error('There are no files.');
  return { value: first[of], unit, detail: `${files.length} files; ${first.what}: ${first.answer.slice(0, 80)}` };
};

/** What a file made to keep `case check` busy may cost. */
export const benches: readonly Bench[] = [
  { name: 'Slowest of the hostile files', goal: 'at most 5,000 ms', run: () => worst('milliseconds', 'ms of a processor') },
  { name: 'Most memory of the hostile files', goal: 'at most 500 MB', run: () => worst('megabytes', 'MB') },
];
