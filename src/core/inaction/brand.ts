import { discountFactors } from '../cashflow/discounting';
import { type Decimal, ONE, decimal, sum } from '../money';
import { bounds, checkAll, checkHorizon, checkSameLength } from '../validate';

/** Revenue under the brand with and without erosion. */
export interface BrandInput {
  /** Revenue of period 1, 2, ... if the brand keeps its strength; currency. */
  readonly revenue_before: readonly number[];
  /** Revenue of the same periods with the brand eroded; currency. */
  readonly revenue_after: readonly number[];
  /** Royalty that a licensee would pay for the brand, share of revenue. */
  readonly royalty: number;
  /** Discount rate per period, above -1. */
  readonly discount: number;
  /** Tax rate on the royalty saved; 0 when omitted. */
  readonly tax?: number | undefined;
  /** Royalty the eroded brand would fetch; `royalty` when omitted. */
  readonly royalty_after?: number | undefined;
}

/**
 * Loss of brand value by relief from royalty: the sum over t of (Rev0_t q0 - Rev1_t q1)(1 - tax)/(1+i)^t; currency, positive
 * for a loss. A memo figure: royalty relief already contains lost sales, so it is never added to a net present value
 * that counts them.
 *
 * Source: ISO 10668:2010, income approach, royalty relief.
 */
export function brandErosion(input: BrandInput): Decimal {
  checkAll([
    ['revenue_before', input.revenue_before, bounds.nonNegative],
    ['revenue_after', input.revenue_after, bounds.nonNegative],
    ['royalty', input.royalty, bounds.probability],
    ['discount', input.discount, bounds.rate],
    ['tax', input.tax ?? 0, bounds.probability],
    ['royalty_after', input.royalty_after ?? 0, bounds.probability],
  ]);
  checkSameLength([
    ['revenue_before', input.revenue_before],
    ['revenue_after', input.revenue_after],
  ]);
  const periods = input.revenue_before.length;
  checkHorizon('revenue_before', periods);
  const factors = discountFactors(input.discount, periods);
  const after = input.royalty_after ?? input.royalty;
  const lost = input.revenue_before.map((revenue, index) =>
    decimal(revenue)
      .times(input.royalty)
      .minus(decimal(input.revenue_after[index] ?? 0).times(after))
      .times(factors[index + 1] ?? ONE),
  );
  return sum(lost).times(ONE.minus(input.tax ?? 0));
}
