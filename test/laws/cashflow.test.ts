import fc from 'fast-check';
import { decimals, presentValue } from '../../src/core/cashflow/discounting';
import { mirr } from '../../src/core/cashflow/mirr';
import { crossings } from '../../src/core/cashflow/payback';
import { ratesOfReturn } from '../../src/core/cashflow/rates-of-return';
import { programmeRoi } from '../../src/core/cashflow/appraisal';
import { runsOr } from '../tools/seed';
import { positiveRootCount, signVariations } from './sturm';

const amount = fc.integer({ min: -100000, max: 100000 }).map((cents) => cents / 100);
const flows = fc.array(amount, { minLength: 2, maxLength: 9 });
const rate = fc.integer({ min: -50, max: 200 }).map((percent) => percent / 100);
const timing = fc.constantFrom('end' as const, 'mid' as const);

describe('laws of cash flow', () => {
  test('the net present value at every internal rate is zero', () => {
    fc.assert(
      fc.property(flows, timing, (values, when) => {
        const all = decimals(values);
        const gross = decimals(values.map(Math.abs));
        for (const found of ratesOfReturn(all, when)) {
          const share = presentValue(all, found, when)
            .abs()
            .div(presentValue(gross, found, when));
          expect(share.toNumber()).toBeLessThan(1e-28);
        }
      }),
    );
  });

  test("there are as many rates as Sturm's theorem counts in exact fractions", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 2, maxLength: 8 }), (values) => {
        fc.pre(values.some((value) => value !== 0));
        expect(ratesOfReturn(decimals(values))).toHaveLength(positiveRootCount(values, 11));
      }),
      { numRuns: runsOr(400) },
    );
  });

  test('rates built into the flows are found again, repeated ones once', () => {
    const percent = fc.integer({ min: -80, max: 300 });
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 4 }), (built) => {
        // product of (100 x - (100 + p)), highest power first, is the flow at time 0, 1, ...
        const product = built.reduce<number[]>(
          (poly, p) => [...poly, 0].map((_, k) => 100 * (poly[k] ?? 0) - (100 + p) * (poly[k - 1] ?? 0)),
          [1],
        );
        const distinct = [...new Set(built)].sort((a, b) => a - b).map((p) => p / 100);
        expect(ratesOfReturn(decimals(product)).map(Number)).toEqual(distinct);
      }),
    );
  });

  test('there are never more rates than sign changes (Descartes)', () => {
    fc.assert(
      fc.property(flows, timing, (values, when) => {
        expect(ratesOfReturn(decimals(values), when).length).toBeLessThanOrEqual(signVariations(values));
      }),
    );
  });

  test('neither scale nor direction of the flows changes the rates', () => {
    fc.assert(
      fc.property(flows, fc.constantFrom(-1, 2, 0.01, -1000), (values, factor) => {
        const scaled = decimals(values).map((value) => value.times(factor));
        expect(ratesOfReturn(scaled).map(Number)).toEqual(ratesOfReturn(decimals(values)).map(Number));
      }),
    );
  });

  test('present values add up: that of a sum is the sum of the two', () => {
    fc.assert(
      fc.property(flows, rate, timing, (values, i, when) => {
        const doubled = decimals(values).map((value) => value.plus(value));
        const once = presentValue(decimals(values), i, when);
        expect(presentValue(doubled, i, when).minus(once.times(2)).abs().toNumber()).toBeLessThan(1e-25);
      }),
    );
  });

  test('benefits that equal costs return exactly nothing, twice the costs exactly 100 %', () => {
    const cost = fc.integer({ min: 1, max: 100000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(cost, { minLength: 1, maxLength: 12 }), rate, fc.constantFrom(0, 1), (costs, discount, when) => {
        expect(programmeRoi({ benefits: costs, costs, discount, timing: when }).toNumber()).toBe(0);
        const twice = costs.map((value) => value * 2);
        expect(programmeRoi({ benefits: twice, costs, discount, timing: when }).toNumber()).toBe(1);
      }),
    );
  });

  test('reinvested at the only internal rate, the modified rate is that rate', () => {
    const outlay = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(outlay, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }), (first, receipts) => {
        const values = decimals([-first, ...receipts]);
        const [only, ...others] = ratesOfReturn(values);
        expect(others).toEqual([]);
        if (only) expect(mirr(values, only, only).minus(only).abs().toNumber()).toBeLessThan(1e-28);
      }),
    );
  });

  test('payback: the first crossing is never after the lasting one, and a lasting one exists exactly when the sum ends at zero or above', () => {
    fc.assert(
      fc.property(flows, rate, (values, i) => {
        const { first, lasting } = crossings(decimals(values), i);
        const end = presentValue(decimals(values), i);
        expect(lasting !== undefined).toBe(!end.isNegative() || end.isZero());
        if (lasting) expect(first?.lte(lasting)).toBe(true);
      }),
    );
  });
});
