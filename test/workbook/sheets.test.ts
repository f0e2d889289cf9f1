import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { programmeRoi, appraise } from '../../src/core/cashflow/appraisal';
import { paybackOf } from '../../src/core/cashflow/payback';
import { buildModel } from '../../src/model/lines/build-model';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { ids } from '../../src/model/lines/ids';
import type { Model } from '../../src/model/language/model';
import { cellsOf } from '../../src/workbook/cells';
import { findingText, lint } from '../../src/workbook/lint';
import { inputColumns } from '../../src/workbook/layout';
import { renameSet } from './support/rename-set';
import { specOf } from '../../src/workbook/specOf';
import { checkResults } from '../../src/workbook/standard';
import { CHANGED_SINCE } from '../../src/workbook/standIn';
import { withValues } from '../../src/workbook/values';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { sampleCase } from '../model/sample-case';

const cases = { ...examples(join(__dirname, '../..')), sample: sampleCase };
const models = Object.entries(cases).map(([name, document]): [string, Model] => [name, buildModel(document)]);

/** Rows of dates and numbers of years. */
const HEADINGS = 4;

const sheetOf = (spec: WorkbookSpec, name: string): SheetSpec => {
  const sheet = spec.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const cellAt = (sheet: SheetSpec, row: number, column: number): CellSpec | undefined => sheet.blocks[0]?.cells[row]?.[column];
const named = (spec: WorkbookSpec, name: string) => {
  const entry = spec.names.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no name ${name}`);
  return { ...entry, cell: cellAt(sheetOf(spec, entry.sheet), entry.row, entry.column) };
};

describe.each(models)('the workbook of %s', (_name, model) => {
  const spec = specOf(model);

  it('meets every rule of the standard, errors and warnings', () => {
    expect(lint(spec).map(findingText)).toEqual([]);
  });

  it('meets every rule that forbids writing also as a second set, under other names', () => {
    const second = renameSet(spec, { sheets: ['Checks'], names: [] });
    expect(
      lint(second)
        .filter(({ level }) => level === 'E')
        .map(findingText),
    ).toEqual([]);
    const sheets = new Set(spec.sheets.map(({ name }) => name));
    const names = new Set(spec.names.map(({ name }) => name));
    expect(second.sheets.filter(({ name }) => sheets.has(name))).toEqual([]);
    expect(second.names.filter(({ name }) => names.has(name))).toEqual([]);
    const formulas = second.sheets.flatMap((sheet) => [...cellsOf(sheet)].flatMap(({ cell }) => cell.formula ?? []));
    for (const sheet of sheets) expect(formulas.filter((formula) => new RegExp(`(?<![\\w'])${sheet}!`).test(formula))).toEqual([]);
  });

  it('shows every part of every line exactly once on its sheet, and every input', () => {
    const wanted = model.lines.flatMap((line) => [
      ...(line.constant ? [`${line.id} constant`] : []),
      ...(line.opening ? [`${line.id} opening`] : []),
      ...(line.total === 'none' ? [] : [`${line.id} total`]),
      ...(line.series ? Array.from({ length: model.periods }, (_, index) => `${line.id} ${index + 1}`) : []),
    ]);
    const shown = new Map<string, number>();
    for (const sheet of spec.sheets) {
      for (const { row, cell } of cellsOf(sheet)) {
        const { source } = cell;
        if (!source || !('part' in source) || !('line' in source) || row < 5) continue;
        const line = model.lines.find(({ id }) => id === source.line);
        const key = `${source.line} ${source.part}`;
        if (line?.sheet === sheet.name) shown.set(key, (shown.get(key) ?? 0) + 1);
      }
    }
    expect(wanted.filter((key) => shown.get(key) !== 1)).toEqual([]);
    expect([...shown.keys()].filter((key) => !wanted.includes(key))).toEqual([]);
    const inputs = [...cellsOf(sheetOf(spec, 'Inputs'))].flatMap(({ cell }) =>
      cell.source && 'input' in cell.source && cell.source.part === 'live' ? cell.source.input : [],
    );
    expect(inputs).toEqual(model.inputs.map(({ id }) => id));
  });

  it('says of every figure which value of the model it is, but where it is calculated beside it, on Checks, of trials, and of charts and programmes', () => {
    const silent = spec.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ row, column, cell }) => {
        const figure =
          cell.formula !== undefined &&
          cell.source === undefined &&
          !/\.(general|text|choice)$|^(line|note|question)$/.test(cell.style ?? '');
        return figure ? [{ sheet: sheet.name, row, column }] : [];
      }),
    );
    // On Decision a figure may follow from others beside it or be taken from Checks, Yearly or Scenarios; on Yearly what is a line's, or
    // its periods of a year, says so, and the rest follows from those.
    const besideIt = (sheet: string, row: number, column: number): boolean => {
      const formula = cellAt(sheetOf(spec, sheet), row, column)?.formula ?? '';
      if (sheet === 'Decision') return !formula.replaceAll(/(Checks|Yearly|Scenarios|Spending)!/g, '').includes('!');
      // What scenarios answer is held against the model in tests of its own.
      if (sheet === 'Scenarios')
        return !formula.replaceAll('Checks!', '').includes('!') || formula.includes('"not defined"') || formula.includes('CASE.');
      return sheet === 'Yearly' && (row < HEADINGS || !/^=(?:SUMIF\(\w+!|INDEX\()|^=\w+![$A-Z\d]+$/.test(formula));
    };
    const idOf = (row: number): string => String(cellAt(sheetOf(spec, 'Inputs'), row, inputColumns.id)?.value);
    const belowLines = (sheet: string): number => Math.max(...(sheetOf(spec, sheet).seriesRows?.rows ?? []));
    expect(
      silent.filter(
        ({ sheet, row, column }) =>
          !['Portfolio', 'Checks', 'Spending', 'Sensitivity', 'Simulation'].includes(sheet) &&
          !besideIt(sheet, row, column) &&
          !(sheet === 'Appraisal' && row > belowLines(sheet)) &&
          // What leads to a live value stands beside it in the register, and other programmes are no part of the model.
          !(sheet === 'Inputs' && (column !== inputColumns.live || /^(programme|budget)\./.test(idOf(row)))),
      ),
    ).toEqual([]);
  });

  it('fails no check and finds its stored answers up to date, as it is written', () => {
    const cells = withValues(spec, model).sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].map(({ row, column, cell }) => ({ sheet: sheet.name, row, column, value: cell.value })),
    );
    expect(cells.filter(({ value }) => value === checkResults.failed || value === CHANGED_SINCE)).toEqual([]);
    expect(cells.filter(({ value }) => value === checkResults.passed).length).toBeGreaterThan(10);
  });

  it('leads its names to the cells of the figures they promise', () => {
    expect(named(spec, 'CX_NPV').cell?.source).toEqual({ line: ids.result('npv'), part: 'constant' });
    expect(named(spec, 'CX_SCENARIO').cell).toEqual({ value: 'base', style: 'input.choice' });
    expect(named(spec, 'CX_CHECKS').cell?.formula).toMatch(/^=IFERROR\(AND\(/);
    expect(named(spec, 'CX_INPUTS').cell?.value).toBe('Id');
  });

  it('draws the charts from cells that are filled', () => {
    const charts = spec.sheets.flatMap((sheet) => sheet.charts);
    const sheets = spec.sheets.map(({ name }) => name);
    expect(charts.map(({ name }) => name)).toEqual([
      'Money by year',
      'From benefits to NPV',
      'Cumulative cash flow',
      'Benefits by lever',
      'Customers',
      'Retention',
      ...(sheets.includes('Spending') ? ['Value of spending'] : []),
      'Tornado',
      'NPV by trials',
      'NPV at most',
      ...(model.case.budgets.length > 0 ? ['Frontier'] : []),
    ]);
    for (const { series } of charts) {
      for (const { name, values, categories } of series) {
        expect(cellAt(sheetOf(spec, name.sheet), name.row, name.column)?.value).toEqual(expect.any(String));
        for (const { sheet, area } of [values, categories]) {
          for (let row = area.row; row <= area.lastRow; row++) {
            for (let column = area.column; column <= area.lastColumn; column++) {
              const cell = cellAt(sheetOf(spec, sheet), row, column);
              expect(cell?.formula ?? cell?.value).toBeDefined();
            }
          }
        }
      }
    }
  });

  it.each(['Decision', 'Yearly'])('keeps charts and cells apart on %s', (name) => {
    const sheet = sheetOf(spec, name);
    const covered = [...cellsOf(sheet)].filter(
      ({ row, column, cell }) =>
        (cell.value !== undefined || cell.formula !== undefined) &&
        sheet.charts.some(({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn),
    );
    expect(covered).toEqual([]);
    const overlapping = sheet.charts.filter(({ area: a }, index) =>
      sheet.charts
        .slice(index + 1)
        .some(({ area: b }) => a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('the second opinions of the add-in', () => {
  const row = (values: Values, model: Model, line: string): number[] => [
    Number(values.opening(line) ?? 0),
    ...Array.from({ length: model.periods }, (_, index) => Number(values.period(line, index + 1))),
  ];

  it.each(models)('agree with the model of %s, as the Checks sheet asks for them', (_name, model) => {
    const values = evaluate(model);
    const constant = (line: string): number => Number(values.constant(line));
    const result = (name: string): number => constant(ids.result(name));
    const flows = {
      benefits: row(values, model, ids.inflow),
      costs: row(values, model, ids.costs),
      discount: constant(ids.discountRate),
      timing: Number(values.input('timeline.shift')) > 0 ? 1 : 0,
    };
    expect(Number(programmeRoi(flows))).toBeCloseTo(result('roi'), 12);
    const npv = Number(
      appraise(flows)
        .find(({ name }) => name === 'Net present value')
        ?.value(),
    );
    expect(npv / result('npvGross')).toBeCloseTo(1, 12);
    if (result('paybackReached') === 1) {
      expect(Number(paybackOf(row(values, model, ids.net)))).toBeCloseTo(
        result('payback') * Number(values.input('timeline.periodsPerYear')),
        10,
      );
    }
  });
});

describe('user text', () => {
  it('stands in the cell as it is and never becomes a formula, whatever it begins with', () => {
    const nasty = '=HYPERLINK("https://example.org")';
    const model = buildModel({
      ...sampleCase,
      title: nasty,
      author: '+1',
      segments: sampleCase.segments.map((segment, index) => ({ ...segment, name: `=1+${index}` })),
      evidence: [{ id: 'e1', kind: 'quote', text: '@SUM(A1)', source: '-x', date: '2026-01-01', weight: 'weak' }],
    });
    const spec = specOf(model);
    const cells = spec.sheets.flatMap((sheet) => [...cellsOf(sheet)].map(({ cell }) => cell));
    expect(cells.some(({ value }) => value === nasty)).toBe(true);
    expect(cells.some(({ value }) => value === '@SUM(A1)')).toBe(true);
    expect(cells.filter(({ formula }) => formula !== undefined && /HYPERLINK|@SUM|1\+0/.test(formula))).toEqual([]);
  });
});
