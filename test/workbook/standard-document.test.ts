import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardDocument } from '../../src/build/standard-document';
import { rules } from '../../src/workbook/lint/rules';

describe('docs/standard.md', () => {
  it('is what the rules say: npm run docs writes it', () => {
    expect(readFileSync(join(__dirname, '../../docs/standard.md'), 'utf8')).toBe(standardDocument());
  });

  it('holds thirty rules, each once, in whole sentences', () => {
    expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(rules.filter(({ says }) => !/^[A-Z].+\.$/.test(says)).map(({ number }) => number)).toEqual([]);
  });
});
