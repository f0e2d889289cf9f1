import { decimals } from '../../../src/core/cashflow/discounting';
import { crossings, paybackOf } from '../../../src/core/cashflow/payback';

const of = (flows: number[], rate = 0): (number | undefined)[] => {
  const { first, lasting } = crossings(decimals(flows), rate);
  return [first?.toNumber(), lasting?.toNumber()];
};

describe('payback', () => {
  test('is interpolated within the period', () => expect(of([-100, 60, 80])).toEqual([1.5, 1.5]));

  test('falls on the end of a period when the sum is exactly zero there, decimals and all', () =>
    expect(of([-0.3, 0.1, 0.2])).toEqual([2, 2]));

  test('is zero where nothing is laid out first', () => expect(of([0, -50, 100])).toEqual([0, 1.5]));

  test('a later outlay undoes it: the first and the lasting crossing differ', () =>
    expect(of([-100, 150, -100, 100])).toEqual([2 / 3, 2.5]));

  test('a first crossing may never last', () => expect(of([-100, 150, -100])).toEqual([2 / 3, undefined]));

  test('touching zero and falling again is a payback, but not a lasting one', () => expect(of([-100, 100, -10])).toEqual([1, undefined]));

  test('discounting makes it later', () => expect(of([-100, 60, 80], 0.1)[0]).toBeCloseTo(1 + (100 - 60 / 1.1) / (80 / 1.21), 14));

  test('not reached is an error that says within how many periods', () => {
    expect(() => paybackOf([-100, 10, 10])).toThrow('Not paid back within 2 periods');
    expect(() => paybackOf([-100, 105], 0.1)).toThrow('Not paid back within 1 period:');
  });

  test('more than 1,200 periods are refused', () => {
    expect(() => paybackOf(new Array<number>(1202).fill(1))).toThrow('net_flows holds 1201 periods: at most 1200 are accepted.');
  });
});
