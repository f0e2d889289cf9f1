import { fillRising, risingTable } from '../bg-nbd/rising-table';
import { type CustomerCounts, largestFrequency } from '../counts';
import { DropoutIntegral } from './dropout-integral';

/** Fills gradient (4) and Hessian (4 x 4) in the order r, alpha, s, beta and returns the log-likelihood. */
export type ParetoLikelihood = (parameters: ArrayLike<number>, gradient?: Float64Array, hessian?: Float64Array) => number;

/**
 * Log-likelihood of the Pareto/NBD with analytic gradient and Hessian.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), 10.1287/mnsc.33.1.1; Fader & Hardie (2005), A note on deriving the
 * Pareto/NBD, whose integral form is
 *
 *   L = (r)_x alpha^r beta^s { e^A + s J },   A = -(r+x) ln(alpha+T) - s ln(beta+T),   J: see DropoutIntegral
 *
 * Alive to the end, or left at some y in between. The brace is formed relative to the larger of its parts.
 */
export function paretoLikelihood(counts: CustomerCounts): ParetoLikelihood {
  const { x, tX, T, weight, customers } = counts;
  const rising = risingTable(largestFrequency(counts));
  const integral = new DropoutIntegral();
  const alive = new Float64Array(4);
  const first = new Float64Array(4);
  return (parameters, gradient, hessian) => {
    const r = parameters[0]!;
    const alpha = parameters[1]!;
    const s = parameters[2]!;
    const beta = parameters[3]!;
    fillRising(rising, r);
    const logAlpha = Math.log(alpha);
    const logBeta = Math.log(beta);
    const g = Float64Array.of(customers * logAlpha, (customers * r) / alpha, customers * logBeta, (customers * s) / beta);
    const h = new Float64Array(16);
    h[1] = customers / alpha;
    h[5] = (-customers * r) / (alpha * alpha);
    h[11] = customers / beta;
    h[15] = (-customers * s) / (beta * beta);
    let value = customers * (r * logAlpha + s * logBeta);
    for (let row = 0; row < x.length; row += 1) {
      const w = weight[row]!;
      const k = r + x[row]!;
      const ia = 1 / (alpha + T[row]!);
      const ib = 1 / (beta + T[row]!);
      alive[0] = Math.log(ia);
      alive[1] = -k * ia;
      alive[2] = Math.log(ib);
      alive[3] = -s * ib;
      const A = k * alive[0]! + s * alive[2]!;
      integral.evaluate(k, alpha, s, beta, tX[row]!, T[row]!);
      const high = Math.max(A, integral.logScale);
      const e = Math.exp(A - high);
      const scale = Math.exp(integral.logScale - high);
      const J = scale * integral.value;
      const brace = e + s * J;
      value += w * (rising.log[x[row]!]! + high + Math.log(brace));
      g[0] = g[0]! + w * rising.first[x[row]!]!;
      h[0] = h[0]! + w * rising.second[x[row]!]!;
      for (let i = 0; i < 4; i += 1) {
        first[i] = e * alive[i]! + s * scale * integral.first[i]! + (i === 2 ? J : 0);
        g[i] = g[i]! + (w * first[i]!) / brace;
      }
      if (!hessian) continue;
      for (let i = 0; i < 4; i += 1) {
        for (let j = i; j < 4; j += 1) {
          let second = e * alive[i]! * alive[j]! + s * scale * integral.second[i * 4 + j]!;
          if (i === 2) second += scale * integral.first[j]!;
          if (j === 2) second += scale * integral.first[i]!;
          if (i === 0 && j === 1) second -= e * ia;
          if (i === 1 && j === 1) second += e * k * ia * ia;
          if (i === 2 && j === 3) second -= e * ib;
          if (i === 3 && j === 3) second += e * s * ib * ib;
          h[i * 4 + j] = h[i * 4 + j]! + w * (second / brace - (first[i]! * first[j]!) / (brace * brace));
        }
      }
    }
    gradient?.set(g);
    if (hessian) for (let i = 0; i < 4; i += 1) for (let j = 0; j < 4; j += 1) hessian[i * 4 + j] = h[Math.min(i, j) * 4 + Math.max(i, j)]!;
    return value;
  };
}
