import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { PERIODS_PER_YEAR } from '../../src/core/units';
import { SCENARIO_INPUT, SCENARIO_WORDS } from '../../src/model/document/inputs';
import { SCENARIOS, type BusinessCase } from '../../src/model/document/types';
import type { Model } from '../../src/model/language/model';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import { compareScenarios } from '../../src/model/simulation/scenarios';
import { cellsOf } from '../../src/workbook/cells';
import { inputColumns } from '../../src/workbook/layout';
import { scenarioColumns as at, scenarioRows as rows } from '../../src/workbook/sheets/scenarioResults';
import type { CellSpec, WorkbookSpec } from '../../src/workbook/spec';
import { specOf, specWithTables } from '../../src/workbook/specOf';
import { checkResults } from '../../src/workbook/standard';
import { CHANGED_SINCE, UP_TO_DATE } from '../../src/workbook/standIn';
import { withValues } from '../../src/workbook/values';
import { controlsOf, enginePlaces } from '../../src/workbook/whatIf';
import { Calculator } from '../../src/workbook/values/calculator';
import { sampleCase } from '../model/sample-case';

/*
 * Scenarios side by side: against the model's other readers, and against every change of an input. A workbook is calculated
 * here by its formulas alone, as a spreadsheet does.
 */

const cases = Object.entries({ ...examples(join(__dirname, '../..')), sample: sampleCase });
const SHOWN = [at.cautious, at.base, at.optimistic];
const native = (spec: WorkbookSpec): Calculator => new Calculator(spec, () => undefined);

/** What the flows of a case are worth today at a rate a year. */
function valueAt(rate: number, values: Values, model: Model): number {
  const { periodLength, timing } = model.case.timeline;
  const early = timing === 'mid' ? 0.5 : 0;
  return Array.from({ length: model.periods }, (_, index) => {
    const years = (index + 1 - early) / PERIODS_PER_YEAR[periodLength];
    return values.period(ids.net, index + 1)!.toNumber() / (1 + rate) ** years;
  }).reduce((sum, value) => sum + value, values.opening(ids.net)?.toNumber() ?? 0);
}

/** The cells of a sheet in one column, by the label of their row; of labels that return the first. */
function column(spec: WorkbookSpec, sheetName: string, index: number): Map<string, { readonly row: number; readonly cell: CellSpec }> {
  const sheet = spec.sheets.find(({ name }) => name === sheetName)!;
  const labels = new Map([...cellsOf(sheet)].filter(({ column: of }) => of === 0).map(({ row, cell }) => [row, String(cell.value)]));
  const found = new Map<string, { readonly row: number; readonly cell: CellSpec }>();
  for (const { row, column: of, cell } of cellsOf(sheet)) {
    const label = labels.get(row);
    if (of === index && label !== undefined && !found.has(label)) found.set(label, { row, cell });
  }
  return found;
}

/** The workbook with another value in one cell. */
const typed = (spec: WorkbookSpec, sheetName: string, row: number, of: number, value: string | number): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) =>
    sheet.name === sheetName
      ? {
          ...sheet,
          blocks: sheet.blocks.map((block) => ({
            ...block,
            cells: block.cells.map((line, down) =>
              block.row + down === row ? line.map((cell, right) => (block.column + right === of ? { ...cell, value } : cell)) : line,
            ),
          })),
        }
      : sheet,
  ),
});

/** Cells of the register in which somebody types what results depend on. */
function typedCells(spec: WorkbookSpec): { readonly row: number; readonly column: number; readonly cell: CellSpec }[] {
  const inputs = spec.sheets.find(({ name }) => name === 'Inputs')!;
  const cells = [...cellsOf(inputs)];
  const idOf = new Map(cells.filter(({ column: of }) => of === inputColumns.id).map(({ row, cell }) => [row, String(cell.value)]));
  const structure = cells.find(({ cell }) => cell.value === 'text')?.row ?? Infinity;
  const alone = new Set<number>([inputColumns.low, inputColumns.base, inputColumns.high]);
  return cells.filter(
    ({ row, column: of, cell }) =>
      row < structure &&
      cell.value !== undefined &&
      alone.has(of) &&
      idOf.has(row) &&
      !/^(programme|budget)\.|^Id$/.test(idOf.get(row)!) &&
      idOf.get(row) !== SCENARIO_INPUT,
  );
}

