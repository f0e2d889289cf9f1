import { Decimal } from '../../src/core/money';
import { logGammaOf } from '../../src/model/exact/decimal-gamma';

// By test/reference/scripts/decimal_gamma.py.
const VALUES: readonly [string, string][] = [
  ['1e-6', '13.81550998074943166920782687100640098472'],
  ['0.01', '4.599479878042021722513945411008748087261'],
  ['0.5', '0.5723649429247000870717136756765293558236'],
  ['1', '0.0'],
  ['1.4616321449683623', '-0.1214862905358496080955145571776907583686'],
  ['2', '0.0'],
  ['3.7', '1.428072326665387921872381125047550334507'],
  ['24.999', '54.78153067600507639691267422629345354459'],
  ['25', '54.78472939811231919009334408360618468687'],
  ['25.001', '54.78792816103022525182331284484004110547'],
  ['100.5', '361.4355404677776215552519127025207628588'],
  ['20736.25', '185370.5311913969492697429667654781945486'],
  ['30736', '286860.6766519182352789338820259724830849'],
];

describe('the logarithm of the gamma function in decimals', () => {
  test.each(VALUES)('of %s is right to 33 digits', (x, expected) => {
    const off = logGammaOf(new Decimal(x)).minus(expected).abs();
    expect(off.div(Decimal.max(1, new Decimal(expected).abs())).toNumber()).toBeLessThan(1e-33);
  });

  test('is rounded to the digits of the arithmetic that asks', () => {
    const Short = Decimal.clone({ precision: 10 });
    expect(logGammaOf(new Short(3.7)).toString()).toBe('1.428072327');
  });
});
