import type { CellReference, CellValue, ChartSeriesModel } from '../../office-host';

/** A series of a chart under its id, which office.js needs to find it again. */
export type SeriesState = ChartSeriesModel & { readonly id: string };

const NO_LABELS = { visible: false, numberFormat: 'General' };

export const newSeries = (id: string, name: string | CellReference, values: CellReference, categories?: CellReference): SeriesState => ({
  id,
  name,
  values,
  ...(categories ? { categories } : {}),
  pointColors: {},
  dataLabels: NO_LABELS,
});

/**
 * Reads the series out of a chart's source as Excel does: a first row or column of texts (or with an empty corner) holds
 * names and categories, the rest is numbers; with `Auto` the series run along the longer side.
 */
export function seriesOf(
  source: CellReference,
  cells: readonly (readonly CellValue[])[],
  by: 'Auto' | 'Columns' | 'Rows',
  id: () => string,
): SeriesState[] {
  const byColumns = by === 'Columns' || (by === 'Auto' && source.rows >= source.columns);
  const cornerEmpty = cells[0]?.[0] === '';
  const isLabel = (value: CellValue | undefined) => typeof value === 'string' && value !== '';
  const several = (count: number) => count > 1;
  const headerRow = several(source.rows) && (cells[0]?.slice(1).some(isLabel) || (source.columns === 1 && isLabel(cells[0]?.[0])) || false);
  const headerColumn =
    several(source.columns) &&
    (cells.slice(1).some((row) => isLabel(row[0])) || (cornerEmpty && headerRow) || (source.rows === 1 && isLabel(cells[0]?.[0])));
  const part = (row: number, column: number, rows: number, columns: number): CellReference => ({
    sheetId: source.sheetId,
    row: source.row + row,
    column: source.column + column,
    rows,
    columns,
  });
  const top = headerRow ? 1 : 0;
  const left = headerColumn ? 1 : 0;
  const rows = source.rows - top;
  const columns = source.columns - left;
  const count = byColumns ? columns : rows;
  return Array.from({ length: count }, (_, index) => {
    const number = `Series${index + 1}`;
    if (byColumns) {
      const name = headerRow ? part(0, left + index, 1, 1) : number;
      return newSeries(id(), name, part(top, left + index, rows, 1), headerColumn ? part(top, 0, rows, 1) : undefined);
    }
    const name = headerColumn ? part(top + index, 0, 1, 1) : number;
    return newSeries(id(), name, part(top + index, left, 1, columns), headerRow ? part(0, left, 1, columns) : undefined);
  });
}
