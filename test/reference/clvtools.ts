import { readFileSync } from 'node:fs';
import { countCustomers } from '../../src/core/customerbase/counts';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { dayOf } from '../../src/core/customerbase/days';
import { PURCHASE_MODELS } from '../../src/core/customerbase/models';
import { fitPurchaseCovariates } from '../../src/core/customerbase/purchase-covariates';
import { ledgerOf } from '../../src/core/customerbase/transactions';

/*
 * The Pareto/NBD with covariates against what CLVTools prints for its apparel retailer, 600 simulated customers with gender and channel:
 * Meierer, Bachmann, Näf, Schilter & Algesheimer (2026), Estimating Individual Customer Lifetime Values with R, arXiv 2602.09845, section
 * 6.4.1. The data come with CLVTools, whose licence (GPL-3) is not ours, so that they are read from files, which R writes:
 *
 *   library(CLVTools); write.csv(apparelTrans, "transactions.csv", row.names = FALSE)
 *   write.csv(apparelStaticCov, "covariates.csv", row.names = FALSE)
 *
 * Run: npx tsx test/reference/clvtools.ts transactions.csv covariates.csv
 */
const PRINTED = {
  logLikelihood: -5821.0627,
  estimates: { r: 1.8378, alpha: 92.9123, s: 0.592, beta: 49.6227 },
  errors: { r: 0.3455, alpha: 16.967, s: 0.2609, beta: 36.2509 },
  coefficients: {
    'buying: Gender': [0.2859, 0.1041],
    'buying: Channel': [0.6241, 0.105],
    'leaving: Gender': [-0.643, 0.2955],
    'leaving: Channel': [0.7907, 0.3059],
  } as Readonly<Record<string, readonly [number, number]>>,
};
/** Weeks from the first day of the data on that are fitted. */
const WEEKS = 104;
/** Its optimiser stops within this many standard errors of the maximum, and takes them from differences. */
const WITHIN_ERRORS = 0.02;
const WITHIN_SHARE = 0.01;

/** Rows of a file that R wrote, by their headings. */
function rowsOf(path: string): Record<string, string>[] {
  const [head, ...body] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((field) => field.replace(/^"|"$/g, '')));
  return body.map((fields) => Object.fromEntries(head!.map((name, j) => [name, fields[j]!])));
}

function main([transactions, covariates]: readonly string[]): void {
  if (transactions === undefined || covariates === undefined) throw new Error('Which files? See the head of this script.');
  const bought = rowsOf(transactions).map(({ Id, Date: date }) => ({ id: Id!, day: dayOf(date!) as number }));
  const first = Math.min(...bought.map(({ day }) => day));
  const seen = bought.filter(({ day }) => day <= first + 7 * WEEKS);
  const { customers, frequency, recency, age } = summarise(
    ledgerOf(
      seen.map(({ id }) => id),
      seen.map(({ day }) => day),
    ),
    { asOf: first + 7 * WEEKS, unit: 'week' },
  );
  const of = new Map(rowsOf(covariates).map((row) => [row['Id']!, row]));
  const measures = ['Gender', 'Channel'].map((name) => ({ name, values: customers.map((id) => Number(of.get(String(id))![name])) }));
  const model = PURCHASE_MODELS['Pareto/NBD'];
  const fit = fitPurchaseCovariates(model, { x: frequency, tX: recency, T: age }, measures, measures);
  const printed: Record<string, readonly [number, number]> = { ...PRINTED.coefficients };
  for (const name of ['r', 'alpha', 's', 'beta'] as const) printed[name] = [PRINTED.estimates[name], PRINTED.errors[name]];
  let differs = Math.abs(fit.logLikelihood - PRINTED.logLikelihood) > 6e-5;
  process.stdout.write(`log-likelihood ${fit.logLikelihood.toFixed(5)}, printed ${PRINTED.logLikelihood}\n`);
  for (const { name, estimate, standardError } of [...fit.parameters, ...fit.coefficients]) {
    const [theirs, error] = printed[name]!;
    const [off, share] = [(estimate - theirs) / error, standardError / error - 1];
    differs ||= Math.abs(off) > WITHIN_ERRORS || Math.abs(share) > WITHIN_SHARE;
    process.stdout.write(
      `${name.padEnd(17)} ${estimate.toFixed(5)} (${standardError.toFixed(5)}), printed ${theirs} (${error}): ${off.toFixed(4)} errors off\n`,
    );
  }
  // Their estimates at our likelihood: no higher than our maximum.
  const at = measures[0]!.values.reduce((sum, gender, i) => {
    const channel = measures[1]!.values[i]!;
    const move = (kind: string): number =>
      PRINTED.coefficients[`${kind}: Gender`]![0] * gender + PRINTED.coefficients[`${kind}: Channel`]![0] * channel;
    const { r, alpha, s, beta } = PRINTED.estimates;
    const own = [r, alpha * Math.exp(-move('buying')), s, beta * Math.exp(-move('leaving'))];
    return sum + model.logLikelihood(own, countCustomers([frequency[i]!], [recency[i]!], [age[i]!]));
  }, 0);
  process.stdout.write(`log-likelihood of the printed estimates ${at.toFixed(5)}\n`);
  if (differs || at > fit.logLikelihood) {
    process.stdout.write('They differ.\n');
    process.exitCode = 1;
  }
}

main(process.argv.slice(2));
