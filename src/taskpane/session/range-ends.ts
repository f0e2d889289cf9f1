import type { Bounds } from '../../core/validate';

/** Significant digits that a number keeps when it is moved along: more would look measured. */
const DIGITS = 6;

/**
 * Where an end of a range goes when its base is given another value: the range keeps its proportions. A share keeps them
 * in odds, so that 75 to 85 % around 80 % becomes 94 to 96 % around 95 % and never passes 100 %; another number in ratio;
 * around a base of zero the distance stays.
 *
 * @param end low or high as it was
 * @param before the base it belonged to
 * @param after the new base
 */
export function movedEnd(end: number, before: number, after: number, bounds: Bounds): number {
  if (after === before) return end;
  if (end === before) return after;
  const { min = -Infinity, max = Infinity } = bounds;
  const moved = min === 0 && max === 1 ? movedShare(end, before, after) : before === 0 ? after + end : (after * end) / before;
  // Proportions to all but nothing have no number; the range closes there.
  const rounded = Number.isFinite(moved) ? Number(moved.toPrecision(DIGITS)) : after;
  const inside = Math.min(max, Math.max(min, rounded));
  return end < before ? Math.min(inside, after) : Math.max(inside, after);
}

function movedShare(end: number, before: number, after: number): number {
  // At nothing and at everything odds have no proportion; the end follows in ratio to what is there.
  if (after <= 0 || after >= 1) return after;
  if (before <= 0 || before >= 1 || end <= 0 || end >= 1) return end <= 0 ? 0 : end >= 1 ? 1 : after + end - before;
  const odds = (share: number): number => share / (1 - share);
  const moved = (odds(end) * odds(after)) / odds(before);
  return moved / (1 + moved);
}

/** Both ends at a distance of `share` of the base: 0.1 is plus or minus 10 %. */
export function spread(base: number, share: number, bounds: Bounds): { readonly low: number; readonly high: number } {
  const { min = -Infinity, max = Infinity } = bounds;
  const at = (factor: number): number => Math.min(max, Math.max(min, Number((base * factor).toPrecision(DIGITS))));
  const [one, other] = [at(1 - share), at(1 + share)];
  return { low: Math.min(one, other, base), high: Math.max(one, other, base) };
}
