import { call, failed, type Shown } from '../../src/functions/call';
import { cdnow, cohorts, donations, survivors } from '../reference/tables';

type Table = readonly (readonly (number | string)[])[];

function table(name: string, ...given: unknown[]): Table {
  const shown: Shown = call(name, given);
  if (failed(shown)) throw new Error(`${name}: ${shown.error} ${shown.message}`);
  return shown as Table;
}

const fault = (name: string, ...given: unknown[]): string => {
  const shown = call(name, given);
  return failed(shown) ? `${shown.error} ${shown.message}` : 'no fault';
};

const column = (values: Iterable<number>): number[][] => Array.from(values, (value) => [value]);
const row = (found: Table, label: string): readonly (number | string)[] => found.find(([first]) => first === label)!;

describe('MODEL_COMPARE on CDNOW', () => {
  const { counts } = cdnow();
  const history = [column(counts.x), column(counts.tX), column(counts.T), column(counts.weight)];
  const found = table('MODEL_COMPARE', ...history);

  test('gives the published log-likelihoods and the criteria that follow from them', () => {
    expect(found[0]!.slice(0, 5)).toEqual(['Model', 'Parameters', 'Log-likelihood', 'AIC', 'BIC']);
    expect(found.slice(1, 4).map(([model, k, logLikelihood]) => [model, k, Number((logLikelihood as number).toFixed(1))])).toEqual([
      ['BG/NBD', 4, -9582.4],
      ['MBG/NBD', 4, -9582.1],
      ['Pareto/NBD', 4, -9595],
    ]);
    for (const [, k, logLikelihood, aic, bic] of found.slice(1, 4) as number[][]) {
      expect(aic).toBeCloseTo(2 * k! - 2 * logLikelihood!, 9);
      expect(bic).toBeCloseTo(k! * Math.log(2357) - 2 * logLikelihood!, 9);
    }
  });

  test('marks the best and says why the BG/BB is missing', () => {
    expect(row(found, 'MBG/NBD').at(-1)).toBe('AIC, BIC');
    expect(row(found, 'BG/NBD').at(-1)).toBe('');
    expect(row(found, 'note')[1]).toBe('BG/BB left out: time is not counted in whole purchase opportunities');
  });

  test('the same fit as the function of the model', () => {
    const fit = table('BGNBD_FIT', ...history);
    expect(row(found, 'BG/NBD')[2]).toBe(row(fit, 'log-likelihood')[1]);
  });
});

test('a holdout gives the errors of total and customer, and the model that erred least', () => {
  const { frequency, recency, age } = cdnow();
  const some = Array.from({ length: 600 }, (_, i) => i * 3);
  const pick = (values: readonly number[]): number[][] => some.map((i) => [values[i]!]);
  const later = some.map((i) => [Math.round(frequency[i]! / 2)]);
  const found = table('MODEL_COMPARE', pick(frequency), pick(recency), pick(age), null, later, 20);
  const fit = table('BGNBD_FIT', pick(frequency), pick(recency), pick(age));
  const expected = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 20, pick(frequency), pick(recency), pick(age)).map(
    ([value]) => value as number,
  );
  const actual = later.reduce((sum, [value]) => sum + value!, 0);
  expect(row(found, 'BG/NBD')[5]).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / actual - 1, 12);
  const absolute = expected.reduce((sum, value, i) => sum + Math.abs(value - later[i]![0]!), 0) / 600;
  expect(row(found, 'BG/NBD')[6]).toBeCloseTo(absolute, 12);
  const errors = found.slice(1, 4).map((entry) => Math.abs(entry[5] as number));
  const least = errors.indexOf(Math.min(...errors));
  expect(found.slice(1, 4).map((entry) => String(entry[8]).includes('holdout'))).toEqual([0, 1, 2].map((i) => i === least));
});

