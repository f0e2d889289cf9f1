import { call, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';

/* Legal numbers whose squares no number holds, or counts of what nobody can count: found by `npm run fuzz -- functions`. */

/** The example of a function with one cell of a range replaced. */
function withCell(id: string, parameter: string, row: number, value: number): unknown[] {
  const { parameters, example } = catalogue.find((signature) => signature.id === id)!;
  const at = Object.keys(parameters).indexOf(parameter);
  return example.map((given, index) =>
    index === at ? (given as unknown[][]).map((cells, k) => (k === row ? [value, ...cells.slice(1)] : cells)) : given,
  );
}

test.each([
  ['UPLIFT_REGRESSION', 'outcome', 3, -1e308, 'outcome, row 4: a number from -1e50 to 1e50 is needed, but'],
  ['UPLIFT_REGRESSION', 'covariates', 2, 1e300, 'covariates, column 1, row 3: a number from -1e50 to 1e50 is needed'],
  ['DIFF_IN_DIFF', 'outcome', 4, Number.MAX_VALUE, 'outcome, row 5: a number from -1e50 to 1e50 is needed'],
  ['CUPED', 'before', 0, 1e200, 'before, row 1: a number from -1e50 to 1e50 is needed'],
  ['FREQUENCY_CHECK', 'frequency', 3, Number.MAX_VALUE, 'frequency, row 4: repeat purchases must be a whole number from 0 to 100000'],
  ['BGBB_FIT', 'age', 1, Number.MAX_VALUE, 'age, row 2: the number of purchase opportunities must be whole and at most 100000'],
] as const)('%s with %s, row %i (from 0), of %d says so', (id, parameter, row, value, says) => {
  const shown = call(id, withCell(id, parameter, row, value));
  expect(failed(shown) && shown.message).toContain(says);
});

test('a horizon within which somebody might buy more often than anybody can is refused at once', () => {
  const shown = call('EXPECTED_PURCHASES', ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], 280_106, [[7]], [[29.43]], [[38.86]]]);
  expect(failed(shown) && shown.message).toMatch(/^horizon: it is so long .* more than 200000 purchases/);
});

test('a budget that no cost is a share of is refused, where the search for smaller shares would never end', () => {
  for (const budget of [5e-324, 1e-307]) {
    const shown = call('FRONTIER', [[[60], [50], [50], [20]], [[69], [80], [79], [30]], budget]);
    expect(failed(shown) && shown.message).toContain('budget and costs are too far apart');
  }
});
