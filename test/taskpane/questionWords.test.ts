import { updateWords } from '../../src/taskpane/shell/questionWords';
import { nothingChanges } from './example';

describe('what is said before an update', () => {
  it('is one sentence where only numbers change', () => {
    expect(updateWords(nothingChanges)).toEqual(['Notes, colours and rows of the Log stay. Ctrl+Z may not undo an update.']);
  });

  it('names every sheet on which rules of one’s own are lost, and every place that is written over', () => {
    const words = updateWords({
      ...nothingChanges,
      rowsAdded: 1,
      columnsRemoved: 2,
      rebuilt: ['Inputs', 'Costs', 'Yearly', 'Checks', 'Appraisal'],
      covered: ['Inputs!Z9'],
      overtyped: ['Inputs!B4'],
      dependents: ['Sheet1!A1'],
    });
    expect(words).toEqual([
      'The sheets get the rows and columns this needs and lose those it needs no more, with whatever you noted in them.',
      'What was typed into cells that the case now needs is lost: Inputs!Z9.',
      'Formulas, words and numbers of the case that were typed over are put back: Inputs!B4.',
      'Conditional formats and data validation of your own, and what you changed on the case’s charts, are lost on: Inputs, Costs, Yearly, Checks, Appraisal.',
      'Look at the cells that read the case: Sheet1!A1.',
      'Other notes, colours and rows of the Log stay. Ctrl+Z may not undo an update.',
    ]);
  });

  it('says in terms of the case what its rows are for', () => {
    const entry = { what: '', sheet: '', form: '' };
    const words = (...differences: Parameters<typeof updateWords>[1] & object) =>
      updateWords({ ...nothingChanges, rowsAdded: 91, rowsRemoved: 9 }, differences)[0];
    expect(words({ ...entry, kind: 'added', noun: 'segment' })).toMatch(
      /^1 segment added: the sheets get the rows and columns this needs and lose/,
    );
    expect(
      words(
        { ...entry, kind: 'added', noun: 'service class' },
        { ...entry, kind: 'added', noun: 'service class' },
        { ...entry, kind: 'removed', noun: 'cost' },
      ),
    ).toMatch(/^2 service classes added, 1 cost removed: the sheets/);
  });
});