test('whole opportunities bring the BG/BB in, fitted as published but not ranked by likelihood', () => {
  const counts = donations();
  const found = table('MODEL_COMPARE', column(counts.x), column(counts.tX), column(counts.T), column(counts.weight));
  const donors = row(found, 'BG/BB');
  expect((donors[2] as number).toFixed(1)).toBe('-33225.6');
  expect(donors.at(-1)).toBe('');
  expect(found.at(-1)![1]).toContain('does not compare');
});

test('a row that stands for several customers counts so often in the holdout too', () => {
  const { frequency, recency, age } = cdnow();
  const some = Array.from({ length: 150 }, (_, i) => i * 15);
  const pick = (values: readonly number[]): number[][] => some.map((i) => [values[i]!]);
  const twice = (rows: number[][]): number[][] => [...rows, ...rows];
  const later = some.map((i) => [i % 2]);
  const history = [pick(frequency), pick(recency), pick(age)];
  const many = table(
    'MODEL_COMPARE',
    ...history,
    some.map(() => [2]),
    later,
    20,
  );
  expect(many).toEqual(
    table('MODEL_COMPARE', ...history.map(twice), null, twice(later), 20).map((cells) =>
      cells.map((cell) => (typeof cell === 'number' ? expect.closeTo(cell, 9) : cell)),
    ),
  );
});

test('half a holdout is refused', () => {
  const one = [[1], [0], [2], [0], [3], [0]];
  const [recency, age] = [
    [[3], [0], [4], [0], [5], [0]],
    [[9], [8], [9], [7], [9], [9]],
  ];
  expect(fault('MODEL_COMPARE', one, recency, age, null, one)).toContain('holdout and length belong together');
});

describe('CURVE_COMPARE', () => {
  test('constant churn is lost customers over customer periods, worked by hand', () => {
    // 100, 80, 60: 40 lost in 100 + 80 customer periods.
    const found = table('CURVE_COMPARE', [[100, 80, 60]]);
    const churn = 40 / 180;
    expect(row(found, 'constant churn')[2]).toBeCloseTo(40 * Math.log(churn) + 140 * Math.log(1 - churn), 10);
    expect(row(found, 'note')[1]).toContain('beta-discrete-Weibull left out: survivors: 3 parameters need at least 3 periods');
  });

  test('a cohort that thins out ever slower is best told by a curve, in likelihood and in the periods held out', () => {
    const found = table('CURVE_COMPARE', [survivors('regular')], [[1000]], 5);
    expect(String(row(found, 'constant churn').at(-1))).toBe('');
    expect(row(found, 'constant churn')[5] as number).toBeGreaterThan(0.1);
    expect(row(found, 'shifted beta-geometric')[5] as number).toBeLessThan(0.02);
    expect(
      found
        .slice(1)
        .map((entry) => entry.at(-1))
        .join(),
    ).toMatch(/AIC.*BIC|BIC.*AIC/);
  });

  test('so many customers that no number holds their likelihood are no number in no cell (the fuzzing found it)', () => {
    const found = table('CURVE_COMPARE', [[1000, 869, 743, 653, 593, 551, 517, 491]], [[Number.MAX_VALUE]]);
    expect(found.slice(1).map(([first]) => first)).toEqual(['note', 'note', 'note']);
    expect(found[1]![1]).toContain('constant churn left out: customers: there are so many');
  });

  test('a survivor that is no number is refused, as the fits of curves do (the fuzzing found it)', () => {
    for (const id of ['CURVE_COMPARE', 'SBG_FIT', 'BDW_FIT'])
      expect(fault(id, [[1000, 869, 743, NaN]])).toMatch(/^#VALUE! survivors, cell 4/);
  });

  test('takes cohorts of different length', () => {
    const block = cohorts().map((cohort) => [...cohort, null, null, null].slice(0, 5));
    const fit = table('SBG_FIT', block);
    expect(row(table('CURVE_COMPARE', block), 'shifted beta-geometric')[2]).toBe(row(fit, 'log-likelihood')[1]);
  });
});
