import { DomainError } from '../errors';
import type { Decimal } from '../money';
import type { FlowTiming } from './discounting';
import { LARGEST_RATE, ratesOfReturn } from './rates-of-return';

const percent = (rate: Decimal): string => `${rate.times(100).toDecimalPlaces(4).toString()} %`;

/**
 * The internal rate of return per period, where there is exactly one in (-1, 10].
 *
 * @param flows net flow at time 0, 1, 2, ...
 * @throws DomainError `noAnswer` when the net present value is zero at no rate, or at several: the message lists them.
 */
export function irr(flows: readonly Decimal[], timing: FlowTiming = 'end'): Decimal {
  return onlyRate(ratesOfReturn(flows, timing));
}

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
