import { cellName } from '../formula/a1';

/*
 * The internal rate of return natively: IRR() takes the cash of a period to arrive at its end, so where it arrives in the
 * middle its answer is only where Newton's method begins, x' = x - f(x) / f'(x) with
 *   f(x) = sum_t net_t (1 + x)^-moment_t,   -f'(x) = sum_t moment_t net_t (1 + x)^-(moment_t + 1).
 * For an outlay followed by inflows f falls and is convex and the beginning lies left of its root, so that every step
 * comes nearer from the left; with cash at the end of periods the beginning is the root already.
 */

/** Steps after the beginning; each doubles the number of right digits. */
export const RATE_STEPS = 8;

/** Columns beside the rate of a step: f and -f' at the rate of the step before. */
const at = { rate: 3, npv: 4, slope: 5 } as const;

/** Formulas of one step, from left to right. */
export function rateStep(
  row: number,
  net: string,
  moments: string,
): { readonly rate: string; readonly npv: string; readonly slope: string } {
  const before = cellName(row - 1, at.rate);
  return {
    rate: `=IFERROR(${before}+${cellName(row, at.npv)}/${cellName(row, at.slope)},"none")`,
    npv: `=IFERROR(SUMPRODUCT(${net}/(1+${before})^${moments}),"none")`,
    slope: `=IFERROR(SUMPRODUCT(${moments}*${net}/(1+${before})^(${moments}+1)),"none")`,
  };
}
