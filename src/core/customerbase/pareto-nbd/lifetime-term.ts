import { hyp2f1OneWithDerivatives } from '../../numerics/hypergeometric';

const series = new Float64Array(4);

/**
 * ln of the integral over a lifetime that ends after t,
 *
 *   K(t) = (r+s+x) * integral from t to infinity of (alpha+y)^-(r+x) (beta+y)^-(s+1) dy,
 *
 * with its derivatives, written into `out` as [ln K, d/dr, d/dalpha, d/ds, d/dbeta].
 *
 * Source: the A_0 of Fader & Hardie (2005), A note on deriving the Pareto/NBD, in Euler's form (no overflow for heavy buyers):
 *
 *   alpha >= beta:  K = (alpha+t)^-(r+x) (beta+t)^-s 2F1(1, r+x; r+s+x+1; (alpha-beta)/(alpha+t))
 *   alpha <  beta:  K = (alpha+t)^(1-r-x) (beta+t)^-(s+1) 2F1(1, s+1; r+s+x+1; (beta-alpha)/(beta+t))
 */
export function logLifetimeTerm(rx: number, alpha: number, s: number, beta: number, t: number, out: Float64Array): void {
  const aT = alpha + t;
  const bT = beta + t;
  const logA = Math.log(aT);
  const logB = Math.log(bT);
  const c = rx + s + 1;
  if (alpha >= beta) {
    hyp2f1OneWithDerivatives(rx, c, (alpha - beta) / aT, series);
    const inverse = 1 / series[0]!;
    const dB = series[1]! * inverse;
    const dC = series[2]! * inverse;
    const dZ = series[3]! * inverse;
    out[0] = -rx * logA - s * logB + Math.log(series[0]!);
    out[1] = -logA + dB + dC;
    out[2] = -rx / aT + (dZ * bT) / (aT * aT);
    out[3] = -logB + dC;
    out[4] = -s / bT - dZ / aT;
    return;
  }
  hyp2f1OneWithDerivatives(s + 1, c, (beta - alpha) / bT, series);
  const inverse = 1 / series[0]!;
  const dB = series[1]! * inverse;
  const dC = series[2]! * inverse;
  const dZ = series[3]! * inverse;
  out[0] = (1 - rx) * logA - (s + 1) * logB + Math.log(series[0]!);
  out[1] = -logA + dC;
  out[2] = (1 - rx) / aT - dZ / bT;
  out[3] = -logB + dB + dC;
  out[4] = -(s + 1) / bT + (dZ * aT) / (bT * bT);
}
