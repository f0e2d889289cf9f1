import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { peopleTold, SQM } from '../../src/build/examples/complaints';
import { HILLSTROM, mailEffect } from '../../src/build/examples/experiment';
import { MANY_CALLS, repeatShare } from '../../src/build/examples/telecom';
import { describe as describeGroup, readCustomers, type Customer } from '../../src/build/examples/telecomData';
import { pilotUplift } from '../../src/functions/scorelink';

const root = join(__dirname, '../..');
const csv = readFileSync(join(root, 'assets/examples/data/telecom_churn.csv'), 'utf8');
const all = examples(root);

describe('the telecom figures', () => {
  const customers = readCustomers(csv);
  const group = (test: (customer: Customer) => boolean) => describeGroup(customers.filter(test));
  const plan = (international: boolean) => ({
    all: group((customer) => customer.international === international),
    few: group((customer) => customer.international === international && customer.calls < MANY_CALLS),
    many: group((customer) => customer.international === international && customer.calls >= MANY_CALLS),
  });

  it('come from 5,000 artificial customers, of whom half leave from the fourth call on and 11 % before', () => {
    expect(customers).toHaveLength(5000);
    expect(group(({ calls }) => calls < 4)).toMatchObject({ customers: 4601, churned: 506 });
    expect(group(({ calls }) => calls >= 4)).toMatchObject({ customers: 399, churned: 201 });
    const telecom = all['telecom']!;
    const counted = [...telecom.segments.map(({ retention }) => retention.source), ...telecom.evidence.slice(0, 2).map(({ text }) => text)];
    for (const text of [telecom.purpose, ...counted]) expect(text.toLowerCase()).toContain('artificial data');
  });

  it('make populations of plans, which customers join, and not of how often they call', () => {
    const { segments } = all['telecom']!;
    expect(segments.map(({ id }) => id)).toEqual(['domestic', 'international']);
    expect(segments.map(({ customers: { base } }) => base)).toEqual([4527 * 40, 473 * 40]);
    expect(segments.map(({ retention: { base } }) => base)).toEqual([0.8878, 0.5793]);
    const revenue = customers.reduce((sum, { charge }) => sum + charge, 0) * 12 * 40;
    const margin = segments.reduce((sum, { margin: { base }, customers: { base: count } }) => sum + base * count, 0);
    expect(Math.abs(margin / revenue / 0.45 - 1)).toBeLessThan(1e-4);
  });

  it('count repeat callers as their share of the churn of their plan', () => {
    // (172 of 358 - 336 of 4,169) x 358 of 508 leavers.
    expect(plan(false).many).toMatchObject({ customers: 358, churned: 172 });
    expect(plan(false).few).toMatchObject({ customers: 4169, churned: 336 });
    const share = ((172 / 358 - 336 / 4169) * 358) / 508;
    expect(Math.abs(repeatShare(plan(false)) - share)).toBeLessThan(1e-15);
    const [lever] = all['telecom']!.levers;
    expect([lever!.size.low, lever!.size.base, lever!.size.high]).toEqual(
      [0.1, 0.2, 0.3].map((solved) => Number((solved * share).toFixed(4))),
    );
    expect(lever!.size.comment).toContain(`${(share * 100).toFixed(1)} % of leavers`);
    expect(lever!.segments).toEqual(['domestic']);
    expect(plan(true).many.customers).toBe(41);
  });

  it('stop at a line that is not a customer', () => {
    expect(() => readCustomers('service_calls,charge,international_plan,churned\n1,20,no,0\n1,many,no,0\n')).toThrow(/line 3/);
  });
});

describe('the figures from surveys', () => {
  it('let callers in general tell one person and only unresolved ones five', () => {
    // SQM Group, 19 April 2022: 45 % of customers tell one person; 74 % of unresolved, very dissatisfied ones tell five.
    expect(SQM.all).toEqual({ tell: 0.45, people: 1 });
    expect(SQM.unsolved).toEqual({ tell: 0.74, people: 5 });
    // Half complain and 40 % of them stay unsatisfied: 0.225 tellers of one and 0.148 of five.
    expect(peopleTold()).toBe(Number(((0.225 * 1 + 0.148 * 5) / (0.225 + 0.148)).toFixed(1)));
    for (const name of ['retail', 'contact-centre']) {
      const { wordOfMouth, complaints } = all[name]!.inaction;
      expect(wordOfMouth!.peopleTold).toMatchObject({ low: 1, base: 2.6, high: 5 });
      expect([wordOfMouth!.tellSilent.base, wordOfMouth!.tellUnsatisfied.base]).toEqual([0.45, 0.74]);
      expect([complaints!.lossSatisfied.base, complaints!.lossUnsatisfied.low, complaints!.lossUnsatisfied.base]).toEqual([
        0.05, 0.09, 0.25,
      ]);
      expect([complaints!.complaintRate.base, complaints!.satisfied.base]).toEqual([0.5, 0.6]);
    }
  });
});

describe('the figures from an experiment', () => {
  it('are what PILOT_UPLIFT gives for the published counts, as a share of two weeks of a year', () => {
    const { mailed, control } = HILLSTROM;
    const table = pilotUplift(mailed.customers, mailed.bought, control.customers, control.bought, 0.8) as (string | number)[][];
    const row = table.find(([label]) => String(label).toLowerCase().startsWith('uplift'))!;
    const [, estimate, low, high] = row as [string, number, number, number];
    const ofYear = (points: number): number => Number(((points / (control.bought / control.customers)) * (2 / 52)).toFixed(4));
    expect(mailEffect()).toEqual([ofYear(low), ofYear(estimate), ofYear(high)]);
    const lever = all['retail']!.levers.find(({ id }) => id === 'mail')!;
    expect(lever.size).toMatchObject({ kind: 'experiment', low: ofYear(low), base: ofYear(estimate), high: ofYear(high) });
    expect(lever.size.comment).toContain(`${mailed.bought} of ${mailed.customers.toLocaleString('en-US')}`);
    expect(lever.size.comment).toContain(`${control.bought} of ${control.customers.toLocaleString('en-US')}`);
    expect(lever.size.comment).toContain(`${(estimate * 100).toFixed(2)} points`);
    expect(lever.size.comment).toContain(`${((estimate / (control.bought / control.customers)) * 100).toFixed(0)} % more`);
  });
});

describe('the case of named accounts', () => {
  it('holds no accounts that earn a tenth of its smallest', () => {
    const margins = all['b2b']!.segments.map(({ margin }) => margin.base);
    expect(margins).toEqual([180000, 38000]);
  });
});

describe('the claim effect of the contact centre', () => {
  it('is the part closed of the churn that claims add: 12 % claim, 26 % instead of 15 % leave', () => {
    const gap = (0.12 * (0.26 - 0.15)) / (0.12 * 0.26 + 0.88 * 0.15);
    const { size } = all['contact-centre']!.levers[0]!;
    expect([size.low, size.base, size.high]).toEqual([0.35, 0.5, 0.65].map((closed) => Number((closed * gap).toFixed(4))));
    expect(size.comment).toContain(`${(gap * 100).toFixed(0)} % of churn`);
  });
});
