import { baseValue } from '../../src/core/customerbase/base-value';
import { holdoutErrors } from '../../src/core/customerbase/compare-models';
import { countCustomers } from '../../src/core/customerbase/counts';
import { CountsToCome } from '../../src/core/customerbase/counts-to-come';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { dayOf } from '../../src/core/customerbase/days';
import type { Forecast } from '../../src/core/customerbase/forecast';
import { fitGammaGammaSteps } from '../../src/core/customerbase/gamma-gamma';
import { PURCHASE_MODELS } from '../../src/core/customerbase/models';
import type { ModelName } from '../../src/core/customerbase/purchase-model';
import { valueIntervals } from '../../src/core/customerbase/value-intervals';
import { runToEnd } from '../../src/core/numerics/objective';
import { cdnowLedger, cdnowTransactions } from '../reference/tables';

const day = (text: string): number => dayOf(text) as number;
/** The last day of the 39 weeks that are published as calibration, and that of its own calibration, two thirds into it. */
const [SPLIT, EARLIER] = [day('1997-09-30'), day('1997-06-30')];
const HORIZON = 39;
const DISCOUNT = 1.15 ** (7 / 365.25) - 1;

/** The models for time that runs on; CDNOW has no opportunities. */
export const HOLDOUT_MODELS = ['BG/NBD', 'MBG/NBD', 'Pareto/NBD'] as const satisfies readonly ModelName[];

/** What real customers did in 39 weeks, and in how many of their intervals it is. */
export interface HoldoutCoverage {
  readonly customers: number;
  /** Shares of the customers: in the interval, and above it; of purchases, and of their value. */
  readonly count: number;
  readonly above: number;
  readonly value: number;
  readonly valueAbove: number;
  /** What the base brought, discounted, and its interval with the model taken as right. */
  readonly worth: number;
  readonly plain: Forecast;
  /** How far the model was off within the calibration, (expected - actual)/actual, and the interval that knows of it. */
  readonly holdoutError: number;
  readonly honest: Forecast;
}

/** Days with a purchase after the split and what was spent on each, by customer. */
function bought(): Map<number, Map<number, number>> {
  const all = new Map<number, Map<number, number>>();
  for (const { customer, date, dollars } of cdnowTransactions()) {
    if (!(day(date) > SPLIT && dollars > 0)) continue;
    const days = all.get(customer) ?? new Map<number, number>();
    all.set(customer, days.set(day(date), (days.get(day(date)) ?? 0) + dollars));
  }
  return all;
}

/** How far a forecast of the last 13 weeks before the split was off. */
function earlierError(name: ModelName): number {
  const summary = summarise(cdnowLedger(true), { asOf: EARLIER, unit: 'week', holdoutEnd: SPLIT });
  const customers = { x: summary.frequency, tX: summary.recency, T: summary.age };
  const { estimates } = runToEnd(PURCHASE_MODELS[name].fitSteps(countCustomers(customers.x, customers.tX, customers.T)));
  const holdout = { customers, purchases: summary.holdoutFrequency, length: (SPLIT - EARLIER) / 7 };
  return holdoutErrors(PURCHASE_MODELS[name], estimates, holdout).total;
}

/** Fits the calibration and holds the intervals against the holdout. */
export function holdoutCoverage(name: ModelName): HoldoutCoverage {
  const model = PURCHASE_MODELS[name];
  const { customers, frequency: x, recency: tX, age: T, value: z } = summarise(cdnowLedger(true), { asOf: SPLIT, unit: 'week' });
  const base = { x, tX, T, z };
  const fit = runToEnd(model.fitSteps(countCustomers(x, tX, T)));
  const spend = runToEnd(fitGammaGammaSteps(x, base.z));
  const toCome = new CountsToCome(model, fit, base, HORIZON);
  const values = valueIntervals(model, fit, spend, base, { discount: DISCOUNT, horizon: HORIZON });
  const later = bought();
  let [count, above, value, valueAbove, worth] = [0, 0, 0, 0, 0];
  customers.forEach((customer, i) => {
    const days = [...(later.get(customer as number) ?? [])];
    const own = days.reduce((sum, [at, dollars]) => sum + dollars * (1 + DISCOUNT) ** ((SPLIT - at) / 7), 0);
    worth += own;
    const { low, high } = toCome.interval(i);
    if (days.length > high) above += 1;
    else if (days.length >= low) count += 1;
    if (own > values[i]!.high) valueAbove += 1;
    else if (own >= values[i]!.low) value += 1;
  });
  const all = customers.length;
  const holdoutError = earlierError(name);
  const terms = { discount: DISCOUNT, horizon: HORIZON };
  return {
    customers: all,
    count: count / all,
    above: above / all,
    value: value / all,
    valueAbove: valueAbove / all,
    worth,
    plain: baseValue(model, fit, spend, base, terms).value,
    holdoutError,
    honest: baseValue(model, fit, spend, base, { ...terms, holdoutError }).value,
  };
}
