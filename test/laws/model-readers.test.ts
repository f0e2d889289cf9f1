import fc from 'fast-check';
import { buildModel } from '../../src/model/lines/build-model';
import { compile } from '../../src/model/columnar/compile';
import { columnIndex, columnLetters } from '../../src/model/formula/column-letters';
import { evaluate } from '../../src/model/exact/evaluate';
import { checkFormulas, rowFormulas } from '../../src/model/formula/formula';
import type { Model } from '../../src/model/language/model';
import { arbitraryCase } from '../model/arbitrary-case';
import { cellsOf, type ModelCell } from '../model/cells';
import { plainLayout } from '../model/layout';
import { isAtThreshold } from '../model/rounding';
import { spreadsheetOf } from '../model/spreadsheet-of';
import { runsOr, seedOr } from '../tools/seed';

const TOLERANCE = 1e-12;

const differences = (cells: readonly ModelCell[], other: (cell: ModelCell) => number | undefined): string[] =>
  cells
    .filter((cell) => {
      const found = other(cell);
      return found === undefined || !(Math.abs(found - cell.value) <= TOLERANCE * cell.scale);
    })
    .map((cell) => `${cell.line.id} ${cell.part} ${cell.period}: ${cell.value} but ${other(cell)} (scale ${cell.scale})`);

describe('the readers of the model agree on every line and period of random cases', () => {
  test('the columnar float64 program with the exact one', () => {
    fc.assert(
      fc.property(arbitraryCase({ segments: 8, levers: 12, periods: 60 }), (document) => {
        const model = buildModel(document);
        const ids = (has: (line: Model['lines'][number]) => boolean): string[] => model.lines.filter(has).map(({ id }) => id);
        const program = compile(model, {
          constants: ids(({ constant }) => constant !== undefined),
          totals: ids(({ total }) => total !== 'none'),
          series: ids(({ series, opening }) => series !== undefined || opening !== undefined),
        });
        const outcome = program.run(9, new Map());
        const read = ({ line, part, period }: ModelCell): number | undefined =>
          (part === 'constant'
            ? outcome.constant(line.id)
            : part === 'total'
              ? outcome.total(line.id)
              : outcome.period(line.id, period))[4];
        expect(differences(cellsOf(model, evaluate(model)), read)).toEqual([]);
      }),
      { numRuns: runsOr(30), seed: seedOr(2026), endOnFailure: true },
    );
  });

  test('the columnar program with only some inputs varying, trial by trial, with the exact one', () => {
    fc.assert(
      fc.property(arbitraryCase({ segments: 3, levers: 5, periods: 24 }), fc.integer({ min: 0, max: 999 }), (document, pick) => {
        const model = buildModel(document);
        const estimates = model.inputs.filter((entry) => entry.type === 'estimate');
        const varying = estimates.filter((_, index) => (index + pick) % 7 === 0);
        const columns = new Map(varying.map(({ id, estimate }) => [id, Float64Array.of(estimate.low, estimate.base, estimate.high)]));
        const wanted = ['results.npv', 'results.payback', 'results.mirr', 'results.costOfInaction', 'results.equityChange'];
        const outcome = compile(model, { constants: wanted, varying: varying.map(({ id }) => id) }).run(3, columns);
        for (const trial of [0, 1, 2]) {
          const overrides = new Map([...columns].map(([id, column]) => [id, column[trial] as number]));
          const cells = cellsOf(model, evaluate(model, overrides)).filter(({ line }) => wanted.includes(line.id));
          expect(cells).toHaveLength(wanted.length);
          expect(differences(cells, ({ line }) => outcome.constant(line.id)[trial])).toEqual([]);
        }
      }),
      { numRuns: runsOr(30), seed: seedOr(2026), endOnFailure: true },
    );
  });

  test('the formulas, read by Excel’s grammar, with the exact one', () => {
    fc.assert(
      fc.property(arbitraryCase({ segments: 4, levers: 6, periods: 14 }), (document) => {
        const model = buildModel(document);
        const values = evaluate(model);
        const { sheet, book } = spreadsheetOf(model);
        const read = ({ line, part, period }: ModelCell): number | undefined => {
          const { sheet: name, row } = book.line(line.id);
          const column = { constant: 'C', total: 'D', opening: 'E', period: columnLetters(columnIndex('E') + period) }[part];
          return sheet.get(name, column, row);
        };
        expect(differences(cellsOf(model, values), read)).toEqual([]);
        for (const check of model.checks) {
          const formulas = checkFormulas(model, check, book, 'Checks');
          const { applies, holds } = values.check(check);
          expect([check.id, formulas.applies === undefined || sheet.evaluate('Checks', formulas.applies) !== 0]).toEqual([
            check.id,
            applies,
          ]);
          if (isAtThreshold(check.id, values, model.periods)) continue;
          const difference = sheet.evaluate('Checks', formulas.difference);
          expect([check.id, !applies || Math.abs(difference) <= check.tolerance]).toEqual([check.id, holds]);
        }
      }),
      { numRuns: runsOr(40), seed: seedOr(2026), endOnFailure: true },
    );
  });
});

describe('the formulas of random cases keep to the standard', () => {
  test('at most 120 characters, no other constants, no forbidden function, no IF within an IF', () => {
    const allowed = new Set(['0', '1', '12', '100', '1000', '365']);
    fc.assert(
      fc.property(arbitraryCase(), (document) => {
        const model = buildModel(document);
        const book = plainLayout(model);
        const texts = [
          ...model.lines.flatMap((line) => {
            const { constant, total, opening, period } = rowFormulas(model, line, book);
            return [constant, total, opening, period?.(1), period?.(model.periods)];
          }),
          ...model.checks.flatMap((check) => Object.values(checkFormulas(model, check, book, 'Checks'))),
        ].filter((text) => text !== undefined);
        expect(texts.filter((text) => text.length > 120)).toEqual([]);
        expect(texts.filter((text) => /\b(NPV|OFFSET|INDIRECT|NOW|TODAY|RAND\w*)\(/.test(text))).toEqual([]);
        const constants = (text: string): string[] => text.match(/(?<![A-Za-z$\d.])\d+(?:\.\d+)?(?![\d.]*[A-Za-z!])/g) ?? [];
        expect(texts.filter((text) => constants(text.replace(/\$?[A-Z]{1,3}\$?\d+/g, 'X')).some((number) => !allowed.has(number)))).toEqual(
          [],
        );
        expect(texts.filter(hasNestedIf)).toEqual([]);
      }),
      { numRuns: runsOr(25), seed: seedOr(2026), endOnFailure: true },
    );
  });
});

/** Whether an IF stands inside the brackets of another. */
function hasNestedIf(text: string): boolean {
  const stack: boolean[] = [];
  for (const part of text.match(/[A-Z]+\(|\(|\)/g) ?? []) {
    if (part === ')') stack.pop();
    else if (part === 'IF(' && stack.includes(true)) return true;
    else stack.push(part === 'IF(');
  }
  return false;
}
