import { lossOf } from '../../src/workbook/revision/cellChange';

/* What an update takes out of a cell, and says beforehand. */

const is = (formula: unknown) => ({ formula, value: formula });

describe('what an update writes over', () => {
  it.each([
    ['a number over a formula of the case', { formula: '=A1' }, { formula: '=A1' }, is(3), 'overtyped'],
    ['a word over a heading', { value: 'Price' }, { value: 'Price' }, is('Fee'), 'overtyped'],
    ['a word over a heading that goes', { value: 'Price' }, undefined, is('Fee'), 'overtyped'],
    ['a word in a cell that was empty and is needed', undefined, { value: 'Price' }, is('Ours'), 'covered'],
    [
      'a link in an input with another number',
      { value: 1, style: 'input.number' },
      { value: 2, style: 'input.number' },
      { formula: '=X1', value: 1 },
      'unlinked',
    ],
    [
      'a link in an input whose number stays',
      { value: 1, style: 'input.number' },
      { value: 1, style: 'input.number' },
      { formula: '=X1', value: 1 },
      undefined,
    ],
    ['a number in an input', { value: 1, style: 'input.number' }, { value: 2, style: 'input.number' }, is(3), undefined],
    ['a word in a cell that stays empty', undefined, undefined, is('Ours'), undefined],
    ['what the case wrote', { value: 'Price' }, { value: 'Fee' }, is('Price'), undefined],
    ['what the case shall write', { value: 'Price' }, { value: 'Fee' }, is('Fee'), undefined],
    ['a text with a tab, which no cell holds', { value: 'a\tb' }, { value: 'c' }, is('a b'), undefined],
    ['a text of figures that comes back as a number', { value: '2' }, { value: '3' }, is(2), undefined],
    ['a text of figures that comes back with its apostrophe', { value: '2' }, { value: '3' }, is("'2"), undefined],
    ['a number over a number that is no input', { value: 2 }, { value: 2 }, is(3), 'overtyped'],
    ['a number over a heading', { value: 'Price' }, { value: 'Price' }, is(3), 'overtyped'],
    ['a formula over a number that is no input', { value: 2 }, { value: 2 }, { formula: '=X1', value: 2 }, 'overtyped'],
    ['a number that the case wrote', { value: 0.1 }, { value: 0.2 }, is(0.1), undefined],
    ['a stored result of inputs that have changed since', { value: 12.5, style: 'stored.years' }, { value: 13 }, is(11), undefined],
    ['a stored word', { value: 'not reached', style: 'stored.years' }, { value: '3' }, is('never'), undefined],
    ['an empty cell', { value: 'Price' }, { value: 'Price' }, is(''), undefined],
  ])('%s', (_, before, after, there, loss) => {
    expect(lossOf(before as Parameters<typeof lossOf>[0], after as Parameters<typeof lossOf>[1], there, true)).toBe(loss);
  });
});
