import { DomainError } from '../errors';
import { type Decimal, ONE, ZERO, sum } from '../money';
import { type FlowTiming, discountFactors } from './discounting';

/**
 * Modified internal rate of return per period: what the outlays, valued today, grow to per period when every receipt
 * is reinvested until the end: (final value of receipts / present value of outlays)^(1/n) - 1, n = periods after time 0.
 *
 * @param flows net flow at time 0, 1, 2, ...
 * @param financeRate rate at which outlays are discounted, per period, above -1
 * @param reinvestRate rate at which receipts are reinvested, per period, above -1
 * @throws DomainError `noAnswer` when there is nothing but outlays, nothing but receipts, or only time 0.
 * Source: Lin (1976), The Engineering Economist 21, 237-247; Excel's MIRR for flows at the end of periods.
 */
export function mirr(
  flows: readonly Decimal[],
  financeRate: Decimal | number,
  reinvestRate: Decimal | number,
  timing: FlowTiming = 'end',
): Decimal {
  const periods = flows.length - 1;
  const finance = discountFactors(financeRate, periods, timing);
  const reinvest = discountFactors(reinvestRate, periods, timing);
  const outlays = sum(flows.map((flow, t) => (flow.isNegative() ? flow.times(finance[t] ?? ONE) : ZERO))).neg();
  const receipts = sum(flows.map((flow, t) => (flow.isNegative() ? ZERO : flow.times(reinvest[t] ?? ONE))));
  if (periods === 0 || outlays.isZero() || receipts.isZero()) {
    throw DomainError.of(
      'noAnswer',
      'net_flows',
      'No modified rate of return: it needs both net outlays and net receipts, over at least one period.',
    );
  }
  const growth = receipts.div(outlays).pow(ONE.div(periods));
  return growth.times(ONE.plus(reinvestRate)).minus(ONE);
}
