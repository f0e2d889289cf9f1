import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { estimatesOf, TRIAL_INPUT } from '../../src/model/document/inputs';
import type { Model } from '../../src/model/language/model';
import { buildModel } from '../../src/model/lines/build-model';
import { analyse } from '../../src/model/simulation/analysis';
import { samplerOf, simulateRange } from '../../src/model/simulation/trial-range';
import { tornadoOf } from '../../src/model/simulation/tornado';
import { drawTrial } from '../../src/model/simulation/trial';
import { runToEnd } from '../../src/core/numerics/objective';
import { lint } from '../../src/workbook/lint';
import { cellsOf } from '../../src/workbook/cells';
import { at as driverColumns, FIRST } from '../../src/workbook/sheets/sensitivity/columns';
import { probe } from '../../src/workbook/sheets/sensitivity/places';
import {
  at,
  BINS,
  BINS_ROW,
  binColumns,
  control,
  resultColumns,
  RESULTS_ROW,
  sampleRow,
} from '../../src/workbook/sheets/simulation/places';
import type { CellSpec, WorkbookSpec } from '../../src/workbook/spec';
import { specOf, specWithTables } from '../../src/workbook/specOf';
import { withValues } from '../../src/workbook/values';

const example = examples(join(__dirname, '../..'))['b2b']!;
const [first, second] = estimatesOf(buildModel(example).inputs).filter(({ id }) => /segment.*(retention|margin)$/.test(id));
const model = buildModel({ ...example, correlations: [{ a: first!.id, b: second!.id, rank: -0.4, comment: 'For the test.' }] });
const spec = specWithTables(model);
const written = withValues(spec, model);
const cellAt = (of: WorkbookSpec, sheet: string, row: number, column: number): CellSpec =>
  of.sheets.find(({ name }) => name === sheet)!.blocks[0]!.cells[row]?.[column] ?? {};
const figure = (of: WorkbookSpec, sheet: string, row: number, column: number): number => Number(cellAt(of, sheet, row, column).value);

/** The workbook with numbers typed into some cells. */
const withCells = (typed: readonly (readonly [sheet: string, row: number, column: number, value: number])[]): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, row) =>
        line.map((cell, column) => {
          const found = typed.find(([name, r, c]) => name === sheet.name && r === row && c === column);
          return found ? { ...cell, value: found[3] } : cell;
        }),
      ),
    })),
  })),
});

const inTrial = (trial: number): Model => ({
  ...model,
  inputs: model.inputs.map((input) => (input.id === TRIAL_INPUT && input.type === 'setting' ? { ...input, value: trial } : input)),
});

describe('the sampling block', () => {
  it.each([1, 2, 77, 1_000_000])('draws in its cells what the generator draws in trial %d, correlated inputs included', (trial) => {
    const asked = inTrial(trial);
    const shown = withValues(specWithTables(asked), asked);
    const drawn = [...drawTrial(model, trial)];
    expect(drawn.some(([, { correlated }]) => correlated)).toBe(true);
    for (const [index, [id, { number, u, z, value }]] of drawn.entries()) {
      const cell = (column: number): number => figure(shown, 'Simulation', sampleRow(index), column);
      expect([id, cell(at.number)]).toEqual([id, number]);
      expect([id, cell(at.u)]).toEqual([id, u]);
      expect(Math.abs(cell(at.z) - z)).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(cell(at.value) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
    }
  });

  it.each([
    [1.5, 'Error'],
    [-3, 'Error'],
    [3, 'Alert'],
    [0, ''],
  ])('leaves a trial that no generator knows to the checks: %d, pasted over what may be typed', (trial, found) => {
    const asked = inTrial(trial);
    const shown = withValues(specWithTables(asked), asked);
    const checks = shown.sheets.find(({ name }) => name === 'Checks')!.blocks.flatMap(({ cells }) => cells);
    const failing = checks.filter((line) => /trial/.test(String(line[0]?.value)) && line[6]?.value === false);
    expect(failing.map((line) => line[2]?.value)).toEqual(found === '' ? [] : trial === 1.5 ? ['Error', 'Alert'] : [found]);
  });

  it('puts one estimate at its end and all others at their base where Sensitivity asks so', () => {
    const estimates = estimatesOf(model.inputs);
    const { id } = tornadoOf(samplerOf(model))[0]!;
    const { number } = estimates.find((input) => input.id === id)!.estimate;
    for (const [side, end] of [
      [-1, 'low'],
      [1, 'high'],
    ] as const) {
      const asked = withCells([
        ['Sensitivity', probe.number.row, probe.number.column, number],
        ['Sensitivity', probe.side.row, probe.side.column, side],
      ]);
      const shown = withValues(asked, model);
      estimates.forEach(({ id: of, estimate }, index) => {
        const expected = of === id ? estimate[end] : estimate.base;
        const found = figure(shown, 'Simulation', sampleRow(index), at.value);
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected)));
      });
    }
  });
});

