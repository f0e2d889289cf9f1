import { baseForecast } from '../base-forecast';
import { type BaseRetention, baseRetention } from '../base-retention';
import { countCustomers, type CustomerCounts } from '../counts';
import { checkCustomers } from '../check-customers';
import { isoDate } from '../days';
import { holdoutCheck } from '../diagnostics';
import { fitGammaGammaSteps } from '../gamma-gamma';
import type { PurchaseLedger } from '../ledger';
import type { PurchaseModel } from '../purchase-model';
import type { SummaryReport } from '../customer-summary';
import { DAYS_IN, type TimeUnit } from '../time-unit';
import { type LikelihoodFit, parameterIntervals } from '../../numerics/likelihood';
import type { Progress } from '../../numerics/objective';
import { attempt, attemptSteps, type NotAvailable, orNull } from './attempt';
import { calibrationOf, type LedgerTerms, observed } from './calibration';

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

/** Repeat purchases of the whole base in a time to come, with the 95 % interval of their count. */
export interface BaseForecast {
  readonly horizon: number;
  readonly expected: number;
  /** From the uncertainty of the parameters and from chance. */
  readonly low: number;
  readonly high: number;
  /** The same where the model is taken to err as it did in the holdout; null without one. */
  readonly withHoldoutError: { readonly low: number; readonly high: number } | null;
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

/** Everything `case fit` says, as data: what `--json` prints. Times are in `unit`. */
export interface FitReport {
  readonly unit: TimeUnit;
  readonly customers: number;
  readonly repeatCustomers: number;
  readonly purchases: FitSummary;
  readonly forecast: BaseForecast;
  /** Share of those who are customers now who still are a year later, with the 10th and the 90th percentile. */
  readonly retention: BaseRetention | NotAvailable;
  /** What to know of it before it is used; null where there is nothing. */
  readonly retentionNote: string | null;
  /** Null where there is nothing to hold out: counts carry no days. */
  readonly holdout: HoldoutError | NotAvailable | null;
  /** Null without amounts. */
  readonly spend: FitSummary | NotAvailable | null;
  /** What happened to the rows; null for counts, where the statement has dealt with them. */
  readonly rows: (Omit<SummaryReport, 'firstDay' | 'asOf'> & { readonly firstDay: string; readonly asOf: string }) | null;
}

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

function forecastOf(
  model: PurchaseModel,
  fit: LikelihoodFit,
  counts: CustomerCounts,
  horizon: number,
  holdout: FitReport['holdout'] = null,
): BaseForecast {
  const { expected, low, high } = baseForecast(model, fit, counts, { horizon }).purchases;
  const holdoutError = holdout && 'relativeError' in holdout ? holdout.relativeError : null;
  if (holdoutError === null) return { horizon, expected, low, high, withHoldoutError: null };
  const honest = baseForecast(model, fit, counts, { horizon, holdoutError }).purchases;
  return { horizon, expected, low, high, withHoldoutError: { low: honest.low, high: honest.high } };
}

const yearly = (model: PurchaseModel, fit: LikelihoodFit, counts: CustomerCounts, unit: TimeUnit): BaseRetention =>
  baseRetention(model, fit, counts, DAYS_IN.year / DAYS_IN[unit], 0.8);

/** The BG/NBD lets nobody leave before a second purchase: its retention is the higher, the more customers never came back. */
function oneTimeNote(model: PurchaseModel, counts: CustomerCounts): string | null {
  const once = counts.customers - repeaters(counts);
  if (model.name !== 'BG/NBD' || once === 0) return null;
  return `BG/NBD takes all ${once.toLocaleString('en-US')} customers without a second purchase for customers still, so this retention is too high where some of them are gone: the models MBG/NBD and Pareto/NBD let them leave.`;
}

const repeaters = (counts: CustomerCounts): number => counts.x.reduce((sum, x, i) => (x > 0 ? sum + counts.weight[i]! : sum), 0);

/** Fits the counts of `case sql`, step by step; a caller that stops asking has cancelled. */
export function* fitCountsSteps(
  model: PurchaseModel,
  counts: CustomerCounts,
  unit: TimeUnit,
  horizon: number,
): Generator<Progress, FitReport> {
  const fit = yield* model.fitSteps(counts);
  return {
    unit,
    customers: counts.customers,
    repeatCustomers: repeaters(counts),
    purchases: describe(fit),
    forecast: forecastOf(model, fit, counts, horizon),
    retention: attempt(() => yearly(model, fit, counts, unit)),
    retentionNote: oneTimeNote(model, counts),
    holdout: null,
    spend: null,
    rows: null,
  };
}

export interface LedgerFitOptions extends LedgerTerms {
  readonly horizon: number;
  readonly hasAmounts: boolean;
}

/**
 * Fits a ledger of purchases on all its days, and once more on the earlier ones to see how well that foretells the later; step by
 * step, as above.
 */
export function* fitLedgerSteps(model: PurchaseModel, ledger: PurchaseLedger, options: LedgerFitOptions): Generator<Progress, FitReport> {
  const { unit, horizon } = options;
  const summary = observed(ledger, options);
  const { frequency, recency, age, value, report } = summary;
  checkCustomers(frequency, recency, age, model.discrete);
  const counts = countCustomers(frequency, recency, age);
  const fit = yield* model.fitSteps(counts);
  const holdout = yield* attemptSteps(() => holdoutSteps(model, ledger, report, options));
  return {
    unit,
    customers: counts.customers,
    repeatCustomers: repeaters(counts),
    purchases: describe(fit),
    forecast: forecastOf(model, fit, counts, horizon, holdout),
    retention: attempt(() => yearly(model, fit, counts, unit)),
    retentionNote: oneTimeNote(model, counts),
    holdout,
    spend: options.hasAmounts ? yield* attemptSteps(() => spendSteps(frequency, value)) : null,
    rows: { ...report, firstDay: isoDate(report.firstDay), asOf: isoDate(report.asOf) },
  };
}

function* spendSteps(frequency: Float64Array, value: Float64Array): Generator<Progress, FitSummary> {
  return describe(yield* fitGammaGammaSteps(frequency, value));
}

function* holdoutSteps(
  model: PurchaseModel,
  ledger: PurchaseLedger,
  report: SummaryReport,
  options: LedgerFitOptions,
): Generator<Progress, HoldoutError> {
  const { split, length, summary } = calibrationOf(ledger, report, options);
  const fit = yield* model.fitSteps(countCustomers(summary.frequency, summary.recency, summary.age));
  const check = holdoutCheck(model, fit.estimates, summary, length);
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