describe.each(cases)('the scenarios of %s', (_, document) => {
  it.each(SCENARIOS)('answer as the fast and the decimal model do, on Scenarios and on Decision, while %s is live', (scenario) => {
    const model = buildModel({ ...document, scenario });
    const spec = withValues(specOf(model), model);
    const fast = compareScenarios(model);
    for (const [index, of] of SCENARIOS.entries()) {
      const exact = evaluate(model, new Map([[SCENARIO_INPUT, index + 1]]));
      const shown = column(spec, 'Scenarios', SHOWN[index]!);
      for (const line of model.lines.filter(({ id }) => Object.keys(fast).some((name) => ids.result(name) === id))) {
        const name = line.id.replace(ids.result(''), '') as keyof typeof fast;
        const value = shown.get(line.label)?.cell.value;
        const expected = fast[name][of];
        if (expected === undefined) expect([-1, 'not defined']).toContain(value);
        else {
          expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
          expect(value).toBe(exact.constant(line.id)!.toNumber());
        }
      }
      const decision = column(spec, 'Decision', 2 + index);
      const rate = shown.get('Internal rate of return')?.cell.value;
      if (typeof rate === 'number')
        expect(Math.abs(valueAt(rate, exact, model))).toBeLessThan(1e-7 * exact.constant(ids.result('pvBenefits'))!.toNumber());
      else expect([rate, fast.irr[of]]).toEqual(['none or several', undefined]);
      expect(decision.get('Internal rate of return, a year')?.cell.value).toBe(rate);
      if (of === scenario) {
        // As the live model has it, by Newton's method in cells.
        const live = column(spec, 'Scenarios', at.live).get('Internal rate of return')?.cell.value;
        if (typeof rate === 'number') expect(Number(live)).toBeCloseTo(rate, 9);
        else expect(live).toBe(rate);
      }
      expect(decision.get('Net present value')?.cell.value).toBe(exact.constant(ids.result('npv'))!.toNumber());
      expect(decision.get('Net present value, risk-adjusted')?.cell.value).toBe(exact.constant(ids.result('npvRisk'))!.toNumber());
      expect(decision.get("Payback, in today's money")?.cell.value).toBe(exact.constant(ids.result('paybackDiscountedMonths'))!.toNumber());
    }
  });
});

/** The workbook in which nothing calculates the what-if table. */
const unasked = (spec: WorkbookSpec): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, down) =>
        line.map((cell, right) => {
          const [row, of] = [block.row + down, block.column + right];
          const isAsked = (sheet.dataTables ?? []).some(
            ({ area }) => row >= area.row && row <= area.lastRow && of >= area.column && of <= area.lastColumn,
          );
          return isAsked ? {} : cell;
        }),
      ),
    })),
  })),
});
const WORDS = rows.state;
const check = (spec: WorkbookSpec) => column(spec, 'Checks', 0).get('NPV of the live scenario = the one side by side on Scenarios')!;
const RESULT = 7;

describe('a change of the scenario alone', () => {
  const spec = specOf(buildModel(sampleCase));
  const { row } = [...cellsOf(spec.sheets.find(({ name }) => name === 'Inputs')!)].find(({ cell }) => cell.value === SCENARIO_INPUT)!;

  it.each(SCENARIO_WORDS)('keeps what was computed, which the formulas of the model agree with: %s', (word) => {
    const engine = native(typed(unasked(spec), 'Inputs', row, inputColumns.base, word));
    expect(engine.at('Scenarios', WORDS, at.live)).toBe(UP_TO_DATE);
    expect(Math.abs(Number(engine.at('Scenarios', rows.difference, at.live)))).toBeLessThan(1e-6);
    expect(SHOWN.map((of) => typeof engine.at('Scenarios', rows.first, of))).toEqual(['number', 'number', 'number']);
    expect(engine.at('Checks', check(spec).row, RESULT)).toBe(checkResults.passed);
  });
});

