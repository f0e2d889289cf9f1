import { dayOf } from '../../src/core/customerbase/days';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { cdnow, cdnowLedger } from './tables';

const END = dayOf('1997-09-30') as number;
const HOLDOUT_END = dayOf('1998-06-30') as number;

describe('CDNOW transactions summarised as published', () => {
  const published = cdnow();

  test('frequency, recency and age of all 2,357 customers, to the printed digits', () => {
    const summary = summarise(cdnowLedger(false), { asOf: END, unit: 'week' });
    expect(summary.customers).toHaveLength(2357);
    expect(Array.from(summary.frequency)).toEqual(published.frequency);
    summary.recency.forEach((recency, i) => expect(Math.abs(recency - published.recency[i]!)).toBeLessThan(0.0051));
    summary.age.forEach((age, i) => expect(Math.abs(age - published.age[i]!)).toBeLessThan(0.0051));
  });

  test('mean value of every customer without a free order', () => {
    const summary = summarise(cdnowLedger(true), { asOf: END, unit: 'week' });
    expect(summary.report.zeros).toBe(8);
    let compared = 0;
    summary.customers.forEach((customer, i) => {
      const index = Number(customer) - 1;
      if (summary.frequency[i] !== published.frequency[index]) return;
      compared += 1;
      expect(Math.abs(summary.value[i]! - published.value[index]!)).toBeLessThan(0.0051);
    });
    expect(compared).toBeGreaterThan(2345);
  });

  test('rows are accounted for', () => {
    const { report } = summarise(cdnowLedger(false), { asOf: END, unit: 'week', holdoutEnd: HOLDOUT_END });
    expect(report).toMatchObject({ purchases: 6919, zeros: 0, returns: 0, notYetCustomers: 0, asOf: END, firstDay: dayOf('1997-01-01') });
  });

  test('holdout purchases are the repeat purchases after the end of calibration', () => {
    const split = summarise(cdnowLedger(false), { asOf: END, unit: 'week', holdoutEnd: HOLDOUT_END });
    const whole = summarise(cdnowLedger(false), { asOf: HOLDOUT_END, unit: 'week' });
    split.customers.forEach((_, i) => expect(split.frequency[i]! + split.holdoutFrequency[i]!).toBe(whole.frequency[i]));
    expect(split.repeatsByDay.reduce((sum, count) => sum + count, 0)).toBe(whole.frequency.reduce((sum, count) => sum + count, 0));
  });
});
