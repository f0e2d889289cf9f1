import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { headlines } from '../model/headlines';
import { buildModel } from '../../src/model/lines/build-model';
import type { BusinessCase } from '../../src/model/document';
import { lint } from '../../src/workbook/lint';
import { specOf } from '../../src/workbook/specOf';
import type { CellSpec, SheetSpec } from '../../src/workbook/spec';
import { withValues } from '../../src/workbook/values';
import { sampleCase } from '../model/sample-case';

/* The page a board gets, as the values of a file show it. */

const decision = (document: BusinessCase): SheetSpec => {
  const model = buildModel(document);
  return withValues(specOf(model), model).sheets.find(({ name }) => name === 'Decision')!;
};
const rows = (sheet: SheetSpec): (string | number | boolean | undefined)[][] =>
  sheet.blocks[0]!.cells.map((line) => line.map(({ value }: CellSpec) => value));
/** The figures right of a label, wherever it stands. */
function beside(sheet: SheetSpec, label: string): (string | number | boolean | undefined)[] {
  for (const line of rows(sheet)) {
    const at = line.indexOf(label);
    if (at >= 0) return line.slice(at + 1, at + 5);
  }
  throw new Error(`Decision has no "${label}".`);
}

const cases = Object.entries({ ...examples(join(__dirname, '../..')), sample: sampleCase });

describe.each(cases)('Decision of %s', (_, document) => {
  const sheet = decision(document);

  it.each(['mid', 'end'] as const)('shows the rate of return that the exact model finds, with cash at the %s of periods', (timing) => {
    const timed = { ...document, scenario: 'base' as const, timeline: { ...document.timeline, timing } };
    const { irr } = headlines(timed).base;
    const [shown] = beside(decision(timed), 'Internal rate of return, a year');
    if (irr === undefined) expect(shown).toBe('none or several');
    else expect(Number(shown) / irr).toBeCloseTo(1, 10);
  });

  it('splits each cost of doing nothing into what is avoided and what remains, and adds no memo', () => {
    const lines = rows(sheet);
    const first = lines.findIndex((line) => line[6] === 'In all, each counted once');
    const kinds = lines.slice(
      first + 1,
      lines.findIndex((line, index) => index > first && (line[6] === undefined || String(line[6]).startsWith('What could overturn'))),
    );
    expect(kinds.length).toBeGreaterThan(0);
    for (const line of [lines[first]!, ...kinds]) expect(Number(line[8]) + Number(line[9])).toBeCloseTo(Number(line[7]), 4);
    const counted = kinds.filter((line) => !String(line[6]).startsWith('Memo: ')).map((line) => Number(line[7]));
    expect(counted.reduce((sum, value) => sum + value, 0)).toBeCloseTo(Number(lines[first]![7]), 4);
  });

  it('shows retention before and after, by segment and in all, and what is gained in points', () => {
    for (const label of ['All customers', ...document.segments.map(({ name }) => name)]) {
      const [before, after, points] = beside(sheet, label).map(Number) as [number, number, number];
      expect(before).toBeGreaterThan(0);
      expect(points).toBeCloseTo(100 * (after - before), 10);
    }
  });

  it('prints on a single page', () => {
    expect(sheet.print).toMatchObject({ orientation: 'landscape', fitToWidth: true, fitToHeight: true });
  });
});

it('says who decided what, and that break-evens belong to the inputs as written', () => {
  const review = { reviewer: 'A. Reviewer', date: '2026-02-01', decision: 'deferred', conditions: 'A pilot first' } as const;
  const sheet = decision({ ...sampleCase, review });
  expect(['Reviewer', 'Date', 'Decision', 'Conditions'].map((label) => beside(sheet, label)[0])).toEqual(Object.values(review));
  expect(beside(sheet, 'Break-evens, as found when the sheets were written')[0]).toBe('up to date');
});

describe('the recommendation', () => {
  const words = (document: BusinessCase): unknown[] => rows(decision(document)).map((line) => line[0]);
  const scaled = (share: number): BusinessCase => ({
    ...sampleCase,
    costs: sampleCase.costs.map((cost) => ({
      ...cost,
      amount: { ...cost.amount, low: cost.amount.low * share, base: cost.amount.base * share, high: cost.amount.high * share },
    })),
  });

  it('follows NPV, with and without risk', () => {
    expect(words(scaled(0.01))).toContain('Go ahead');
    expect(words(scaled(1000))).toContain('Not as planned');
  });

  it('holds with no costs, no outlay and no lever that keeps anybody', () => {
    const idle = decision({ ...sampleCase, costs: [], levers: sampleCase.levers.filter(({ kind }) => kind === 'spend').slice(0, 1) });
    expect(beside(idle, 'Return on investment: NPV by costs')[1]).toBe('not defined');
    expect(beside(idle, 'For how much?')[0]).toBe('No lever keeps any.');
  });
});

it('keeps to the standard with as many segments, levers and kinds as a case may have', () => {
  const document: BusinessCase = {
    ...sampleCase,
    segments: Array.from({ length: 8 }, (_, index) => ({ ...sampleCase.segments[0]!, id: `s${index}`, name: `Segment ${index + 1}` })),
    levers: sampleCase.levers.map((lever) => ({ ...lever, segments: lever.segments.length > 0 ? ['s0', 's7'] : [] })),
    // Those of the sample name its segments.
    correlations: [],
  };
  expect(lint(specOf(buildModel(document))).filter(({ place }) => place.startsWith('Decision'))).toEqual([]);
});
