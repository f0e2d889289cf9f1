import { countCustomers, type CustomerCounts } from '../../core/customerbase/counts';
import { checkCustomers } from '../../core/customerbase/check';
import { isoDate } from '../../core/customerbase/dates';
import { holdoutCheck } from '../../core/customerbase/diagnostics';
import { forecastInterval } from '../../core/customerbase/forecast';
import { fitGammaGammaSteps } from '../../core/customerbase/gamma-gamma';
import type { PurchaseLedger } from '../../core/customerbase/ledger';
import type { PurchaseModel } from '../../core/customerbase/purchase-model';
import { summarise, type SummaryReport } from '../../core/customerbase/summary';
import { DAYS_IN, type TimeUnit } from '../../core/customerbase/time-unit';
import { DomainError } from '../../core/errors';
import { type LikelihoodFit, parameterIntervals } from '../../core/numerics/likelihood';
import { runToEnd } from '../../core/numerics/objective';

/** A fitted parameter; null where there is no standard error. */
export interface FittedParameter {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface FitSummary {
  readonly model: string;
  readonly status: LikelihoodFit['status'];
  readonly observations: number;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly parameters: readonly FittedParameter[];
  readonly notes: readonly string[];
}

/** Repeat purchases of the whole base in a time to come, with the 95 % interval that the parameters leave. */
export interface BaseForecast {
  readonly horizon: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** How a fit on the days up to `split` foretold the days after it. */
export interface HoldoutError {
  readonly split: string;
  readonly end: string;
  readonly customers: number;
  readonly actualPurchases: number;
  readonly expectedPurchases: number;
  /** (expected - actual)/actual; null when nobody bought. */
  readonly relativeError: number | null;
  readonly meanAbsoluteError: number;
}

/** A part of the report that these data do not allow, with the reason; the other parts stand. */
export interface NotAvailable {
  readonly reason: string;
}

/** Everything `case fit` says, as data: what `--json` prints. Times are in `unit`. */
export interface FitReport {
  readonly unit: TimeUnit;
  readonly customers: number;
  readonly repeatCustomers: number;
  readonly purchases: FitSummary;
  readonly forecast: BaseForecast;
  /** Null where there is nothing to hold out: counts carry no days. */
  readonly holdout: HoldoutError | NotAvailable | null;
  /** Null without amounts. */
  readonly spend: FitSummary | NotAvailable | null;
  /** What happened to the rows; null for counts, where the statement has dealt with them. */
  readonly rows: (Omit<SummaryReport, 'firstDay' | 'asOf'> & { readonly firstDay: string; readonly asOf: string }) | null;
}

/** A part that may fail on its own without taking the fit of purchases with it. */
function attempt<Part>(part: () => Part): Part | NotAvailable {
  try {
    return part();
  } catch (error) {
    if (error instanceof DomainError) return { reason: error.message };
    throw error;
  }
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function describe(fit: LikelihoodFit): FitSummary {
  const intervals = parameterIntervals(fit);
  return {
    model: fit.model,
    status: fit.status,
    observations: fit.observations,
    logLikelihood: fit.logLikelihood,
    iterations: fit.iterations,
    parameters: fit.parameters.map((name, i) => ({
      name,
      estimate: fit.estimates[i]!,
      standardError: orNull(fit.standardErrors[i]!),
      low: orNull(intervals[i]!.low),
      high: orNull(intervals[i]!.high),
    })),
    notes: fit.notes,
  };
}

function forecastOf(model: PurchaseModel, fit: LikelihoodFit, counts: CustomerCounts, horizon: number): BaseForecast {
  const total = (parameters: readonly number[]): number =>
    model.conditionalExpected(parameters, counts, [horizon])[0]!.reduce((sum, value, i) => sum + value * counts.weight[i]!, 0);
  const { expected, low, high } = forecastInterval(fit, total);
  return { horizon, expected, low, high };
}

const repeaters = (counts: CustomerCounts): number => counts.x.reduce((sum, x, i) => (x > 0 ? sum + counts.weight[i]! : sum), 0);

/** Fits the counts of `case sql`. */
export function fitCounts(model: PurchaseModel, counts: CustomerCounts, unit: TimeUnit, horizon: number): FitReport {
  const fit = runToEnd(model.fitSteps(counts));
  return {
    unit,
    customers: counts.customers,
    repeatCustomers: repeaters(counts),
    purchases: describe(fit),
    forecast: forecastOf(model, fit, counts, horizon),
    holdout: null,
    spend: null,
    rows: null,
  };
}

export interface LedgerFitOptions {
  readonly unit: TimeUnit;
  readonly horizon: number;
  /** Last day observed (serial number); the latest purchase if left out. */
  readonly asOf?: number;
  /** Last day of the calibration for the holdout error; two thirds of the observed days if left out. */
  readonly split?: number;
  readonly hasAmounts: boolean;
}

const CALIBRATION_SHARE = 2 / 3;

/** Fits a ledger of purchases on all its days, and once more on the earlier ones to see how well that foretells the later. */
export function fitLedger(model: PurchaseModel, ledger: PurchaseLedger, options: LedgerFitOptions): FitReport {
  const { unit, horizon } = options;
  const summary = summarise(ledger, { unit, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) });
  const { frequency, recency, age, value, report } = summary;
  checkCustomers(frequency, recency, age);
  const counts = countCustomers(frequency, recency, age);
  const fit = runToEnd(model.fitSteps(counts));
  return {
    unit,
    customers: counts.customers,
    repeatCustomers: repeaters(counts),
    purchases: describe(fit),
    forecast: forecastOf(model, fit, counts, horizon),
    holdout: attempt(() => holdoutOf(model, ledger, report, options)),
    spend: options.hasAmounts ? attempt(() => describe(runToEnd(fitGammaGammaSteps(frequency, value)))) : null,
    rows: { ...report, firstDay: isoDate(report.firstDay), asOf: isoDate(report.asOf) },
  };
}

function holdoutOf(model: PurchaseModel, ledger: PurchaseLedger, report: SummaryReport, options: LedgerFitOptions): HoldoutError {
  const split = options.split ?? Math.floor(report.firstDay + CALIBRATION_SHARE * (report.asOf - report.firstDay));
  if (split <= report.firstDay || split >= report.asOf) {
    throw DomainError.of(
      'domain',
      'split',
      `split must lie between the first purchase (${isoDate(report.firstDay)}) and the last day observed (${isoDate(report.asOf)}), but found ${isoDate(split)}.`,
    );
  }
  const summary = summarise(ledger, { unit: options.unit, asOf: split, holdoutEnd: report.asOf });
  const fit = runToEnd(model.fitSteps(countCustomers(summary.frequency, summary.recency, summary.age)));
  const check = holdoutCheck(model, fit.estimates, summary, (report.asOf - split) / DAYS_IN[options.unit]);
  return {
    split: isoDate(split),
    end: isoDate(report.asOf),
    customers: summary.customers.length,
    actualPurchases: check.actualTotal,
    expectedPurchases: check.expectedTotal,
    relativeError: orNull(check.totalError),
    meanAbsoluteError: check.meanAbsoluteError,
  };
}
