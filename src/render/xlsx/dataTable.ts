import { areaName, cellName } from '../../workbook/formula/a1';
import type { DataTableSpec, OwnCell, SheetSpec } from '../../workbook/spec';

/**
 * The formulas of a sheet's what-if tables by the cell they begin in: `<f t="dataTable">` stands in the first cell of a
 * table, the others carry their values alone (ECMA-376, 18.3.1.40). `r1` is the cell that takes the values above where
 * there are two.
 */
export const dataTableFormulas = ({ dataTables = [] }: SheetSpec): Map<string, string> =>
  new Map(dataTables.map((table) => [cellName(table.area.row, table.area.column), formula(table)]));

const name = ({ row, column }: OwnCell): string => cellName(row, column);

function formula({ area, substitutes }: DataTableSpec): string {
  const start = `<f t="dataTable" ref="${areaName(area)}"`;
  return substitutes.values === 'both'
    ? `${start} dt2D="1" dtr="1" r1="${name(substitutes.above)}" r2="${name(substitutes.left)}"/>`
    : `${start} dt2D="0" dtr="${substitutes.values === 'above' ? 1 : 0}" r1="${name(substitutes.cell)}"/>`;
}
