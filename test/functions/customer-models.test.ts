import { call, failed, type Shown } from '../../src/functions/call';
import { cdnow, cdnowTransactions, cohorts, survivors, telecom } from '../reference/tables';

type Table = readonly (readonly (number | string)[])[];

/** A call that must succeed, as a table. */
function table(name: string, ...given: unknown[]): Table {
  const shown: Shown = call(name, given);
  if (failed(shown)) throw new Error(`${name}: ${shown.error} ${shown.message}`);
  return (Array.isArray(shown) ? shown : [[shown]]) as Table;
}

/** The message of a call that must fail. */
function fault(name: string, ...given: unknown[]): string {
  const shown = call(name, given);
  if (!failed(shown)) throw new Error(`${name} did not fail`);
  return `${shown.error} ${shown.message}`;
}

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const valueOf = (found: Table, label: string): number | string => found.find((row) => row[0] === label)![1]!;
const take = (found: Table, index: number): unknown[][] => found.map((row) => [row[index]]);

describe('from transactions to value, by whole ranges', () => {
  const transactions = cdnowTransactions();
  const customers = column(transactions.map(({ customer }) => customer));
  const dates = column(transactions.map(({ date }) => date));
  const amounts = column(transactions.map(({ dollars }) => dollars));
  const rfm = table('RFM', customers, dates, amounts, [['1997-09-30']], 'week');
  const history = [take(rfm, 1), take(rfm, 2), take(rfm, 3)];
  const fit = table('BGNBD_FIT', ...history);
  const spend = table('GAMMA_GAMMA_FIT', take(rfm, 1), take(rfm, 4));

  test('RFM gives every customer a row, but the eight whose only order was free', () => {
    expect(rfm).toHaveLength(2349);
    expect(rfm[0]).toEqual([1, 2, expect.closeTo(30.4286, 4), expect.closeTo(38.8571, 4), expect.closeTo(22.345, 3)]);
  });

  test('the fit says what it found, how surely, and that it converged', () => {
    expect(fit[0]!.slice(0, 5)).toEqual(['Parameter', 'Estimate', 'Standard error', 'Low 95 %', 'High 95 %']);
    expect(valueOf(fit, 'r')).toBeCloseTo(0.243, 2);
    expect(valueOf(fit, 'status')).toBe('converged');
    expect(valueOf(fit, 'observations')).toBe(2349);
    expect(new Set(fit.map((row) => row.length)).size).toBe(1);
  });

  test('the table of the fit serves as parameters, as do its numbers', () => {
    const numbers = [[valueOf(fit, 'r'), valueOf(fit, 'alpha'), valueOf(fit, 'a'), valueOf(fit, 'b')]];
    expect(table('P_ALIVE', 'bg-nbd', fit, ...history)).toEqual(table('P_ALIVE', 'BG/NBD', numbers, ...history));
  });

  test('a forecast for the base is the sum over customers, with an interval around it', () => {
    const each = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...history);
    const [, purchases, alive] = table('BASE_FORECAST', 'BG/NBD', fit, 39, ...history);
    const [expected, error, low, high] = purchases!.slice(1) as number[];
    expect(expected! / each.reduce((sum, [value]) => sum + (value as number), 0)).toBeCloseTo(1, 10);
    expect(low).toBeLessThan(expected!);
    expect(high).toBeGreaterThan(expected!);
    expect(error! / expected!).toBeGreaterThan(0.01);
    expect(error! / expected!).toBeLessThan(0.1);
    expect(alive![1]).toBeLessThan(2349);
  });

  test('value is margin x spend x discounted purchases: without discount the product of the other functions', () => {
    const value = table('CUSTOMER_BASE_CLV', 'BG/NBD', fit, spend, 0, 39, ...history, take(rfm, 4), 0.3);
    const purchases = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...history);
    const each = table('EXPECTED_SPEND', spend, take(rfm, 1), take(rfm, 4));
    value.forEach(([found], i) =>
      expect((found as number) / (0.3 * (purchases[i]![0] as number) * (each[i]![0] as number))).toBeCloseTo(1, 11),
    );
    const discounted = table('CUSTOMER_BASE_CLV', 'BG/NBD', fit, spend, 0.002, 39, ...history, take(rfm, 4), 0.3);
    discounted.forEach(([found], i) => expect(found as number).toBeLessThan(value[i]![0] as number));
  });

  test('rows that stand for several customers give the fit of the customers', () => {
    const { counts } = cdnow();
    const single = cdnow();
    const one = table('MBGNBD_FIT', column(single.frequency), column(single.recency), column(single.age));
    const many = table('MBGNBD_FIT', column([...counts.x]), column([...counts.tX]), column([...counts.T]), column([...counts.weight]));
    expect(many).toEqual(one);
  });

  test('RFM_CHECK accounts for the rows, RFM_HOLDOUT for what came later', () => {
    const checked = table('RFM_CHECK', customers, dates, amounts, [['1997-09-30']]);
    expect(valueOf(checked, 'Customers')).toBe(2349);
    expect(valueOf(checked, 'Zero amounts, left out')).toBe(8);
    const split = table('RFM_HOLDOUT', customers, dates, [['1997-09-30']], [['1998-06-30']], amounts);
    expect(split.map((row) => row.slice(0, 5))).toEqual(rfm);
    expect(split.reduce((sum, row) => sum + (row[5] as number), 0)).toBeGreaterThan(1870);
  });

  test('100,000 customers are answered in one call', () => {
    const times = Array.from({ length: 100_000 }, (_, i) => i % 2349);
    const many = history.map((values) => times.map((i) => values[i]!));
    expect(table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...many)).toHaveLength(100_000);
  });
});

