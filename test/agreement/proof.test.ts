import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../../src/cli/proof/libreoffice';
import type { Proof } from '../../src/cli/proof/prove';
import { command } from '../cli/command';

/* A file as the terminal proves it, with the engines of this machine; and after another program has saved it. */

/** `npm run agreement` takes a hundred trials of an example with correlated inputs, a test run two of a smaller one. */
const MANY = process.env['PROOF_TRIALS'] !== undefined;
const TRIALS = MANY ? Array.from({ length: Number(process.env['PROOF_TRIALS']) }, (_, index) => 1 + index * 9973) : [1, 4711];

const PATIENCE = MANY ? 3_600_000 : 600_000;
const folder = mkdtempSync(join(tmpdir(), 'proof-'));
afterAll(() => rmSync(folder, { recursive: true }));
const example = MANY ? 'retail' : 'contact-centre';
const file = join(folder, `${example}.xlsx`);

const proofOf = async (path: string, ...options: string[]): Promise<{ code: number; proof: Proof }> => {
  const { code, out } = await command(['prove', path, '--json', ...options]);
  return { code, proof: JSON.parse(out) as Proof };
};

beforeAll(async () => {
  const { code, err } = await command(['build', `assets/examples/${example}.json`, '-o', file]);
  if (code !== 0) throw new Error(err);
}, PATIENCE);

it(
  'is a proof by two engines, as it stands and in trials',
  async () => {
    const { code, proof } = await proofOf(file, ...TRIALS.flatMap((trial) => ['--trial', String(trial)]));
    expect(proof.comparisons.map(({ engine, trial }) => [engine.split(' ')[0], trial])).toEqual([
      ['values', undefined],
      ...['LibreOffice', 'Gnumeric'].flatMap((engine) => [[engine, undefined], ...TRIALS.map((trial) => [engine, trial])]),
    ]);
    for (const { compared, largest, disagreements } of proof.comparisons) {
      expect(disagreements).toEqual([]);
      expect(compared).toBeGreaterThan(3000);
      expect(largest).toBeLessThan(1e-9);
    }
    expect({ code, proved: proof.proved }).toEqual({ code: 0, proved: true });
  },
  PATIENCE,
);

it(
  'still compares every cell after LibreOffice has saved the file',
  async () => {
    const [saved] = await convert([file], 'xlsx', join(folder, 'saved'));
    const { proof } = await proofOf(saved!);
    for (const { compared, disagreements } of proof.comparisons) {
      expect(disagreements).toEqual([]);
      expect(compared).toBeGreaterThan(3000);
    }
    expect(proof.altered).toEqual([]);
  },
  PATIENCE,
);
