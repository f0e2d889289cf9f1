import { ratesOfReturn } from '../../core/cashflow/rates-of-return';
import { decimal, type Decimal } from '../../core/money';
import { PERIODS_PER_YEAR } from '../../core/units';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';
import type { Values } from './evaluate';

/** Every rate of return a year, in rising order. */
export function yearlyRates({ case: { timeline }, periods }: Model, values: Values): number[] {
  // The rates of return are sought with more digits than the model is calculated with.
  const flows: Decimal[] = [decimal(values.opening(ids.net)?.toString() ?? 0)];
  for (let period = 1; period <= periods; period += 1) flows.push(decimal(values.period(ids.net, period)?.toString() ?? 0));
  return ratesOfReturn(flows, timeline.timing).map((rate) => rate.plus(1).pow(PERIODS_PER_YEAR[timeline.periodLength]).minus(1).toNumber());
}
