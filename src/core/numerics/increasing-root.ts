const MOST_STEPS = 200;

/**
 * Where a function that does not fall passes 0, in float64.
 *
 * Method: the bracket is widened from a guess in doubling steps, then narrowed by the Illinois form of regula falsi (Dowell & Jarratt 1971),
 * which keeps it. Accuracy: absolute `tolerance` in x. The function must be below 0 somewhere to the left and above 0 to the right.
 *
 * @throws RangeError where no change of sign is found
 */
export function increasingRoot(f: (x: number) => number, guess: number, tolerance = 1e-10): number {
  let low = guess;
  let fLow = f(low);
  let high = low;
  let fHigh = fLow;
  for (let step = 0.5; fHigh < 0 && step < 1e6; step *= 2) [low, fLow, high, fHigh] = [high, fHigh, high + step, f(high + step)];
  for (let step = 0.5; fLow > 0 && step < 1e6; step *= 2) [high, fHigh, low, fLow] = [low, fLow, low - step, f(low - step)];
  if (fLow === 0) return low;
  if (!(fLow < 0 && fHigh >= 0)) throw new RangeError('increasingRoot found no change of sign.');
  let kept = 0;
  for (let step = 0; step < MOST_STEPS && high - low > tolerance && fHigh > 0; step += 1) {
    const share = fLow / (fLow - fHigh);
    const x = share > 0 && share < 1 ? low + share * (high - low) : (low + high) / 2;
    const value = f(x);
    if (value < 0) {
      [low, fLow] = [x, value];
      if (kept === 1) fHigh /= 2;
      kept = 1;
    } else {
      [high, fHigh] = [x, value];
      if (kept === -1) fLow /= 2;
      kept = -1;
    }
    if (Math.abs(value) < 1e-13) return x;
  }
  return high;
}
