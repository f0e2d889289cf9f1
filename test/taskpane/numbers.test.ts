import * as fc from 'fast-check';
import { numberText, readNumber, separatorsOf } from '../../src/taskpane/numbers';

const english = separatorsOf('en-US');
const german = separatorsOf('de-DE');
const french = separatorsOf('fr-FR');

describe('reading a typed number', () => {
  it.each([
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    [' 1,234,567 ', 1234567],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
    ['+3', 3],
    ['\u22123', -3],
    ['0', 0],
  ])('"%s" is %d in English', (text, value) => {
    expect(readNumber(text, 'number', english)).toBe(value);
  });

  it.each(['', ' ', 'abc', '1,5', '1,2345', '12,34,567', '1.2.3', '1 234', '-', '.', '%', '5%', '1e3', '0x10', 'Infinity', '--1'])(
    '"%s" is refused in English',
    (text) => {
      expect(readNumber(text, 'number', english)).toBeUndefined();
    },
  );

  it('follows the separators of the language', () => {
    expect(readNumber('1.234,5', 'number', german)).toBe(1234.5);
    expect(readNumber('1.5', 'number', german)).toBeUndefined();
    expect(readNumber('1\u202f234,5', 'number', french)).toBe(1234.5);
    expect(readNumber('1 234,5', 'number', french)).toBe(1234.5);
  });

  it.each([
    ['82.5', 0.825],
    ['82.5%', 0.825],
    ['82.5 %', 0.825],
    ['27.36', 0.2736],
    ['0.1', 0.001],
    ['100', 1],
    ['-5', -0.05],
  ])('"%s" per cent is %d exactly', (text, value) => {
    expect(readNumber(text, 'percent', english)).toBe(value);
  });
});

describe('showing a number', () => {
  it('writes it in the language, without noise of binary fractions', () => {
    expect(numberText(0.2736, 'percent', 'en-US')).toBe('27.36%');
    expect(numberText(1234567.5, 'number', 'en-US')).toBe('1,234,567.5');
    expect(numberText(1234.5, 'number', 'de-DE')).toBe('1.234,5');
  });

  it.each(['en-US', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE'])('is read back as the same number in %s', (locale) => {
    const separators = separatorsOf(locale);
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(0, 1, 2, 3, 4), (digits, places) => {
        const value = Number(`${digits}e-${places}`) + 0;
        expect(readNumber(numberText(value, 'number', locale), 'number', separators)).toBe(value);
        const share = Number(`${digits}e-${places + 2}`) + 0;
        expect(readNumber(numberText(share, 'percent', locale), 'percent', separators)).toBe(share);
      }),
    );
  });
});
