import { DomainError } from '../../errors';
import { messages } from '../../messages';
import { bounds, checkAll } from '../../validate';

/** Throws unless the points are finite and rise (they may coincide) and the probability is one. */
export function checkThreePoints(probability: number, low: number, mode: number, high: number): void {
  checkAll([
    ['probability', probability, bounds.probability],
    ['low', low, bounds.any],
    ['mode', mode, bounds.any],
    ['high', high, bounds.any],
  ]);
  if (!Number.isFinite(high - low)) throw DomainError.of('domain', 'high', messages.resultTooLarge());
  if (low <= mode && mode <= high) return;
  const parameter = low <= mode ? 'high' : 'mode';
  throw DomainError.of('domain', parameter, `mode must lie between low and high, but found low ${low}, mode ${mode}, high ${high}.`);
}
