import type { Likelihood } from '../../numerics/likelihood';
import { type CustomerCounts, largestFrequency } from '../counts';
import { fillRising, fillSurvival, risingTable } from './rising-table';

/**
 * When a customer may leave. In the BG/NBD after every repeat purchase (so that a one-time buyer is alive by construction);
 * in the MBG/NBD also right after the first. Both have the same likelihood with b moved by `shift`.
 */
export interface DropoutRule {
  readonly shift: 0 | 1;
}

export const AFTER_REPEATS: DropoutRule = { shift: 0 };
export const FROM_THE_START: DropoutRule = { shift: 1 };

/**
 * Log-likelihood of BG/NBD and MBG/NBD with analytic gradient (4) and Hessian (4 x 4) in the order r, alpha, a, b.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), 10.1287/mksc.1040.0098, equation 6; Batislam, Denizel &
 * Filiztekin (2007), 10.1016/j.ijresmar.2006.12.005. Stable form: with b' = b + shift and d = 1 where dropout is possible,
 *
 *   ln L = ln (r)_x + r ln alpha - (r+x) ln(alpha+T) + ln[B(a, b'+x)/B(a, b)] + ln(1 + d e^u)
 *   u    = ln a - ln(b'+x-1) + (r+x) ln[(alpha+T)/(alpha+tX)]
 *
 * where e^u is the odds of having left. Everything that depends on x alone is tabulated once for each evaluation.
 */
export function betaGeometricLikelihood(counts: CustomerCounts, rule: DropoutRule): Likelihood {
  const { shift } = rule;
  const { tX, T, weight } = counts;
  const x = Int32Array.from(counts.x);
  const largest = largestFrequency(counts);
  const byFrequency = new Float64Array(largest + 1);
  const ofR = risingTable(largest);
  const ofB = risingTable(largest + shift);
  const ofSum = risingTable(largest + shift);
  const survival = new Float64Array(largest + shift + 1);
  const logOdds = new Float64Array(largest + 1);
  let mostBefore = 0;

  return (parameters, gradient, hessian, from = 0, to = T.length) => {
    const r = parameters[0]!;
    const alpha = parameters[1]!;
    const a = parameters[2]!;
    const b = parameters[3]!;
    let most = 0;
    let customers = 0;
    byFrequency.fill(0, 0, mostBefore + 1);
    for (let i = from; i < to; i += 1) {
      const k = x[i]!;
      if (k > most) most = k;
      byFrequency[k] = byFrequency[k]! + weight[i]!;
      customers += weight[i]!;
    }
    mostBefore = most;
    fillRising(ofR, r, most + 1);
    fillRising(ofB, b, most + shift + 1);
    fillRising(ofSum, a + b, most + shift + 1);
    fillSurvival(survival, a, b, most + shift + 1);
    const logAlpha = Math.log(alpha);
    const logA = Math.log(a);
    let value = customers * r * logAlpha;
    let gR = customers * logAlpha;
    let gAlpha = (customers * r) / alpha;
    let gA = 0;
    let gB = 0;
    let hRR = 0;
    let hRAlpha = customers / alpha;
    let hAlphaAlpha = (-customers * r) / (alpha * alpha);
    let hAA = 0;
    let hAB = 0;
    let hBB = 0;
    let hRA = 0;
    let hRB = 0;
    let hAlphaA = 0;
    let hAlphaB = 0;
    for (let k = 0; k <= most; k += 1) {
      logOdds[k] = logA - Math.log(b + shift + k - 1);
      const w = byFrequency[k]!;
      if (w === 0) continue;
      const s = k + shift;
      value += w * (ofR.log[k]! + survival[s]!);
      gR += w * ofR.first[k]!;
      hRR += w * ofR.second[k]!;
      gA -= w * ofSum.first[s]!;
      hAA -= w * ofSum.second[s]!;
      gB += w * (ofB.first[s]! - ofSum.first[s]!);
      hBB += w * (ofB.second[s]! - ofSum.second[s]!);
      hAB -= w * ofSum.second[s]!;
    }
    const uA = 1 / a;
    const canLeaveAtOnce = shift === 1;
    for (let i = from; i < to; i += 1) {
      const w = weight[i]!;
      const xi = x[i]!;
      const rx = r + xi;
      const aT = alpha + T[i]!;
      const inverseT = 1 / aT;
      const logT = Math.log(aT);
      value -= w * rx * logT;
      gR -= w * logT;
      gAlpha -= w * rx * inverseT;
      hRAlpha -= w * inverseT;
      hAlphaAlpha += w * rx * inverseT * inverseT;
      if (xi === 0 && !canLeaveAtOnce) continue;
      const aX = alpha + tX[i]!;
      const inverseX = 1 / aX;
      const uR = Math.log(aT * inverseX);
      const u = logOdds[xi]! + rx * uR;
      const small = Math.exp(u > 0 ? -u : u);
      value += w * ((u > 0 ? u : 0) + Math.log1p(small));
      const left = u > 0 ? 1 / (1 + small) : small / (1 + small);
      const uRAlpha = inverseT - inverseX;
      const uAlpha = rx * uRAlpha;
      const uB = -1 / (b + shift + xi - 1);
      const wl = w * left;
      gR += wl * uR;
      gAlpha += wl * uAlpha;
      gA += wl * uA;
      gB += wl * uB;
      const spread = (wl * (u > 0 ? small : 1)) / (1 + small);
      const sR = spread * uR;
      const sAlpha = spread * uAlpha;
      hRR += sR * uR;
      hRAlpha += sR * uAlpha + wl * uRAlpha;
      hRA += sR * uA;
      hRB += sR * uB;
      hAlphaAlpha += sAlpha * uAlpha + wl * rx * (inverseX * inverseX - inverseT * inverseT);
      hAlphaA += sAlpha * uA;
      hAlphaB += sAlpha * uB;
      hAA += (spread - wl) * uA * uA;
      hAB += spread * uA * uB;
      hBB += (spread + wl) * uB * uB;
    }
    gradient?.set([gR, gAlpha, gA, gB]);
    hessian?.set([hRR, hRAlpha, hRA, hRB, hRAlpha, hAlphaAlpha, hAlphaA, hAlphaB, hRA, hAlphaA, hAA, hAB, hRB, hAlphaB, hAB, hBB]);
    return value;
  };
}
