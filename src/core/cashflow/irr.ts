import { DomainError } from '../errors';
import type { Decimal } from '../money';
import { LARGEST_RATE } from './rates-of-return';

const percent = (rate: Decimal): string => `${rate.times(100).toDecimalPlaces(4).toString()} %`;

/** The one rate of a list, or the reason why there is none to report. */
export function onlyRate(rates: readonly Decimal[]): Decimal {
  const [first, ...others] = rates;
  if (first === undefined) {
    throw DomainError.of(
      'noAnswer',
      'net_flows',
      `No internal rate of return: at no rate from -100 % to ${LARGEST_RATE * 100} % are the net flows worth zero. Use NPV or MIRR.`,
    );
  }
  if (others.length > 0) {
    throw DomainError.of(
      'noAnswer',
      'net_flows',
      `${rates.length} internal rates of return (${rates.map(percent).join(', ')}): none of them measures the return. Use NPV or MIRR.`,
    );
  }
  return first;
}
