import { fillRising, risingTable } from '../bg-nbd/rising-table';
import { type CustomerCounts, largestFrequency } from '../counts';
import { DropoutIntegral } from './dropout-integral';

/** Fills gradient (4) and Hessian (4 x 4) in the order r, alpha, s, beta and returns the log-likelihood. */
export type ParetoLikelihood = (parameters: ArrayLike<number>, gradient?: Float64Array, hessian?: Float64Array) => number;

/**
 * Log-likelihood of the Pareto/NBD with analytic gradient and Hessian.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), 10.1287/mnsc.33.1.1; Fader & Hardie (2005), A note on deriving the
 * Pareto/NBD, whose integral form is, with everything taken relative to alpha and beta,
 *
 *   L = (r)_x alpha^-x { e^A + (s/beta) J },   A = -(r+x) ln(1+T/alpha) - s ln(1+T/beta),   J: see DropoutIntegral
 *
 * Alive to the end, or left at some y in between. The brace is formed relative to the larger of its parts. In this form s and beta may
 * run to infinity together (all customers leave at the same rate s/beta) without loss of accuracy.
 */
export function paretoLikelihood(counts: CustomerCounts): ParetoLikelihood {
  const { x, tX, T, weight } = counts;
  const rising = risingTable(largestFrequency(counts));
  const integral = new DropoutIntegral();
  const alive = new Float64Array(4);
  const first = new Float64Array(4);
  const purchases = x.reduce((sum, count, i) => sum + weight[i]! * count, 0);
  return (parameters, gradient, hessian) => {
    const r = parameters[0]!;
    const alpha = parameters[1]!;
    const s = parameters[2]!;
    const beta = parameters[3]!;
    fillRising(rising, r);
    const rate = s / beta;
    const g = Float64Array.of(0, -purchases / alpha, 0, 0);
    const h = new Float64Array(16);
    h[5] = purchases / (alpha * alpha);
    let value = -purchases * Math.log(alpha);
    for (let row = 0; row < x.length; row += 1) {
      const w = weight[row]!;
      const k = r + x[row]!;
      const t = T[row]!;
      const ya = t / (alpha * (alpha + t));
      const yb = t / (beta * (beta + t));
      alive[0] = -Math.log1p(t / alpha);
      alive[1] = k * ya;
      alive[2] = -Math.log1p(t / beta);
      alive[3] = s * yb;
      const A = k * alive[0]! + s * alive[2]!;
      integral.differentiate(k, alpha, s, beta, tX[row]!, t);
      const high = Math.max(A, integral.logScale);
      const e = Math.exp(A - high);
      const scale = rate * Math.exp(integral.logScale - high);
      const J = scale * integral.value;
      const brace = e + J;
      value += w * (rising.log[x[row]!]! + high + Math.log(brace));
      g[0] = g[0]! + w * rising.first[x[row]!]!;
      h[0] = h[0]! + w * rising.second[x[row]!]!;
      for (let i = 0; i < 4; i += 1) {
        first[i] = e * alive[i]! + scale * integral.first[i]!;
        if (i === 2) first[i] = first[i]! + J / s;
        if (i === 3) first[i] = first[i]! - J / beta;
        g[i] = g[i]! + (w * first[i]!) / brace;
      }
      if (!hessian) continue;
      for (let i = 0; i < 4; i += 1) {
        for (let j = i; j < 4; j += 1) {
          let second = e * alive[i]! * alive[j]! + scale * integral.second[i * 4 + j]!;
          if (i === 2) second += (scale * integral.first[j]!) / s;
          if (j === 2) second += (scale * integral.first[i]!) / s;
          if (i === 3) second -= (scale * integral.first[j]!) / beta;
          if (j === 3) second -= (scale * integral.first[i]!) / beta;
          if (i === 2 && j === 3) second += e * yb - J / (s * beta);
          if (i === 0 && j === 1) second += e * ya;
          if (i === 1 && j === 1) second -= e * k * ya * (1 / alpha + 1 / (alpha + t));
          if (i === 3 && j === 3) second += (2 * J) / (beta * beta) - e * s * yb * (1 / beta + 1 / (beta + t));
          h[i * 4 + j] = h[i * 4 + j]! + w * (second / brace - (first[i]! * first[j]!) / (brace * brace));
        }
      }
    }
    gradient?.set(g);
    if (hessian) for (let i = 0; i < 4; i += 1) for (let j = 0; j < 4; j += 1) hessian[i * 4 + j] = h[Math.min(i, j) * 4 + Math.max(i, j)]!;
    return value;
  };
}
