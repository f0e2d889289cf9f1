import { ids } from '../lines/ids';
import type { Model } from '../language/model';
import type { Values } from './evaluate';
import { yearlyRates } from './yearly-rates';
import { type Start, type Year, yearly } from './yearly';

/** What a case comes to, as data: every money figure after tax, in the currency of the case. */
export interface CaseResults {
  readonly npv: number;
  /** (PV benefits - PV costs) / PV costs; null without costs, where it is not defined. */
  readonly roi: number | null;
  /** Every rate a year, up to 1,000 % a period, at which NPV is zero; empty where there is none. */
  readonly irr: readonly number[];
  /** Null where nothing is laid out. */
  readonly mirr: number | null;
  /** Null where the outlay does not come back within the horizon. */
  readonly paybackMonths: number | null;
  readonly discountedPaybackMonths: number | null;
  /** Who would have left, over the horizon. */
  readonly customersKept: number;
  /** By segment: a year's retention in the last year, without and with the programme. */
  readonly retention: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
  /** Paid and earned today. */
  readonly start: Start;
  readonly yearly: readonly Year[];
}

/** The results of a model that has been calculated. */
export function resultsOf(model: Model, values: Values): CaseResults {
  const result = (name: string): number => values.constant(ids.result(name))!.toNumber();
  const reached = (name: string): number | null => (result(name) < 0 ? null : result(name));
  const { start, years } = yearly(model, values);
  return {
    npv: result('npv'),
    roi: result('hasCosts') === 0 ? null : result('roi'),
    irr: yearlyRates(model, values),
    mirr: result('pvOutflows') === 0 ? null : result('mirr'),
    paybackMonths: reached('paybackMonths'),
    discountedPaybackMonths: reached('paybackDiscountedMonths'),
    customersKept: result('customersKept'),
    retention: Object.fromEntries(
      model.case.segments.map(({ id }) => [
        id,
        { before: values.total(ids.retained('without', id))!.toNumber(), after: values.total(ids.retained('with', id))!.toNumber() },
      ]),
    ),
    start,
    yearly: years,
  };
}
