import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import type { BusinessCase } from '../../src/model/document';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import { lint } from '../../src/workbook/lint';
import type { SheetSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import { withValues } from '../../src/workbook/values';
import { sampleCase } from '../model/sample-case';

/* The table people print. That each year is the sum of its periods is held for every sourced cell elsewhere; here, what follows from rows. */

interface Row {
  readonly label: unknown;
  readonly initial: number;
  readonly years: readonly number[];
  readonly total: number;
  readonly present: number;
}

const written = new Map<BusinessCase, SheetSpec>();
/** The sheet with its values, written once for a case. */
function yearlyOf(document: BusinessCase): SheetSpec {
  const known = written.get(document);
  if (known) return known;
  const model = buildModel(document);
  const sheet = withValues(specOf(model), model).sheets.find(({ name }) => name === 'Yearly')!;
  written.set(document, sheet);
  return sheet;
}

/** Rows below a section's title, to the next empty row. */
function section(document: BusinessCase, title: RegExp): Row[] {
  const { blocks } = yearlyOf(document);
  const cells = blocks[0]!.cells.map((line) => line.map(({ value }) => value));
  const present = cells[2]!.indexOf('Present value');
  const first = cells.findIndex(([label]) => title.test(String(label)));
  if (first < 0) throw new Error(`no section ${title.source}`);
  const rows = cells.slice(first + 1);
  const end = rows.findIndex(([label]) => label === undefined);
  return rows.slice(0, end < 0 ? rows.length : end).map((line) => ({
    label: line[0],
    initial: Number(line[2] ?? 0),
    years: line.slice(3, present - 1).map((value) => Number(value ?? 0)),
    total: Number(line[present - 1]),
    present: Number(line[present]),
  }));
}
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const cases = Object.entries({ ...examples(join(__dirname, '../..')), sample: sampleCase });

describe.each(cases)('Yearly of %s', (_, document) => {
  const values = evaluate(buildModel(document));
  const result = (name: string): number => values.constant(ids.result(name))!.toNumber();
  const close = (found: number, expected: number, size = result('pvMoved')): void =>
    expect(Math.abs(found - expected) / Math.max(1, size)).toBeLessThan(1e-9);

  it('adds up: today and the years to the total, levers to categories, costs to their categories', () => {
    const [byLever, byKind] = [section(document, /^Benefits by lever/), section(document, /^Benefits by category/)];
    for (const { initial, years, total } of byLever) close(initial + sum(years), total);
    close(sum(byKind.map(({ total }) => total)), sum(byLever.slice(0, -2).map(({ total }) => total)));
    const [costs, categories] = [section(document, /^Costs, before tax/), section(document, /^Costs by category/)];
    for (const column of ['initial', 'total', 'present'] as const) close(sum(categories.map((row) => row[column])), costs.at(-1)![column]);
  });

  it('ends its cash flow at NPV, and the risk-adjusted one at NPV adjusted for risk, after the tax of each year', () => {
    const [plain, risky] = [section(document, /^Cash flow \(/), section(document, /^Cash flow, risk/)];
    close(plain[4]!.present, result('npv'));
    close(sum(plain.slice(0, 2).map(({ present }) => present)) + plain[3]!.present, result('npv'));
    close(risky[4]!.present, result('npvRisk'));
    close(risky[2]!.present + risky[3]!.present, result('npvRisk'));
    expect(risky[5]!.years.at(-1)).toBeCloseTo(risky[4]!.total, 4);
    expect(plain[5]!.years.at(-1)).toBeCloseTo(plain[4]!.total, 4);
  });

  it('tells the size at which a lever makes NPV zero', () => {
    const levers = section(document, /^Levers: /).slice(1);
    expect(levers.map(({ label }) => label)).toEqual(document.levers.map(({ name }) => name));
    const model = buildModel({ ...document, scenario: 'base' });
    document.levers.forEach(({ id }, index) => {
      const [, found] = levers[index]!.years as [number, number];
      if (Number.isNaN(found)) return;
      const at = evaluate(model, new Map([[`lever.${id}.size`, found]]));
      expect(
        Math.abs(
          at
            .constant(ids.result('npv'))!
            .div(at.constant(ids.result('pvMoved'))!)
            .toNumber(),
        ),
      ).toBeLessThan(1e-9);
    });
  });
});

describe('the grades of NPV', () => {
  const graded = (document: BusinessCase): Map<unknown, number> =>
    new Map(section(document, /^What NPV rests on/).map(({ label, total }) => [label, total]));

  it.each(cases)('add up to NPV of %s within a cent, by lever, segment and year', (_, document) => {
    const npv = evaluate(buildModel(document)).constant(ids.result('npv'))!.toNumber();
    const sections = section(document, /^What NPV rests on/);
    const parts = section(document, /^NPV by lever, segment and year/);
    const all = sections.at(-1)!;
    expect(Math.abs(all.total - npv)).toBeLessThan(0.01);
    expect(Math.abs(sum(parts.map(({ total }) => total)) - npv)).toBeLessThan(0.01);
    expect(Math.abs(sum(parts.flatMap(({ initial, years }) => [initial, ...years])) - npv)).toBeLessThan(0.01);
    expect(Math.abs(sum(sections.slice(0, -1).map(({ total }) => total)) - npv)).toBeLessThan(0.01);
  });

  it('follow kind and confirmation of the size of each lever', () => {
    const kinds = ['experiment', 'measured', 'benchmark', 'judgment'] as const;
    const words = ['Experiments', 'Own data', 'Benchmarks', 'Judgments', 'Not confirmed by anybody'];
    const gradeOf = (index: number): number => index % 5;
    const document: BusinessCase = {
      ...sampleCase,
      levers: sampleCase.levers.map((lever, index) => ({
        ...lever,
        size: { ...lever.size, kind: kinds[gradeOf(index)] ?? 'experiment', confirmed: gradeOf(index) < 4 },
      })),
    };
    const values = evaluate(buildModel(document));
    const found = graded(document);
    words.forEach((label, grade) => {
      const levers = document.levers.filter((_, index) => gradeOf(index) === grade);
      expect(found.get(label)).toBeCloseTo(sum(levers.map(({ id }) => values.constant(ids.leverNpv(id))!.toNumber())), 4);
    });
  });
});

it.each([
  ['month', 18, 2],
  ['quarter', 1, 1],
  ['quarter', 9, 3],
  ['year', 1, 1],
  ['year', 12, 12],
] as const)('counts years of a horizon by %ss of %i periods: %i, and keeps to the standard', (periodLength, periods, count) => {
  const months = periods * { month: 1, quarter: 3, year: 12 }[periodLength];
  const document: BusinessCase = {
    ...sampleCase,
    timeline: { ...sampleCase.timeline, periodLength, periods },
    levers: sampleCase.levers.map((lever) => ({ ...lever, start: Math.min(lever.start, months - 1) })),
    costs: sampleCase.costs.map((cost) => ({
      ...cost,
      start: Math.min(cost.start, months - 1),
      ...('end' in cost && { end: Math.min(cost.end, months) }),
    })),
  };
  const flow = section(document, /^Cash flow \(/);
  expect(flow[0]!.years).toHaveLength(count);
  expect(flow[4]!.present).toBeCloseTo(evaluate(buildModel(document)).constant(ids.result('npv'))!.toNumber(), 4);
  expect(lint(specOf(buildModel(document))).filter(({ place }) => place.startsWith('Yearly'))).toEqual([]);
});
