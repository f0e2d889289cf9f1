import { DomainError } from '../errors';
import { type Decimal, decimal } from '../money';
import { bounds, checkAll } from '../validate';

/**
 * Return on Customer of a period: (cash flow + change in customer equity)/customer equity at its start; a ratio.
 * A programme that buys this year's cash with next year's customers shows up here.
 *
 * @throws DomainError `divisionByZero` without customer equity at the start.
 * Source: Peppers & Rogers (2005), Return on Customer.
 */
export function returnOnCustomer(cashFlow: number, equityStart: number, equityEnd: number): Decimal {
  checkAll([
    ['cash_flow', cashFlow, bounds.any],
    ['equity_start', equityStart, bounds.nonNegative],
    ['equity_end', equityEnd, bounds.any],
  ]);
  if (equityStart === 0) {
    throw DomainError.of('divisionByZero', 'equity_start', 'equity_start is zero: there is no customer equity to relate the return to.');
  }
  return decimal(cashFlow).plus(equityEnd).minus(equityStart).div(equityStart);
}
