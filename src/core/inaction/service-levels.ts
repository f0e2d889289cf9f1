import { type Decimal, decimal, sum } from '../money';
import { bounds, checkAll, checkSameLength } from '../validate';

/**
 * Expected service-level penalties per period: sum of contracts x p x min(credit, cap); currency. The cap is taken first
 * and the mean after, because a cap binds in each case, not on average.
 *
 * @param probabilities chance of a breach per contract and period, one per class of contract
 * @param credits gross credit due on a breach, one per class; currency
 * @param caps most that the contract lets one claim, one per class or one for all; none when omitted; currency
 * @param contracts contracts per class, one per class or one for all; 1 when omitted
 */
export function serviceLevelExposure(
  probabilities: readonly number[],
  credits: readonly number[],
  caps?: readonly number[],
  contracts?: readonly number[],
): Decimal {
  checkAll([
    ['probabilities', probabilities, bounds.probability],
    ['credits', credits, bounds.nonNegative],
    ...(caps ? [['caps', caps, bounds.nonNegative] as const] : []),
    ...(contracts ? [['contracts', contracts, bounds.nonNegative] as const] : []),
  ]);
  const perClass = (values: readonly number[] | undefined): readonly number[] | undefined =>
    values?.length === 1 ? probabilities.map(() => values[0] ?? 0) : values;
  const cap = perClass(caps);
  const count = perClass(contracts);
  checkSameLength([
    ['probabilities', probabilities],
    ['credits', credits],
    ...(cap ? [['caps', cap] as const] : []),
    ...(count ? [['contracts', count] as const] : []),
  ]);
  return sum(
    probabilities.map((probability, index) => {
      const credit = credits[index] ?? 0;
      const penalty = Math.min(credit, cap?.[index] ?? credit);
      return decimal(penalty)
        .times(probability)
        .times(count?.[index] ?? 1);
    }),
  );
}
