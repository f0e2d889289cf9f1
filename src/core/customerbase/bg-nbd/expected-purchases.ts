import { DomainError } from '../../errors';
import { logGamma } from '../../numerics/log-gamma';

const EPSILON = 1e-17;
const MAX_PURCHASES = 1_000_000;
/** Below e^-600 the probability of no purchase is no place to start a recurrence. */
const LOWEST_LOG_START = -600;

/**
 * Expected number of purchases of a customer who is alive and whose dropout probability p after each purchase is
 * beta(a, b)-distributed, when the purchases he would make without dropout are negative binomial with shape k and
 * success probability z.
 *
 *   sum_{j >= 1} P(N >= j) E[(1-p)^(j-1)] = sum_n P(N = n) H_n,   H_n = sum_{j < n} (b)_j/(a+b)_j
 *
 * This is Fader, Hardie & Lee's (2005) equation 10 without its 2F1: regrouped so that every term is positive. Nothing
 * cancels for a near 1 (0/0 there), nothing overflows for heavy buyers, and large parameters (customers who are all
 * alike) are just numbers. H and the ratios of the recurrence depend on k alone, hence the table: one for each x.
 */
export class PurchaseTable {
  private readonly heldPurchases: number[] = [0];
  private readonly heldSquares: number[] = [0];
  private readonly ratios: number[] = [];
  private survival = 1;

  constructor(
    private readonly k: number,
    private readonly a: number,
    private readonly b: number,
  ) {}

  /** Expected purchases at success probability z (0 <= z < 1); `logFailure` is ln(1 - z). */
  expected(z: number, logFailure: number): number {
    return this.mean(this.heldPurchases, z, logFailure);
  }

  /** Expected square of the number of purchases: the same sum with H_n of (2j+1)(b)_j/(a+b)_j. */
  expectedSquare(z: number, logFailure: number): number {
    return this.mean(this.heldSquares, z, logFailure);
  }

  /** Mean of a column of the table over the negative binomial number of purchases without dropout. */
  private mean(held: readonly number[], z: number, logFailure: number): number {
    if (z === 0) return 0;
    const { k } = this;
    let n = 0;
    let logStart = k * logFailure;
    if (logStart < LOWEST_LOG_START) {
      n = Math.floor(((k - 1) * z) / (1 - z));
      logStart = k * logFailure + n * Math.log(z) + logGamma(k + n) - logGamma(k) - logGamma(n + 1);
    }
    this.extend(n + 1);
    const start = Math.exp(logStart);
    let sum = start * held[n]!;
    let probability = start;
    for (let m = n - 1; m >= 0; m -= 1) {
      probability /= this.ratios[m]! * z;
      const term = probability * held[m]!;
      sum += term;
      if (term < EPSILON * sum) break;
    }
    probability = start;
    for (let m = n; ; m += 1) {
      if (m + 1 >= held.length) this.extend(2 * m + 16);
      const ratio = this.ratios[m]! * z;
      probability *= ratio;
      const term = probability * held[m + 1]!;
      sum += term;
      if (ratio < 1 && term <= EPSILON * (1 - ratio) * sum) return sum;
    }
  }

  /** Makes the table reach n purchases. */
  private extend(n: number): void {
    if (n > MAX_PURCHASES) {
      throw DomainError.of(
        'noAnswer',
        'horizon',
        `horizon: it is so long that a customer might make more than ${MAX_PURCHASES} purchases: give a shorter one.`,
      );
    }
    for (let j = this.heldPurchases.length - 1; j < n; j += 1) {
      this.heldPurchases.push(this.heldPurchases[j]! + this.survival);
      this.heldSquares.push(this.heldSquares[j]! + (2 * j + 1) * this.survival);
      this.ratios.push((this.k + j) / (j + 1));
      this.survival *= (this.b + j) / (this.a + this.b + j);
    }
  }
}
