import { findFunctions, type FunctionEntry } from '../../src/taskpane/functions/functionList';

const entry = (id: string, family: string, summary: string): FunctionEntry => ({
  id,
  family,
  summary,
  parameters: [
    { name: 'margin', description: '' },
    { name: 'periods', description: '' },
  ],
  signature: `CASE.${id}(margin, [periods])`,
  result: 'currency',
  example: `=CASE.${id}(100)`,
  help: `help/${id}.html`,
});
const all = [
  entry('CLV', 'Customer value', 'What a customer is worth'),
  entry('CX_ROI', 'Appraisal', 'Return on the programme'),
  entry('CLV_TABLE', 'Customer value', 'Year by year'),
];

describe('the list of functions', () => {
  it('is by family, in the order of the catalogue', () => {
    expect(findFunctions(all, '').map(({ family, functions }) => [family, functions.map(({ id }) => id)])).toEqual([
      ['Customer value', ['CLV', 'CLV_TABLE']],
      ['Appraisal', ['CX_ROI']],
    ]);
  });

  it.each([
    ['roi', ['CX_ROI']],
    ['case.clv', ['CLV', 'CLV_TABLE']],
    ['customer WORTH', ['CLV']],
    ['nothing of the kind', []],
  ])('finds "%s" in ids, families and summaries', (query, ids) => {
    expect(findFunctions(all, query).flatMap(({ functions }) => functions.map(({ id }) => id))).toEqual(ids);
  });
});
