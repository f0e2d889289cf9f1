import fc from 'fast-check';
import { PurchaseLedger } from '../../../src/core/customerbase/ledger';
import { type CustomerSummary, summarise } from '../../../src/core/customerbase/customer-summary';
import { ledgerOf } from '../../../src/core/customerbase/transactions';

const transaction = fc.record({
  customer: fc.integer({ min: 1, max: 6 }),
  day: fc.integer({ min: 40_000, max: 40_060 }),
  amount: fc.integer({ min: -3, max: 20 }),
});

const summaryOf = (rows: readonly { customer: number; day: number; amount: number }[], asOf?: number): CustomerSummary => {
  const ledger = new PurchaseLedger(1);
  for (const { customer, day, amount } of rows) ledger.add(customer, day, amount);
  return summarise(ledger, asOf === undefined ? { unit: 'day' } : { unit: 'day', asOf });
};

describe('a summary', () => {
  test('is what counting by hand gives, for any rows in any order', () => {
    fc.assert(
      fc.property(fc.array(transaction, { minLength: 1, maxLength: 120 }), fc.integer({ min: 40_000, max: 40_070 }), (rows, asOf) => {
        const bought = rows.filter(({ amount, day }) => amount > 0 && day <= asOf);
        fc.pre(bought.length > 0);
        const summary = summaryOf(rows, asOf);
        expect([...summary.customers].sort()).toEqual([...new Set(bought.map(({ customer }) => customer))].sort());
        summary.customers.forEach((customer, i) => {
          const own = bought.filter((row) => row.customer === customer);
          const days = [...new Set(own.map(({ day }) => day))].sort((a, b) => a - b);
          const first = days[0]!;
          const repeats = own.filter(({ day }) => day !== first).reduce((sum, { amount }) => sum + amount, 0);
          expect(summary.frequency[i]).toBe(days.length - 1);
          expect(summary.recency[i]).toBe(days.at(-1)! - first);
          expect(summary.age[i]).toBe(asOf - first);
          expect(summary.value[i]).toBeCloseTo(days.length > 1 ? repeats / (days.length - 1) : 0, 12);
        });
      }),
    );
  });

  test('does not depend on the order of the rows, also for a customer with hundreds of purchases', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({ customer: 1, day: 40_000 + ((i * 7919) % 400), amount: (i % 9) + 1 }));
    const shuffled = [...rows].reverse();
    expect(summaryOf(rows)).toEqual(summaryOf(shuffled));
  });

  test('accounts for every row: purchases, same-day purchases, returns, zeros, rows after the end', () => {
    const { report } = summaryOf(
      [
        { customer: 1, day: 40_000, amount: 10 },
        { customer: 1, day: 40_000, amount: 5 },
        { customer: 1, day: 40_003, amount: -10 },
        { customer: 1, day: 40_004, amount: 0 },
        { customer: 2, day: 40_009, amount: 7 },
        { customer: 1, day: 40_009, amount: 7 },
      ],
      40_005,
    );
    expect(report).toEqual({
      purchases: 4,
      sameDay: 1,
      zeros: 1,
      returns: 1,
      returned: -10,
      afterAsOf: 2,
      notYetCustomers: 1,
      firstDay: 40_000,
      asOf: 40_005,
    });
  });

  test('ends with a message where there is nothing to summarise', () => {
    expect(() => summaryOf([{ customer: 1, day: 40_000, amount: -1 }])).toThrow('no purchase with an amount above 0');
    expect(() => summaryOf([{ customer: 1, day: 40_000, amount: 1 }], 39_999)).toThrow('before the first purchase');
  });
});

describe('customers and dates of a sheet', () => {
  test('12 and "12" are one customer, "0012" is another', () => {
    const summary = summarise(ledgerOf([12, '12', '0012', '-', '-7', -7], ['2024-01-01', 45300, 45301, 45301, 45302, 45303]), {
      unit: 'week',
    });
    expect(summary.customers).toEqual([12, '0012', '-', '-7']);
    expect(Array.from(summary.frequency)).toEqual([1, 0, 0, 1]);
  });

  test('faulty dates are named with their cells, three at most and the number of the others', () => {
    const dates = ['2024-01-01', 'soon', '03/04/2024', 99999, 'x', 'y'];
    expect(() => ledgerOf([1, 2, 3, 4, 5, 6], dates)).toThrow(/dates, cell 2: found soon.*dates, cell 3.*dates, cell 4.*2 more cells/);
  });

  test('ranges of different length are refused', () => {
    expect(() => ledgerOf([1, 2], [45300])).toThrow('same length');
  });
});
