import type { Likelihood } from '../../numerics/likelihood';
import { fillRising, risingTable } from '../bg-nbd/rising-table';
import { type CustomerCounts, largestFrequency } from '../counts';
import { DropoutIntegral } from './dropout-integral';

/**
 * Log-likelihood of the Pareto/NBD with analytic gradient (4) and Hessian (4 x 4) in the order r, alpha, s, beta.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), 10.1287/mnsc.33.1.1; Fader & Hardie (2005), A note on deriving the
 * Pareto/NBD, whose integral form is, with everything taken relative to alpha and beta,
 *
 *   L = (r)_x alpha^-x { e^A + (s/beta) J },   A = -(r+x) ln(1+T/alpha) - s ln(1+T/beta),   J: see DropoutIntegral
 *
 * Alive to the end, or left at some y in between. The brace is formed relative to the larger of its parts. In this form s and beta may
 * run to infinity together (all customers leave at the same rate s/beta) without loss of accuracy.
 */
export function paretoLikelihood(counts: CustomerCounts): Likelihood {
  const { x, tX, T, weight } = counts;
  const rising = risingTable(largestFrequency(counts));
  const integral = new DropoutIntegral();
  const g = new Float64Array(4);
  const h = new Float64Array(16);
  let risen = NaN;
  return (parameters, gradient, hessian, from = 0, to = x.length) => {
    const r = parameters[0]!;
    const alpha = parameters[1]!;
    const s = parameters[2]!;
    const beta = parameters[3]!;
    // Covariates act on alpha and beta: r is the same from one part of the rows to the next.
    if (r !== risen) fillRising(rising, r);
    risen = r;
    const rate = s / beta;
    g.fill(0);
    h.fill(0);
    let purchases = 0;
    let value = 0;
    for (let row = from; row < to; row += 1) {
      const w = weight[row]!;
      purchases += w * x[row]!;
      const k = r + x[row]!;
      const t = T[row]!;
      const ya = t / (alpha * (alpha + t));
      const yb = t / (beta * (beta + t));
      // Derivatives of A in r, alpha, s, beta.
      const a0 = -Math.log1p(t / alpha);
      const a1 = k * ya;
      const a2 = -Math.log1p(t / beta);
      const a3 = s * yb;
      const A = k * a0 + s * a2;
      integral.differentiate(k, alpha, s, beta, tX[row]!, t);
      const { value: ofJ, logScale, first, second } = integral;
      const high = Math.max(A, logScale);
      const e = Math.exp(A - high);
      const scale = rate * Math.exp(logScale - high);
      const J = scale * ofJ;
      const brace = e + J;
      value += w * (rising.log[x[row]!]! + high + Math.log(brace));
      const f0 = (e * a0 + scale * first[0]!) / brace;
      const f1 = (e * a1 + scale * first[1]!) / brace;
      const f2 = (e * a2 + scale * first[2]! + J / s) / brace;
      const f3 = (e * a3 + scale * first[3]! - J / beta) / brace;
      g[0] = g[0]! + w * (rising.first[x[row]!]! + f0);
      g[1] = g[1]! + w * f1;
      g[2] = g[2]! + w * f2;
      g[3] = g[3]! + w * f3;
      if (!hessian) continue;
      const E = (w * e) / brace;
      const S = (w * scale) / brace;
      const sa = a1 * (1 / alpha + 1 / (alpha + t));
      const sb = a3 * (1 / beta + 1 / (beta + t));
      h[0] = h[0]! + w * (rising.second[x[row]!]! - f0 * f0) + E * a0 * a0 + S * second[0]!;
      h[1] = h[1]! - w * f0 * f1 + E * (a0 * a1 + ya) + S * second[1]!;
      h[2] = h[2]! - w * f0 * f2 + E * a0 * a2 + S * (second[2]! + first[0]! / s);
      h[3] = h[3]! - w * f0 * f3 + E * a0 * a3 + S * (second[3]! - first[0]! / beta);
      h[5] = h[5]! - w * f1 * f1 + E * (a1 * a1 - sa) + S * second[5]!;
      h[6] = h[6]! - w * f1 * f2 + E * a1 * a2 + S * (second[6]! + first[1]! / s);
      h[7] = h[7]! - w * f1 * f3 + E * a1 * a3 + S * (second[7]! - first[1]! / beta);
      h[10] = h[10]! - w * f2 * f2 + E * a2 * a2 + S * (second[10]! + (2 * first[2]!) / s);
      h[11] = h[11]! - w * f2 * f3 + E * (a2 * a3 + yb) + S * (second[11]! + first[3]! / s - (first[2]! + ofJ / s) / beta);
      h[15] = h[15]! - w * f3 * f3 + E * (a3 * a3 - sb) + S * (second[15]! + (2 * (ofJ / beta - first[3]!)) / beta);
    }
    value -= purchases * Math.log(alpha);
    g[1] = g[1]! - purchases / alpha;
    h[5] = h[5]! + purchases / (alpha * alpha);
    gradient?.set(g);
    if (hessian) for (let i = 0; i < 4; i += 1) for (let j = 0; j < 4; j += 1) hessian[i * 4 + j] = h[Math.min(i, j) * 4 + Math.max(i, j)]!;
    return value;
  };
}
