import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../src/build/paths';
import type { FirstDraw } from '../tools/first-draw';

/** Bytes, compressed as a server sends them. These limits may only be lowered. */
const MOST = { functions: 47_000, firstDraw: 212_000 };

/** What ships is bundled for this, from nothing. */
const PATIENCE = 600_000;

describe('what has to arrive before the pane draws its first screen', () => {
  const sizes = new Map<string, number>();

  beforeAll(() => {
    const tsx = join(root, 'node_modules/.bin/tsx');
    const printed = execFileSync(tsx, [join(root, 'test/tools/first-draw.ts')], { encoding: 'utf8' });
    for (const [file, size] of Object.entries(JSON.parse(printed) as FirstDraw)) sizes.set(file, size);
  }, PATIENCE);

  it('is small where Excel has to calculate', () => {
    expect(sizes.get('functions')).toBeLessThanOrEqual(MOST.functions);
  });

  it('is small in all', () => {
    expect([...sizes.keys()].sort()).toEqual(['functions', 'pane', 'pane-packages', 'taskpane']);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST.firstDraw);
  });
});
