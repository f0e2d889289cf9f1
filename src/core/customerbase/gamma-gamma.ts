import { DomainError, type Fault } from '../errors';
import { type LikelihoodFit, type LikelihoodProblem, maximiseSteps } from '../numerics/likelihood';
import { logGamma, logRisingFactorial } from '../numerics/log-gamma';
import type { Progress } from '../numerics/objective';
import { digamma, trigamma } from '../numerics/polygamma';

export const GAMMA_GAMMA_PARAMETERS = ['p', 'q', 'gamma'] as const;
const PARAMETERS = GAMMA_GAMMA_PARAMETERS;
const NAMED = 3;

/** Repeat buyers only: x repeat purchases with mean value z (the paper's z-bar). */
interface Spenders {
  readonly x: Float64Array;
  readonly z: Float64Array;
}

/**
 * Log-likelihood of the Gamma-Gamma model of spend with analytic gradient and Hessian in p, q, gamma.
 *
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, equation 1a; with s = p x + q, D = gamma + x z:
 *
 *   ln L = ln Gamma(s) - ln Gamma(p x) - ln Gamma(q) + q ln gamma + (p x - 1) ln z + p x ln x - s ln D
 *
 * The gamma functions depend on x alone and are computed once for each different x. The terms in p x are summed as
 * -p x ln(1 + gamma/(x z)): where customers always spend the same, p runs far up and gamma far down, and the sum of large terms that
 * cancel would be noise.
 */
function gammaGammaLikelihood({ x, z }: Spenders): LikelihoodProblem['evaluate'] {
  const n = x.length;
  const counts = [...new Set(x)];
  const slot = new Map(counts.map((count, index) => [count, index]));
  const index = Int32Array.from(x, (count) => slot.get(count)!);
  const weight = new Float64Array(counts.length);
  let sumLogZ = 0;
  for (let i = 0; i < n; i += 1) {
    weight[index[i]!] = weight[index[i]!]! + 1;
    sumLogZ += Math.log(z[i]!);
  }
  return (parameters, gradient, hessian) => {
    const p = parameters[0]!;
    const q = parameters[1]!;
    const gamma = parameters[2]!;
    const logG = Math.log(gamma);
    let value = n * (q * logG - logGamma(q)) - sumLogZ;
    let gP = 0;
    let gQ = n * (logG - digamma(q));
    let gG = (n * q) / gamma;
    let hPP = 0;
    let hPQ = 0;
    let hPG = 0;
    let hQQ = -n * trigamma(q);
    let hQG = n / gamma;
    let hGG = (-n * q) / (gamma * gamma);
    counts.forEach((count, k) => {
      const w = weight[k]!;
      const y = p * count;
      const curve = trigamma(y + q);
      value += w * logRisingFactorial(y, q);
      gP += count * w * (digamma(y + q) - digamma(y));
      gQ += w * digamma(y + q);
      hPP += w * count * count * (curve - trigamma(y));
      hPQ += w * count * curve;
      hQQ += w * curve;
    });
    for (let i = 0; i < n; i += 1) {
      const xi = x[i]!;
      const spent = xi * z[i]!;
      const D = gamma + spent;
      const s = p * xi + q;
      const logD = Math.log(D);
      const logExcess = Math.log1p(gamma / spent);
      const inverse = 1 / D;
      value -= p * xi * logExcess + q * logD;
      gP -= xi * logExcess;
      gQ -= logD;
      gG -= s * inverse;
      hPG -= xi * inverse;
      hQG -= inverse;
      hGG += s * inverse * inverse;
    }
    gradient.set([gP, gQ, gG]);
    hessian?.set([hPP, hPQ, hPG, hPQ, hQQ, hQG, hPG, hQG, hGG]);
    return value;
  };
}

/** Zeros throughout are what RFM gives where it was given no amounts. */
function refuseMissingAmounts(frequency: ArrayLike<number>, value: ArrayLike<number>): void {
  let repeaters = 0;
  for (let i = 0; i < frequency.length; i += 1) {
    if (value[i] !== 0) return;
    if (frequency[i]! > 0) repeaters += 1;
  }
  if (repeaters === 0) return;
  throw DomainError.of(
    'domain',
    'value',
    'value is 0 for every customer: the amounts are missing. Give RFM the amounts of the transactions, and take its column of mean values.',
  );
}

/** Refuses mean values that repeat purchases cannot have, naming the first rows. */
function checkValues(frequency: ArrayLike<number>, value: ArrayLike<number>): void {
  refuseMissingAmounts(frequency, value);
  const faults: Fault[] = [];
  let broken = 0;
  for (let i = 0; i < frequency.length; i += 1) {
    if (!(frequency[i]! > 0) || (value[i]! > 0 && Number.isFinite(value[i]!))) continue;
    broken += 1;
    if (broken <= NAMED) {
      faults.push({
        kind: 'domain',
        parameter: 'value',
        message: `value, row ${i + 1}: the mean value of ${frequency[i]!} repeat purchases must be above 0, but found ${value[i]!}.`,
      });
    }
  }
  if (broken > NAMED) faults.push({ kind: 'domain', parameter: 'value', message: `${broken - NAMED} more rows have the same fault.` });
  if (faults.length > 0) throw new DomainError(faults);
}

