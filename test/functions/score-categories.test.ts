import { call, failed, type Shown } from '../../src/functions/call';
import known from '../reference/data/score-categories.json';
import { telecom } from '../reference/tables';

const table = (shown: Shown): readonly (readonly (number | string)[])[] => {
  if (failed(shown) || !Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return shown as readonly (readonly (number | string)[])[];
};
const refusal = (shown: Shown): string => (failed(shown) ? shown.message : `accepted: ${JSON.stringify(shown).slice(0, 80)}`);

const { calls, international, charge, churned } = telecom();
const every10th = calls.flatMap((_, i) => (i % 10 === 0 ? [i] : []));
const plan = (i: number): string => (international[i] === 1 ? 'abroad' : 'home');
const scores = [['calls', 'plan', 'charge'], ...every10th.map((i) => [calls[i]!, plan(i), charge[i]!])];
const stayed = every10th.map((i) => [churned[i] === 1 ? 'no' : 'yes']);
const link = table(call('SCORE_LINK', [scores, stayed]));
const notes = link.filter(([label]) => label === 'note').map(([, note]) => String(note));
const coefficient = (name: string): number => link.find(([label]) => label === name)![1] as number;

describe('SCORE_LINK of categories, yes and no', () => {
  it('finds what an independent fit with 40 digits finds, against the commonest category', () => {
    expect(link.slice(1, 5).map(([name]) => name)).toEqual(['intercept', 'calls', 'plan = abroad', 'charge']);
    link.slice(1, 5).forEach(([, estimate, error], j) => {
      expect((estimate as number) / known.estimates[j]!).toBeCloseTo(1, 11);
      expect((error as number) / known.errors[j]!).toBeCloseTo(1, 11);
    });
    expect(link.find(([label]) => label === 'log-likelihood')![1]).toBeCloseTo(known.logLikelihood, 9);
    expect(notes).toContain('The coefficients of plan are against plan = home, the commonest.');
  });

  it('suggests the product that bends the link most, and no other', () => {
    const [largest] = Object.entries(known.gains).sort(([, a], [, b]) => b - a)[0]!;
    expect(largest).toBe('1,3');
    expect(notes.filter((note) => note.includes('depends on'))).toEqual([
      'The slope of calls depends on charge (p < 0.0001), more than for any other pair: add the product of both as one more measure.',
    ]);
    const gain = (measures: readonly (readonly (number | string)[])[]): number =>
      table(call('SCORE_LINK', [measures, stayed])).find(([label]) => label === 'log-likelihood')![1] as number;
    const withProduct = every10th.map((i) => [calls[i]!, plan(i), charge[i]!, calls[i]! * charge[i]!]);
    expect(gain(withProduct) - known.logLikelihood).toBeCloseTo(known.gains['1,3'], 8);
  });

  it('is silent where the slopes do not depend on each other', () => {
    const flat = every10th.map((i) => [calls[i]!, plan(i)]);
    expect(
      table(call('SCORE_LINK', [flat, stayed]))
        .flat()
        .join(),
    ).not.toContain('depends on');
  });

  it('takes every coefficient to RETENTION_AT_SCORE and SCORE_POINT_VALUE', () => {
    const [a, b, c, d] = ['intercept', 'calls', 'plan = abroad', 'charge'].map(coefficient) as [number, number, number, number];
    const share = (s: number): number => 1 / (1 + Math.exp(-(a + b * s + c + d * 80)));
    const more = [
      [[1], [80]],
      [[c], [d]],
    ];
    expect(call('RETENTION_AT_SCORE', [4, a, b, ...more])).toBeCloseTo(share(4), 14);
    const value = call('SCORE_POINT_VALUE', [a, b, 4, -1, 1000, 100, 0.1, 5, ...more]) as number;
    expect(value / (call('RETENTION_UPLIFT', [1000, 100, share(4), share(3), 0.1, 5]) as number)).toBeCloseTo(1, 13);
    expect(refusal(call('RETENTION_AT_SCORE', [4, a, b, [[1], [80]], [[c]]]))).toMatch(/more_scores has 2 values but more_slopes has 1/);
  });

  it.each([
    ['numbers and a text', [[1], [2], ['gold'], [4]], /scores, column 1, row 3|scores, column 1, cell 3/],
    ['one category alone', [['gold'], ['gold'], ['gold'], ['gold']], /score is gold for every customer: leave it out/],
    ['names of customers', Array.from({ length: 60 }, (_, i) => [`customer ${i}`]), /60 different texts, at most 50/],
  ])('refuses %s', (_, column, message) => {
    const outcome = column.map((__, i) => [i % 2]);
    expect(refusal(call('SCORE_LINK', [column, outcome]))).toMatch(message);
  });
});

describe('counts in place of rows', () => {
  const counted = new Map<string, [number, string, number, number]>();
  for (const i of calls.keys()) {
    const key = `${calls[i]!},${plan(i)}`;
    const row = counted.get(key) ?? [calls[i]!, plan(i), 0, 0];
    row[2] += 1;
    row[3] += 1 - churned[i]!;
    counted.set(key, row);
  }
  const rows = [...counted.values()];
  const measures = [['calls', 'plan'], ...rows.map(([score, kind]) => [score, kind])];
  const given = [measures, [['retained'], ...rows.map((row) => [row[3]])], [['customers'], ...rows.map((row) => [row[2]])]] as const;
  const raw = [[...calls.keys()].map((i) => [calls[i]!, plan(i)]), churned.map((left) => [1 - left])] as const;

  it('give SCORE_LINK what the rows give', () => {
    const fromCounts = table(call('SCORE_LINK', given));
    const fromRows = table(call('SCORE_LINK', [[['calls', 'plan'], ...raw[0]], raw[1]]));
    fromRows.forEach((row, i) =>
      row.forEach((cell, j) => expect(fromCounts[i]![j]).toEqual(typeof cell === 'number' ? expect.closeTo(cell, 8) : cell)),
    );
    expect(fromCounts).toHaveLength(fromRows.length);
  });

  it('give SCORE_BINS what the rows give', () => {
    const fromRows = table(call('SCORE_BINS', [calls.map((score) => [score]), raw[1], 4]));
    const byCalls = [given[0].slice(1).map(([score]) => [score]), given[1].slice(1), 4, given[2].slice(1)];
    table(call('SCORE_BINS', byCalls)).forEach((row, i) =>
      row.forEach((cell, j) => expect(cell).toEqual(typeof cell === 'number' ? expect.closeTo(fromRows[i]![j] as number, 10) : cell)),
    );
  });

  it('refuse more retained than customers, and the -1 of a statement that met another outcome', () => {
    const link = (retained: number): Shown =>
      call('SCORE_LINK', [
        [[1], [2]],
        [[3], [retained]],
        [[5], [5]],
      ]);
    expect(refusal(link(6))).toMatch(/retained, row 2: give how many of the row's 5 customers were retained, but found 6/);
    expect(refusal(link(-1))).toMatch(/row 2.*found -1/);
  });
});
