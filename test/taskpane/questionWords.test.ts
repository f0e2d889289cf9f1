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
      'On the sheets: 1 row added, 2 columns removed, with whatever you noted in them.',
      'What was typed into cells that the case now needs is lost: Inputs!Z9.',
      'Formulas and words of the case that were typed over are put back: Inputs!B4.',
      'Conditional formats and data validation of your own, and what you changed on the case’s charts, are lost on: Inputs, Costs, Yearly, Checks, Appraisal.',
      'Look at the cells that read the case: Sheet1!A1.',
      'Other notes, colours and rows of the Log stay. Ctrl+Z may not undo an update.',
    ]);
  });
});
