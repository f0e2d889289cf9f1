import * as fc from 'fast-check';
import { certainText, numberText, readNumber, type NumberStyle } from '../../src/taskpane/form/numbers';
import { notationOf, separatorsOf, type Notation } from '../../src/taskpane/form/separators';

const english = notationOf('en-US');
const german = notationOf('de-DE');
const french = notationOf('fr-FR');
const read = (text: string, style: NumberStyle, notation: Notation): number | undefined => readNumber(text, style, notation)?.value;

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
    ['\u20133', -3],
    ['0', 0],
    ['-0', 0],
  ])('"%s" is %d in English', (text, value) => {
    expect(readNumber(text, 'number', english)).toEqual({ value });
  });

  it.each([
    '',
    ' ',
    'abc',
    '1,5',
    '1,2345',
    '1.2.3',
    '1 234',
    '-',
    '.',
    '%',
    '5%',
    '1e3',
    '0x10',
    'Infinity',
    '--1',
    '1,23,45',
    '1,234,56',
  ])('"%s" is refused in English', (text) => {
    expect(readNumber(text, 'number', english)).toBeUndefined();
  });

  it.each([
    ['full-width', '\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15', english],
    ['Arabic', '\u0661\u066c\u0662\u0663\u0664\u066b\u0665', english],
    ['Arabic under German separators', '\u0661\u066c\u0662\u0663\u0664\u066b\u0665', german],
    ['Persian', '\u06f1\u06f2\u06f3\u06f4.\u06f5', english],
    ['Devanagari', '\u0967,\u0968\u0969\u096a.\u096b', english],
    ['marked right to left', '\u200f1,234.5\u200e', english],
    ['Swiss', '1\u2019234.5', notationOf('de-CH')],
    ['Swiss with a straight apostrophe', "1'234.5", notationOf('de-CH')],
    ['French with a narrow blank', '1\u202f234,5', french],
    ['French with an ordinary blank', '1 234,5', french],
    ['French with an ideographic blank', '1\u3000234,5', french],
  ])('reads %s digits', (_, text, notation) => {
    expect(read(text, 'number', notation)).toBe(1234.5);
  });

  it.each([
    ['12,34,567', 1234567],
    ['1,23,456.5', 123456.5],
    ['12,34,56,789', 123456789],
  ])('"%s" grouped in lakh is %d', (text, value) => {
    expect(readNumber(text, 'number', notationOf('en-IN'))).toEqual({ value });
    expect(read(text, 'number', english)).toBe(value);
  });
});

describe('a reading that could be off by a thousand', () => {
  it('says what else it may mean', () => {
    expect(readNumber('166.760', 'number', english)).toEqual({ value: 166.76, instead: 166760 });
    expect(readNumber('166,760', 'number', german)).toEqual({ value: 166.76, instead: 166760 });
    expect(readNumber('1,234', 'number', french)).toEqual({ value: 1.234, instead: 1234 });
  });

  it('is no matter where thousands are separated as the language does, or the digits leave no doubt', () => {
    for (const text of ['10,000', '1,234,567', '0.125', '1.2345', '1234.567', '1,000.125', '12.5'])
      expect(readNumber(text, 'number', english)).toEqual({ value: Number(text.replaceAll(',', '')) });
  });

  /** Five languages, each under the separators of each: what people with a foreign Excel really have. */
  const languages = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'hi-IN'] as const;
  const pairs = languages.flatMap((language) => languages.map((region) => [language, region] as const));

  it.each(pairs)('shown in %s with the separators of %s reads as Excel does and never a thousandfold unasked', (language, region) => {
    const notation: Notation = { locale: language, ...separatorsOf(region) };
    const { decimal, group } = notation;
    const mark = group.trim() === '' ? ' ' : group;
    expect(readNumber('166760', 'number', notation)).toEqual({ value: 166760 });
    expect(readNumber(`1${mark}166${mark}760${decimal}5`, 'number', notation)).toEqual({ value: 1166760.5 });
    expect(read(`166${mark}760`, 'number', notation)).toBe(166760);
    expect(readNumber(`166${decimal}760`, 'number', notation)).toEqual({ value: 166.76, instead: 166760 });
    // The separator the language itself takes for decimals, typed under separators where it groups.
    const habit = separatorsOf(language);
    const typed = readNumber(`166${habit.decimal}760`, 'number', notation);
    if (habit.decimal === group) expect(typed).toEqual({ value: 166760, instead: 166.76 });
    else if (habit.decimal === decimal) expect(typed).toEqual({ value: 166.76, instead: 166760 });
    else expect(typed).toBeUndefined();
    // And the one it takes for thousands, where it is decimal.
    const thousands = readNumber(`166${habit.group.trim() === '' ? ' ' : habit.group}760`, 'number', notation);
    if (habit.group === decimal) expect(thousands).toEqual({ value: 166.76, instead: 166760 });
    else expect([166760, undefined]).toContain(thousands?.value);
    expect(readNumber(`92${decimal}5`, 'percent', notation)).toEqual({ value: 0.925 });
    expect(readNumber(`0${decimal}92`, 'percent', notation)).toEqual({ value: 0.92, instead: 0.0092 });
    expect(readNumber(`${habit.decimal}92%`, 'percent', { ...notation, ...habit })).toEqual({ value: 0.0092 });
  });
});

