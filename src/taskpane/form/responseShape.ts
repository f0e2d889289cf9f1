/** What half as much again is in effort, as the question puts it. */
const ASKED = 1.5;

/**
 * The effect of a lever as a multiple of its planned one, by effort (1 is the plan), through the four answers: 0 at 0, 1 at 1,
 * `plus50` at 1.5, `unlimited` in the end. s(x) = S x^c / (d + x^c) with d = S - 1 and c = ln[q d / (S - q)] / ln 1.5 (Little
 * 1970), the curve of the model's lines. Undefined where the answers have no such curve.
 */
export function responseCurve(plus50: number, unlimited: number): ((effort: number) => number) | undefined {
  if (!(plus50 > 1 && unlimited > plus50)) return undefined;
  const d = unlimited - 1;
  const c = Math.log((plus50 * d) / (unlimited - plus50)) / Math.log(ASKED);
  return (effort) => (unlimited * effort ** c) / (d + effort ** c);
}
