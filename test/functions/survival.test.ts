import { call, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { randomSource } from '../tools/random';
import { lifetime } from '../../src/core/retention/survival/tenure';
import { dayOf } from '../../src/core/customerbase/days';

type Row = readonly (number | string)[];
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const table = (id: string, given: readonly unknown[]): Row[] => {
  const shown = call(id, given);
  if (failed(shown) || !Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return shown as Row[];
};
const day = (text: string): number => dayOf(text) as number;

describe('survival of leukaemia patients under 6-MP', () => {
  // Freireich et al. (1963) in Gehan (1965), Biometrika 52, table 1: weeks of remission, + for still in remission.
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  // Survival: Kleinbaum & Klein, Survival Analysis, chapter 2; limits on the scale of ln(-ln S) as Stata's `sts list` prints them.
  const published = [
    [6, 0.8571, 0.6197, 0.9516],
    [7, 0.8067, 0.5631, 0.9228],
    [10, 0.7529, 0.5032, 0.8894],
    [13, 0.6902, 0.4316, 0.8491],
    [16, 0.6275, 0.3675, 0.8049],
    [22, 0.5378, 0.2678, 0.7468],
    [23, 0.4482, 0.1881, 0.6801],
  ] as const;

  const check = (rows: readonly Row[]): void => {
    for (const [period, ...figures] of published) {
      const row = rows.find(([first]) => first === period)!;
      figures.forEach((figure, k) => expect(row[5 + k] as number).toBeCloseTo(figure, 4));
    }
    expect(rows.find(([label]) => label === 'median tenure')![1]).toBe(23);
  };

  test('has the published estimates and limits, from counts', () => {
    const tenure = [...relapsed, ...censored];
    const lost = [...relapsed.map(() => 1), ...censored.map(() => 0)];
    check(table('KAPLAN_MEIER_COUNTS', [column(tenure), column(lost), column(tenure.map(() => 1))]));
  });

  test('and from dates, in any unit and in any order', () => {
    // A patient in remission was looked at until his week; the day of looking is one for all, so starts differ.
    const asOf = day('2020-12-31');
    for (const unit of ['week', 'weeks', 'day']) {
      const scale = unit === 'day' ? 1 : 7;
      const starts = [...relapsed.map(() => asOf - 40 * scale), ...censored.map((t) => asOf - t * scale)];
      const ends = [...relapsed.map((t) => asOf - (40 - t) * scale), ...censored.map(() => null)];
      check(table('KAPLAN_MEIER', [column(starts), column(ends), [[asOf]], unit]));
      check(table('KAPLAN_MEIER', [column([...starts].reverse()), column([...ends].reverse()), [[asOf]], unit]));
    }
  });
});

describe('tenure', () => {
  test('is whole on the same day of a later month or year, leap years too', () => {
    const asOf = day('2030-01-01');
    const of = (start: string, end: string, unit: 'month' | 'year' | 'quarter' | 'week'): number =>
      lifetime(day(start), day(end), asOf, unit).periods;
    expect(of('2020-01-01', '2021-01-01', 'year')).toBe(1);
    expect(of('2019-01-01', '2020-01-01', 'year')).toBe(1);
    expect(of('2020-01-01', '2021-01-02', 'year')).toBe(2);
    expect(of('2023-03-15', '2023-04-15', 'month')).toBe(1);
    expect(of('2023-03-15', '2023-04-14', 'month')).toBe(1);
    expect(of('2023-03-15', '2023-04-16', 'month')).toBe(2);
    expect(of('2023-01-10', '2023-07-10', 'quarter')).toBe(2);
    expect(of('2023-01-01', '2023-01-01', 'week')).toBe(1);
  });

  test('does not count a period that those who started together have not completed', () => {
    const asOf = day('2024-02-20');
    expect(lifetime(day('2024-01-01'), day('2024-02-10'), asOf, 'month')).toEqual({ periods: 1, lost: false });
    expect(lifetime(day('2024-01-01'), undefined, asOf, 'month')).toEqual({ periods: 1, lost: false });
    expect(lifetime(day('2024-01-01'), day('2024-01-10'), asOf, 'month')).toEqual({ periods: 1, lost: true });
  });

  test('gives unbiased churn where customers of all ages are looked at on one day', () => {
    // Ten percent leave in each month; a customer is cut off in the middle of a month. Plain counting of the last month would overstate.
    const random = randomSource(5);
    const asOf = day('2024-06-15');
    const starts: number[] = [];
    const ends: (number | null)[] = [];
    for (let i = 0; i < 40_000; i += 1) {
      const start = asOf - Math.floor(random.next() * 700);
      const stay = Math.ceil(Math.log(1 - random.next()) / Math.log(0.9 ** (12 / 365.25)));
      starts.push(start);
      ends.push(start + stay <= asOf ? start + stay : null);
    }
    const rows = table('KAPLAN_MEIER', [column(starts), column(ends), [[asOf]]]).filter((row) => typeof row[0] === 'number' && row[0] > 0);
    const lost = rows.reduce((sum, row) => sum + (row[2] as number), 0);
    const exposed = rows.reduce((sum, row) => sum + (row[1] as number), 0);
    expect(Math.abs(lost / exposed - 0.1)).toBeLessThan(3 * Math.sqrt((0.1 * 0.9) / exposed));
  });
});

describe('ranges of KAPLAN_MEIER', () => {
  const starts = ['2024-01-15', '2024-01-20', '2024-02-01'];
  const ends = ['2024-06-01', null, '2024-04-15'];
  const asOf = [['2025-01-31']];
  const plain = table('KAPLAN_MEIER', [column(starts), column(ends), asOf]);

  test.each([
    ['nothing', null],
    ['empty text', ''],
    ['zero', 0],
  ])('give the same where the platform makes %s of blanks, at the end and for customers still there', (_, blank) => {
    const filled = (values: readonly unknown[]): unknown[] => [...values.map((value) => value ?? blank), blank, blank];
    const shown = call('KAPLAN_MEIER', [column(filled(starts)), column(filled(ends)), asOf]);
    if (blank === 0)
      expect(shown).toMatchObject({ error: '#VALUE!', message: expect.stringMatching(/starts, row 4: a date is needed, but found 0/) });
    else expect(shown).toEqual(plain);
    expect(table('KAPLAN_MEIER', [column(starts), column(ends.map((value) => value ?? blank)), asOf])).toEqual(plain);
  });

  test('may have headings, may lie, and may be whole columns', () => {
    expect(table('KAPLAN_MEIER', [column(['start', ...starts]), column(['end', ...ends]), asOf])).toEqual(plain);
    expect(table('KAPLAN_MEIER', [[starts], [ends], asOf])).toEqual(plain);
    const whole = (values: readonly unknown[]): unknown[][] => column([...values, ...Array<null>(200_000).fill(null)]);
    expect(table('KAPLAN_MEIER', [whole(starts), whole(ends), asOf])).toEqual(plain);
  });

  test('say what is wrong, where, and what to do', () => {
    const message = (given: readonly unknown[]): string => (call('KAPLAN_MEIER', given) as { message: string }).message;
    expect(message([column(starts), column(['2023-06-01', null, null]), asOf])).toMatch(/ends, row 1: the customer left before he came/);
    expect(message([column(['2024-01-15', 'soon', '2024-02-01']), column(ends), asOf])).toMatch(/starts, row 2.*found the text "soon"/);
    expect(message([column(['03/04/2024', ...starts.slice(1)]), column(ends), asOf])).toMatch(
      /starts, row 1: a date \(day and month cannot/,
    );
    expect(message([column(starts), column(ends.slice(0, 2)), asOf])).toMatch(/ends has 1 values but starts has 3/);
    expect(message([column(starts), column(ends), [['2024-01-20']]])).toMatch(/nobody was seen through a whole period/);
    expect(message([column(starts), column(ends), asOf, 'fortnight'])).toMatch(/unit must be one of day, week, month, quarter, year/);
    expect(message([column(starts), [[...ends], [...ends]], asOf])).toMatch(/ends/);
  });

  test('leave customers out who came after the last day observed, and say so', () => {
    const rows = table('KAPLAN_MEIER', [column([...starts, '2025-02-01']), column([...ends, null]), asOf]);
    expect(rows.find(([label]) => label === 'note')![1]).toMatch(/1 customers came after/);
    expect(rows.find(([label]) => label === 'customers')![1]).toBe(3);
  });

  test('of a billion periods are refused before a table is made of them, by every function that counts by tenure', () => {
    const counting = catalogue.filter(({ parameters }) => 'tenure' in parameters);
    expect(counting.length).toBeGreaterThanOrEqual(2);
    for (const { id, parameters, example } of counting) {
      const at = Object.keys(parameters).indexOf('tenure');
      const tenure = (example[at] as unknown[][]).map((row) => [...row]);
      tenure[tenure.length - 1]![0] = 1e9;
      expect([id, call(id, [...example.slice(0, at), tenure, ...example.slice(at + 1)])]).toEqual([
        id,
        expect.objectContaining({ error: '#NUM!', message: expect.stringMatching(/^tenure: /) }),
      ]);
    }
    const weekly = [column([1, 1300]), column([1, 0]), column([5, 3])];
    expect(call('KAPLAN_MEIER_COUNTS', weekly)).toEqual(
      expect.objectContaining({ message: expect.stringMatching(/^tenure: .*1300.*longer unit/) }),
    );
  });

  test('counts that end in zeros are told apart from blanks by a note', () => {
    const given = [column([1, 2, 2, 0]), column([1, 1, 0, 0]), column([5, 3, 9, 0])];
    expect(table('KAPLAN_MEIER_COUNTS', given).find(([label]) => label === 'note')![1]).toMatch(/last row holds nothing but zeros/);
  });
});
