import { decimals, presentValue } from '../../../src/core/cashflow/discounting';
import { onlyRate } from '../../../src/core/cashflow/irr';
import { RateEquation } from '../../../src/core/cashflow/rate-equation';
import { ratesOfReturn } from '../../../src/core/cashflow/rates-of-return';
import { chainedZeros, pinDown } from '../../../src/core/cashflow/rolle-chain';
import { DomainError } from '../../../src/core/errors';
import { randomSource } from '../../tools/random';
import { seedOr } from '../../tools/seed';

const rates = (flows: number[], timing: 'end' | 'mid' = 'end'): number[] =>
  ratesOfReturn(decimals(flows), timing).map((rate) => rate.toNumber());

describe('rates of return', () => {
  test('a single period gives its yield exactly', () => expect(rates([-100, 110])).toEqual([0.1]));

  test('benefits that just return the outlay give exactly zero', () => expect(rates([-100, 60, 40])).toEqual([0]));

  test('several rates are all found', () => {
    expect(rates([-1000, 3600, -4310, 1716])).toEqual([0.1, 0.2, 0.3]);
    expect(rates([1000, -3600, 4310, -1716])).toEqual([0.1, 0.2, 0.3]);
  });

  test('no rate is found where none exists, although the signs change twice', () => expect(rates([1, -3, 2.5])).toEqual([]));

  test('a double root, where the value touches zero without crossing it, is found once', () => {
    expect(rates([-1, 2.2, -1.21])).toEqual([0.1]);
    // A double root at 10 % beside a single one at 50 %.
    expect(rates([1, -3.7, 4.51, -1.815])).toEqual([0.1, 0.5]);
  });

  test('roots of multiplicity three and four are found once', () => {
    expect(rates([1, -3.3, 3.63, -1.331])).toEqual([0.1]);
    expect(rates([1, -4.4, 7.26, -5.324, 1.4641])).toEqual([0.1]);
  });

  test('a rate of nothing is 0, not what rounding leaves of it', () => {
    // (100 x - 100)^2 (100 x - 99), highest power first.
    expect(rates([1_000_000, -2_990_000, 2_980_000, -990_000])).toEqual([-0.01, 0]);
  });

  test('two rates a millionth apart are told apart', () => {
    // (x - 1.1)(x - 1.100001)
    expect(rates([1, -2.200001, 1.2100011])).toEqual([0.1, 0.100001]);
  });

  test('1,000 % is still reported, more is not', () => {
    expect(rates([-1, 11])).toEqual([10]);
    expect(rates([-1, 11.0001])).toEqual([]);
  });

  test('a near total loss is found close to -100 %', () => expect(rates([-1000, 1e-9])).toEqual([-0.999999999999]));

  test('leading and trailing zeros change nothing', () => expect(rates([0, 0, -100, 110, 0])).toEqual([0.1]));

  test('mid-period flows are discounted by half a period less', () => {
    const [rate] = rates([-100, 110], 'mid');
    expect(rate).toBe(0.21);
    expect(rates([-100, 60, 60], 'mid')[0]).toBeGreaterThan(rates([-100, 60, 60])[0] ?? 0);
  });

  test('flows of one sign, of nothing and of a single moment have none', () => {
    expect([rates([1, 2]), rates([0, 0]), rates([-5]), rates([])]).toEqual([[], [], [], []]);
  });

  test('a hundred years of months with flows of changing sign are decided', () => {
    const flows = Array.from({ length: 1201 }, (_, t) => (t % 2 === 0 ? -1 : 1) * (1 + Math.sin(t * t)));
    const found = ratesOfReturn(decimals(flows));
    expect(found).toHaveLength(2);
    found.forEach((rate) => {
      const net = presentValue(decimals(flows), rate).abs();
      const gross = presentValue(decimals(flows.map(Math.abs)), rate);
      expect(net.div(gross).toNumber()).toBeLessThan(1e-28);
    });
  });

  test('very large and very small amounts do not overflow', () => {
    expect(rates([-1e300, 1.1e300])).toEqual([0.1]);
    expect(rates([-1e-300, 1.1e-300])).toEqual([0.1]);
  });

  test('the two proofs, by halving and by derivatives, agree on flows of every kind', () => {
    const random = randomSource(seedOr(11));
    const next = (): number => random.next() - 0.5;
    for (let round = 0; round < 40; round += 1) {
      const flows = decimals(Array.from({ length: 3 + (round % 12) }, () => Math.round(next() * 1000)));
      const timing = round % 2 === 0 ? 'end' : 'mid';
      const equation = RateEquation.of(flows, timing);
      const other = chainedZeros(equation, 1e-4, 11).map((zero) => pinDown(equation, zero).minus(1).toNumber());
      expect(ratesOfReturn(flows, timing).map((rate) => rate.toNumber())).toEqual(other);
    }
  });
});

describe('the internal rate of return', () => {
  test('is the only rate there is', () => expect(onlyRate(ratesOfReturn(decimals([-100, 110]))).toNumber()).toBe(0.1));

  test('none is an error that says so', () => {
    expect(() => onlyRate(ratesOfReturn(decimals([1, -3, 2.5])))).toThrow(/No internal rate of return/);
  });

  test('several are an error that lists them and points to MIRR', () => {
    const attempt = (): unknown => onlyRate(ratesOfReturn(decimals([-1000, 2300, -1320])));
    expect(attempt).toThrow(DomainError);
    expect(attempt).toThrow(/^2 internal rates of return \(10 %, 20 %\).*MIRR/);
  });
});
