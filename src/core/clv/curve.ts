import { discountFactors } from '../cashflow/discounting';
import { DomainError, type Fault } from '../errors';
import { type Decimal, ONE, ZERO, sum } from '../money';
import { bounds, checkAll, checkHorizon, checkSameLength } from '../validate';

/**
 * Lifetime value along a survivor curve: the sum over t = 1..T of margin_t x S(t)/(1+i)^t; currency per customer.
 *
 * @param margins margin per customer in period 1, 2, ...; a single one stands for all periods
 * @param survival share of customers still there when the margin of period 1, 2, ... is received; never rises
 * @param discount rate per period, above -1
 * @throws DomainError `domain` for a share outside 0..1 or a curve that rises (customers do not come back to life).
 */
export function curveValue(margins: readonly number[], survival: readonly number[], discount: number): Decimal {
  checkAll([
    ['margins', margins, bounds.any],
    ['survival', survival, bounds.probability],
    ['discount', discount, bounds.rate],
  ]);
  const perPeriod = margins.length === 1 ? survival.map(() => margins[0] ?? 0) : margins;
  checkSameLength([
    ['survival', survival],
    ['margins', perPeriod],
  ]);
  checkHorizon('survival', survival.length);
  const faults = survival.flatMap((share, index): Fault[] => risingFault(survival[index - 1], share, index));
  if (faults.length > 0) throw new DomainError(faults.slice(0, 3));
  const factors = discountFactors(discount, survival.length);
  return sum(survival.map((share, index) => (factors[index + 1] ?? ONE).times(share).times(perPeriod[index] ?? ZERO)));
}

function risingFault(before: number | undefined, share: number, index: number): Fault[] {
  if (before === undefined || share <= before) return [];
  const message = `survival, cell ${index + 1}, rises from ${before} to ${share}: a survivor curve never rises.`;
  return [{ kind: 'domain', parameter: 'survival', message }];
}
