import fc from 'fast-check';
import {
  address,
  type Area,
  bounding,
  columnIndex,
  columnName,
  EXCEL_COLUMNS,
  EXCEL_ROWS,
  fits,
  intersection,
  parseAddress,
  quoted,
  splitReference,
} from '../../src/workbench/objects/common/a1';
import { entry } from '../../src/workbench/objects/range/cell-entry';
import { relocateFormula, toR1C1 } from '../../src/workbench/objects/range/r1c1';

const area = fc
  .tuple(fc.nat(EXCEL_ROWS - 1), fc.nat(EXCEL_COLUMNS - 1), fc.nat(50), fc.nat(50))
  .map(([row, column, rows, columns]): Area => ({ row, column, rows: rows + 1, columns: columns + 1 }))
  .filter(fits);

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect([columnName(index), columnIndex(name)]).toEqual([name, index]);
  });

  test('what is written is read back, absolute or not', () => {
    fc.assert(
      fc.property(area, fc.boolean(), (cells, absolute) => {
        expect(parseAddress(address(cells, absolute))).toEqual(cells);
      }),
    );
  });

  test('corners may stand in any order', () => {
    expect(parseAddress('c5:$B$2')).toEqual(parseAddress('B2:C5'));
  });

  test('an intersection lies in both, a bounding area holds both', () => {
    const within = (inner: Area, outer: Area) => intersection(inner, outer);
    fc.assert(
      fc.property(area, area, (a, b) => {
        const both = intersection(a, b);
        if (both) expect([within(both, a), within(both, b)]).toEqual([both, both]);
        const around = bounding(a, b);
        expect([within(a, around), within(b, around)]).toEqual([a, b]);
      }),
    );
  });

  test.each(['Sheet1', 'My sheet', "Bob's", 'A1', 'R1C1', 'rc', '2024', 'Übersicht', 'a-b'])(
    'a sheet called %s is found in a reference',
    (name) => {
      expect(splitReference(`=${quoted(name)}!$A$1`)).toEqual({ sheet: name, rest: '$A$1' });
    },
  );

  test('a sheet whose name looks like a cell is quoted', () => {
    expect([quoted('A1'), quoted('CX2'), quoted('Sheet1'), quoted("Bob's")]).toEqual(["'A1'", "'CX2'", 'Sheet1', "'Bob''s'"]);
  });
});

describe('formulas that are moved', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', 1, 1, '=B2+$A2+B$1+$A$1'],
    ['=SUM(B2:C3)', 2, 0, '=SUM(B4:C5)'],
    ['="A1"&B1', 1, 0, '="A1"&B2'],
    ["='A1 sheet'!C3", 0, 1, "='A1 sheet'!D3"],
    ['=LOG10(A1)+CX_A1+A1.x', 1, 0, '=LOG10(A2)+CX_A1+A1.x'],
    ['=A1', -1, 0, '=#REF!'],
  ])('%s by %i rows and %i columns', (formula, rows, columns, expected) => {
    expect(relocateFormula(formula, rows, columns)).toBe(expected);
  });

  test('read the same in R1C1 notation wherever they are copied to', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), (row, column, down, right) => {
        const formula = '=$C4*F$9+SUM(D2:E7)-Inputs!$B$3';
        expect(toR1C1(relocateFormula(formula, down, right), row + down, column + right)).toBe(toR1C1(formula, row, column));
      }),
    );
  });
});

describe('entries', () => {
  test.each([
    ['=', { v: '=', t: 1 }],
    ['-12.5', { v: -12.5, t: 2 }],
    ['1,23', { v: '1,23', t: 1 }],
    ['12 %', { v: '12 %', t: 1 }],
    ['false', { v: 0, t: 3 }],
    ['2023-02-29', { v: '2023-02-29', t: 1 }],
    ['3/1/1900', { v: 61, t: 2 }],
    ['2/28/1900', { v: 59, t: 2 }],
    ['2/29/1900', { v: 60, t: 2 }],
    ['1/1/1900', { v: 1, t: 2 }],
    ['12/31/1899', { v: '12/31/1899', t: 1 }],
    ["'=A1", { v: '=A1', t: 1 }],
    ['Infinity', { v: 'Infinity', t: 1 }],
  ])('%s', (raw, cell) => {
    expect(entry(raw, false).cell).toMatchObject(cell);
  });

  test('a text format keeps every text', () => {
    for (const raw of ['=1+1', '12%', "'x", 'TRUE']) expect(entry(raw, true).cell).toMatchObject({ v: raw, t: 1 });
  });
});
