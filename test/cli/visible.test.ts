import { visible } from '../../src/cli/terminal/visible';

describe('what the terminal prints', () => {
  it('shows characters that a terminal would obey', () => {
    expect(visible('a\u001B[2Jb\u009Bc\u202Ed\u200Be\rf\n\tg')).toBe('a\\u001B[2Jb\\u009Bc\\u202Ed\\u200Be\\u000Df\n\tg');
  });

  it('stays JSON that reads back as the same', () => {
    const value = { name: 'a\u009B\u202E\u001B' };
    expect(JSON.parse(visible(JSON.stringify(value)))).toEqual(value);
  });

  it('leaves ordinary writing alone', () => {
    const text = 'Müller & Söhne, 12.50 €, 東京, العربية, 👍';
    expect(visible(text)).toBe(text);
  });
});