describe('retention curves', () => {
  test('SBG_FIT takes a row, a column or a block of cohorts', () => {
    const row = survivors('high_end').slice(0, 8);
    const fit = table('SBG_FIT', [row], [[1000]]);
    expect(table('SBG_FIT', column(row), [[1000]])).toEqual(fit);
    expect(valueOf(fit, 'alpha')).toBeCloseTo(0.668, 3);
    const block = cohorts().map((cohort) => [...cohort, null, null, null].slice(0, 5));
    expect(valueOf(table('SBG_FIT', block), 'beta')).toBeCloseTo(15.19, 2);
  });

  test('value of a customer: payments so far sunk, the coming renewal not yet certain', () => {
    const fit = [[0.668, 3.806]];
    const survival = table('SBG_SURVIVAL', fit, column([1, 2, 3, 4])).map(([value]) => value as number);
    const retention = table('SBG_RETENTION', fit, column([1, 2, 3, 4])).map(([value]) => value as number);
    expect(retention[3]).toBeCloseTo(survival[3]! / survival[2]!, 13);
    const atFourth = table('SBG_CLV', fit, 100, 0.1, 4)[0]![0] as number;
    const atFifth = table('SBG_CLV', fit, 100, 0.1, 5)[0]![0] as number;
    // He renews with r_4 and pays; from there the fifth renewal is one period away.
    expect(atFourth).toBeCloseTo(retention[3]! * (100 + atFifth / 1.1), 9);
  });

  test('faults name the cell', () => {
    expect(fault('SBG_FIT', [[100, 90, 95, 80]])).toContain('survivors never rise, but found 95 after 90');
    expect(fault('SBG_FIT', [[100, 'n/a', 80]])).toContain('survivors, cell 2');
    expect(fault('SBG_FIT', [[100, null, 80]])).toContain('survivors, cell 2');
    expect(fault('SBG_FIT', [[100, 100, 100]])).toContain('nobody left');
    expect(fault('SBG_FIT', [[100, 90]])).toContain('at least 2 periods');
    expect(fault('SBG_CLV', [[0.668, 3.806]], 100, 0)).toContain('infinite');
  });
});

