import type { CellValue, WorkbookContent } from '../../workbook/reading';
import { roleOfSheet } from '../../workbook/setNames';
import type { SheetName } from '../../workbook/standard';
import { namedCell } from '../../workbook/reading/namedCell';
import type { Host } from './host';
import type { CaseSet } from './sets';

/** Sheets of a case that are read back: all a case is made of stands there. */
const READ: readonly SheetName[] = ['Inputs', 'Evidence'];

/** What has to be read of a workbook to read a case back: its names, and the values of the sheets they lead to. */
export function contentOfSet(host: Host, { sheets, names }: CaseSet, read = READ): Promise<WorkbookContent> {
  const roles = read.map(roleOfSheet);
  return host.run(async (context) => {
    const wanted = sheets.filter(({ role }) => roles.includes(role));
    const ranges = wanted.map(({ id }) =>
      context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex,worksheet/name'),
    );
    if (ranges.length > 0) await host.sync(context);
    return {
      sheets: ranges.filter((range) => !range.isNullObject).map((range) => ({ name: range.worksheet.name, values: fromA1(range) })),
      names: [...names.values()].flatMap(({ name, formula }) => namedCell(name, formula) ?? []),
    };
  });
}

/** The values of a range as if it began at A1; a blank is null. */
function fromA1({ values, rowIndex, columnIndex }: Excel.Range): CellValue[][] {
  const before = new Array<CellValue>(columnIndex).fill(null);
  const lines = values.map((line: unknown[]) => [
    ...before,
    ...line.map((value): CellValue => (value === '' ? null : (value as CellValue))),
  ]);
  return [...Array.from({ length: rowIndex }, (): CellValue[] => []), ...lines];
}
