import { DomainError } from '../../errors';

const EPSILON = 1e-17;
const MAX_PURCHASES = 200_000;
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
    const logNone = this.k * logFailure;
    return logNone < LOWEST_LOG_START ? this.meanAroundMode(held, z) : this.sumUpwards(held, z, 0, Math.exp(logNone)).sum;
  }

  /**
   * The mean by way of the likeliest number of purchases: probabilities are relative to its own, and divided by their sum at the end. Its own
   * would be a difference of log-gammas, and no better than their size in units of rounding: 1e-11 for a shape of 10,000.
   */
  private meanAroundMode(held: readonly number[], z: number): number {
    const mode = Math.floor(((this.k - 1) * z) / (1 - z));
    this.extend(mode + 1);
    let { sum, total } = this.sumUpwards(held, z, mode, 1);
    let probability = 1;
    for (let m = mode - 1; m >= 0 && probability > EPSILON * total; m -= 1) {
      probability /= this.ratios[m]! * z;
      sum += probability * held[m]!;
      total += probability;
    }
    return sum / total;
  }

  /** Sums from n purchases, whose probability is given, upwards: of probability times column, and of probability alone. */
  private sumUpwards(held: readonly number[], z: number, n: number, start: number): { sum: number; total: number } {
    this.extend(n + 1);
    let sum = start * held[n]!;
    let total = start;
    let probability = start;
    for (let m = n; ; m += 1) {
      if (m + 1 >= held.length) this.extend(2 * m + 16);
      const ratio = this.ratios[m]! * z;
      probability *= ratio;
      const term = probability * held[m + 1]!;
      sum += term;
      total += probability;
      if (ratio < 1 && term <= EPSILON * (1 - ratio) * sum) return { sum, total };
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
