import { readFormula } from '../../src/workbench/objects/formula/formula-reader';
import { fromR1C1, toR1C1 } from '../../src/workbench/objects/range/r1c1';

const nested = (levels: number) => `${'ABS('.repeat(levels)}1${')'.repeat(levels)}`;
const call = (count: number) => `SUM(${Array(count).fill('1').join(',')})`;

describe('a formula that Excel takes', () => {
  test.each([
    '1',
    '-+-A1%',
    'NOW()',
    'IF(A1,,2)',
    'SUM( A1:B2 , $C:$C, 1:3 )*2^-1',
    `'My ''own'' sheet'!$A$1&"say ""yes"""`,
    'CASE.CX_ROI(B2:F2,B3:F3,10%)',
    'nothing_means_this(1)+nor_this',
    'Table1[[#All],[First]:[Last]]',
    "SUM(Table1[@[it''s]])",
    'LAMBDA(x,x+1)(2)',
    'SUM(A1#)+@B1:B3',
    'IFERROR(#REF!,#N/A)',
    '{1,-2;"a,b;c",TRUE}',
    'A1<>1E-3',
    'INDEX(A1:A3,1):B5',
    'LOG10(A1)+CX_A1',
    nested(64),
    call(255),
    `"${'a'.repeat(255)}"`,
  ])('%s', (formula) => {
    expect(readFormula(formula)).toBeDefined();
  });
});

describe('a formula that Excel refuses', () => {
  test.each([
    '1+',
    '*2',
    'SUM(1',
    'SUM(1))',
    '(1',
    '()',
    '"open',
    "'open!A1",
    '1st',
    '1 2',
    '"a" "b"',
    'A1 5',
    'A1;B1',
    'A1,B1',
    '{1,2;3}',
    '{A1}',
    '{}',
    '1 & & 2',
    '5(1)',
    '~1',
    nested(65),
    call(256),
    `"${'a'.repeat(256)}"`,
    '('.repeat(4_000),
  ])('%s', (formula) => {
    expect(readFormula(formula)).toBeUndefined();
  });
});

test.each([
  ['SUM((A1,B1))', 'union'],
  ['SUM(A1:A3 A2:B2)', 'intersection'],
  ['SUM({1,2})', 'array'],
  ['[Other.xlsx]Sheet1!A1', 'otherWorkbook'],
  ["'[Other.xlsx]My sheet'!A1", 'otherWorkbook'],
  ['SUM(Table1[Cost])', 'table'],
  ['CASE.CLV(A1,B1,C1)', 'customFunction'],
])('%s holds one thing that criteria do not take: %s', (formula, feature) => {
  expect([...(readFormula(formula) ?? [])]).toEqual([feature]);
});

test.each([
  ['PI()', true],
  ['PI(1)', false],
  ['IF(A1,2)', true],
  ['IF(A1)', false],
  ['IF(A1,,3)', true],
  ['IF(A1,2,3,4)', false],
  ['SUM()', false],
  ['VLOOKUP(A1,B:C,2)', true],
  ['VLOOKUP(A1,B:C)', false],
  ['ROUND(A1, IF(B1,1,2,3))', false],
  ['NOT.KNOWN()', true],
])('%s has as many arguments as Excel takes: %s', (formula, taken) => {
  expect(readFormula(formula) !== undefined).toBe(taken);
});

test('R1C1 notation becomes A1 notation and back', () => {
  expect(fromR1C1(`=R[-1]C*R5C3+SUM(R[1]C[-2]:RC)&"R1C1"+'R1C1 sheet'!R1C[1]`, 4, 3)).toBe(`=D4*$C$5+SUM(B6:D5)&"R1C1"+'R1C1 sheet'!E$1`);
  expect(fromR1C1('=R[-9]C+RC[20000]', 4, 3)).toBe('=#REF!+#REF!');
  const formula = '=$C4*F$9+SUM(D2:E7)-Inputs!$B$3';
  expect(fromR1C1(toR1C1(formula, 7, 2), 7, 2)).toBe(formula);
});
