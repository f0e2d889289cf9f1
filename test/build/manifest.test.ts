import { normaliseBaseUrl } from '../../src/build/manifest';

describe('the base URL', () => {
  it.each([
    ['https://example.com', 'https://example.com'],
    ['https://example.com/', 'https://example.com'],
    ['https://example.com/finance/cx/', 'https://example.com/finance/cx'],
    ['https://localhost:3456/', 'https://localhost:3456'],
  ])('%s is written as %s', (given, written) => {
    expect(normaliseBaseUrl(given)).toBe(written);
  });

  it.each(['http://example.com', 'example.com', '', 'https://example.com/?a=1', 'ftp://example.com'])(
    '%s is refused with what is needed',
    (given) => {
      expect(() => normaliseBaseUrl(given)).toThrow(
        `must be an https address without query, like https://example.com/cx, but found "${given}"`,
      );
    },
  );
});
