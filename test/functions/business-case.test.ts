import { examples } from '../../src/build/examples';
import { runToEnd } from '../../src/core/numerics/objective';
import { call, failed } from '../../src/functions/call';
import { exampleInputs } from '../../src/functions/signatures/example-inputs';
import type { BusinessCase } from '../../src/model/document';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { analyse } from '../../src/model/simulation/analysis';
import { samplerOf, simulateRange } from '../../src/model/simulation/trial-range';
import { specOf } from '../../src/workbook/specOf';
import { sampleCase } from '../model/sample-case';

type Row = (string | number | null)[];

/** The inputs table as it stands on the sheet Inputs; where a formula stands, a number that nobody may need. */
function tableOf(document: BusinessCase): Row[] {
  const sheet = specOf(buildModel(document)).sheets.find(({ name }) => name === 'Inputs')!;
  const [block] = sheet.blocks;
  return block!.cells.map((row) =>
    row.map(({ value, formula }) => (formula === undefined ? ((value as string | number | undefined) ?? null) : -1)),
  );
}

const cases: Record<string, BusinessCase> = { ...examples(process.cwd()), sample: sampleCase };
const table = (id: string, ...given: unknown[]): Row[] => {
  const shown = call(id, given);
  if (!Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return shown as Row[];
};
const refusal = (...given: unknown[]) => {
  const shown = call('SCENARIOS', given);
  if (!failed(shown)) throw new Error('accepted');
  return shown;
};
const result = (values: Values, name: string): number => values.constant(`results.${name}`)!.toNumber();
const near = (actual: unknown, expected: number, size: number): void =>
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), size));

describe('functions of a whole case', () => {
  test.each(Object.keys(cases))('give for %s, from its table on the sheet, what the decimal model gives', (name) => {
    const document = cases[name]!;
    const model = buildModel(document);
    const inputs = tableOf(document);
    const rows = new Map(table('SCENARIOS', inputs).map(([label, ...values]) => [label, values]));
    [1, 2, 3].forEach((scenario, index) => {
      const values = evaluate(model, new Map([['scenario', scenario]]));
      const size = result(values, 'pvMoved');
      near(rows.get('Net present value')![index], result(values, 'npv'), size);
      near(rows.get('PV of costs')![index], result(values, 'pvCosts'), size);
      near(rows.get('Retention in the last year, with')![index], result(values, 'retentionWith'), 1);
      const months = rows.get('Payback in months')![index];
      if (result(values, 'paybackMonths') < 0) expect(months).toBe('not reached');
      else near(months, result(values, 'paybackMonths'), 1);
    });
  });

  const model = buildModel(sampleCase);
  const inputs = tableOf(sampleCase);
  const exact = (id: string, value: number): number =>
    result(
      evaluate(
        model,
        new Map([
          ['scenario', 2],
          [id, value],
        ]),
      ),
      'npv',
    );
  const moved = result(evaluate(model), 'pvMoved');

  test('TORNADO: the widest first, at the ends of each input', () => {
    const [heads, ...rows] = table('TORNADO', inputs, 4);
    expect(heads).toEqual(['Input', 'Id', 'Low', 'High', 'NPV at low', 'NPV at high', 'Width']);
    expect(rows).toHaveLength(4);
    for (const [, id, low, high, atLow, atHigh, width] of rows) {
      near(atLow, exact(id as string, low as number), moved);
      near(atHigh, exact(id as string, high as number), moved);
      expect(width).toBeCloseTo(Math.abs((atHigh as number) - (atLow as number)), 6);
    }
    expect(rows.map((row) => row[6])).toEqual(rows.map((row) => row[6]).sort((a, b) => (b as number) - (a as number)));
  });

  test('BREAK_EVENS: NPV is zero there, and a word stands where it is nowhere', () => {
    const [, ...rows] = table('BREAK_EVENS', inputs);
    const found = rows.filter(([, , , , value]) => typeof value === 'number');
    expect(found.length).toBeGreaterThan(10);
    for (const [, id, , , value] of found.slice(0, 4))
      expect(Math.abs(exact(id as string, value as number))).toBeLessThanOrEqual(1e-9 * moved);
    expect(rows.find(([, id]) => id === 'riskAdjustment.low')).toBeUndefined();
    expect(rows.find(([, id]) => id === 'reinvestRate')).toBeUndefined();
    expect(rows.some(([, , , , value]) => value === 'none')).toBe(true);
  });

  test('EFFORT_CURVE: the efforts asked for, the best one, the next unit', () => {
    const [, half, plan, , bestRow, next] = table('EFFORT_CURVE', inputs, [[0.5, 1]]);
    near(half![1], exact('effort', 0.5), moved);
    near(plan![1], exact('effort', 1), moved);
    near(bestRow![1], exact('effort', bestRow![0] as number), moved);
    expect(bestRow![1]).toBeGreaterThanOrEqual(plan![1] as number);
    expect(next).toEqual(['Next unit of currency brings', expect.any(Number), '', '']);
    expect(
      table('EFFORT_CURVE', inputs)
        .slice(1, 14)
        .map(([effort]) => effort),
    ).toEqual(Array.from({ length: 13 }, (_, k) => k / 4));
  });

  test('SIMULATE and INFORMATION_VALUE: what the terminal prints for the same trials', () => {
    const sampler = samplerOf(model);
    const { npv, drivers, certainty } = analyse(sampler, runToEnd(simulateRange(sampler, 8, 300)), 8);
    const rows = new Map(table('SIMULATE', inputs, 300, 7).map(([label, ...values]) => [label, values]));
    expect(rows.get('Mean of NPV')).toEqual([npv.mean, npv.standardError]);
    expect(rows.get('P90')).toEqual([npv.p90, npv.p90Error]);
    expect(rows.get('Chance of NPV below 0')![0]).toBe(npv.belowZero);
    const [, everything, ...others] = table('INFORMATION_VALUE', inputs, 300, 7, 1);
    expect(everything!.slice(3, 5)).toEqual([certainty.value, certainty.standardError]);
    for (const { variable, share, worth } of drivers) {
      expect(others.find(([, id]) => id === variable.input.id)!.slice(2, 5)).toEqual([share, worth.value, worth.standardError]);
    }
  });

  test('INFORMATION_VALUE: a pilot stands only beside the size of a churn lever, and is worth more than it costs', () => {
    const [, , ...rows] = table('INFORMATION_VALUE', exampleInputs, 500, null, 0.5);
    const piloted = rows.filter(([, , , , , customers]) => typeof customers === 'number');
    expect(piloted.map(([, id]) => id)).toEqual(['lever.service.size']);
    const [, , , known, , customers, cost, worth] = piloted[0]!;
    expect(cost).toBeCloseTo((customers as number) * 0.5, 9);
    expect(worth).toBeGreaterThan(cost as number);
    expect(worth).toBeLessThanOrEqual(known as number);
  });
});

