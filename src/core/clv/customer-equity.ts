import { discountFactors } from '../cashflow/discounting';
import { DomainError } from '../errors';
import { messages } from '../messages';
import { type Decimal, ONE, decimal, sum } from '../money';
import { bounds, checkAll, checkHorizon } from '../validate';

/** A customer base and those it will win. */
export interface EquityInput {
  /** Customers today, at least 0. */
  readonly customers: number;
  /** Lifetime value of each; currency. */
  readonly clv: number;
  /** Customers won in period 1, 2, ...; none when omitted. */
  readonly new_customers?: readonly number[] | undefined;
  /** Lifetime value of a new customer at the moment of winning; `clv` when omitted. */
  readonly clv_new?: number | undefined;
  /** Cost of winning one; 0 when omitted. */
  readonly acquisition_cost?: number | undefined;
  /** Discount rate per period; needed with new customers. */
  readonly discount?: number | undefined;
}

/**
 * Customer equity: the value of all present customers and, discounted, of those to come, net of their acquisition:
 * N CLV + (CLV_new - CAC) sum over t of new_t/(1+i)^t; currency.
 */
export function customerEquity(input: EquityInput): Decimal {
  const newcomers = input.new_customers ?? [];
  checkAll([
    ['customers', input.customers, bounds.nonNegative],
    ['clv', input.clv, bounds.any],
    ...(newcomers.length > 0 ? [['new_customers', newcomers, bounds.nonNegative] as const] : []),
    ['clv_new', input.clv_new ?? 0, bounds.any],
    ['acquisition_cost', input.acquisition_cost ?? 0, bounds.nonNegative],
    ['discount', input.discount ?? 0, bounds.rate],
  ]);
  const present = decimal(input.customers).times(input.clv);
  if (newcomers.length === 0) return present;
  if (input.discount === undefined)
    throw DomainError.of('type', 'discount', messages.missing('discount', 'the rate per period at which new customers are discounted'));
  checkHorizon('new_customers', newcomers.length);
  const factors = discountFactors(input.discount, newcomers.length);
  const discounted = sum(newcomers.map((count, index) => (factors[index + 1] ?? ONE).times(count)));
  return present.plus(
    decimal(input.clv_new ?? input.clv)
      .minus(input.acquisition_cost ?? 0)
      .times(discounted),
  );
}
