import { checkCustomers } from '../../../src/core/customerbase/check-customers';
import { countCustomers } from '../../../src/core/customerbase/counts';
import { frequencyTable, holdoutCheck, trackingTable } from '../../../src/core/customerbase/diagnostics';
import { dayOf } from '../../../src/core/customerbase/days';
import { spreads } from '../../../src/core/customerbase/forecast';
import { expectedSpend, fitGammaGammaSteps } from '../../../src/core/customerbase/gamma-gamma';
import { PURCHASE_MODELS } from '../../../src/core/customerbase/models';
import { summarise } from '../../../src/core/customerbase/customer-summary';
import { parameterIntervals } from '../../../src/core/numerics/likelihood';
import { runToEnd } from '../../../src/core/numerics/objective';
import { cdnow, cdnowLedger } from '../../reference/tables';

const bgNbd = PURCHASE_MODELS['BG/NBD'];
const fit = (rows: readonly (readonly [number, number, number])[], model = bgNbd) =>
  runToEnd(
    model.fitSteps(
      countCustomers(
        rows.map((r) => r[0]),
        rows.map((r) => r[1]),
        rows.map((r) => r[2]),
      ),
    ),
  );

describe('customers that cannot be', () => {
  test.each([
    [[1.5], [1], [2], 'frequency, row 1'],
    [[-1], [0], [2], 'frequency, row 1'],
    [[2], [3], [2], 'recency, row 1: the last purchase is at 3'],
    [[0], [1], [2], 'without repeat purchases has recency 0'],
    [[2], [0], [2], 'belong to the first purchase'],
    [[0], [0], [-2], 'age, row 1'],
  ])('x %p, tX %p, T %p: %s', (x, tX, T, message) => expect(() => checkCustomers(x, tX, T)).toThrow(message));

  test('all faults are reported together, three rows of each kind and the number of the rest', () => {
    const five = [2, 2, 2, 2, 2];
    expect(() => checkCustomers(five, [3, 3, 3, 3, 3], five)).toThrow(/row 1.*row 2.*row 3.*2 more rows/);
  });

  test('opportunities are whole numbers, with at most one purchase each', () => {
    expect(() => checkCustomers([3], [2], [6], true)).toThrow('each can hold one purchase');
    expect(() => checkCustomers([1], [1], [6.5], true)).toThrow('must be whole');
  });
});

describe('data that carry too little', () => {
  test('a single customer', () => expect(() => fit([[2, 3, 5]])).toThrow('cannot be estimated from 1 different customer'));

  test('only one-time buyers', () => {
    expect(() => fit(Array.from({ length: 50 }, (_, i) => [0, 0, 10 + i] as const))).toThrow('None of the 50 customers bought again');
  });

  test('no dropout at all: the limit is reported as such, with the parameters that run away and no standard error for them', () => {
    const steady = Array.from({ length: 200 }, (_, i) => [4 + (i % 5), 38 + (i % 7) / 7, 39] as const);
    const result = fit(steady);
    expect(result.status).toBe('boundary');
    expect(result.notes.join(' ')).toContain(
      'r and alpha run to infinity together (all customers buy at the same rate): what the data tell is alpha/r = 6.5',
    );
    expect(result.standardErrors.some(Number.isNaN)).toBe(true);
    expect(Number.isFinite(result.logLikelihood)).toBe(true);
  });

  test('spend of fewer than four repeat buyers, or with a value of zero', () => {
    expect(() => runToEnd(fitGammaGammaSteps([1, 2, 0], [5, 6, 0]))).toThrow('there are 2');
    expect(() => runToEnd(fitGammaGammaSteps([1, 2, 3, 4, 5], [5, 6, 0, -1, 3]))).toThrow(/value, row 3.*value, row 4/);
  });

  test('a spend model without a mean says so', () => {
    expect(() => expectedSpend([2, 0.8, 10], [0], [0])).toThrow('infinite');
    expect(expectedSpend([2, 0.8, 10], [3], [20])[0]).toBeCloseTo((2 * (10 + 60)) / (6 + 0.8 - 1), 12);
  });
});

describe('a fit', () => {
  const { counts, frequency, recency, age } = cdnow();
  const result = runToEnd(bgNbd.fitSteps(counts));

  test('does not depend on the order of the rows or on the unit of time', () => {
    const days = runToEnd(
      bgNbd.fitSteps(
        countCustomers(
          [...frequency].reverse(),
          [...recency].reverse().map((t) => t * 7),
          [...age].reverse().map((t) => t * 7),
        ),
      ),
    );
    const [r, alpha, a, b] = days.estimates;
    [r!, alpha! / 7, a!, b!].forEach((value, i) => expect(value / result.estimates[i]!).toBeCloseTo(1, 8));
  });

  test('has intervals around its estimates and standard errors that simulated refits would show', () => {
    parameterIntervals(result).forEach(({ low, high }, i) => {
      expect(low).toBeLessThan(result.estimates[i]!);
      expect(high).toBeGreaterThan(result.estimates[i]!);
      expect(low).toBeGreaterThan(0);
    });
  });

  test('yields its progress and can be left at any step', () => {
    const steps = bgNbd.fitSteps(counts);
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toMatchObject({ iteration: 0, stage: 'Newton' });
    expect(steps.return(result).value).toBe(result);
  });

  test('spreads a quantity by its parameters: for a total of r x constant the delta method is exact in logarithms', () => {
    const [total] = spreads(result, ([r]) => [3 * r!]);
    expect(total!.expected).toBe(3 * result.estimates[0]!);
    expect(total!.logError).toBeCloseTo(Math.sqrt(result.logCovariance[0]!), 9);
  });
});

describe('data for charts', () => {
  const END = dayOf('1997-09-30') as number;
  const summary = summarise(cdnowLedger(false), { asOf: END, unit: 'week', holdoutEnd: dayOf('1998-06-30') as number });
  const parameters = [0.243, 4.414, 0.793, 2.426];

  test('actual and expected customers by frequency add up to all customers', () => {
    const rows = frequencyTable(bgNbd, parameters, cdnow().counts);
    expect(rows.reduce((sum, row) => sum + row.actual, 0)).toBe(2357);
    expect(rows.reduce((sum, row) => sum + row.expected, 0)).toBeCloseTo(2357, 8);
    expect(rows[0]).toMatchObject({ purchases: 0, actual: 1411, andMore: false });
    expect(Math.abs(rows[0]!.expected - 1411)).toBeLessThan(25);
  });

  test('tracking adds up to all repeat purchases and the model follows them within 6 % to week 78', () => {
    const rows = trackingTable(bgNbd, parameters, summary, 'week');
    const last = rows.at(-1)!;
    const total = summary.repeatsByDay.reduce((sum, count) => sum + count, 0);
    expect(rows).toHaveLength(77);
    expect(total - last.actualCumulative).toBeLessThan(40);
    expect(Math.abs(last.expectedCumulative / last.actualCumulative - 1)).toBeLessThan(0.06);
    expect(rows.reduce((sum, row) => sum + row.actual, 0)).toBe(last.actualCumulative);
  });

  test('the holdout of 39 weeks is foretold within 13 %, short as the paper has it', () => {
    const check = holdoutCheck(bgNbd, parameters, summary, 39);
    expect(check.actualTotal).toBe(1882);
    expect(check.totalError).toBeLessThan(0);
    expect(check.totalError).toBeGreaterThan(-0.13);
    expect(check.rows.reduce((sum, row) => sum + row.customers, 0)).toBe(2357);
    expect(check.rows[0]!.customers).toBe(1411);
  });
});
