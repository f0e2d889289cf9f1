import { betaGeometricRetention } from '../../src/core/retention/contractual/beta-geometric-retention';
import { shiftedBetaGeometric } from '../../src/core/retention/contractual/shifted-beta-geometric';
import { betaDiscreteWeibull } from '../../src/core/retention/contractual/beta-discrete-weibull';
import { retention } from '../../src/core/retention/contractual/survival-model';
import { PERIODS_PER_YEAR, type PeriodLength } from '../../src/core/units';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { retentionToday } from '../../src/model/document/retention-today';
import { setPath } from '../../src/model/document/set-path';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import weibullCurves from '../reference/data/weibull-tenure.json';
import { estimate, sampleCase } from './sample-case';
import { curvedCase, fitted, tenuredCase } from './tenured-case';
import { LENGTHS, counted, sbg, weibull, rates, keep, refer, caseOf, valuesOf, atYearEnds, npv, simulated } from './tenure-by-loop';

describe('retention by year of tenure', () => {
  const KEPT = [0.6, 0.75, 0.85, 0.9];
  const TODAY = [4000, 3000, 2000, 1000];

  test.each(LENGTHS)('by the %s is what a plain loop over groups of customers finds', (length) => {
    const setting = { length, newCustomers: 1500, drift: 0.06 };
    const values = valuesOf(caseOf(rates(KEPT, TODAY), { ...setting, levers: [keep(0.25), refer(0.03)] }));
    const expected = simulated(KEPT, TODAY, setting, 0.25, 0.03);
    for (const world of ['without', 'with'] as const)
      atYearEnds(values, world, length).forEach((count, year) => expect(count / expected.ends[year]![world]).toBeCloseTo(1, 12));
    expect(npv(values) / expected.npv).toBeCloseTo(1, 11);
  });

  test('of a cohort in its first year follows the fitted curve to the last digit', () => {
    const values = valuesOf(caseOf(sbg(0.668, 3.806, 1, 0, 0, 0, 0)));
    atYearEnds(values, 'without', 'year').forEach((count, before) =>
      expect(count).toBeCloseTo(10_000 * Math.exp(shiftedBetaGeometric.logSurvival([0.668, 3.806], before + 1)), 8),
    );
  });

  test.each([
    ['a curve', sbg(0.704, 1.182, 900, 500, 400, 300, 700)],
    ['the curve of Weibull', weibull(0.214, 1.427, 1.724, 900, 500, 400, 300, 700)],
    ['a table', rates(KEPT, TODAY)],
  ])('with %s: a closed base has the same customers at the end of every year, by years, quarters and months', (_, tenure) => {
    for (const row of ['without', 'with', 'today.with', 'retained.with']) {
      const [byYear = [], ...others] = LENGTHS.map((length) => atYearEnds(valuesOf(caseOf(tenure, { length })), row, length));
      for (const other of others) other.forEach((count, year) => expect(count / byYear[year]!).toBeCloseTo(1, 12));
    }
  });

  test.each(LENGTHS)('that is the same in every year is the one rate, by the %s', (length) => {
    const setting = { length, newCustomers: 700, drift: 0.1, levers: [keep(0.2, 6, 12), refer(0.02)] };
    const [tenured, plain] = [rates([0.8, 0.8, 0.8], [5, 3, 2]), undefined].map((tenure) => valuesOf(caseOf(tenure, setting))) as [
      Values,
      Values,
    ];
    for (const row of ['without', 'with', 'today.with', 'steady', 'kept', 'gained', 'saved', 'lostWith', 'retained.with', 'churn'])
      atYearEnds(tenured, row, length).forEach((value, year) => expect(value / atYearEnds(plain, row, length)[year]!).toBeCloseTo(1, 10));
    for (const result of ['npv', 'equityChange', 'customersKept', 'costOfInaction']) {
      const of = (values: Values): number => values.constant(`results.${result}`)!.toNumber();
      expect(of(tenured) / of(plain)).toBeCloseTo(1, 10);
    }
    expect(atYearEnds(tenured, 'oneRate', length)[4]).toBeCloseTo(atYearEnds(plain, 'without', length)[4]!, 6);
  });

  test.each([
    ['a curve', sbg(0.704, 1.182, 900, 500, 400, 300, 700)],
    ['the curve of Weibull', weibull(0.214, 1.427, 1.724, 900, 500, 400, 300, 700)],
    ['a table', rates(KEPT, TODAY)],
    ['one rate', undefined],
  ])('with %s: what a pilot takes today’s retention to be is that of the model’s first year', (_, tenure) => {
    const document = caseOf(tenure);
    const first = valuesOf(document).period('customers.segment.all.retained.without', 1)!.toNumber();
    expect(retentionToday(document.segments[0]!)).toBeCloseTo(first, 14);
  });

  test('of each year by a curve is what the core says of it', () => {
    const [alpha, beta, counts] = [0.704, 1.182, [900, 500, 400, 300, 700]];
    const values = valuesOf(caseOf(sbg(alpha, beta, ...counts)));
    counts.forEach((_, before) =>
      expect(values.constant(ids.tenure('all', 'retained', before + 1))!.toNumber()).toBeCloseTo(
        betaGeometricRetention(alpha, beta, before + 1),
        15,
      ),
    );
  });

  test.each(weibullCurves)('of each of twelve years by a beta-discrete-Weibull of $parameters is right to the last digit', (curve) => {
    const [gamma, delta, c] = curve.parameters as [number, number, number];
    const values = valuesOf(caseOf(weibull(gamma, delta, c, ...new Array<number>(12).fill(1))));
    curve.retention.forEach((expected, before) => {
      const found = values.constant(ids.tenure('all', 'retained', before + 1))!;
      expect(found.minus(expected).abs().toNumber()).toBeLessThan(1e-17);
      // The core works in float64: an error of the size of gamma times that, however it adds up.
      const core = retention(betaDiscreteWeibull, curve.parameters, before + 1);
      expect(Math.abs(core - Number(expected))).toBeLessThan(1e-14 * Math.max(1, gamma));
    });
  });

  test('is one curve where c is 1', () => {
    const [one, other] = [sbg(0.704, 1.182, 9, 5, 4), weibull(0.704, 1.182, 1, 9, 5, 4)].map((tenure) => valuesOf(caseOf(tenure)));
    for (const row of ['without', 'with'])
      atYearEnds(one!, row, 'year').forEach((count, year) => expect(count / atYearEnds(other!, row, 'year')[year]!).toBeCloseTo(1, 13));
    expect(npv(one!) / npv(other!)).toBeCloseTo(1, 13);
  });

  test('keeps more of old customers than of new ones where the curve rises', () => {
    const old = valuesOf(caseOf(rates(KEPT, [0, 0, 0, 1])));
    const young = valuesOf(caseOf(rates(KEPT, [1, 0, 0, 0])));
    expect(atYearEnds(old, 'without', 'year')[0]).toBeCloseTo(9000, 9);
    expect(atYearEnds(young, 'without', 'year')[0]).toBeCloseTo(6000, 9);
    // The young who have stayed for four years are as faithful as the old.
    expect(young.period('customers.segment.all.retained.without', 5)!.toNumber()).toBeCloseTo(0.9, 12);
  });

  test.each([
    ['curve and table', tenuredCase],
    ['curves', curvedCase],
  ])('by %s leaves every check of the sample case standing, and what levers keep and win explains the whole difference', (_, document) => {
    const model = buildModel(document);
    const values = evaluate(model);
    const failed = model.checks.filter((check) => check.class === 'error' && !values.check(check).holds);
    expect(failed.map(({ id }) => id)).toEqual([]);
    expect(model.checks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['tenure.without.mobile', 'tenure.with.mobile', 'split.mobile']),
    );
  });

  test('leaves the one rate in the register, which says that it only stands beside', () => {
    const labels = buildModel(tenuredCase).inputs.filter(({ id }) => /^segment\.\w+\.retention$/.test(id));
    expect(labels.map(({ label }) => label)).toEqual(['Retention if tenure made no difference', 'Retention if tenure made no difference']);
  });

  test('is asked of no case that has none: not one row, input or check speaks of it', () => {
    const { lines, inputs, checks } = buildModel(sampleCase);
    const ids = [...lines, ...inputs, ...checks].map(({ id }) => id);
    expect(ids.filter((id) => /tenure|anniversary|oneRate/.test(id))).toEqual([]);
  });
});

