const SQRT_TWO_PI = 2.5066282746310002;

/** Cody's rational approximations of the normal integral for |z| <= 0.66291, |z| <= sqrt(32) and beyond. */
const CENTRE_P = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
] as const;
const CENTRE_Q = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956] as const;
const MIDDLE_P = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
] as const;
const MIDDLE_Q = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091, 34900.952721145977266,
  38912.003286093271411, 19685.429676859990727,
] as const;
const TAIL_P = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5,
] as const;
const TAIL_Q = [
  1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
] as const;

const polynomial = (coefficients: readonly number[], x: number): number => {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
};

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / SQRT_TWO_PI;

/** exp(-y^2/2) with y split in two, so that the rounding of the square does not reach the result. */
function gaussian(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (y - coarse) * (y + coarse));
}

/**
 * Distribution function of the standard normal.
 *
 * Method: Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23.
 * Accuracy: relative error about 1e-15 in both tails down to the smallest double (z = -37.5).
 *
 * @returns P(Z <= z), 0 to 1
 * @example normalCdf(1.959963984540054) // 0.975
 */
export function normalCdf(z: number): number {
  const y = Math.abs(z);
  if (Number.isNaN(y)) return NaN;
  if (y <= 0.66291) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRE_P, square)) / polynomial(CENTRE_Q, square);
  }
  let upper: number;
  if (y <= Math.SQRT2 * 4) {
    upper = (gaussian(y) * polynomial(MIDDLE_P, y)) / polynomial(MIDDLE_Q, y);
  } else if (y < 39) {
    const square = 1 / (y * y);
    const correction = (square * polynomial(TAIL_P, square)) / polynomial(TAIL_Q, square);
    upper = (gaussian(y) * (1 / SQRT_TWO_PI - correction)) / y;
  } else {
    upper = 0;
  }
  return z > 0 ? 1 - upper : upper;
}

/** Wichura's rational approximations (algorithm AS 241, PPND16): centre, middle and tail. */
const QUANTILE_CENTRE_P = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
  133.14166789178437745, 3.387132872796366608,
] as const;
const QUANTILE_CENTRE_Q = [
  5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
  42.313330701600911252, 1,
] as const;
const QUANTILE_MIDDLE_P = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
  5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
] as const;
const QUANTILE_MIDDLE_Q = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
  1.6763848301838038494, 2.05319162663775882187, 1,
] as const;
const QUANTILE_TAIL_P = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123,
  1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
] as const;
const QUANTILE_TAIL_Q = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525,
  0.13692988092273580531, 0.59983220655588793769, 1,
] as const;

/**
 * Quantile of the standard normal, the inverse of `normalCdf`.
 *
 * Method: Wichura (1988), algorithm AS 241 PPND16, Applied Statistics 37. Relative accuracy about 1e-16.
 *
 * @param probability 0 to 1; 0 and 1 give -Infinity and Infinity, anything outside NaN
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const s = 0.180625 - q * q;
    return (q * polynomial(QUANTILE_CENTRE_P, s)) / polynomial(QUANTILE_CENTRE_Q, s);
  }
  const tail = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const size =
    tail <= 5
      ? polynomial(QUANTILE_MIDDLE_P, tail - 1.6) / polynomial(QUANTILE_MIDDLE_Q, tail - 1.6)
      : polynomial(QUANTILE_TAIL_P, tail - 5) / polynomial(QUANTILE_TAIL_Q, tail - 5);
  return q < 0 ? -size : size;
}
