import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { SCENARIO_INPUT } from '../../src/model/document/inputs';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import { effortOf } from '../../src/model/simulation/effort';
import { cellsOf } from '../../src/workbook/cells';
import { inputColumns, Layout } from '../../src/workbook/layout';
import { at, EFFORTS, PLAN, rows, spendingAnswer, STEPS } from '../../src/workbook/sheets/spending/places';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { specOf, specWithTables } from '../../src/workbook/specOf';
import { withValues } from '../../src/workbook/values';
import { Calculator } from '../../src/workbook/values/calculator';
import { controlsOf, enginePlaces } from '../../src/workbook/whatIf';

/* The spending decision: against the fast reader, against the decimal one, and where nothing calculates its table. */

const document = examples(join(__dirname, '../..'))['contact-centre']!;
const model = buildModel(document);
const layout = new Layout(model);
const plain = specWithTables(model);
const filled = withValues(plain, model);
const native = (spec: WorkbookSpec): Calculator => new Calculator(spec, () => undefined);

/** The workbook with other values in some cells; undefined makes a cell blank. */
const typed = (
  spec: WorkbookSpec,
  change: (sheet: string, row: number, column: number) => string | number | undefined | false,
): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, down) =>
        line.map((cell, right) => {
          const value = change(sheet.name, block.row + down, block.column + right);
          if (value === false) return cell;
          return value === undefined ? {} : { ...cell, value };
        }),
      ),
    })),
  })),
});
const { area } = plain.sheets.find(({ name }) => name === 'Spending')!.dataTables![0]!;
const unasked = (spec: WorkbookSpec): WorkbookSpec =>
  typed(spec, (sheet, row, column) =>
    sheet === 'Spending' && row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn
      ? undefined
      : false,
  );
const read = (spec: WorkbookSpec, row: number, column: number) =>
  [...cellsOf(spec.sheets.find(({ name }) => name === 'Spending')!)].find((cell) => cell.row === row && cell.column === column)!.cell.value;

describe('Spending', () => {
  it('shows what the fast model answers to every effort, and at the plan what the decimal model comes to', () => {
    const answers = effortOf(model).at(EFFORTS);
    answers.forEach(({ npv, pvCosts, retention }, index) => {
      const row = rows.first + index;
      [npv, pvCosts, retention].forEach((expected, answer) =>
        expect(Math.abs(Number(read(filled, row, at.npv + answer)) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected))),
      );
    });
    const npv = evaluate(model).constant(ids.result('npv'))!.toNumber();
    expect(Number(read(filled, rows.first + PLAN, at.npv)) / npv).toBeCloseTo(1, 9);
  });

  it('finds the best step, and what the next unit of currency brings', () => {
    const { at: answer, next } = effortOf(model);
    const steps = answer(EFFORTS.slice(0, STEPS));
    const best = steps.reduce((top, point) => (point.npv > top.npv ? point : top));
    expect(Number(read(filled, rows.decision + 1, 2))).toBeCloseTo(best.effort, 12);
    expect(Number(read(filled, rows.decision + 3, 2)) / best.npv).toBeCloseTo(1, 9);
    // A chord a hundred times as long as the other.
    expect(Number(read(filled, rows.decision + 6, 1))).toBeCloseTo(next!, 4);
    expect(String(read(filled, spendingAnswer.row, spendingAnswer.column))).toMatch(/^Spend (more|less|as planned): NPV is best at /);
  });

  it('shows what was last computed where nothing calculates the table, and never 0 once an input or the scenario has changed', () => {
    const fresh = native(unasked(plain));
    expect(fresh.at('Spending', rows.first + PLAN, at.npv)).toBeCloseTo(Number(read(filled, rows.first + PLAN, at.npv)), 6);
    const inputs = { discountRate: document.discountRate.base + 0.001, [SCENARIO_INPUT]: 'cautious' };
    for (const [id, value] of Object.entries(inputs)) {
      const engine = native(
        typed(unasked(plain), (sheet, row, column) =>
          sheet === 'Inputs' && row === layout.inputRow(id) && column === inputColumns.base ? value : false,
        ),
      );
      const shown = EFFORTS.flatMap((_, index) =>
        [at.npv, at.costs, at.with, at.gained].map((of) => engine.at('Spending', rows.first + index, of)),
      );
      expect(new Set(shown)).toEqual(new Set(['not known']));
      expect(engine.at('Spending', spendingAnswer.row, spendingAnswer.column)).toBe('not known');
    }
  });

  it('has a control that makes the whole workbook show another effort', () => {
    const { left } = controlsOf(enginePlaces.Spending);
    const engine = native(
      typed(plain, (sheet, row, column) => (sheet === 'Spending' && row === left.row && column === left.column ? 1.5 : false)),
    );
    const [half] = effortOf(model).at([0.5]);
    expect(Number(engine.at('Spending', rows.live, at.npv)) / half!.npv).toBeCloseTo(1, 9);
  });

  it('stands on Decision, which says what is missing where no lever answers to effort', () => {
    const words = (spec: WorkbookSpec): unknown[] =>
      [...cellsOf(spec.sheets.find(({ name }) => name === 'Decision')!)].map(({ cell }) => cell.value);
    expect(words(filled)).toContain(read(filled, spendingAnswer.row, spendingAnswer.column));
    const silent = buildModel({ ...document, levers: document.levers.map(({ response: _, ...lever }) => lever) });
    const without = withValues(specOf(silent), silent);
    expect(without.sheets.map(({ name }) => name)).not.toContain('Spending');
    expect(words(without)).toContain('Not known: no lever says what half as much again, and what unlimited money would bring.');
  });
});
