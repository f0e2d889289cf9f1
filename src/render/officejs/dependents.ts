import { cellName, quoteSheet } from '../../workbook/formula/a1';
import { FormulaError, tokenize } from '../../workbook/formula/tokens';
import type { Host } from './host';
import type { CaseSet } from './sets';

/** A cell of another sheet whose formula reads a case. */
export interface Dependent {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Its address, as a person reads it. */
export const placeOf = ({ sheet, row, column }: Dependent): string => `${quoteSheet(sheet)}!${cellName(row, column)}`;

/** The cells outside of a case that read its sheets or its names. */
export function dependentsOf(host: Host, { sheets, names }: Pick<CaseSet, 'sheets' | 'names'>): Promise<Dependent[]> {
  const own = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const named = new Set([...names.values()].map(({ name }) => name.toLowerCase()));
  return host.run(async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    await host.sync(context);
    const others = worksheets.items
      .filter(({ name }) => !own.has(name.toLowerCase()))
      .map((worksheet) => worksheet.getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex,worksheet/name'));
    await host.sync(context);
    return others.flatMap((range) => (range.isNullObject ? [] : readers(range, own, named)));
  });
}

function readers(range: Excel.Range, sheets: ReadonlySet<string>, names: ReadonlySet<string>): Dependent[] {
  return range.formulas.flatMap((line: unknown[], row) =>
    line.flatMap((formula, column): Dependent[] =>
      typeof formula === 'string' && formula.startsWith('=') && reads(formula, sheets, names)
        ? [{ sheet: range.worksheet.name, row: range.rowIndex + row, column: range.columnIndex + column, formula }]
        : [],
    ),
  );
}

function reads(formula: string, sheets: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  try {
    return tokenize(formula).some(
      ({ type, text, sheet }) =>
        (sheet !== undefined && sheets.has(sheet.toLowerCase())) || (type === 'name' && names.has(text.toLowerCase())),
    );
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}
