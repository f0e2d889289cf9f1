import { call, failed, type Shown } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { dayOf } from '../../src/core/customerbase/days';
import { cdnowLedger } from '../reference/tables';

type Table = readonly (readonly (number | string)[])[];

function table(name: string, ...given: unknown[]): Table {
  const shown: Shown = call(name, given);
  if (failed(shown)) throw new Error(`${name}: ${shown.error} ${shown.message}`);
  return shown as Table;
}

const column = (values: ArrayLike<unknown>): unknown[][] => Array.from(values, (value) => [value]);

const { frequency, recency, age, value } = summarise(cdnowLedger(true), { asOf: dayOf('1997-09-30') as number, unit: 'week' });
const history = [column(frequency), column(recency), column(age)];
const fit = table('BGNBD_FIT', ...history);
const spend = table('GAMMA_GAMMA_FIT', column(frequency), column(value));

describe('intervals of single customers', () => {
  test('stand beside the expectations, which stay what they are', () => {
    const plain = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...history);
    const wide = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...history, 'yes');
    expect(wide.map(([expected]) => expected)).toEqual(plain.map(([expected]) => expected));
    expect(wide.every((row) => row.length === 3 && row[1]! <= row[2]! && Number.isInteger(row[1]) && Number.isInteger(row[2]))).toBe(true);
  });

  test('without a history it is that of a new customer, from the probabilities of PURCHASE_PROBABILITY', () => {
    for (const [model, parameters] of [
      ['BG/NBD', [0.243, 4.414, 0.793, 2.426]],
      ['MBG/NBD', [0.525, 6.183, 0.891, 1.614]],
      ['Pareto/NBD', [0.553, 10.578, 0.606, 11.669]],
      ['BG/BB', [1.204, 0.75, 0.657, 2.783]],
    ] as const) {
      const [[, low, high]] = table('EXPECTED_PURCHASES', model, [parameters], 12, null, null, null, true) as [[number, number, number]];
      const chances = table(
        'PURCHASE_PROBABILITY',
        model,
        [parameters],
        column(Array.from({ length: 40 }, (_, x) => x)),
        12,
      ).flat() as number[];
      const upTo = (n: number): number => chances.slice(0, n + 1).reduce((sum, chance) => sum + chance, 0);
      expect([model, low]).toEqual([model, 0]);
      expect(upTo(high)).toBeGreaterThanOrEqual(0.975);
      expect(upTo(high - 1)).toBeLessThan(0.975);
    }
  });

  test('a model that was off in a holdout makes them wider', () => {
    const heavy = [[[20]], [[38]], [[38.86]]];
    const [[, low, high]] = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...heavy, true) as [[number, number, number]];
    const [[, lower, higher]] = table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...heavy, true, 0.4) as [[number, number, number]];
    expect(lower).toBeLessThanOrEqual(low);
    expect(higher).toBeGreaterThan(high);
  });

  test('as many different customers as the help says are answered', () => {
    const different = (n: number): unknown[][][] => {
      const x = Array.from({ length: n }, (_, i) => i % 7);
      const T = x.map((_, i) => 30 + i / 1000);
      return [x, T.map((age, i) => (x[i] === 0 ? 0 : 0.6 * age)), T].map(column);
    };
    const paretoFit = table('PARETONBD_FIT', ...history);
    expect(table('EXPECTED_PURCHASES', 'BG/NBD', fit, 39, ...different(10_000), true)).toHaveLength(10_000);
    expect(table('EXPECTED_PURCHASES', 'Pareto/NBD', paretoFit, 39, ...different(1300), true)).toHaveLength(1300);
    const amounts = column(Array.from({ length: 3000 }, (_, i) => (i % 7 === 0 ? 0 : 20 + (i % 40))));
    expect(table('CUSTOMER_BASE_CLV', 'BG/NBD', fit, spend, 0.0027, 52, ...different(3000), amounts, 0.3, true)).toHaveLength(3000);
    const said = (id: string): string => catalogue.find((signature) => signature.id === id)!.conventions.join(' ');
    expect(said('EXPECTED_PURCHASES')).toMatch(/about 10,000 different .* about 1,300/);
    expect(said('CUSTOMER_BASE_CLV')).toMatch(/about 3,000 different/);
  });

  test('more work than a cell waits for is refused with what to do, be it by many customers or by a long horizon', () => {
    const refusal = (...given: unknown[]): string => {
      const shown = call('EXPECTED_PURCHASES', given);
      return failed(shown) ? shown.message : '';
    };
    const many = Array.from({ length: 20_000 }, (_, i) => 30 + i / 1000);
    const ones = column(many.map(() => 1));
    expect(refusal('BG/NBD', fit, 39, ones, ones, column(many), true)).toMatch(
      /^interval: for these 20000 customers .* 2000 million steps .*: shorten the horizon, round the ages/,
    );
    const paretoFit = table('PARETONBD_FIT', ...history);
    expect(refusal('Pareto/NBD', paretoFit, 1_000_000, [[100]], [[38]], [[39]], true)).toMatch(
      /^interval: for this customer .* shorten the horizon/,
    );
  });
});

