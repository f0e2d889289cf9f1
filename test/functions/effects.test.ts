import { randomSource } from '../tools/random';
import { column, customers, find, message, table } from './effect-tables';

describe('an effect on retention', () => {
  test('comes out as the share of churn removed, with the grade of an experiment only where chance decided', () => {
    const { treated, retained, loyalty } = customers(3, 40_000, true);
    const rows = table('UPLIFT_REGRESSION', [column(treated), column(retained), column(loyalty), 1]);
    const lever = find(rows, /Lever size, share of churn removed/);
    expect(Math.abs((lever[1] as number) - 0.3)).toBeLessThan(0.03);
    expect((lever[2] as number) < (lever[1] as number) && (lever[1] as number) < (lever[3] as number)).toBe(true);
    expect(find(rows, /grade/)[1]).toBe('experiment');
    expect(find(table('UPLIFT_REGRESSION', [column(treated), column(retained), column(loyalty)]), /grade/)[1]).toBe('own data');
    // With nothing before, CUPED and regression say the same of the same customers.
    const other = table('CUPED', [column(treated), column(retained), column(loyalty)]);
    expect(find(other, /Effect, adjusted/)[1]).toBeCloseTo(find(rows, /Effect, adjusted/)[1] as number, 3);
  });

  test('is mended by the covariates where loyal customers were treated more often', () => {
    const { treated, retained, loyalty } = customers(4, 40_000, false);
    const rows = table('UPLIFT_REGRESSION', [column(treated), column(retained), column(loyalty)]);
    const truth = 0.3 * 0.3;
    const off = (label: RegExp): number => Math.abs((find(rows, label)[1] as number) - truth);
    expect(off(/Effect, adjusted/)).toBeLessThan(off(/Effect, unadjusted/) / 2);
  });

  test('does not depend on where a covariate has its zero: years, dates and seconds are no worse than small numbers', () => {
    const { treated, retained, loyalty } = customers(5, 2000, true);
    const far = loyalty.map((row) => Math.round(1000 * row) + 1.7e9);
    const near = far.map((value) => value - 1.7e9);
    const [one, other] = [near, far].map((before) => table('UPLIFT_REGRESSION', [column(treated), column(retained), column(before), 1]));
    one!.forEach((row, i) =>
      row.forEach((cell, j) => expect(other![i]![j]).toEqual(typeof cell === 'number' ? expect.closeTo(cell, 10) : cell)),
    );
  });

  test('has limits at 95 % that hold the truth about 95 times in 100, for unequal spread and small groups', () => {
    let covered = 0;
    const runs = 400;
    for (let seed = 1; seed <= runs; seed += 1) {
      const random = randomSource(seed);
      const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
      const treated = Array.from({ length: 60 }, (_, i) => (i < 15 ? 1 : 0));
      const before = treated.map(gauss);
      const outcome = treated.map((d, i) => 5 + 2 * d + 3 * before[i]! + (1 + 3 * d) * gauss());
      const [, , low, high] = find(table('UPLIFT_REGRESSION', [column(treated), column(outcome), column(before)]), /Effect, adjusted/);
      if ((low as number) <= 2 && 2 <= (high as number)) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / runs) - 0.01);
  });
});

describe('DIFF_IN_DIFF', () => {
  const random = randomSource(8);
  const shops = Array.from({ length: 30 }, (_, shop) => ({ shop: `s${shop}`, treated: shop < 12, level: 40 + 20 * random.next() }));
  const rowsOf = (drift: number): unknown[][][] => {
    const flat = shops.flatMap(({ shop, treated, level }) =>
      Array.from({ length: 6 }, (_, month) => [
        treated ? 'yes' : 'no',
        `2024-0${month + 1}`,
        level + month + (treated ? drift * month + (month >= 4 ? 5 : 0) : 0) + random.next(),
        shop,
      ]),
    );
    return [0, 1, 2, 3].map((k) => column(flat.map((row) => row[k])));
  };

  test('finds the effect and parallel trends, whatever the levels of the shops', () => {
    const [treated, period, outcome, cluster] = rowsOf(0) as [unknown[][], unknown[][], unknown[][], unknown[][]];
    const rows = table('DIFF_IN_DIFF', [treated, period, outcome, [['2024-05']], cluster]);
    const effect = find(rows, /^Effect$/);
    expect((effect[2] as number) < 5 && 5 < (effect[3] as number)).toBe(true);
    expect(find(rows, /Parallel/)[5]).toBeGreaterThan(0.01);
    expect(rows.filter(([label]) => /^Effect in/.test(String(label)))).toHaveLength(6);
    expect(find(rows, /clusters/)[1]).toBe(30);
  });

  test('says so where the groups drifted apart before', () => {
    const [treated, period, outcome, cluster] = rowsOf(1) as [unknown[][], unknown[][], unknown[][], unknown[][]];
    const rows = table('DIFF_IN_DIFF', [treated, period, outcome, [['2024-05']], cluster]);
    expect(find(rows, /^note/)[1]).toMatch(/did not move in parallel/);
  });

  test('says what is wrong with start, periods and clusters', () => {
    const [treated, period, outcome, cluster] = rowsOf(0) as [unknown[][], unknown[][], unknown[][], unknown[][]];
    expect(message('DIFF_IN_DIFF', [treated, period, outcome, [['2025-05']], cluster])).toMatch(/start: 2025-05 is none of the periods/);
    expect(message('DIFF_IN_DIFF', [treated, period, outcome, [['2024-01']], cluster])).toMatch(/at least one period before the start/);
    expect(message('DIFF_IN_DIFF', [treated.slice(1), period, outcome, [['2024-05']], cluster])).toMatch(
      /treated has 179 values but period has 180/,
    );
    expect(table('DIFF_IN_DIFF', [treated, period, outcome, [['2024-05']]]).at(-1)![1]).toMatch(/No clusters are given/);
  });
});