describe('score link', () => {
  const { calls, charge, churned } = telecom();
  const kept = column(churned.map((outcome) => 1 - outcome));

  test('reads headings, reports the bend, and bins show it', () => {
    const link = table('SCORE_LINK', [['service calls'], ...column(calls)], [['retained'], ...kept]);
    expect(valueOf(link, 'service calls')).toBeCloseTo(-0.4111, 4);
    expect(valueOf(link, 'note')).toContain('curved');
    const bins = table('SCORE_BINS', column(calls), kept);
    expect(bins).toHaveLength(11);
    expect(bins[5]!.slice(0, 3)).toEqual([4, 4, 252]);
  });

  test('several measures become a table of calibration', () => {
    const both = calls.map((value, i) => [value, charge[i]!]);
    expect(table('SCORE_LINK', both, kept).map((row) => row[0])).toEqual(expect.arrayContaining(['intercept', 'score 1', 'score 2']));
    const bins = table('SCORE_BINS', both, kept, 5).slice(1) as number[][];
    expect(bins).toHaveLength(5);
    bins.forEach((bin) => expect(Math.abs(bin[3]! - bin[6]!)).toBeLessThan(0.06));
  });

  test('separated and constant data end in a message', () => {
    expect(fault('SCORE_LINK', column([1, 2, 3, 4, 5, 6]), column([0, 0, 0, 1, 1, 1]))).toContain('separate the retained from the lost');
    expect(table('SCORE_BINS', column([1, 2, 3, 4, 5, 6]), column([0, 0, 0, 1, 1, 1]))[1]![6]).toBe('');
    expect(fault('SCORE_LINK', column([1, 2, 3]), column([1, 1, 1]))).toContain('all 3 customers were retained');
    expect(fault('SCORE_LINK', column([5, 5, 5]), column([1, 0, 1]))).toContain('score is 5 for every customer');
    expect(fault('SCORE_LINK', column([1, 2, 3]), column([1, 0, 2]))).toContain('retained, row 3');
    expect(fault('SCORE_LINK', column([1, 'x', 3]), column([1, 0, 1]))).toContain('cell 2');
    const twice = calls.slice(0, 200).map((value) => [value, 2 * value]);
    expect(fault('SCORE_LINK', twice, kept.slice(0, 200))).toContain('say the same');
  });

  test('a point of score is worth what the retention it brings is worth', () => {
    const before = table('RETENTION_AT_SCORE', 6.5, -1.2, 0.45)[0]![0];
    const after = table('RETENTION_AT_SCORE', 7.5, -1.2, 0.45)[0]![0];
    expect(table('SCORE_POINT_VALUE', -1.2, 0.45, 6.5, 1, 100_000, 100, 0.1, 5)).toEqual(
      table('RETENTION_UPLIFT', 100_000, 100, before, after, 0.1, 5),
    );
  });
});

describe('bad input names row, column and remedy', () => {
  test.each([
    ['a date that can be read two ways', 'RFM', [column(['a', 'b']), column([45300, '03/04/2024'])], 'dates, cell 2'],
    ['a truth value for a date', 'RFM', [column(['a', 'b']), column([45300, true])], 'dates, cell 2'],
    ['an error in a cell', 'RFM', [column(['a', { error: '#N/A' }]), column([45300, 45301])], 'customers, cell 2 holds the error #N/A'],
    ['text for an amount', 'RFM', [column(['a']), column([45300]), column(['12 EUR'])], 'amounts, cell 1'],
    ['an unknown unit', 'RFM', [column(['a']), column([45300]), null, null, 'fortnight'], 'unit must be one of day, week, month, year'],
    ['a first purchase after the end', 'RFM', [column(['a']), column([45300]), null, [[45000]]], 'as_of is before the first purchase'],
    [
      'a holdout that ends before it begins',
      'RFM_HOLDOUT',
      [column(['a']), column([45300]), [[45310]], [[45310]]],
      'after calibration_end',
    ],
    ['ranges of different length', 'BGNBD_FIT', [column([1, 2]), column([1, 2]), column([3])], 'same length'],
    ['one-time buyers only', 'BGNBD_FIT', [column([0, 0]), column([0, 0]), column([5, 6])], 'bought again'],
    ['an unknown model', 'P_ALIVE', ['NBD', [[1, 1, 1, 1]], [[0]], [[0]], [[1]]], 'model must be one of BG/NBD'],
    ['too few parameters', 'P_ALIVE', ['BG/NBD', [[1, 1]], [[0]], [[0]], [[1]]], 'the 4 parameters r, alpha, a, b'],
    ['a parameter below zero', 'P_ALIVE', ['BG/NBD', [[1, -1, 1, 1]], [[0]], [[0]], [[1]]], 'parameter alpha'],
    ['empty ranges', 'BGNBD_FIT', [[[null]], [[null]], [[null]]], 'empty'],
  ])('%s', (_, name, given, message) => expect(fault(name, ...(given as unknown[]))).toContain(message));
});

describe('what a model cannot be asked', () => {
  const donors = [[1.204, 0.75, 0.657, 2.783]];

  test('half an opportunity', () => {
    expect(fault('EXPECTED_PURCHASES', 'BG/BB', donors, 2.5)).toContain('horizon must be a whole number');
    expect(table('EXPECTED_PURCHASES', 'BG/BB', donors, 2)[0]![0]).toBeGreaterThan(0);
  });

  test('the spend of a repeat buyer who spent nothing', () => {
    expect(fault('EXPECTED_SPEND', [[6.25, 3.74, 15.44]], column([0, 2, 1]), column([0, 0, 9]))).toContain('value, row 2');
  });

  test('sizes for some of the cohorts', () => {
    expect(
      fault(
        'SBG_FIT',
        cohorts().map((cohort) => [...cohort, null, null, null].slice(0, 5)),
        [[100, 200]],
      ),
    ).toContain('one for each, or one for all');
  });
});