/** Takes the repeat buyers out. */
function spendersOf(frequency: ArrayLike<number>, value: ArrayLike<number>): Spenders {
  checkValues(frequency, value);
  const x: number[] = [];
  const z: number[] = [];
  for (let i = 0; i < frequency.length; i += 1) {
    if (!(frequency[i]! > 0)) continue;
    x.push(frequency[i]!);
    z.push(value[i]!);
  }
  if (x.length <= PARAMETERS.length) {
    throw DomainError.of(
      'noAnswer',
      'frequency',
      `The spend model learns from repeat buyers only, and there are ${x.length}: give at least ${PARAMETERS.length + 1}, better some hundreds.`,
    );
  }
  return { x: Float64Array.from(x), z: Float64Array.from(z) };
}

/** Fits the Gamma-Gamma model to repeat buyers; customers without repeat purchases carry no information and are skipped. */
export function* fitGammaGammaSteps(frequency: ArrayLike<number>, value: ArrayLike<number>): Generator<Progress, LikelihoodFit> {
  const spenders = spendersOf(frequency, value);
  const mean = spenders.z.reduce((sum, entry) => sum + entry, 0) / spenders.z.length;
  const fit = yield* maximiseSteps({
    model: 'Gamma-Gamma',
    parameters: PARAMETERS,
    observations: spenders.x.length,
    hasHessian: true,
    evaluate: gammaGammaLikelihood(spenders),
    starts: [
      [4, 4, 0.75 * mean],
      [1, 2, mean],
      [20, 10, 0.45 * mean],
    ],
    lower: [1e-4, 1e-4, 1e-7 * mean],
    upper: [1e6, 1e6, 1e7 * mean],
    ridges: [{ shape: 1, scale: 2 }],
    limitMeaning: (name, end) =>
      end === 'high'
        ? name === 'p'
          ? 'each customer always spends the same'
          : 'all customers spend alike on average'
        : 'spend has no typical size',
  });
  const notes = [...fit.notes, ...independenceNote(spenders)];
  if (fit.estimates[1]! <= 1) notes.push('q is not above 1: mean spend has no finite expectation in this population.');
  return { ...fit, notes };
}

/** The model supposes that how much and how often are unrelated; a correlation of logs above 0.3 in size says otherwise. */
function independenceNote({ x, z }: Spenders): string[] {
  const n = x.length;
  const u = x.map(Math.log);
  const v = z.map(Math.log);
  const mean = (list: Float64Array): number => list.reduce((sum, entry) => sum + entry, 0) / n;
  const mu = mean(u);
  const mv = mean(v);
  let uv = 0;
  let uu = 0;
  let vv = 0;
  for (let i = 0; i < n; i += 1) {
    uv += (u[i]! - mu) * (v[i]! - mv);
    uu += (u[i]! - mu) ** 2;
    vv += (v[i]! - mv) ** 2;
  }
  const correlation = uu > 0 && vv > 0 ? uv / Math.sqrt(uu * vv) : 0;
  return Math.abs(correlation) > 0.3
    ? [`Frequency and value are correlated (${correlation.toFixed(2)} in logarithms), which the model supposes they are not.`]
    : [];
}

/**
 * Expected mean spend of each customer: a weighted mean of what he spent and what the population spends.
 *
 *   E[M | x, z] = p (gamma + x z)/(p x + q - 1)     (Fader & Hardie 2013, equation 5)
 *
 * @param parameters p, q, gamma
 * @returns currency per purchase, one for each customer
 * Errors: `domain` for a repeat buyer without a value above 0; `noAnswer` where p x + q <= 1, because that mean is infinite.
 */
export function expectedSpend(parameters: readonly number[], frequency: ArrayLike<number>, value: ArrayLike<number>): Float64Array {
  const [p, q, gamma] = parameters as [number, number, number];
  checkValues(frequency, value);
  const result = new Float64Array(frequency.length);
  for (let i = 0; i < result.length; i += 1) {
    const x = frequency[i]!;
    if (!(p * x + q > 1)) {
      throw DomainError.of(
        'noAnswer',
        'parameters',
        `parameters: with q = ${q} the expected spend of a customer with ${x} repeat purchases is infinite (p x + q must be above 1): check the data for single huge orders.`,
      );
    }
    result[i] = (p * (gamma + (x === 0 ? 0 : x * value[i]!))) / (p * x + q - 1);
  }
  return result;
}

/** Mean spend at a purchase over the whole population, p gamma/(q - 1), currency; Infinity where q is not above 1. */
export function populationSpend(parameters: readonly number[]): number {
  const [p, q, gamma] = parameters as [number, number, number];
  return q > 1 ? (p * gamma) / (q - 1) : Infinity;
}
