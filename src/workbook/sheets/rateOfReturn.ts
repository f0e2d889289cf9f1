import { cellName } from '../formula/a1';

/*
 * The internal rate of return natively: IRR() takes the cash of a period to arrive at its end, and finds nothing far from where
 * it begins. Its answer is only where the search begins, x' = x (I / O)^(1 / (m - n)) with x = 1 + rate,
 *   I, O  present value of the inflows and of the outlays at x,
 *   m, n  the moments at which they come, weighted by it.
 * This is Newton's method for ln I - ln O as a function of ln x, which is nearly a straight line: it comes to the rate from afar,
 * and is there at once where all inflows have one moment and all outlays another.
 */

/** Steps after the beginning; each doubles the number of right digits. */
export const RATE_STEPS = 8;
export const BEFORE_LAST_STEP = 7;

/** Columns of a step: its rate, then what is found at the rate of the step before. */
const at = { rate: 3, inflows: 4, outlays: 5, inflowMoments: 6, outlayMoments: 7 } as const;

/** What a step reads: positive and negative flows, and when they come. */
interface Flows {
  readonly inflows: string;
  readonly outlays: string;
  readonly moments: string;
}

/** Formulas of one step, from left to right. */
export function rateStep(row: number, { inflows, outlays, moments }: Flows): readonly string[] {
  const before = cellName(row - 1, at.rate);
  const of = (column: number): string => cellName(row, column);
  const worth = (flows: string): string => `=IFERROR(SUMPRODUCT(${flows}/(1+${before})^${moments}),"none")`;
  const weighted = (flows: string): string => `=IFERROR(SUMPRODUCT(${moments}*${flows}/(1+${before})^${moments}),"none")`;
  const span = `${of(at.inflowMoments)}/${of(at.inflows)}-${of(at.outlayMoments)}/${of(at.outlays)}`;
  return [
    `=IFERROR((1+${before})*(${of(at.inflows)}/ABS(${of(at.outlays)}))^(1/(${span}))-1,"none")`,
    worth(inflows),
    worth(outlays),
    weighted(inflows),
    weighted(outlays),
  ];
}