describe('a change of an input', () => {
  const document: BusinessCase = { ...sampleCase, scenario: 'base' };
  const spec = unasked(specOf(buildModel(document)));
  const cells = typedCells(spec);
  const UNKNOWN = 'not known';

  it('is seen wherever it is made, and takes what was computed off Scenarios and Decision', () => {
    expect(cells.length).toBeGreaterThan(100);
    const unseen = cells.flatMap(({ row, column: of, cell }) => {
      const { value } = cell;
      const other =
        typeof value === 'number' ? value + Math.max(1e-6, Math.abs(value) * 1e-8) : value === 'yes' ? 'no' : value === 'no' ? 'yes' : '?';
      const engine = native(typed(spec, 'Inputs', row, of, other));
      const shown = SHOWN.map((index) => engine.at('Scenarios', rows.first, index));
      const stale =
        shown.join() === [UNKNOWN, UNKNOWN, UNKNOWN].join() && String(engine.at('Scenarios', WORDS, at.live)).startsWith(CHANGED_SINCE);
      return stale ? [] : [`row ${row + 1}, column ${of + 1}: ${String(value)} -> ${other}: ${shown.map(String).join()}`];
    });
    expect(unseen).toEqual([]);
  });

  it('is seen where it is a text or nothing in place of a number, or another confidence', () => {
    const estimate = cells.find(({ column: of, cell }) => of === inputColumns.low && Number(cell.value) > 0)!;
    for (const [of, value] of [
      [inputColumns.low, 'none'],
      [inputColumns.low, ''],
      [inputColumns.confidence, 'high'],
    ] as const) {
      const engine = native(typed(spec, 'Inputs', estimate.row, of, value));
      expect(engine.at('Scenarios', rows.first, at.cautious)).toBe(UNKNOWN);
    }
  });

  it('leaves the live result, calculated anew, and the check against the table out of use until it is calculated', () => {
    const discount = [...cellsOf(spec.sheets.find(({ name }) => name === 'Inputs')!)].find(({ cell }) => cell.value === 'discountRate')!;
    const base = document.discountRate.base;
    const engine = native(typed(spec, 'Inputs', discount.row, inputColumns.base, base + 0.01));
    const changed = { ...document, discountRate: { ...document.discountRate, base: base + 0.01, high: base + 0.1 } };
    const expected = evaluate(buildModel(changed)).constant(ids.result('npv'))!.toNumber();
    expect(Number(engine.at('Scenarios', rows.first, at.live)) / expected).toBeCloseTo(1, 9);
    expect(engine.at('Checks', check(spec).row, RESULT)).toBe(checkResults.idle);
    expect(native(spec).at('Checks', check(spec).row, RESULT)).toBe(checkResults.passed);
  });

  it('fails a check where the table still shows what it was before', () => {
    const whole = specWithTables(buildModel(document));
    const discount = [...cellsOf(whole.sheets.find(({ name }) => name === 'Inputs')!)].find(({ cell }) => cell.value === 'discountRate')!;
    const engine = native(typed(whole, 'Inputs', discount.row, inputColumns.base, document.discountRate.base + 0.01));
    expect(engine.at('Checks', check(whole).row, RESULT)).toBe(checkResults.failed);
  });
});

describe('the control of the what-if table', () => {
  it.each(SCENARIOS)('makes the whole workbook show the scenario that is asked for: %s', (scenario) => {
    const spec = specOf(buildModel(sampleCase));
    const { above } = controlsOf(enginePlaces.Scenarios);
    const engine = native(typed(spec, 'Scenarios', above.row, above.column, SCENARIOS.indexOf(scenario) + 1));
    const expected = evaluate(buildModel({ ...sampleCase, scenario }))
      .constant(ids.result('npv'))!
      .toNumber();
    expect(Number(engine.at('Scenarios', rows.first, at.live)) / expected).toBeCloseTo(1, 9);
  });
});

describe('what is not defined', () => {
  it('says "not defined" where there is no cost', () => {
    const model = buildModel({ ...sampleCase, costs: [], levers: sampleCase.levers.filter(({ kind }) => kind === 'spend').slice(0, 1) });
    const spec = withValues(specOf(model), model);
    expect(column(spec, 'Decision', 2).get('Return on investment: NPV by costs')?.cell.value).toBe('not defined');
    expect(column(spec, 'Decision', 4).get('Return on investment: NPV by costs')?.cell.value).toBe('not defined');
  });
});
