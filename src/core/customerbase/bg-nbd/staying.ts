const RESCALE = 1e250;

/**
 * Probability that a customer with rate gamma(k, clock) and dropout probability beta(a, b) at each purchase is still one after t.
 *
 * Method: n purchases are negative binomial and each is survived, sum over n of NB(n; k, z) (b)_n/(a+b)_n with z = t/(clock + t): positive
 * terms, so that nothing cancels; scaled, so that nothing overflows. It is 2F1(k, a; a + b; -t/clock) by another route. To 1e-12.
 *
 * @param k 0 < k
 * @param clock alpha + T, above 0
 * @param t at least 0, in the same unit
 */
export function stayingProbability(k: number, clock: number, a: number, b: number, t: number): number {
  const z = t / (clock + t);
  let term = 1;
  let sum = 1;
  let logScale = -k * Math.log1p(t / clock);
  for (let n = 0; ; n += 1) {
    const ratio = (((k + n) / (n + 1)) * z * (b + n)) / (a + b + n);
    term *= ratio;
    sum += term;
    if (ratio < 1 && term <= 1e-17 * (1 - ratio) * sum) return Math.min(1, sum * Math.exp(logScale));
    if (sum > RESCALE) {
      logScale += Math.log(RESCALE);
      term /= RESCALE;
      sum /= RESCALE;
    }
  }
}
