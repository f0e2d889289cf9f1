import { fillRising, risingTable } from '../bg-nbd/rising-table';
import { type CustomerCounts, largestFrequency } from '../counts';
import { logLifetimeTerm } from './lifetime-term';

/** Fills the gradient in the order r, alpha, s, beta and returns the log-likelihood. */
export type ParetoLikelihood = (parameters: ArrayLike<number>, gradient?: Float64Array) => number;

/**
 * Log-likelihood of the Pareto/NBD with analytic gradient.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), 10.1287/mnsc.33.1.1, in the form of Fader & Hardie's note (2005):
 *
 *   L = (r)_x alpha^r beta^s { e^A + s/(r+s+x) [K(tX) - K(T)] }
 *   A = -(r+x) ln(alpha+T) - s ln(beta+T)       K: see `logLifetimeTerm`
 *
 * Stable form: everything relative to e^A, so that the brace becomes e^A (1 + q [e^(k(tX) - A) - e^(k(T) - A)]).
 */
export function paretoLikelihood(counts: CustomerCounts): ParetoLikelihood {
  const { x, tX, T, weight, customers } = counts;
  const rising = risingTable(largestFrequency(counts));
  const early = new Float64Array(5);
  const late = new Float64Array(5);
  return (parameters, gradient) => {
    const r = parameters[0]!;
    const alpha = parameters[1]!;
    const s = parameters[2]!;
    const beta = parameters[3]!;
    fillRising(rising, r);
    let value = customers * (r * Math.log(alpha) + s * Math.log(beta));
    let gR = customers * Math.log(alpha);
    let gAlpha = (customers * r) / alpha;
    let gS = customers * Math.log(beta);
    let gBeta = (customers * s) / beta;
    for (let i = 0; i < x.length; i += 1) {
      const w = weight[i]!;
      const xi = x[i]!;
      const rx = r + xi;
      const total = rx + s;
      const q = s / total;
      const aT = alpha + T[i]!;
      const bT = beta + T[i]!;
      const logA = Math.log(aT);
      const logB = Math.log(bT);
      const A = -rx * logA - s * logB;
      logLifetimeTerm(rx, alpha, s, beta, tX[i]!, early);
      logLifetimeTerm(rx, alpha, s, beta, T[i]!, late);
      const high = Math.max(0, early[0]! - A);
      const base = Math.exp(-high);
      const e = q * Math.exp(early[0]! - A - high);
      const l = q * Math.exp(late[0]! - A - high);
      const brace = base + e - l;
      value += w * (rising.log[xi]! + A + high + Math.log(brace));
      const scale = w / brace;
      const left = e - l;
      gR += w * rising.first[xi]! + scale * (-base * logA + e * early[1]! - l * late[1]! - left / total);
      gAlpha += scale * ((-base * rx) / aT + e * early[2]! - l * late[2]!);
      gS += scale * (-base * logB + e * early[3]! - l * late[3]! + left * (1 / s - 1 / total));
      gBeta += scale * ((-base * s) / bT + e * early[4]! - l * late[4]!);
    }
    gradient?.set([gR, gAlpha, gS, gBeta]);
    return value;
  };
}
