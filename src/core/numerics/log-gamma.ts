import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Natural logarithm of the gamma function.
 *
 * Method: the FDLIBM rational approximations of @stdlib. Domain: x > 0 is what this project uses. Accuracy: a few units
 * in the last place, checked in test/reference against 40-digit values. Special cases: +Infinity at 0, NaN for NaN.
 *
 * @param x argument, above 0
 * @returns ln Gamma(x)
 * @example logGamma(0.5) // 0.5723649429247001
 */
export const logGamma = (x: number): number => gammaln(x);

/** Bernoulli coefficients B_2k / (2k (2k-1)) of Stirling's series, k = 1..8. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;

/** From this argument on, eight terms of Stirling's series are exact to double precision. */
export const STIRLING_FROM = 10;

/**
 * What Stirling's formula leaves out: ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi)/2], for x >= 10.
 *
 * Source: Abramowitz & Stegun 6.1.41.
 */
export function stirlingRemainder(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = STIRLING.length - 1; k >= 0; k -= 1) sum = sum * square + STIRLING[k]!;
  return sum * inverse;
}

/** Up to this many factors a rising factorial is multiplied out. */
const PRODUCT_UP_TO = 16;

/**
 * ln Gamma(a + n) - ln Gamma(a), the logarithm of the rising factorial (a)_n, without the cancellation of two large logarithms.
 *
 * Method: the product a (a+1) ... (a+n-1) for small whole n; Stirling's formula with the common parts taken out for a >= 10;
 * the plain difference below that, where both logarithms are small.
 *
 * @param a above 0
 * @param n at least 0, not necessarily whole
 * @example logRisingFactorial(3, 2) // ln 12
 */
export function logRisingFactorial(a: number, n: number): number {
  if (n === 0) return 0;
  if (n <= PRODUCT_UP_TO && a < 1e15 && Number.isInteger(n)) {
    let product = a;
    for (let k = 1; k < n; k += 1) product *= a + k;
    return Math.log(product);
  }
  if (a < STIRLING_FROM) return logGamma(a + n) - logGamma(a);
  return n * (Math.log(a + n) - 1) + (a - 0.5) * Math.log1p(n / a) + stirlingRemainder(a + n) - stirlingRemainder(a);
}