describe('Simulation', () => {
  it('says what its trials come to, as the columnar program does', () => {
    const sampler = samplerOf(model);
    const { npv, paidBack } = analyse(sampler, runToEnd(simulateRange(sampler, 1, 200)), 1);
    const shown = [npv.p10, npv.p50, npv.p90, npv.mean, npv.standardError, npv.belowZero, paidBack, npv.least, npv.greatest, 200];
    shown.forEach((expected, index) => {
      const found = figure(written, 'Simulation', RESULTS_ROW + 1 + index, resultColumns.table);
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(expected)));
    });
  });

  it('counts every trial in one bar, live and stored alike', () => {
    const bars = Array.from({ length: BINS }, (_, bar) => BINS_ROW + 1 + bar);
    const counts = bars.map((row) => figure(written, 'Simulation', row, binColumns.trials));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200);
    expect(counts).toEqual(bars.map((row) => figure(written, 'Simulation', row, binColumns.kept)));
    expect(figure(written, 'Simulation', BINS_ROW + BINS, binColumns.share)).toBeCloseTo(1, 12);
  });

  it('shows stored figures where a program leaves the table blank, and none once the inputs are others', () => {
    const table = spec.sheets.find(({ name }) => name === 'Simulation')!.dataTables![0]!.area;
    const blank = (from: WorkbookSpec): WorkbookSpec => ({
      ...from,
      sheets: from.sheets.map((sheet) => ({
        ...sheet,
        blocks: sheet.blocks.map((block) => ({
          ...block,
          cells: block.cells.map((line, row) =>
            line.map((cell, column) =>
              sheet.name === 'Simulation' &&
              row >= table.row &&
              row <= table.lastRow &&
              column >= table.column &&
              column <= table.lastColumn
                ? {}
                : cell,
            ),
          ),
        })),
      })),
    });
    const p50 = (of: WorkbookSpec) => cellAt(of, 'Simulation', RESULTS_ROW + 2, resultColumns.table).value;
    const opened = withValues(blank(spec), model);
    expect(figure(opened, 'Simulation', control.state.row, control.state.column)).toBe(2);
    expect(p50(opened)).toBeCloseTo(Number(p50(written)), 3);
    const changed = inTrial(3);
    expect(p50(withValues(blank(spec), changed))).toBe('not known');
  });

  it('asks the add-in where there are no tables', () => {
    const calls = (of: WorkbookSpec): string[] =>
      of.sheets
        .filter(({ name }) => name === 'Simulation' || name === 'Sensitivity')
        .flatMap((sheet) => [...cellsOf(sheet)].flatMap(({ cell }) => /CASE\.\w+/.exec(cell.formula ?? '')?.[0] ?? []));
    expect(calls(spec)).toEqual([]);
    expect(calls(specOf(model)).sort()).toEqual(['CASE.BREAK_EVENS', 'CASE.INFORMATION_VALUE', 'CASE.SIMULATE', 'CASE.TORNADO']);
  });

  it('keeps to the standard with ten thousand trials, which are calculated on request', () => {
    const large = specWithTables(model, { table: 10_000, stored: 10_000 });
    expect(large.tablesOnRequest).toBe(true);
    expect(lint(large)).toEqual([]);
  });
});

describe('Sensitivity', () => {
  it('shows the widest drivers at both ends', () => {
    const bars = tornadoOf(samplerOf(model)).slice(0, 20);
    bars.forEach(({ npvAtLow, npvAtHigh }, index) => {
      expect(figure(written, 'Sensitivity', FIRST + index, driverColumns.npvLow)).toBeCloseTo(npvAtLow, 6);
      expect(figure(written, 'Sensitivity', FIRST + index, driverColumns.npvHigh)).toBeCloseTo(npvAtHigh, 6);
    });
  });

  it.each([['Simulation'], ['Sensitivity']] as const)('or Simulation may be left out: without %s', (name) => {
    const document = { ...model.case, sheets: model.case.sheets.filter((sheet) => sheet !== name) };
    const without = buildModel(document);
    expect(lint(specOf(without))).toEqual([]);
    expect(withValues(specOf(without), without).sheets.some((sheet) => sheet.name === name)).toBe(false);
  });
});