describe('the document with tenure', () => {
  const faults = (tenure: unknown): string[] => {
    const parsed = parseCase({ ...tenuredCase, segments: tenuredCase.segments.map((segment) => ({ ...segment, tenure })) });
    return parsed.ok ? [] : parsed.faults.map(({ message }) => message);
  };

  test('says everything that is wrong with it at once', () => {
    const found = faults({ curve: 'shifted-beta-geometric', alpha: { ...estimate(0), number: 900 }, years: [] });
    expect(found).toContain('segments[0].tenure.alpha.base must be a number from 0.000001 to 10000000, but found 0.');
    expect(found.some((message) => message.startsWith('segments[0].tenure.beta must be present'))).toBe(true);
    expect(found.some((message) => message.startsWith('segments[0].tenure.years must be a list of 1 to 12 entries'))).toBe(true);
    expect(faults({ curve: 'weibull' })[0]).toContain(
      'an object whose curve is one of table, shifted-beta-geometric, beta-discrete-weibull',
    );
  });

  test('refuses years in which nobody is', () => {
    const nobody = { ...fitted, years: counted(0, 0) };
    expect(faults(nobody).filter((message) => message.includes('at least one year has customers'))).toHaveLength(2);
  });

  test('is changed by the ids of its inputs', () => {
    for (const [id, expected] of [
      ['segment.mobile.tenure.alpha', 'alpha'],
      ['segment.mobile.tenure.year2.customers', 'years'],
    ] as const) {
      const changed = setPath(tenuredCase, id, 0.5);
      expect(changed.ok && JSON.stringify((changed.document as BusinessCase).segments[0]!.tenure![expected as 'curve'])).toContain(
        '"base":0.5',
      );
    }
    expect(setPath(tenuredCase, 'segment.mobile.tenure.year9.customers', 1)).toMatchObject({ ok: false });
  });
});

