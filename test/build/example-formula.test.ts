import { exampleFormula } from '../../src/build/help/example-formula';

describe('the example of a function', () => {
  it.each([
    [[100, 0.8, 0.1], '=CASE.X(100,0.8,0.1)'],
    [[[[0, 60, 80]], [[100], [20]], 0.1], '=CASE.X({0,60,80},{100;20},0.1)'],
    [[100, null, 0.1], '=CASE.X(100,,0.1)'],
    [['BG/NBD', [['a "b"', null]]], '=CASE.X("BG/NBD",{"a ""b""",""})'],
  ] as const)('%j is typed as %s', (example, formula) => {
    expect(exampleFormula({ id: 'X', example })).toBe(formula);
  });
});
