const SQRT_TWO_PI = 2.5066282746310002;

/** Cody's rational approximations of the normal integral for |z| <= 0.66291, |z| <= sqrt(32) and beyond. */
const CENTRE_P = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356] as const;
const CENTRE_Q = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673] as const;
const MIDDLE_P = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
] as const;
const MIDDLE_Q = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598, 38912.00328609327,
  19685.429676859992,
] as const;
const TAIL_P = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 0.000029112874951168793,
] as const;
const TAIL_Q = [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662] as const;

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
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438,
  3.3871328727963665,
] as const;
const QUANTILE_CENTRE_Q = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091, 1,
] as const;
const QUANTILE_MIDDLE_P = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
  4.630337846156546, 1.4234371107496835,
] as const;
const QUANTILE_MIDDLE_Q = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
  2.053191626637759, 1,
] as const;
const QUANTILE_TAIL_P = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
  5.463784911164114, 6.657904643501103,
] as const;
const QUANTILE_TAIL_Q = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
  0.599832206555888, 1,
] as const;

type Eight = readonly [number, number, number, number, number, number, number, number];

/** Horner's rule written out for Wichura's polynomials: a simulation calculates millions of them. */
const septic = (c: Eight, x: number): number =>
  ((((((c[0] * x + c[1]) * x + c[2]) * x + c[3]) * x + c[4]) * x + c[5]) * x + c[6]) * x + c[7];

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
    return (q * septic(QUANTILE_CENTRE_P, s)) / septic(QUANTILE_CENTRE_Q, s);
  }
  const tail = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const size =
    tail <= 5
      ? septic(QUANTILE_MIDDLE_P, tail - 1.6) / septic(QUANTILE_MIDDLE_Q, tail - 1.6)
      : septic(QUANTILE_TAIL_P, tail - 5) / septic(QUANTILE_TAIL_Q, tail - 5);
  return q < 0 ? -size : size;
}
