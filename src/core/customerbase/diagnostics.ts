import type { CustomerCounts } from './counts';
import type { PurchaseModel } from './purchase-model';
import type { CustomerSummary } from './customer-summary';
import { DAYS_IN, type TimeUnit } from './time-unit';

/** One bar pair of a chart: customers with this many repeat purchases. */
export interface FrequencyRow {
  readonly purchases: number;
  /** True for the last row, which holds this many purchases or more. */
  readonly andMore: boolean;
  readonly actual: number;
  readonly expected: number;
}

/**
 * How many customers bought 0, 1, 2, ... times, against what the model expects given how long each was observed.
 *
 * @param classes number of rows; the last one is "so many or more"
 */
export function frequencyTable(model: PurchaseModel, parameters: readonly number[], counts: CustomerCounts, classes = 8): FrequencyRow[] {
  const customersByAge = new Map<number, number>();
  const actual = new Float64Array(classes);
  for (let i = 0; i < counts.x.length; i += 1) {
    customersByAge.set(counts.T[i]!, (customersByAge.get(counts.T[i]!) ?? 0) + counts.weight[i]!);
    const row = Math.min(counts.x[i]!, classes - 1);
    actual[row] = actual[row]! + counts.weight[i]!;
  }
  const expected = new Float64Array(classes);
  for (const [age, customers] of customersByAge) {
    let below = 0;
    for (let x = 0; x < classes - 1; x += 1) {
      const probability = model.probability(parameters, x, age);
      below += probability;
      expected[x] = expected[x]! + customers * probability;
    }
    expected[classes - 1] = expected[classes - 1]! + customers * Math.max(0, 1 - below);
  }
  return Array.from(actual, (count, x) => ({ purchases: x, andMore: x === classes - 1, actual: count, expected: expected[x]! }));
}

/** One point of a tracking chart. */
export interface TrackingRow {
  /** End of the period, in units since the first purchase of the base. */
  readonly period: number;
  readonly actual: number;
  readonly expected: number;
  readonly actualCumulative: number;
  readonly expectedCumulative: number;
}

/**
 * Repeat purchases of the whole base period by period, actual against expected, through calibration and holdout.
 *
 * Expected is the sum of E[X(t - birth)] over customers; customers of one day count together.
 */
export function trackingTable(
  model: PurchaseModel,
  parameters: readonly number[],
  summary: CustomerSummary,
  unit: TimeUnit,
): TrackingRow[] {
  const days = DAYS_IN[unit];
  const { repeatsByDay } = summary;
  const births = new Float64Array(repeatsByDay.length);
  for (const first of summary.firstDay) births[first - summary.report.firstDay] = births[first - summary.report.firstDay]! + 1;
  const periods = Math.floor((repeatsByDay.length - 1) / days);
  const expectedAt = new Map<number, number>();
  const expectedAfter = (elapsed: number): number => {
    const known = expectedAt.get(elapsed);
    if (known !== undefined) return known;
    const value = model.expected(parameters, model.discrete ? Math.floor(elapsed / days) : elapsed / days);
    expectedAt.set(elapsed, value);
    return value;
  };
  const rows: TrackingRow[] = [];
  let counted = 0;
  let day = 0;
  for (let period = 1; period <= periods; period += 1) {
    const end = period * days;
    for (; day <= end; day += 1) counted += repeatsByDay[day]!;
    let expected = 0;
    for (let birth = 0; birth < births.length && birth < end; birth += 1) {
      if (births[birth]! > 0) expected += births[birth]! * expectedAfter(end - birth);
    }
    const previous = rows.at(-1);
    rows.push({
      period,
      actual: counted - (previous?.actualCumulative ?? 0),
      expected: expected - (previous?.expectedCumulative ?? 0),
      actualCumulative: counted,
      expectedCumulative: expected,
    });
  }
  return rows;
}

/** Forecast against outcome in the holdout, for customers with the same number of purchases before. */
export interface HoldoutRow {
  readonly purchases: number;
  readonly andMore: boolean;
  readonly customers: number;
  /** Mean purchases in the holdout. */
  readonly actual: number;
  readonly expected: number;
}

export interface HoldoutCheck {
  readonly actualTotal: number;
  readonly expectedTotal: number;
  /** (expected - actual)/actual of the total; NaN when nobody bought. */
  readonly totalError: number;
  /** Mean absolute error for one customer, in purchases. */
  readonly meanAbsoluteError: number;
  readonly rows: readonly HoldoutRow[];
}

/**
 * How well a fit on the calibration period foretold the holdout.
 *
 * @param summary made with `holdoutEnd`
 * @param length of the holdout, in units
 */
export function holdoutCheck(
  model: PurchaseModel,
  parameters: readonly number[],
  summary: CustomerSummary,
  length: number,
  classes = 8,
): HoldoutCheck {
  const { frequency, recency, age, holdoutFrequency } = summary;
  const expected = model.conditionalExpected(parameters, { x: frequency, tX: recency, T: age }, [length])[0]!;
  const customers = new Float64Array(classes);
  const actualBy = new Float64Array(classes);
  const expectedBy = new Float64Array(classes);
  let absolute = 0;
  for (let i = 0; i < frequency.length; i += 1) {
    const row = Math.min(frequency[i]!, classes - 1);
    customers[row] = customers[row]! + 1;
    actualBy[row] = actualBy[row]! + holdoutFrequency[i]!;
    expectedBy[row] = expectedBy[row]! + expected[i]!;
    absolute += Math.abs(expected[i]! - holdoutFrequency[i]!);
  }
  const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);
  const actualTotal = total(actualBy);
  const expectedTotal = total(expectedBy);
  return {
    actualTotal,
    expectedTotal,
    totalError: actualTotal > 0 ? expectedTotal / actualTotal - 1 : NaN,
    meanAbsoluteError: absolute / frequency.length,
    rows: Array.from(customers, (count, x) => ({
      purchases: x,
      andMore: x === classes - 1,
      customers: count,
      actual: count > 0 ? actualBy[x]! / count : 0,
      expected: count > 0 ? expectedBy[x]! / count : 0,
    })),
  };
}
