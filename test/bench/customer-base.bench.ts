import { bgNbd } from '../../src/core/customerbase/bg-nbd/bg-nbd';
import { type CustomerCounts, countCustomers } from '../../src/core/customerbase/counts';
import { fitGammaGammaSteps } from '../../src/core/customerbase/gamma-gamma';
import { paretoNbd } from '../../src/core/customerbase/pareto-nbd/pareto-nbd';
import { fitPurchaseCovariates } from '../../src/core/customerbase/purchase-covariates';
import type { PurchaseModel } from '../../src/core/customerbase/purchase-model';
import { fitChurnCovariates } from '../../src/core/retention/contractual/churn-covariates';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { ledgerOf } from '../../src/core/customerbase/transactions';
import { randomSource } from '../tools/random';
import { runToEnd } from '../../src/core/numerics/objective';
import { cdnow } from '../reference/tables';
import { type Bench, type Measurement, medianMilliseconds } from './bench';
import { jitteredCustomers } from './jittered-customers';

/** Times a computation and describes its last result. */
function timed<Result>(compute: () => Result, detail: (result: Result) => string): Measurement {
  let result = compute();
  const value = medianMilliseconds(() => (result = compute()));
  return { value, unit: 'ms', detail: detail(result) };
}

const fitted =
  (model: PurchaseModel, columns: () => { frequency: ArrayLike<number>; recency: ArrayLike<number>; age: ArrayLike<number> }) =>
  (): Measurement => {
    const { frequency, recency, age } = columns();
    let counts: CustomerCounts;
    return timed(
      () => {
        counts = countCustomers(frequency, recency, age);
        return runToEnd(model.fitSteps(counts));
      },
      (fit) => `n ${fit.observations}, different rows ${counts.x.length}, log-likelihood ${fit.logLikelihood.toFixed(4)}`,
    );
  };

function millionTransactions(): Measurement {
  const n = 1_000_000;
  const random = randomSource(1);
  const customers = Array.from({ length: n }, () => `C${Math.floor(random.next() * 120_000)}`);
  const dates = Array.from({ length: n }, () => 44_000 + Math.floor(random.next() * 1000));
  const amounts = Array.from({ length: n }, () => Math.round(random.next() * 10_000) / 100 - 2);
  return timed(
    () => summarise(ledgerOf(customers, dates, amounts), { unit: 'week' }),
    ({ customers: found, frequency, report }) =>
      `${found.length} customers, ${frequency.reduce((sum, x) => sum + x, 0)} repeat purchases, ${report.returns} returns`,
  );
}

function expectations(n: number): Measurement {
  const { frequency, recency, age } = jitteredCustomers(100);
  const customers = { x: frequency.subarray(0, n), tX: recency.subarray(0, n), T: age.subarray(0, n) };
  return timed(
    () => bgNbd.conditionalExpected([0.243, 4.414, 0.793, 2.426], customers, [39])[0]!,
    (expected) => `n ${expected.length}, ${expected.reduce((sum, count) => sum + count, 0).toFixed(3)} purchases expected`,
  );
}

/** Five covariates of 100,000 different customers that say nothing: yes or no, or two of them measures that differ for everyone. */
function covariates(model: PurchaseModel | 'sBG', measures: number): Measurement {
  const n = 100_000;
  const random = randomSource(5);
  const five = Array.from({ length: 5 }, (_, j) => ({
    name: `c${j}`,
    values: Array.from({ length: n }, () => (j < measures ? random.next() : Number(random.next() < 0.2 + 0.1 * j))),
  }));
  const { frequency, recency, age } = jitteredCustomers(43);
  const customers = { x: frequency.subarray(0, n), tX: recency.subarray(0, n), T: age.subarray(0, n) };
  const lifetimes = Array.from({ length: n }, () => {
    const periods = 1 + Math.floor(8 * random.next() ** 2);
    return { periods, lost: periods < 8 };
  });
  return timed(
    () => (model === 'sBG' ? fitChurnCovariates(lifetimes, five) : fitPurchaseCovariates(model, customers, five, five)),
    (fit) => `n ${fit.observations}, ${fit.coefficients.length} coefficients, log-likelihood ${fit.logLikelihood.toFixed(4)}`,
  );
}

function spend(): Measurement {
  const { frequency, value } = cdnow();
  return timed(
    () => runToEnd(fitGammaGammaSteps(frequency, value)),
    (fit) => `n ${fit.observations}, log-likelihood ${fit.logLikelihood.toFixed(4)}`,
  );
}

const nameOf = (model: PurchaseModel | 'sBG'): string => (model === 'sBG' ? model : model.name);

export const benches: readonly Bench[] = [
  { name: 'BG/NBD fit, CDNOW (2,357 customers)', goal: 'at most 15 ms', run: fitted(bgNbd, cdnow) },
  { name: 'Pareto/NBD fit, CDNOW (2,357 customers)', goal: 'at most 100 ms', run: fitted(paretoNbd, cdnow) },
  { name: 'Gamma-Gamma fit, CDNOW (946 repeat buyers)', goal: 'at most 5 ms', run: spend },
  { name: 'BG/NBD fit, 235,700 different customers', goal: 'at most 1,500 ms', run: fitted(bgNbd, () => jitteredCustomers(100)) },
  { name: 'Pareto/NBD fit, 235,700 different customers', goal: 'at most 3,000 ms', run: fitted(paretoNbd, () => jitteredCustomers(100)) },
  { name: 'Expected purchases of 100,000 customers (BG/NBD)', goal: 'at most 200 ms', run: () => expectations(100_000) },
  { name: 'Expected purchases of 235,700 customers (BG/NBD)', goal: 'at most 90 ms', run: () => expectations(235_700) },
  ...([bgNbd, paretoNbd, 'sBG'] as const).flatMap((model) => [
    { name: `Five covariates, 100,000 customers (${nameOf(model)})`, goal: 'at most 1,000 ms', run: () => covariates(model, 0) },
    { name: `The same, two of them measures (${nameOf(model)})`, goal: 'at most 1,000 ms', run: () => covariates(model, 2) },
  ]),
  { name: 'RFM of 1,000,000 transactions, unsorted, text ids', goal: 'at most 1,000 ms', run: millionTransactions },
];
