import { countCustomers } from '../../src/core/customerbase/counts';
import { PURCHASE_MODELS } from '../../src/core/customerbase/models';
import { call, failed, type Shown } from '../../src/functions/call';
import { fitPurchaseCovariates } from '../../src/core/customerbase/purchase-covariates';
import { randomSource } from '../tools/random';
import { simulateCustomer } from '../tools/simulated-customers';
import known from './data/covariates.json';

type Table = readonly (readonly (number | string)[])[];
const table = (shown: Shown): Table => {
  if (failed(shown) || !Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return shown as Table;
};
const refusal = (shown: Shown): string => (failed(shown) ? shown.message : 'accepted');
const column = (rows: readonly (readonly number[])[], j: number): number[][] => rows.map((row) => [row[j]!]);
const rowOf = (found: Table, label: string): readonly (number | string)[] => found.find(([name]) => name === label)!;

const covariates = [['gender', 'channel'], ...known.gender.map((value, i) => [value, known.channel[i]!])];
const effects = (kind: string): string[] => [`${kind}: gender`, `${kind}: channel = shop`];

/** 700 customers drawn in scripts/covariates.py and fitted there by simplex, likelihoods as printed in the papers. */
describe.each(['Pareto/NBD', 'BG/NBD'] as const)('%s with covariates', (name) => {
  const { rows, logs, errors, logLikelihood } = known[name];
  const history = [0, 1, 2].map((j) => column(rows, j));
  const found = table(call('PURCHASE_COVARIATES', [name, ...history, covariates]));
  const model = PURCHASE_MODELS[name];
  const coefficients = [...effects('buying'), ...effects('leaving')];

  it('has the estimates and errors of an independent fit', () => {
    model.parameters.forEach((parameter, k) => {
      const [, estimate, error] = rowOf(found, parameter) as [string, number, number];
      expect(Math.log(estimate)).toBeCloseTo(logs[k]!, 4);
      expect(error / estimate / errors[k]!).toBeCloseTo(1, 3);
    });
    coefficients.forEach((coefficient, j) => {
      const [, estimate, error] = rowOf(found, coefficient) as [string, number, number];
      expect(estimate).toBeCloseTo(logs[4 + j]!, 4);
      expect(error / errors[4 + j]!).toBeCloseTo(1, 3);
    });
    expect(rowOf(found, 'log-likelihood')[1]).toBeCloseTo(logLikelihood, 6);
  });

  it('recovers the coefficients with which the customers were drawn', () => {
    [...known.true.buying, ...known.true.leaving].forEach((truth, j) => {
      const [, estimate, error] = rowOf(found, coefficients[j]!) as [string, number, number];
      expect(Math.abs(estimate - truth) / error).toBeLessThan(3.5);
    });
  });

  it('gives each segment the parameters whose likelihoods sum to its own', () => {
    const at = found.findIndex(([label]) => label === 'Segment');
    const sum = found.slice(at + 1).reduce((total, [label, ...parameters]) => {
      const [, gender, shop] = /gender (\d), channel = shop (\d)/.exec(String(label))!.map(Number) as [number, number, number];
      const own = rows.filter((_, i) => known.gender[i] === gender && (known.channel[i] === 'shop' ? 1 : 0) === shop);
      const [x, t, T] = [0, 1, 2].map((j) => own.map((row) => row[j]!)) as [number[], number[], number[]];
      return total + model.logLikelihood(parameters.slice(0, 4) as number[], countCustomers(x, t, T));
    }, 0);
    expect(found.slice(at + 1)).toHaveLength(4);
    expect(sum).toBeCloseTo(rowOf(found, 'log-likelihood')[1] as number, 7);
  });

  it('is the same whatever the zero and the unit of a covariate', () => {
    const moved = [['gender', 'channel'], ...known.gender.map((value, i) => [2015 + 10 * value, known.channel[i]!])];
    const other = table(call('PURCHASE_COVARIATES', [name, ...history, moved]));
    for (const label of [coefficients[0]!, coefficients[2]!]) {
      expect(10 * (rowOf(other, label)[1] as number)).toBeCloseTo(rowOf(found, label)[1] as number, 8);
    }
    expect(rowOf(other, 'log-likelihood')[1]).toBeCloseTo(rowOf(found, 'log-likelihood')[1] as number, 8);
  });

  it('has cells that a sheet can show where nobody is near the zero of a covariate, as with seconds since 1970', () => {
    const moved = [['gender', 'channel'], ...known.gender.map((value, i) => [1.7e9 + value, known.channel[i]!])];
    const other = table(call('PURCHASE_COVARIATES', [name, ...history, moved]));
    for (const cell of other.flat()) expect(typeof cell === 'number' && !Number.isFinite(cell)).toBe(false);
    expect(rowOf(other, 'alpha')[1]).toEqual(expect.anything());
  });
});

describe('the shifted beta-geometric with covariates', () => {
  const { rows, logs, errors, logLikelihood } = known.sBG;
  const found = table(call('SBG_COVARIATES', [column(rows, 0), column(rows, 1), covariates]));

  it('has the estimates and errors of an independent fit', () => {
    ['alpha', 'beta'].forEach((parameter, k) => expect(Math.log(rowOf(found, parameter)[1] as number)).toBeCloseTo(logs[k]!, 4));
    effects('churn').forEach((effect, j) => {
      const [, estimate, error] = rowOf(found, effect) as [string, number, number];
      expect(estimate).toBeCloseTo(logs[2 + j]!, 4);
      expect(error / errors[2 + j]!).toBeCloseTo(1, 3);
      expect(Math.abs(estimate - known.true.leaving[j]!) / error).toBeLessThan(3.5);
    });
    expect(rowOf(found, 'log-likelihood')[1]).toBeCloseTo(logLikelihood, 6);
  });

  it('says the same of customers counted together', () => {
    const counted = new Map<string, (number | string)[]>();
    rows.forEach(([tenure, lost], i) => {
      const key = [tenure, lost, known.gender[i], known.channel[i]].join();
      const row = counted.get(key) ?? [tenure!, lost!, known.gender[i]!, known.channel[i]!, 0];
      row[4] = (row[4] as number) + 1;
      counted.set(key, row);
    });
    const cells = [...counted.values()];
    const of = (j: number): (number | string)[][] => cells.map((row) => [row[j]!]);
    const measures = [['gender', 'channel'], ...cells.map((row) => [row[2]!, row[3]!])];
    const other = table(call('SBG_COVARIATES', [of(0), of(1), measures, of(4)]));
    for (const label of ['alpha', 'beta', ...effects('churn')]) {
      expect(other.find(([name]) => name === label)![1]).toBeCloseTo(rowOf(found, label)[1] as number, 7);
    }
  });
});

describe('very many customers, of whom a sample is fitted first', () => {
  const random = randomSource(2026);
  const n = 18_000;
  const income = Array.from({ length: n }, () => 2 * random.next() - 1);
  const shop = Array.from({ length: n }, () => Number(random.next() < 0.4));
  const rows = income.map((value, i) => {
    const [buys, leaves] = [0.5 * value - 0.3 * shop[i]!, 0.4 * shop[i]! - 0.6 * value];
    const parameters = [0.553, 10.578 * Math.exp(-buys), 0.606, 11.669 * Math.exp(-leaves)];
    return simulateCustomer('Pareto/NBD', parameters, 39 - 13 * random.next(), 0, random);
  });
  const fitOf = (order: readonly number[]) => {
    const of = (column: readonly number[]): number[] => order.map((i) => column[i]!);
    const history = { x: of(rows.map(({ x }) => x)), tX: of(rows.map(({ tX }) => tX)), T: of(rows.map(({ T }) => T)) };
    const measures = [
      { name: 'income', values: of(income) },
      { name: 'shop', values: of(shop) },
    ];
    return fitPurchaseCovariates(PURCHASE_MODELS['Pareto/NBD'], history, measures, measures);
  };
  const found = fitOf(income.map((_, i) => i));

  it('recovers what they were drawn with, a measure that differs for everyone among it', () => {
    [0.5, -0.3, -0.6, 0.4].forEach((truth, j) => {
      const { estimate, standardError } = found.coefficients[j]!;
      expect(standardError).toBeLessThan(0.15);
      expect(Math.abs(estimate - truth) / standardError).toBeLessThan(3.5);
    });
  });

  it('is a maximum over all of them: their likelihoods sum to it, and nowhere around is it higher', () => {
    const at = (change: readonly number[]): number =>
      rows.reduce((sum, { x, tX, T }, i) => {
        const own = found.parametersAt([income[i]!, shop[i]!, income[i]!, shop[i]!]);
        const moved = [own[0]!, own[1]! * Math.exp(-change[0]! * income[i]!), own[2]!, own[3]! * Math.exp(-change[1]! * income[i]!)];
        return sum + PURCHASE_MODELS['Pareto/NBD'].logLikelihood(moved, countCustomers([x], [tX], [T]));
      }, 0);
    const best = at([0, 0]);
    expect(best).toBeCloseTo(found.logLikelihood, 6);
    for (const [buying, leaving] of [
      [1e-3, 0],
      [-1e-3, 0],
      [0, 3e-3],
      [0, -3e-3],
    ])
      expect(at([buying!, leaving!])).toBeLessThan(best);
  });

  it('is the same to the last bit in another order of the rows', () => {
    const other = fitOf(income.map((_, i) => (i * 7919) % n));
    expect([other.logLikelihood, other.parameters, other.coefficients]).toEqual([
      found.logLikelihood,
      found.parameters,
      found.coefficients,
    ]);
  });
});

describe('covariates that cannot be taken', () => {
  const history = [0, 1, 2].map((j) => column(known['BG/NBD'].rows, j));
  it.each([
    ['without headings', covariates.slice(1), 'BG/NBD', /buying must begin with a row of headings/],
    ['of too few customers', covariates.slice(0, -1), 'BG/NBD', /buying has 699 values but frequency has 700/],
    ['that never differ', covariates.map((_, i) => [i === 0 ? 'plan' : 3]), 'BG/NBD', /plan is 3 for every customer/],
    ['of opportunities', covariates, 'BG/BB', /opportunities|covariates are for BG\/NBD, MBG\/NBD, Pareto\/NBD/],
  ])('%s are refused', (_, cells, model, message) => {
    expect(refusal(call('PURCHASE_COVARIATES', [model, ...history, cells]))).toMatch(message);
  });
});