describe('customers who join within a year', () => {
  /** Those who joined at the end of each period, each cohort followed by itself through its own years of tenure. */
  function cohorts(kept: readonly number[], length: PeriodLength, joining: number): number[] {
    const perYear = PERIODS_PER_YEAR[length];
    const stays = (tenure: number): number => kept[Math.min(kept.length - 1, Math.floor(tenure / perYear))]! ** (1 / perYear);
    return [1, 2, 3, 4, 5].map((year) => {
      let there = 0;
      for (let joined = 1; joined <= year * perYear; joined += 1) {
        let left = joining / perYear;
        for (let tenure = 0; tenure < year * perYear - joined; tenure += 1) left *= stays(tenure);
        there += left;
      }
      return there;
    });
  }
  const published = (alpha: number, beta: number): number[] => [0, 1, 2, 3, 4].map((before) => (beta + before) / (alpha + beta + before));

  // The last figure is what docs/methods.md says: by how much they are too many after five years, counted by months.
  test.each([
    ['Fader & Hardie, Regular', published(0.704, 1.182), 0.011],
    ['Fader & Hardie, High End', published(0.668, 3.806), 0.001],
    ['half leave in the first year, a twentieth later', [0.5, 0.95], 0.052],
  ])('are, by years, as many as exact cohorts say, and within years a little more: %s', (_, kept, most) => {
    for (const length of LENGTHS) {
      const values = valuesOf(caseOf(rates(kept, [0, 1]), { length, customers: 0, newCustomers: 1200, levers: [] }));
      const off = cohorts(kept, length, 1200).map((exact, year) => atYearEnds(values, 'without', length)[year]! / exact - 1);
      expect(off[0]).toBeCloseTo(0, 12);
      off.forEach((more, year) => {
        if (length === 'year') expect(more).toBeCloseTo(0, 12);
        else if (year > 0) expect(more).toBeGreaterThan(off[year - 1]!);
      });
      if (length === 'month') expect(off[4]!.toFixed(3)).toBe(most.toFixed(3));
    }
  });
});
