import { cellName, columnName, columnNumber, parseArea, parseCell, quoteSheet } from '../../../src/workbook/formula/a1';
import { toR1C1 } from '../../../src/workbook/formula/r1c1';

describe('toR1C1', () => {
  it('is the same for a formula copied along a row', () => {
    expect(toR1C1('=E8*F6+$C6-Inputs!$F$9', 7, 5)).toBe('=RC[-1]*R[-2]C+R[-2]C3-Inputs!R9C6');
    expect(toR1C1('=F8*G6+$C6-Inputs!$F$9', 7, 6)).toBe('=RC[-1]*R[-2]C+R[-2]C3-Inputs!R9C6');
  });

  it('differs where a reference was not carried along', () => {
    expect(toR1C1('=F8*F6', 7, 6)).not.toBe(toR1C1('=E8*F6', 7, 5));
  });

  it('converts areas, whole columns and whole rows', () => {
    expect(toR1C1('=SUM(A1:$B$2,C:$D,4:$5)', 3, 2)).toBe('=SUM(R[-3]C[-2]:R2C2,C:C4,R:R5)');
  });

  it('leaves text as it is', () => {
    expect(toR1C1('="A1"&A1', 0, 0)).toBe('="A1"&RC');
  });
});

describe('A1 names', () => {
  it('convert there and back over all columns', () => {
    for (const column of [0, 25, 26, 51, 52, 701, 702, 16_383]) expect(columnNumber(columnName(column))).toBe(column);
    expect([columnName(0), columnName(25), columnName(26), columnName(701), columnName(702), columnName(16_383)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    expect(cellName(2, 1)).toBe('B3');
  });

  it('parse with and without $, and refuse what is no cell', () => {
    expect(parseCell('$B3')).toEqual({ row: 2, column: 1 });
    expect([parseCell('B0'), parseCell('XFE1'), parseCell('A1048577'), parseCell('B3:C4')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(parseArea('D9:$B$3')).toEqual({ row: 2, column: 1, lastRow: 8, lastColumn: 3 });
    expect(parseArea('A1:B2:C3')).toBeUndefined();
  });

  it('quote sheet names as Excel does', () => {
    const names = ['Inputs', 'Inputs (2)', "Bob's", 'A1', 'R1C1', 'RC', 'R', '2026', 'Über_uns', 'TRUE', 'Inputs2024x'];
    expect(names.map(quoteSheet)).toEqual([
      'Inputs',
      "'Inputs (2)'",
      "'Bob''s'",
      "'A1'",
      "'R1C1'",
      "'RC'",
      "'R'",
      "'2026'",
      'Über_uns',
      "'TRUE'",
      'Inputs2024x',
    ]);
  });
});