describe('a range that is no inputs table', () => {
  const inputs = tableOf(sampleCase);
  const headings = inputs.findIndex((row) => row.includes('Id'));
  const at = (heading: string): number => inputs[headings]!.indexOf(heading);
  const withCell = (id: string, heading: string, value: unknown): unknown[][] =>
    inputs.map((row) => (row[at('Id')] === id ? row.map((cell, column) => (column === at(heading) ? value : cell)) : row));

  test('is refused with what it lacks', () => {
    expect(
      refusal([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({
      error: '#VALUE!',
      message: expect.stringMatching(
        /^inputs: The range is no inputs table of a case: no row of it holds the headings Input, Unit, .*Select the table/,
      ),
    });
    const narrow = inputs.map((row) => row.map((cell, column) => (column === at('Number') ? null : cell)));
    expect(refusal(narrow).message).toContain('its headings lack Number');
    expect(refusal(inputs.slice(0, headings + 20)).message).toMatch(/The row with the id ".+" is missing from the input register/);
  });

  test('or whose numbers are no case, is refused with the cell, counted from the corner of the range', () => {
    const row = inputs.findIndex((cells) => cells[at('Id')] === 'segment.mobile.retention') + 1;
    const { error, message } = refusal(withCell('segment.mobile.retention', 'High', 7));
    expect(error).toBe('#VALUE!');
    expect(message).toMatch(new RegExp(`^inputs: Cell [A-Z]+${row} of the range: .*but found 7`));
  });

  test('or that holds an error, gives that error back with its cell', () => {
    expect(refusal(withCell('segment.mobile.retention', 'Base', { error: '#N/A' }))).toEqual({
      error: '#N/A',
      message: expect.stringMatching(/^inputs: cell [A-Z]+\d+ of the range holds the error #N\/A: correct that cell first\.$/),
    });
  });

  test('but blanks that a platform hands over as zeros or as empty texts are no matter', () => {
    for (const blank of [0, '']) {
      for (const block of [inputs, exampleInputs]) {
        const given = block.map((row) => row.map((cell) => cell ?? blank));
        expect(call('SCENARIOS', [given])).toEqual(call('SCENARIOS', [block]));
      }
    }
  });

  test('but columns in another order, and rows above the headings, are no matter', () => {
    const order = inputs[headings]!.map((_, column) => column).filter((column) => column !== at('Id'));
    // The column Live stays where it is: from its place a reader tells workbooks of different age apart.
    const moved = inputs.map((row) => [row[at('Id')], ...order.map((column) => row[column])]);
    expect(
      call('SCENARIOS', [[['A title'], ...moved].map((row) => [...row, ...new Array<null>(moved[0]!.length - row.length).fill(null)])]),
    ).toEqual(call('SCENARIOS', [inputs]));
  });
});
