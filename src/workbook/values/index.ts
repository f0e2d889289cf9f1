import { evaluate } from '../../model/exact/evaluate';
import type { Model } from '../../model/language/model';
import type { CellSpec, WorkbookSpec } from '../spec';
import { Calculator } from './calculator';
import { sourceReader } from './source';
import { CellError } from './cellValue';

/**
 * The workbook with the value of every formula beside it: the decimal model's where the cell is one of its figures, else
 * calculated from those. A reader that does not calculate shows the case then.
 *
 * @param model the workbook was made of
 * @throws Error naming the cell that would show an error value
 */
export function withValues(spec: WorkbookSpec, model: Model): WorkbookSpec {
  const read = sourceReader(model, evaluate(model));
  const calculator = new Calculator(spec, ({ source }) => (source === undefined ? undefined : read(source)));
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((line, down) =>
          line.map((cell, right): CellSpec => {
            if (cell.formula === undefined) return cell;
            const value = calculator.at(sheet.name, block.row + down, block.column + right);
            if (value instanceof CellError) throw new Error(`${sheet.name}: ${cell.formula} gives ${value.code}.`);
            return { ...cell, value: value ?? 0 };
          }),
        ),
      })),
    })),
  };
}
