import { appraise, programmeRoi } from '../../../src/core/cashflow/appraisal';
import { decimals, discountFactors, presentValue } from '../../../src/core/cashflow/discounting';
import { mirr } from '../../../src/core/cashflow/mirr';

const figures = (benefits: number[], costs: number[], discount = 0.1, timing = 0): Record<string, number | string> =>
  Object.fromEntries(
    appraise({ benefits, costs, discount, timing }).map(({ name, value }) => {
      try {
        return [name, Number(value())];
      } catch (error) {
        return [name, (error as Error).message];
      }
    }),
  );

describe('discounting', () => {
  test('time 0 is not discounted and mid-period never moves it', () => {
    expect(discountFactors(0.21, 2, 'end').map(Number)).toEqual([1, 1 / 1.21, 1 / 1.4641]);
    expect(discountFactors(0.21, 2, 'mid').map((factor) => factor.toFixed(12))).toEqual([
      '1.000000000000',
      '0.909090909091',
      '0.751314800902',
    ]);
  });

  test('at a rate of zero a present value is the exact sum of what is written', () => {
    expect(presentValue(decimals([0.1, 0.2, -0.3]), 0).toNumber()).toBe(0);
    expect(presentValue(decimals(new Array<number>(10).fill(0.1)), 0).toNumber()).toBe(1);
  });
});

describe('return on investment', () => {
  test('benefits equal to costs give exactly zero at any rate', () => {
    const flows = [0.1, 0.2, 0.3, 19.99];
    for (const discount of [0, 0.1, 1 / 3, -0.5]) expect(programmeRoi({ benefits: flows, costs: flows, discount }).toNumber()).toBe(0);
  });

  test('nothing invested is a division by zero', () => {
    expect(() => programmeRoi({ benefits: [1], costs: [0], discount: 0.1 })).toThrow('costs have a present value of zero');
  });

  test('costs entered with a minus sign are refused, not turned', () => {
    expect(() => programmeRoi({ benefits: [1, 1], costs: [-1, -1], discount: 0 })).toThrow('costs must be entered as positive amounts');
  });
});

describe('appraisal', () => {
  test('agrees with a calculation by hand', () => {
    const found = figures([0, 60, 80, 90], [100, 20, 20, 20]);
    const benefits = 60 / 1.1 + 80 / 1.21 + 90 / 1.331;
    const costs = 100 + 20 / 1.1 + 20 / 1.21 + 20 / 1.331;
    expect(found['Present value of benefits']).toBeCloseTo(benefits, 12);
    expect(found['Present value of costs']).toBeCloseTo(costs, 12);
    expect(found['Net present value']).toBeCloseTo(benefits - costs, 12);
    expect(found['Return on investment']).toBeCloseTo(benefits / costs - 1, 14);
    expect(found['Profitability index']).toBeCloseTo(benefits / costs, 14);
    expect(found['Payback']).toBe(2);
    expect(found['Discounted payback']).toBeCloseTo(2 + (100 - 40 / 1.1 - 60 / 1.21) / (70 / 1.331), 13);
  });

  test('where several rates exist it says how many and still gives the modified one', () => {
    const found = figures([0, 2300, 0], [1000, 0, 1320]);
    expect(found['Internal rates found']).toBe(2);
    expect(found['Internal rate of return']).toMatch(/10 %, 20 %/);
    expect(found['Modified internal rate of return']).toBe(0.1);
  });

  test('where nothing is invested the figures that need it say so and the others stand', () => {
    const found = figures([0, 10], [0, 0]);
    expect(found['Net present value']).toBeCloseTo(10 / 1.1, 12);
    expect(found['Return on investment']).toMatch(/present value of zero/);
    expect(found['Internal rate of return']).toMatch(/No internal rate/);
    expect(found['Modified internal rate of return']).toMatch(/net outlays and net receipts/);
  });

  test('mid-period timing makes benefits after time 0 worth more', () => {
    expect(figures([0, 100], [50, 0], 0.21, 1)['Net present value']).toBeCloseTo(100 / 1.1 - 50, 12);
  });

  test('ranges of different length are refused', () => {
    expect(() => appraise({ benefits: [1, 2], costs: [1], discount: 0.1 })).toThrow('costs has 1 values but benefits has 2');
  });

  test('MIRR with mid-period flows compounds each receipt from its own moment', () => {
    expect(mirr(decimals([-100, 0, 121]), 0.1, 0.1, 'mid').toNumber()).toBeCloseTo(Math.sqrt((121 * Math.sqrt(1.1)) / 100) - 1, 14);
  });
});
