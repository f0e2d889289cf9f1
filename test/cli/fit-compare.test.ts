import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from '../../src/cli/fit/comparison';
import { cdnowTransactions } from './cdnow';
import { fitCommand } from './fit-command';

/** From scripts/model_comparison.py: counted, fitted and foretold there by other routes. */
const reference = JSON.parse(readFileSync(join(__dirname, '../reference/data/model-comparison.json'), 'utf8')) as {
  readonly split: string;
  readonly end: string;
  readonly actual: number;
  readonly models: Record<string, Record<'logLikelihood' | 'aic' | 'bic' | 'holdoutError' | 'customerError', number>>;
};

const folder = mkdtempSync(join(tmpdir(), 'case-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

const raw = file('cdnow.csv', ['customer,date', ...cdnowTransactions().map(({ customer, day }) => `${customer},${day}`)]);

const comparisonOf = async (...args: string[]): Promise<Comparison> => {
  const { status, stdout, stderr } = await fitCommand(...args, '--compare', '--json');
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Comparison;
};

describe('case fit --compare', () => {
  it('says of CDNOW what an independent computation says, and marks the best', async () => {
    const { models, holdout, notes } = await comparisonOf(raw, '--split', reference.split);
    expect(holdout).toEqual({ split: reference.split, end: reference.end, purchases: reference.actual });
    expect(models.map(({ model }) => model)).toEqual(Object.keys(reference.models));
    for (const found of models) {
      const known = reference.models[found.model]!;
      expect(found.logLikelihood).toBeCloseTo(known.logLikelihood, 5);
      expect(found.aic).toBeCloseTo(known.aic, 5);
      expect(found.bic).toBeCloseTo(known.bic, 5);
      expect(found.holdoutError).toBeCloseTo(known.holdoutError, 5);
      expect(found.customerError).toBeCloseTo(known.customerError, 5);
    }
    expect(models.map(({ bestBy }) => bestBy)).toEqual(['', 'AIC, BIC', 'holdout']);
    expect(notes).toEqual(['BG/BB left out: time is not counted in whole purchase opportunities']);
  });

  // Fader, Hardie & Lee (2005), table 2; Batislam and others (2007). Their weeks are rounded to two decimals, these are not.
  it('finds the published log-likelihoods of the first 39 weeks', async () => {
    const { models, customers } = await comparisonOf(raw, '--as-of', '1997-09-30');
    expect(customers).toBe(2357);
    const published: Record<string, number> = { 'BG/NBD': -9582.4, 'MBG/NBD': -9582.1, 'Pareto/NBD': -9595.0 };
    for (const { model, logLikelihood } of models) expect(Math.abs(logLikelihood - published[model]!)).toBeLessThan(0.5);
  });

  it('gives the same likelihoods from counts, without a holdout', async () => {
    const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
    const daysOf = new Map<string, Set<number>>();
    for (const { customer, day } of cdnowTransactions()) {
      daysOf.set(customer, (daysOf.get(customer) ?? new Set()).add(dayNumber(day)));
    }
    const end = dayNumber(reference.end);
    const rows = [...daysOf.values()].map((days) => {
      const [first, last] = [Math.min(...days), Math.max(...days)];
      return [days.size - 1, last - first, end - first, 1].join();
    });
    const { models, holdout } = await comparisonOf('--counts', file('counts.csv', ['frequency,recency_days,age_days,customers', ...rows]));
    expect(holdout).toBeNull();
    for (const { model, aic } of models) expect(aic).toBeCloseTo(reference.models[model]!.aic, 5);
    expect(models.map(({ bestBy }) => bestBy)).toEqual(['', 'AIC, BIC', '']);
  });

  it('prints to a person what each model is best by, and which cannot be fitted', async () => {
    const counts = file('few.csv', ['frequency,recency_days,age_days,customers', '0,0,100,50', '1,30,100,20', '2,10,90,7']);
    const few = await fitCommand('--counts', counts, '--compare');
    expect(few.status).toBe(0);
    expect(few.stdout).toMatch(/^77 customers; time in weeks\.\nHoldout: none, because counts carry no days\.\n\nNo model can be fitted/);
    const { stdout } = await fitCommand(raw, '--compare', '--split', reference.split);
    expect(stdout).toMatch(/MBG\/NBD +4 +-17127\.3733 +34262\.75 +34285\.81 +-16\.2 % +0\.76478 +converged +AIC, BIC\n/);
  });

  it('keeps the likelihoods where the split leaves nothing to foretell', async () => {
    const { models, holdout } = await comparisonOf(raw, '--as-of', '1997-09-30', '--split', '1997-09-30');
    expect(holdout).toEqual({ reason: expect.stringMatching(/split must lie between the first purchase \(1997-01-01\)/) });
    expect(models.map(({ holdoutError }) => holdoutError)).toEqual([null, null, null]);
  });

  it('refuses a single model beside it', async () => {
    expect(await fitCommand(raw, '--compare', '--model', 'mbgnbd')).toMatchObject({ status: 2, stderr: expect.stringMatching(/--model/) });
  });
});
