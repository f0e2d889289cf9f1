import fc from 'fast-check';
import { SCENARIOS, type BusinessCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { compareScenarios } from '../../src/model/simulation/scenarios';
import { arbitraryCase } from '../model/arbitrary-case';
import { runsOr, seedOr } from '../tools/seed';

/** A sample by default; `npm run laws` asks for 300. */
const CASES = runsOr(Number(process.env['LAW_CASES'] ?? 30));

const cases = arbitraryCase({ segments: 3, levers: 5, periods: 20 });
const npvs = (document: BusinessCase): readonly [number, number, number, number] => {
  const { npv, pvBenefits, pvCosts } = compareScenarios(buildModel(document));
  const size = Math.max(...SCENARIOS.map((scenario) => Math.abs(pvBenefits[scenario]!) + Math.abs(pvCosts[scenario]!)));
  return [npv.low!, npv.base!, npv.high!, size];
};

describe('laws of the scenarios, on random cases', () => {
  test('cautious NPV <= base NPV <= optimistic NPV', () => {
    let apart = 0;
    fc.assert(
      fc.property(cases, (document) => {
        const [low, base, high, size] = npvs(document);
        expect(low).toBeLessThanOrEqual(base + 1e-12 * size);
        expect(base).toBeLessThanOrEqual(high + 1e-12 * size);
        if (low < base && base < high) apart += 1;
      }),
      { numRuns: CASES, seed: seedOr(2027), endOnFailure: true },
    );
    // Enough random cases have estimates with width for the law to say something, whatever the seed.
    expect(apart).toBeGreaterThan(CASES / 10);
  });

  test('an estimate that makes a difference alone has its cautious end where NPV is lower', () => {
    fc.assert(
      fc.property(cases, (document) => {
        const model = buildModel(document);
        const { of, oneAtATime } = model.ends;
        if (!oneAtATime) return;
        const changed = (end: 'cautious' | 'optimistic'): BusinessCase => {
          const key = of.get('discountRate')![end];
          const value = document.discountRate[key];
          return { ...document, discountRate: { ...document.discountRate, low: value, base: value, high: value } };
        };
        const [[, cautious, , size], [, optimistic]] = [npvs(changed('cautious')), npvs(changed('optimistic'))];
        expect(cautious).toBeLessThanOrEqual(optimistic + 1e-11 * size);
      }),
      { numRuns: Math.ceil(CASES / 3), seed: seedOr(2028), endOnFailure: true },
    );
  });
});
