import { bgNbd } from '../../src/core/customerbase/bg-nbd/bg-nbd';
import { type CustomerCounts, countCustomers } from '../../src/core/customerbase/counts';
import { fitGammaGammaSteps } from '../../src/core/customerbase/gamma-gamma';
import { paretoNbd } from '../../src/core/customerbase/pareto-nbd/pareto-nbd';
import type { PurchaseModel } from '../../src/core/customerbase/purchase-model';
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

function expectations(): Measurement {
  const { frequency, recency, age } = jitteredCustomers(43);
  const customers = { x: frequency.subarray(0, 100_000), tX: recency.subarray(0, 100_000), T: age.subarray(0, 100_000) };
  return timed(
    () => bgNbd.conditionalExpected([0.243, 4.414, 0.793, 2.426], customers, [39])[0]!,
    (expected) => `n ${expected.length}, ${expected.reduce((sum, count) => sum + count, 0).toFixed(3)} purchases expected`,
  );
}

function spend(): Measurement {
  const { frequency, value } = cdnow();
  return timed(
    () => runToEnd(fitGammaGammaSteps(frequency, value)),
    (fit) => `n ${fit.observations}, log-likelihood ${fit.logLikelihood.toFixed(4)}`,
  );
}

export const benches: readonly Bench[] = [
  { name: 'BG/NBD fit, CDNOW (2,357 customers)', goal: 'at most 15 ms', run: fitted(bgNbd, cdnow) },
  { name: 'Pareto/NBD fit, CDNOW (2,357 customers)', goal: 'at most 100 ms', run: fitted(paretoNbd, cdnow) },
  { name: 'Gamma-Gamma fit, CDNOW (946 repeat buyers)', goal: 'at most 5 ms', run: spend },
  { name: 'BG/NBD fit, 235,700 different customers', goal: 'at most 1,500 ms', run: fitted(bgNbd, () => jitteredCustomers(100)) },
  { name: 'Expected purchases of 100,000 customers (BG/NBD)', goal: 'at most 200 ms', run: expectations },
  { name: 'RFM of 1,000,000 transactions, unsorted, text ids', goal: 'at most 1,000 ms', run: millionTransactions },
];
