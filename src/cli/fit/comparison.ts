import { checkCustomers } from '../../core/customerbase/check-customers';
import { BGBB_NOTE, bestModels, compareModels, type FittedModel, type ModelResult } from '../../core/customerbase/compare-models';
import { countCustomers, type CustomerCounts } from '../../core/customerbase/counts';
import { isoDate } from '../../core/customerbase/days';
import type { PurchaseLedger } from '../../core/customerbase/ledger';
import type { TimeUnit } from '../../core/customerbase/time-unit';
import type { LikelihoodFit } from '../../core/numerics/likelihood';
import { attempt, type NotAvailable, orNull } from '../../core/customerbase/base-fit/attempt';
import { calibrationOf, type LedgerTerms, observed } from '../../core/customerbase/base-fit/calibration';

/** One model of buying on all that was observed, and how it foretold the later days from the earlier ones. */
export interface ComparedModel {
  readonly model: string;
  readonly parameters: number;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  /** (expected - actual)/actual of the purchases held out; null without a holdout or where nobody bought. */
  readonly holdoutError: number | null;
  /** Mean absolute error for one customer in the holdout, in purchases. */
  readonly customerError: number | null;
  readonly status: LikelihoodFit['status'];
  /** By what it is the best: "AIC, BIC, holdout". */
  readonly bestBy: string;
}

/** What `case fit --compare` says, as data. */
export interface Comparison {
  readonly unit: TimeUnit;
  readonly customers: number;
  /** The days held out; null for counts, which carry no days. */
  readonly holdout: { readonly split: string; readonly end: string; readonly purchases: number } | NotAvailable | null;
  readonly models: readonly ComparedModel[];
  readonly notes: readonly string[];
}

/** Every model on the counts of `case sql`: likelihoods alone. */
export const compareCounts = (counts: CustomerCounts, unit: TimeUnit): Comparison => comparison(unit, counts, null, []);

/** Every model on all days of a ledger, and once more on the earlier days for the error in the later ones. */
export function compareLedger(ledger: PurchaseLedger, terms: LedgerTerms): Comparison {
  const { frequency, recency, age, report } = observed(ledger, terms);
  checkCustomers(frequency, recency, age);
  const earlier = attempt(() => calibrationOf(ledger, report, terms));
  const counts = countCustomers(frequency, recency, age);
  if ('reason' in earlier) return comparison(terms.unit, counts, earlier, []);
  const { split, length, summary } = earlier;
  const customers = { x: summary.frequency, tX: summary.recency, T: summary.age };
  const purchases = summary.holdoutFrequency;
  return comparison(
    terms.unit,
    counts,
    { split: isoDate(split), end: isoDate(report.asOf), purchases: purchases.reduce((sum, count) => sum + count, 0) },
    compareModels(countCustomers(customers.x, customers.tX, customers.T), { customers, purchases, length }),
  );
}

function comparison(unit: TimeUnit, counts: CustomerCounts, holdout: Comparison['holdout'], earlier: readonly ModelResult[]): Comparison {
  const whole = compareModels(counts);
  const fitted = whole
    .filter((result): result is FittedModel => 'fit' in result)
    .map((result): FittedModel => {
      const before = earlier.find(({ model }) => model === result.model);
      return before && 'fit' in before ? { ...result, holdout: before.holdout } : result;
    });
  const best = bestModels(fitted);
  return {
    unit,
    customers: counts.customers,
    holdout,
    models: fitted.map(({ model, fit, aic, bic, holdout: errors }, i) => ({
      model,
      parameters: fit.parameters.length,
      logLikelihood: fit.logLikelihood,
      aic,
      bic,
      holdoutError: orNull(errors?.total ?? NaN),
      customerError: orNull(errors?.customer ?? NaN),
      status: fit.status,
      bestBy: best(i),
    })),
    notes: [
      ...whole.flatMap((result) => ('fit' in result ? [] : [`${result.model} left out: ${result.reason}`])),
      ...earlier.flatMap((result) =>
        'reason' in result && fitted.some(({ model }) => model === result.model)
          ? [`${result.model} without a holdout error: ${result.reason}`]
          : [],
      ),
      ...fitted.flatMap(({ model, fit }) => fit.notes.map((note) => `${model}: ${note}`)),
      ...(fitted.some(({ model }) => model === 'BG/BB') ? [BGBB_NOTE] : []),
    ],
  };
}
