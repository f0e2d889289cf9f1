import { hyp2f1One } from '../../src/core/numerics/hypergeometric';
import { logBeta } from '../../src/core/numerics/log-beta';
import { logGamma, logRisingFactorial } from '../../src/core/numerics/log-gamma';
import { normalCdf, normalQuantile } from '../../src/core/numerics/normal';
import { digamma, trigamma } from '../../src/core/numerics/polygamma';
import reference from './data/special-functions.json';

/** Error in units of the size of the value, or of one where the value is smaller than `floor` (near a zero crossing). */
const error = (found: number, text: string, floor = 0): number => {
  const value = Number(text);
  return found === value ? 0 : Math.abs(found - value) / Math.max(Math.abs(value), floor);
};

describe('special functions against 40-digit values (scripts/special_functions.py)', () => {
  test.each(reference.logGamma)('ln Gamma($x)', ({ x, value }) => expect(error(logGamma(x), value)).toBeLessThan(3e-15));
  test.each(reference.digamma)('digamma($x)', ({ x, value }) => expect(error(digamma(x), value, 1)).toBeLessThan(3e-15));
  test.each(reference.trigamma)('trigamma($x)', ({ x, value }) => expect(error(trigamma(x), value)).toBeLessThan(3e-15));
  test.each(reference.logBeta)('ln B($a, $b)', ({ a, b, value }) => expect(error(logBeta(a, b), value, 1)).toBeLessThan(5e-15));
  test.each(reference.logRisingFactorial)('ln ($a)_$n', ({ a, n, value }) =>
    expect(error(logRisingFactorial(a, n), value)).toBeLessThan(5e-15),
  );
  test.each(reference.normalCdf)('normal cdf at $z', ({ z, value }) => expect(error(normalCdf(z), value)).toBeLessThan(3e-15));
  test.each(reference.normalQuantile)('normal quantile of $p', ({ p, value }) =>
    expect(error(normalQuantile(p), value)).toBeLessThan(3e-15),
  );
  test.each(reference.hyp2f1One)('2F1(1, $b; $c; $z)', ({ b, c, z, value }) =>
    expect(error(hyp2f1One(b, c, z), value)).toBeLessThan(1e-13),
  );
});

test('the quantile undoes the distribution function', () => {
  for (let z = -8; z <= 5; z += 0.125) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 9);
});