describe('SYNTHETIC_CONTROL', () => {
  const months = Array.from({ length: 14 }, (_, k) => k + 1);
  const random = randomSource(21);
  const level = Array.from({ length: 8 }, () => 50 + 30 * random.next());
  const shape = months.map(() => [random.next() * 6, random.next() * 6]);
  const series = level.map((base, unit) =>
    months.map((_, t) => base + (unit % 3) * shape[t]![0]! + (unit % 2) * shape[t]![1]! + 0.2 * random.next()),
  );
  const mixture = months.map((_, t) => 0.5 * series[1]![t]! + 0.5 * series[4]![t]! + (t >= 10 ? -8 : 0));
  const all = [...series, mixture];
  const given = (order: readonly number[]): unknown[] => [
    column(order.flatMap((unit) => months.map(() => `u${unit}`))),
    column(order.flatMap(() => months)),
    column(order.flatMap((unit) => all[unit]!)),
    [['u8']],
    [[11]],
  ];
  const order = all.map((_, unit) => unit);

  test('finds the mixture and the effect, first among the placebos', () => {
    const rows = table('SYNTHETIC_CONTROL', given(order));
    const effect = find(rows, /^Synthetic control/);
    expect(Math.abs((effect[1] as number) + 8)).toBeLessThan(0.3);
    expect(effect[3]).toBe(1);
    const weight = (unit: string): number => find(rows, new RegExp(`^${unit}$`))[1] as number;
    expect(order.slice(0, 8).reduce((sum, unit) => sum + weight(`u${unit}`), 0)).toBeCloseTo(1, 9);
    expect(weight('u1') + weight('u4')).toBeGreaterThan(0.9);
  });

  test('does not depend on the order of the rows', () => {
    const forward = table('SYNTHETIC_CONTROL', given(order));
    const backward = table('SYNTHETIC_CONTROL', given([...order].reverse()));
    for (const label of [/^Synthetic control/, /^Synthetic difference/, /^Lever size/]) {
      find(forward, label).forEach((value, k) => {
        if (typeof value === 'number') expect(find(backward, label)[k]).toBeCloseTo(value, 6);
      });
    }
  });

  test('says which unit lacks which period, and which name is none', () => {
    const [units, period, outcome, , start] = given(order) as unknown[][][];
    expect(message('SYNTHETIC_CONTROL', [units!.slice(1), period!.slice(1), outcome!.slice(1), [['u8']], start])).toMatch(
      /u0 has no row for 1/,
    );
    expect(message('SYNTHETIC_CONTROL', [units, period, outcome, [['Ohio']], start])).toMatch(/treated: Ohio is none of the units/);
    expect(message('SYNTHETIC_CONTROL', [[...units!, ['u0']], [...period!, [1]], [...outcome!, [3]], [['u8']], start])).toMatch(
      /u0 has a second row for 1/,
    );
    expect(message('SYNTHETIC_CONTROL', [units, period, outcome, [['u8']], start, 'magic'])).toMatch(
      /method must be one of synthetic control/,
    );
  });
});

describe('ranges of customers', () => {
  const { treated, retained, loyalty } = customers(5, 60, true);

  test.each([null, ''])('blanks at the end (%j) change nothing, headings and words are understood', (blank) => {
    const plain = table('CUPED', [column(treated), column(retained), column(loyalty)]);
    const more = (values: readonly unknown[]): unknown[][] => column([...values, blank, blank]);
    expect(table('CUPED', [more(treated), more(retained), more(loyalty)])).toEqual(plain);
    expect(table('CUPED', [column(['t', ...treated]), column(['r', ...retained]), column(['l', ...loyalty])])).toEqual(plain);
    const words = (values: readonly number[]): unknown[][] => column(values.map((value) => (value === 1 ? 'Yes' : 'no')));
    expect(table('CUPED', [words(treated), words(retained), column(loyalty)])).toEqual(plain);
    expect(table('CUPED', [column(treated.map((value) => value === 1)), column(retained), column(loyalty)])).toEqual(plain);
  });

  test('zeros at the end, which may be blanks, are said to be there', () => {
    const more = (values: readonly unknown[]): unknown[][] => column([...values, 0, 0, 0]);
    expect(table('CUPED', [more(treated), more(retained), more(loyalty)]).at(-1)![1]).toMatch(/last 3 rows hold nothing but zeros/);
  });

  test('what cannot be told is said by name', () => {
    expect(message('UPLIFT_REGRESSION', [column(treated.map(() => 1)), column(retained)])).toMatch(/both groups need at least 2/);
    expect(message('UPLIFT_REGRESSION', [column(treated), column(retained), loyalty.map((value) => [value, 2 * value + 3])])).toMatch(
      /covariate 2 is a mixture/,
    );
    expect(message('UPLIFT_REGRESSION', [column(treated), column(retained), column(loyalty.map(() => 7))])).toMatch(
      /is the same in every row/,
    );
    expect(message('CUPED', [column(treated), column(retained), column(loyalty.map(() => 7))])).toMatch(/before is 7 for every customer/);
    expect(message('CUPED', [column(treated), column(retained.map((value, i) => (i === 4 ? 'x' : value))), column(loyalty)])).toMatch(
      /outcome, row 5/,
    );
    expect(message('CUPED', [column(treated.map((value, i) => (i === 2 ? 3 : value))), column(retained), column(loyalty)])).toMatch(
      /treated, row 3: 1 for treated/,
    );
  });
});
