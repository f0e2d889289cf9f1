import { SERIES_COLUMNS } from '../../src/model/formula/address';
import { buildModel } from '../../src/model/lines/build-model';
import { columnIndex, columnLetters } from '../../src/model/formula/column-letters';
import { liveValues } from '../../src/model/exact/evaluate';
import {
  add,
  at,
  constant,
  div,
  literal,
  mul,
  neg,
  pow,
  previous,
  sub,
  sumOf,
  total,
  type Expr,
} from '../../src/model/language/expression';
import { liveFormula, rowFormulas } from '../../src/model/formula/formula';
import type { Line } from '../../src/model/language/line';
import { INPUT_NAMES, OUTPUT_NAMES } from '../../src/model/formula/names';
import { sheetPrefix } from '../../src/model/formula/printer';
import { referencesOf } from '../../src/model/language/parts';
import { scheduleOf } from '../../src/model/language/schedule';
import { plainLayout } from './layout';
import { sampleCase } from './sample-case';

const model = buildModel(sampleCase);

describe('the lines of a model', () => {
  test('have labels that are unique within their sheet, and units', () => {
    const labels = model.lines.map(({ sheet, label }) => `${sheet}: ${label}`);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    expect(model.lines.filter(({ unit }) => unit === '')).toEqual([]);
  });

  test('stand together by section, so that a sum over neighbours is a range', () => {
    const sections = model.lines.map(({ sheet, section }) => `${sheet}: ${section}`);
    const begins = sections.filter((section, index) => section !== sections[index - 1]);
    expect(begins.filter((section, index) => begins.indexOf(section) !== index)).toEqual([]);
  });

  test('use every input', () => {
    const used = new Set(
      [
        ...model.lines.flatMap(({ constant: c, opening, series }) => [c, opening, series]),
        ...model.checks.flatMap(({ difference, applies }) => [difference, applies]),
      ]
        .filter((expr) => expr !== undefined)
        .flatMap((expr) => referencesOf(expr).filter(({ kind }) => kind === 'input')),
    );
    const ids = new Set([...used].map(({ line }) => line));
    // The sheet finds the adjustment of a row by its confidence, whichever of the three it is.
    const asked = model.inputs.filter(({ id }) => !id.startsWith('riskAdjustment.'));
    expect(asked.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('hold every figure that has a name', () => {
    const constants = new Set(model.lines.filter((line) => line.constant).map(({ id }) => id));
    expect(OUTPUT_NAMES.filter(({ line }) => !constants.has(line))).toEqual([]);
    expect(INPUT_NAMES.filter(({ input }) => !model.inputs.some(({ id }) => id === input))).toEqual([]);
  });
});

describe('inputs', () => {
  const live = (scenario: 'low' | 'base' | 'high', id: string): number | undefined =>
    liveValues(buildModel({ ...sampleCase, scenario })).get(id);

  test('the low scenario takes the cautious end: the high one of a cost, the low one of an effect', () => {
    expect(live('low', 'cost.project.amount')).toBe(320_000);
    expect(live('low', 'lever.resolution.size')).toBe(0.06);
    expect(live('base', 'cost.project.amount')).toBe(250_000);
    expect(live('high', 'cost.project.amount')).toBe(220_000);
  });

  test('the live cell chooses in the same order', () => {
    const cells = { low: '$H$9', base: '$I$9', high: '$J$9' };
    const selector = { sheet: 'Inputs', column: 'G', row: 5 };
    const entry = (id: string) => model.ends.of.get(id) ?? fail(id);
    expect(liveFormula(entry('cost.project.amount'), cells, selector, 'Inputs')).toBe('=CHOOSE($G$5,$J$9,$I$9,$H$9)');
    expect(liveFormula(entry('lever.resolution.size'), cells, selector, 'Other')).toBe('=CHOOSE(Inputs!$G$5,$H$9,$I$9,$J$9)');
  });

  test('switches say where a lever works', () => {
    expect(live('base', 'lever.onboarding.in.mobile')).toBe(1);
    expect(live('base', 'lever.onboarding.in.broadband')).toBe(0);
  });
});

const fail = (id: string): never => {
  throw new Error(`There is no input ${id}.`);
};

describe('formula texts', () => {
  const line = (id: string, changes: Partial<Line>): Line => ({
    id,
    label: id,
    unit: 'number',
    sheet: 'Costs',
    section: 'Test',
    sign: 'neutral',
    format: 'decimal',
    total: 'none',
    ...changes,
  });
  const book = {
    input: () => ({ sheet: 'Inputs', row: 9, column: 'G' }),
    adjustment: () => ({ sheet: 'Inputs', row: 9, column: 'R' }),
    line: (id: string) => ({ sheet: id === 'far' ? 'Far away' : 'Costs', row: id === 'a' ? 5 : id === 'b' ? 6 : id === 'c' ? 7 : 20 }),
    columns: SERIES_COLUMNS,
  };
  const text = (series: Expr, period = 1): string | undefined => rowFormulas({ periods: 3 }, line('a', { series }), book).period?.(period);
  const [a, b, c] = [at('a'), at('b'), at('c')];

  test.each<[string, Expr]>([
    ['=F5-(F6-F7)', sub(a, sub(b, c))],
    ['=F5-F6+F7', add(sub(a, b), c)],
    ['=F5/(F6*F7)', div(a, mul(b, c))],
    ['=F5*F6/F7', div(mul(a, b), c)],
    ['=(F5^F6)^F7', pow(pow(a, b), c)],
    ['=F5^(F6+F7)', pow(a, add(b, c))],
    ['=(-F5)^F6', pow(neg(a), b)],
    ['=-(F5^F6)', neg(pow(a, b))],
    ['=F5*(-F6)', mul(a, neg(b))],
    ['=E5+1', add(previous('a'), 1)],
    ["=$C5*'Far away'!F20", mul(constant('a'), at('far'))],
    ['=SUM(F5:F7)', sumOf(['a', 'b', 'c'])],
    ['=SUM(F5,F7)', sumOf(['a', 'c'])],
    ['=0', sumOf([])],
  ])('%s', (expected, expr) => {
    expect(text(expr)).toBe(expected);
  });

  test('move with the period and nothing else does', () => {
    expect([1, 2, 3].map((period) => text(mul(previous('a'), constant('b')), period))).toEqual(['=E5*$C6', '=F5*$C6', '=G5*$C6']);
  });

  test('totals span the opening and the periods, or take the last', () => {
    expect(rowFormulas({ periods: 3 }, line('a', { series: b, total: 'sum' }), book).total).toBe('=SUM(E5:H5)');
    expect(rowFormulas({ periods: 3 }, line('a', { series: b, total: 'last' }), book).total).toBe('=H5');
  });

  test.each([
    ['Costs', 'Costs', ''],
    ['Costs', 'Other', 'Costs!'],
    ['CX2 Costs', 'Other', "'CX2 Costs'!"],
    ['CX2', 'Other', "'CX2'!"],
    ["It's", 'Other', "'It''s'!"],
    ['2026', 'Other', "'2026'!"],
  ])('a reference to %s from %s begins with %p', (sheet, from, expected) => {
    expect(sheetPrefix(sheet, from)).toBe(expected);
  });

  test('column letters and numbers are inverse', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(Array.from({ length: 1000 }, (_, index) => columnIndex(columnLetters(index + 1)))).toEqual(
      Array.from({ length: 1000 }, (_, index) => index + 1),
    );
  });

  test('the sample case is written as a reviewer expects', () => {
    const layout = plainLayout(model);
    const find = (id: string): Line => model.lines.find((entry) => entry.id === id) ?? fail(id);
    expect(rowFormulas(model, find('timeline.discountBase'), layout).constant).toBe('=(1+Inputs!$G$14)^(1/Inputs!$G$7)');
    expect(rowFormulas(model, find('benefits.lever.resolution'), layout).period?.(2)).toMatch(/^=SUM\(G\d+:G\d+\)$/);
  });
});

describe('the schedule', () => {
  const line = (id: string, changes: Partial<Line>): Line => ({
    id,
    label: id,
    unit: 'number',
    sheet: 'Costs',
    section: 'Test',
    sign: 'neutral',
    format: 'decimal',
    total: 'sum',
    ...changes,
  });

  test('lets a line read its own column before', () => {
    expect(scheduleOf([line('a', { series: add(previous('a'), 1) })]).series).toHaveLength(1);
  });

  test.each<[string, readonly Line[], string]>([
    ['a cycle', [line('a', { series: at('b') }), line('b', { series: at('a') })], 'circular'],
    ['a series that reads a total', [line('a', { series: total('b') }), line('b', { series: literal(1) })], 'reads a total'],
    ['a line nobody wrote', [line('a', { series: at('missing') })], 'no line missing'],
    ['two lines of one id', [line('a', {}), line('a', {})], 'same id'],
  ])('refuses %s', (_, lines, words) => {
    expect(() => scheduleOf(lines)).toThrow(words);
  });
});

test('no id a person may choose makes two lines one', () => {
  const names = ['all', 'total', 'stock', 'churn', 'balance', 'without', 'with', 'net'];
  const document = {
    ...sampleCase,
    segments: names.map((id) => ({ ...sampleCase.segments[0]!, id, name: id })),
    levers: names.map((id, index) => ({ ...sampleCase.levers[index % 7]!, id, name: id })),
    costs: names.map((id, index) => ({ ...sampleCase.costs[index % 4]!, id, name: id })),
  };
  const { lines, inputs } = buildModel(document);
  for (const ids of [lines, inputs].map((entries) => entries.map(({ id }) => id))) expect(new Set(ids).size).toBe(ids.length);
});
