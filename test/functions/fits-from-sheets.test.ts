import { call, failed, type Shown } from '../../src/functions/call';
import { exampleAge, exampleFrequency, exampleRecency } from '../../src/functions/signatures/example-customers';

const table = (shown: Shown): readonly (readonly unknown[])[] => {
  if (failed(shown) || !Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return shown as readonly (readonly unknown[])[];
};
const refusal = (shown: Shown): string => (failed(shown) ? shown.message : `accepted: ${JSON.stringify(shown).slice(0, 80)}`);
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const history = [exampleFrequency, exampleRecency, exampleAge];

describe('the table of a fit', () => {
  const fit = table(call('MBGNBD_FIT', history));

  it('carries the name of its model, and another model refuses it', () => {
    expect(fit.find(([label]) => label === 'model')?.[1]).toBe('MBG/NBD');
    expect(refusal(call('P_ALIVE', ['BG/NBD', fit, ...history]))).toMatch(/fit of the MBG\/NBD model, not of the BG\/NBD/);
    expect(table(call('P_ALIVE', ['MBG/NBD', fit, ...history]))).toHaveLength(exampleAge.length);
  });

  it.each([
    ['Pareto', [[0.55, 10.6, 0.61, 11.7]]],
    ['mbg', fit],
    ['pareto nbd', [[0.55, 10.6, 0.61, 11.7]]],
  ])('is asked for by a short name: %s', (name, parameters) => {
    expect(table(call('EXPECTED_PURCHASES', [name, parameters, 10]))[0]![0]).toBeGreaterThan(0);
  });

  it('is asked for by no name that means two models', () => {
    expect(refusal(call('EXPECTED_PURCHASES', ['BG', fit, 10]))).toMatch(/model must be one of BG\/NBD, MBG\/NBD/);
  });
});

describe('a row of headings', () => {
  const headed = (names: readonly string[], ranges: readonly (readonly (readonly unknown[])[])[]): unknown[][][] =>
    ranges.map((range, i) => [[names[i]], ...range.map((row) => [...row])]);

  it('above every range of a fit is left out', () => {
    expect(call('BGNBD_FIT', headed(['frequency', 'recency', 'age'], history))).toEqual(call('BGNBD_FIT', history));
  });

  it('above one range alone is a text where a number belongs', () => {
    expect(refusal(call('BGNBD_FIT', [[['frequency'], ...exampleFrequency], exampleRecency, exampleAge]))).toMatch(/frequency, cell 1/);
  });

  const customers = ['ann', 'ann', 'bob', 'cem'];
  const dates = ['2024-01-01', '2024-02-01', '2024-01-05', '2024-03-01'];

  it('above transactions is left out, and spilled on request', () => {
    const plain = table(call('RFM', [column(customers), column(dates)]));
    expect(call('RFM', [column(['customer', ...customers]), column(['date', ...dates])])).toEqual(plain);
    const named = table(call('RFM', [column(customers), column(dates), null, null, null, true]));
    expect(named).toEqual([['customer', 'frequency', 'recency', 'age', 'mean value'], ...plain]);
    const [, frequency, recency, age] = [0, 1, 2, 3].map((j) => named.map((row) => [row[j]]));
    expect(refusal(call('BGNBD_FIT', [frequency, recency, age]))).not.toMatch(/cell 1/);
  });

  it('is asked for in words too, and in nothing else', () => {
    expect(table(call('RFM', [column(customers), column(dates), null, null, null, 'no']))).toHaveLength(3);
    expect(refusal(call('RFM', [column(customers), column(dates), null, null, null, 7]))).toBe(
      'headings must be yes or no, TRUE or FALSE, 1 or 0, but found 7.',
    );
  });
});

describe('what is missing', () => {
  it('is the number of customers where survivors are shares', () => {
    for (const fit of ['SBG_FIT', 'BDW_FIT', 'CURVE_COMPARE']) {
      expect(refusal(call(fit, [[[100, 86.9, 74.3, 65.3]]]))).toMatch(/customers is missing: survivors holds 86.9, so these are shares/);
    }
    expect(table(call('SBG_FIT', [[[100, 86.9, 74.3, 65.3]], [[1000]]]))[0]![0]).toBe('Parameter');
  });

  it('are the amounts where every mean value is 0', () => {
    expect(refusal(call('GAMMA_GAMMA_FIT', [column([1, 2, 0, 3, 4]), column([0, 0, 0, 0, 0])]))).toMatch(/the amounts are missing/);
  });

  it('is said of a discount rate of a year where time is in weeks', () => {
    const value = (discount: number, horizon: number, age: number): readonly (readonly unknown[])[] => {
      const customer = [[[2]], [[Math.min(30, age)]], [[age]], [[22]]];
      return table(
        call('CUSTOMER_BASE_CLV', ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], [[6.25, 3.74, 15.44]], discount, horizon, ...customer]),
      );
    };
    expect(value(0.1, 52, 39)[0]![1]).toMatch(/10 % a week would be 14,3\d\d % a year/);
    expect(value(0.1, 5, 4)).toEqual([[expect.any(Number)]]);
    expect(value(0.0018, 52, 39)).toEqual([[expect.any(Number)]]);
  });
});

describe('PURCHASE_PROBABILITY', () => {
  const probabilities = (purchases: readonly number[], time: number): Shown =>
    call('PURCHASE_PROBABILITY', ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], column(purchases), time]);

  it('is a chance at any legal size, and refuses what is beyond it', () => {
    const many = table(probabilities([0, 201, 5_000, 100_000], 1e12));
    expect(many.every(([probability]) => Number(probability) >= 0 && Number(probability) <= 1)).toBe(true);
    expect(refusal(probabilities([100_001], 1))).toMatch(/purchases, cell 1, must be a whole number from 0 to 100000/);
  });

  it('sums to 1 over all purchases, on both sides of where the sum gives way to the incomplete beta function', () => {
    for (const time of [40, 2000]) {
      const all = table(
        probabilities(
          Array.from({ length: 20_000 }, (_, x) => x),
          time,
        ),
      );
      expect(all.reduce((sum, [probability]) => sum + (probability as number), 0)).toBeCloseTo(1, 10);
    }
  });
});
