import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../../src/build/docs';
import { catalogue } from '../../src/functions/catalogue';

const methods = documents()['methods.md']!;

describe('docs/methods.md', () => {
  it('is what the code says: npm run docs writes it', () => {
    expect(readFileSync(join(__dirname, '../../docs/methods.md'), 'utf8')).toBe(methods);
  });

  it('holds the formula and the source of every function', () => {
    const flat = methods.replace(/\s+/g, ' ');
    for (const { formula, source } of catalogue) {
      expect(flat).toContain(formula.replace(/\s+/g, ' '));
      expect(flat).toContain(source);
    }
  });

  // Gupta & Lehmann (2005), by hand: 80/0.3, 110/0.3, 100/0.3.
  it.each(['is 266.6666667', 'is 366.6666667', 'is 333.3333333'])('shows the timings of the first margin apart: %s', (figure) => {
    expect(methods).toContain(figure);
  });
});
