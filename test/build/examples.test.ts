import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleText, examples } from '../../src/build/examples';
import { describe as describeGroup, readCustomers, wilson } from '../../src/build/examples/telecomData';
import type { Estimate } from '../../src/model/case';
import { parseCase } from '../../src/model/parse';

const root = join(__dirname, '../..');
const assets = join(root, 'assets/examples');
const csv = readFileSync(join(assets, 'data/telecom_churn.csv'), 'utf8');
const names = Object.keys(examples(root));

/** Every estimate of a case with its path. */
function estimates(value: unknown, path = ''): (Estimate & { path: string })[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('low' in value && 'high' in value) return [{ ...(value as Estimate), path }];
  return Object.entries(value).flatMap(([key, child]) => estimates(child, `${path}.${key}`));
}

describe('the examples', () => {
  it.each(names)('%s.json is what the script writes', (name) => {
    expect(readFileSync(join(assets, `${name}.json`), 'utf8')).toBe(exampleText(examples(root)[name]!));
  });

  it.each(names)('%s is a valid case', (name) => {
    const result = parseCase(JSON.parse(readFileSync(join(assets, `${name}.json`), 'utf8')));
    expect(result.ok ? [] : result.faults).toEqual([]);
  });

  it.each(names)('%s gives source, owner and comment for every estimate, in order low, base, high', (name) => {
    const all = estimates(examples(root)[name]);
    expect(all.length).toBeGreaterThan(30);
    for (const estimate of all) {
      expect({ path: estimate.path, ordered: estimate.low <= estimate.base && estimate.base <= estimate.high }).toEqual({
        path: estimate.path,
        ordered: true,
      });
      for (const word of [estimate.source, estimate.owner, estimate.comment]) expect(word.length).toBeGreaterThan(4);
    }
  });

  it.each(names)('%s marks survey figures as unconfirmed benchmarks and claims to have measured only what a file gives', (name) => {
    for (const estimate of estimates(examples(root)[name])) {
      expect({ path: estimate.path, confirmed: estimate.confirmed }).toEqual({
        path: estimate.path,
        confirmed: estimate.kind !== 'benchmark',
      });
      expect({ path: estimate.path, file: estimate.source.includes('.csv') }).toEqual({
        path: estimate.path,
        file: estimate.kind === 'measured',
      });
    }
  });

  it.each(names)('%s never uses a survey figure as the size of a lever or a cost', (name) => {
    const { levers, costs } = examples(root)[name]!;
    expect(estimates({ levers, costs }).filter((estimate) => estimate.kind === 'benchmark')).toEqual([]);
  });
});

describe('the telecom data', () => {
  const customers = readCustomers(csv);
  const group = (test: (calls: number, international: boolean) => boolean) =>
    describeGroup(customers.filter((customer) => test(customer.calls, customer.international)));

  it('says that churn is 11 % up to three calls and half from four on', () => {
    expect(customers).toHaveLength(5000);
    expect(group((calls) => calls < 4)).toMatchObject({ customers: 4601, churned: 506 });
    expect(group((calls) => calls >= 4)).toMatchObject({ customers: 399, churned: 201 });
    expect(group((calls) => calls < 4).churn).toBeCloseTo(506 / 4601, 15);
    expect(group((calls) => calls >= 4).churn).toBeCloseTo(201 / 399, 15);
  });

  it('gives the segments of the case: shares, retention and margin add up to the file', () => {
    const { segments } = examples(root)['telecom']!;
    expect(segments.map((segment) => segment.customers.base)).toEqual([166760, 17280, 15960]);
    expect(segments.reduce((all, segment) => all + segment.customers.base, 0)).toBe(5000 * 40);
    expect(segments.map((segment) => segment.retention.base)).toEqual([0.9194, 0.6065, 0.4962]);
    const revenue = customers.reduce((all, customer) => all + customer.charge, 0) * 12 * 40;
    const margin = segments.reduce((all, segment) => all + segment.margin.base * segment.customers.base, 0);
    expect(margin / revenue).toBeCloseTo(0.45, 5);
  });

  it('stops at a line that is not a customer', () => {
    expect(() => readCustomers('service_calls,charge,international_plan,churned\n1,20,no,0\n1,many,no,0\n')).toThrow(/line 3/);
  });

  it("uses Wilson's interval, which agrees with a published value (10 of 100: .0552 to .1744)", () => {
    const [low, high] = wilson(10, 100);
    expect(low).toBeCloseTo(0.05523, 5);
    expect(high).toBeCloseTo(0.17437, 5);
  });
});