describe('intervals of values', () => {
  const rows = history.map((cells) => cells.slice(0, 120));
  const amounts = column(value).slice(0, 120);

  test('stand beside the values, which stay what they are and lie within where low is above 0', () => {
    const plain = table('CUSTOMER_BASE_CLV', 'BG/NBD', fit, spend, 0.0027, 52, ...rows, amounts, 0.3);
    const wide = table('CUSTOMER_BASE_CLV', 'BG/NBD', fit, spend, 0.0027, 52, ...rows, amounts, 0.3, true) as number[][];
    wide.forEach(([expected, low, high], i) => {
      expect(expected! / (plain[i]![0] as number)).toBeCloseTo(1, 12);
      expect(low!).toBeLessThanOrEqual(high!);
      if (low! > 0) expect(low!).toBeLessThan(expected!);
    });
    expect(wide.every(([expected, , high]) => high === 0 || high! > 0.5 * expected!)).toBe(true);
  });

  test('that of the base is around the sum of the values, narrower than that of any one, and wider with a holdout error', () => {
    const each = table('CUSTOMER_BASE_CLV', 'BG/NBD', fit, spend, 0.0027, 52, ...rows, amounts, 0.3);
    const base = table('BASE_CLV', 'BG/NBD', fit, spend, 0.0027, 52, ...rows, amounts, 0.3);
    const [expected, error, low, high] = base[1]!.slice(1) as number[];
    expect(expected! / each.reduce((sum, [one]) => sum + (one as number), 0)).toBeCloseTo(1, 12);
    expect(error! / expected!).toBeGreaterThan(0.05);
    expect(error! / expected!).toBeLessThan(0.4);
    const honest = table('BASE_CLV', 'BG/NBD', fit, spend, 0.0027, 52, ...rows, amounts, 0.3, 0.1)[1]!.slice(1) as number[];
    expect(honest[2]).toBeLessThan(low!);
    expect(honest[3]).toBeGreaterThan(high!);
  });

  test('numbers without covariances give no interval of the base', () => {
    const row = table('BASE_CLV', 'BG/NBD', [[0.243, 4.414, 0.793, 2.426]], spend, 0.0027, 52, ...rows, amounts)[1]!;
    expect(row.slice(2)).toEqual(['', '', '']);
  });

  test('where spend has no variance there is no interval, and the table says why', () => {
    const base = table('BASE_CLV', 'BG/NBD', fit, [[6.25, 1.5, 15.44]], 0.0027, 52, ...rows, amounts);
    expect(base[1]!.slice(2)).toEqual(['', '', '']);
    expect(base[2]![1]).toContain('no variance');
  });
});