describe('a per cent field', () => {
  it.each([
    ['82.5', 0.825],
    ['82.5%', 0.825],
    ['82.5 %', 0.825],
    ['%82.5', 0.825],
    ['27.36', 0.2736],
    ['0.1%', 0.001],
    ['100', 1],
    ['0', 0],
    ['-5', -0.05],
    ['0.92%', 0.0092],
    ['1%', 0.01],
    ['\uff19\uff12\uff05', 0.92],
    ['\u0669\u0662\u066a', 0.92],
  ])('takes "%s" for %d exactly, without doubt', (text, value) => {
    expect(readNumber(text, 'percent', english)).toEqual({ value });
  });

  it('takes a fraction as Excel takes it in a per cent cell, and shows it back', () => {
    expect(readNumber('0.92', 'percent', english)).toEqual({ value: 0.92, instead: 0.0092 });
    expect(readNumber('.5', 'percent', english)).toEqual({ value: 0.5, instead: 0.005 });
    expect(readNumber('-0.05', 'percent', english)).toEqual({ value: -0.05, instead: -0.0005 });
    expect(readNumber('1', 'percent', english)).toEqual({ value: 0.01, instead: 1 });
  });
});

describe('showing a number', () => {
  it('writes it in the language, without noise of binary fractions', () => {
    expect(numberText(0.2736, 'percent', english)).toBe('27.36%');
    expect(numberText(1234567.5, 'number', english)).toBe('1,234,567.5');
    expect(numberText(1234.5, 'number', german)).toBe('1.234,5');
  });

  it('takes the separators of Excel, not of the language', () => {
    expect(numberText(1234.5, 'number', { locale: 'en-US', decimal: ',', group: '.' })).toBe('1.234,5');
    expect(numberText(0.925, 'percent', { locale: 'de-DE', decimal: '.', group: ',' })).toBe('92.5\u00a0%');
  });

  const notations = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'en-IN', 'ar-EG', 'tr-TR'].map(
    (locale) => [locale, notationOf(locale)] as const,
  );
  it.each(notations)('is read back as the same number in %s, and without doubt once it was settled', (_, notation) => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(0, 1, 2, 3, 4), (digits, places) => {
        const value = Number(`${digits}e-${places}`) + 0;
        expect(read(numberText(value, 'number', notation), 'number', notation)).toBe(value);
        expect(readNumber(certainText(value, 'number', notation), 'number', notation)).toEqual({ value });
        const share = Number(`${digits}e-${places + 2}`) + 0;
        expect(read(numberText(share, 'percent', notation), 'percent', notation)).toBe(share);
        expect(readNumber(certainText(share, 'percent', notation), 'percent', notation)).toEqual({ value: share });
      }),
    );
  });
});
