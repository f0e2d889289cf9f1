import { evaluate } from '../../../src/model/exact/evaluate';
import { buildModel } from '../../../src/model/lines/build-model';
import { cellsOf } from '../../../src/workbook/cells';
import { cellName } from '../../../src/workbook/formula/a1';
import { checkWords } from '../../../src/workbook/sheets/frame';
import { specOf } from '../../../src/workbook/specOf';
import { withValues } from '../../../src/workbook/values';
import { Calculator } from '../../../src/workbook/values/calculator';
import { sourceReader } from '../../../src/workbook/values/source';
import { sampleCase } from '../../model/sample-case';

const model = buildModel(sampleCase);
const spec = specOf(model);

describe('values beside formulas', () => {
  it('are those of the decimal model, even where every cell is calculated from the inputs alone', () => {
    const calculator = new Calculator(spec, () => undefined);
    const read = sourceReader(model, evaluate(model));
    let compared = 0;
    const differing = spec.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ row, column, cell }) => {
        const expected = cell.formula !== undefined && cell.source ? read(cell.source) : undefined;
        if (expected === undefined) return [];
        compared += 1;
        const found = Number(calculator.at(sheet.name, row, column));
        const close = Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
        return close ? [] : [`${sheet.name}!${cellName(row, column)} ${cell.formula}: ${expected}, but ${found}`];
      }),
    );
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });

  it('stand beside every formula, none of them an error, and the banner is calm', () => {
    const cells = withValues(spec, model).sheets.flatMap((sheet) => [...cellsOf(sheet)].map(({ cell }) => cell));
    const formulas = cells.filter(({ formula }) => formula !== undefined);
    expect(formulas.filter(({ value }) => value === undefined)).toEqual([]);
    // Checks has the banner itself, and the Cover shows it in a look of its own.
    expect(formulas.filter(({ style }) => style === 'bannerLink.general').map(({ value }) => String(value).slice(0, 8))).toEqual(
      spec.sheets.slice(2).map(() => checkWords.good),
    );
  });
});
