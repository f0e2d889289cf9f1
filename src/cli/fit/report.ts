import { baseForecast } from '../../core/customerbase/base-forecast';
import { type BaseRetention, baseRetention } from '../../core/customerbase/base-retention';
import { countCustomers, type CustomerCounts } from '../../core/customerbase/counts';
import { checkCustomers } from '../../core/customerbase/check';
import { isoDate } from '../../core/customerbase/dates';
import { holdoutCheck } from '../../core/customerbase/diagnostics';
import { fitGammaGammaSteps } from '../../core/customerbase/gamma-gamma';
import type { PurchaseLedger } from '../../core/customerbase/ledger';
import type { PurchaseModel } from '../../core/customerbase/purchase-model';
import type { SummaryReport } from '../../core/customerbase/summary';
import { DAYS_IN, type TimeUnit } from '../../core/customerbase/time-unit';
import { type LikelihoodFit, parameterIntervals } from '../../core/numerics/likelihood';
import { runToEnd } from '../../core/numerics/objective';
import { attempt, type NotAvailable, orNull } from './attempt';
import { calibrationOf, type LedgerTerms, observed } from './calibration';
import { watched } from './watched';

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
  return `BG/NBD takes all ${once.toLocaleString('en-US')} customers without a second purchase for customers still, so this retention is too high where some of them are gone: --model mbgnbd or paretonbd lets them leave.`;
}

const repeaters = (counts: CustomerCounts): number => counts.x.reduce((sum, x, i) => (x > 0 ? sum + counts.weight[i]! : sum), 0);

/** Fits the counts of `case sql`. */
export function fitCounts(model: PurchaseModel, counts: CustomerCounts, unit: TimeUnit, horizon: number): FitReport {
  const fit = watched(model.fitSteps(counts), `Fitting ${model.name}`);
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

/** Fits a ledger of purchases on all its days, and once more on the earlier ones to see how well that foretells the later. */
export function fitLedger(model: PurchaseModel, ledger: PurchaseLedger, options: LedgerFitOptions): FitReport {
  const { unit, horizon } = options;
  const summary = observed(ledger, options);
  const { frequency, recency, age, value, report } = summary;
  checkCustomers(frequency, recency, age, model.discrete);
  const counts = countCustomers(frequency, recency, age);
  const fit = watched(model.fitSteps(counts), `Fitting ${model.name}`);
  const holdout = attempt(() => holdoutOf(model, ledger, report, options));
  return {
    unit,
    customers: counts.customers,
    repeatCustomers: repeaters(counts),
    purchases: describe(fit),
    forecast: forecastOf(model, fit, counts, horizon, holdout),
    retention: attempt(() => yearly(model, fit, counts, unit)),
    retentionNote: oneTimeNote(model, counts),
    holdout,
    spend: options.hasAmounts ? attempt(() => describe(runToEnd(fitGammaGammaSteps(frequency, value)))) : null,
    rows: { ...report, firstDay: isoDate(report.firstDay), asOf: isoDate(report.asOf) },
  };
}

function holdoutOf(model: PurchaseModel, ledger: PurchaseLedger, report: SummaryReport, options: LedgerFitOptions): HoldoutError {
  const { split, length, summary } = calibrationOf(ledger, report, options);
  const fit = watched(
    model.fitSteps(countCustomers(summary.frequency, summary.recency, summary.age)),
    `Fitting ${model.name} up to the split`,
  );
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
