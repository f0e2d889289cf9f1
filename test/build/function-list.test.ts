import { exampleFormula, functionList } from '../../src/build/function-list';
import { generateMetadata } from '../../src/build/metadata';
import { catalogue } from '../../src/functions/catalogue';

describe('the list of functions for the pane', () => {
  it('holds every function of the catalogue with words for it and each of its parameters', async () => {
    const list = functionList(await generateMetadata());
    expect(list.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    const blank = list.flatMap(({ id, family, summary, parameters }) =>
      [family, summary, ...parameters.map(({ description }) => description)].every((text) => text.trim() !== '') ? [] : [id],
    );
    expect(blank).toEqual([]);
  });

  it('refuses a catalogue that the metadata does not cover', () => {
    expect(() => functionList({ functions: [] })).toThrow(`functions.json does not list ${catalogue[0]?.id}.`);
  });

  it.each([
    [[100, 0.8, 0.1], '=CASE.X(100,0.8,0.1)'],
    [[[[0, 60, 80]], [[100], [20]], 0.1], '=CASE.X({0,60,80},{100;20},0.1)'],
    [[100, null, 0.1], '=CASE.X(100,,0.1)'],
    [['BG/NBD', [['a "b"', null]]], '=CASE.X("BG/NBD",{"a ""b""",""})'],
  ] as const)('writes the example %j as %s', (example, formula) => {
    expect(exampleFormula({ id: 'X', example })).toBe(formula);
  });
});
