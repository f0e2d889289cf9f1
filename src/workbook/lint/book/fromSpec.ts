import { cellsOf } from '../../cells';
import { absoluteName, cellName, quoteSheet } from '../../formula/a1';
import { FormulaError, tokenize, type Token } from '../../formula/tokens';
import type { Area, CellSpec, DataTableSpec, SheetSpec, WorkbookSpec } from '../../spec';
import { sheetOrder, type SheetName } from '../../standard';
import { styleOf } from '../../styles';
import { CellMap, type Book, type CellView, type SheetView } from './book';

const PAPER = '#FFFFFF';

/** The standard's name of a sheet: `Decision` for `Decision` and for `Decision (2)`. */
export function sheetRole(name: string): SheetName | undefined {
  const bare = name.replace(/ \(\d+\)$/, '');
  return sheetOrder.find((known) => known === bare);
}

/** Tokens of a formula, or why there are none. */
export function readFormula(formula: string | undefined): { tokens: readonly Token[]; unreadable: string | undefined } {
  if (formula === undefined) return { tokens: [], unreadable: undefined };
  try {
    return { tokens: tokenize(formula), unreadable: undefined };
  } catch (error) {
    if (error instanceof FormulaError) return { tokens: [], unreadable: error.message };
    throw error;
  }
}

/** A spec as the linter sees it. */
export const bookOfSpec = (spec: WorkbookSpec): Book => ({
  sheets: spec.sheets.map(sheetView),
  names: spec.names.map(({ name, sheet, row, column }) => ({
    name,
    refersTo: `${quoteSheet(sheet)}!${absoluteName(row, column)}`,
    scope: undefined,
  })),
  externalBooks: [],
  macros: false,
  iterates: false,
});

/** A what-if table as Excel shows it in each of its cells: the cell that takes the values above it, the one for those left. */
export function tableFormula({ substitutes }: Pick<DataTableSpec, 'substitutes'>): string {
  const name = ({ row, column }: { readonly row: number; readonly column: number }): string => cellName(row, column);
  if (substitutes.values === 'both') return `=TABLE(${name(substitutes.above)},${name(substitutes.left)})`;
  return substitutes.values === 'above' ? `=TABLE(${name(substitutes.cell)},)` : `=TABLE(,${name(substitutes.cell)})`;
}

const placesOf = (area: Area): string[] =>
  Array.from({ length: area.lastRow - area.row + 1 }, (_, down) =>
    Array.from({ length: area.lastColumn - area.column + 1 }, (__, right) => cellName(area.row + down, area.column + right)),
  ).flat();

function sheetView(sheet: SheetSpec): SheetView {
  return {
    name: sheet.name,
    role: sheetRole(sheet.name),
    hidden: false,
    hiddenRows: (sheet.rowHeights ?? []).filter(({ height }) => height <= 0).map(({ row }) => row),
    hiddenColumns: sheet.columnWidths.flatMap((width, column) => (width <= 0 ? [column] : [])),
    merged: [],
    columnWidths: sheet.columnWidths,
    cells: new CellMap(cellViews(sheet)),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    freeze: sheet.freeze,
    print: sheet.print,
    protected: sheet.protect,
    links: sheet.links,
    seriesRows: sheet.seriesRows?.rows,
    lastPeriodColumn: sheet.seriesRows?.lastPeriodColumn,
  };
}

function* cellViews(sheet: SheetSpec): Generator<CellView> {
  const tables = new Map((sheet.dataTables ?? []).flatMap((table) => placesOf(table.area).map((place) => [place, tableFormula(table)])));
  for (const { row, column, cell: written } of cellsOf(sheet)) {
    const table = tables.get(cellName(row, column));
    const cell: CellSpec = table === undefined ? written : { ...written, formula: table };
    if (cell.value === undefined && cell.formula === undefined) continue;
    const style = cell.style === undefined ? undefined : styleOf(cell.style);
    yield {
      row,
      column,
      value: cell.formula === undefined ? cell.value : undefined,
      formula: cell.formula,
      error: undefined,
      ink: style?.font.color ?? '#000000',
      paper: style?.fill ?? PAPER,
      numberFormat: style?.numberFormat ?? 'General',
      locked: style?.locked ?? true,
      ...readFormula(cell.formula),
    };
  }
}
