import { DomainError } from '../errors';
import type { Decimal } from '../money';

/**
 * Return on investment: (present value of benefits - present value of costs)/present value of costs. The definition of
 * Total Economic Impact; benefits equal to costs give exactly 0.
 *
 * @throws DomainError `divisionByZero` if nothing is invested; `domain` if costs are negative on balance.
 */
export function roi(benefits: Decimal, costs: Decimal): Decimal {
  if (costs.isZero())
    throw DomainError.of('divisionByZero', 'costs', 'costs have a present value of zero: there is no investment to relate the return to.');
  if (costs.isNegative()) {
    throw DomainError.of(
      'domain',
      'costs',
      `costs must be entered as positive amounts, but their present value is ${costs.toPrecision(8)}.`,
    );
  }
  return benefits.minus(costs).div(costs);
}
