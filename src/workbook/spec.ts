import type { End } from '../model/document/types';
import type { NamedPlace } from './setNames';
import type { StyleName } from './styles';

/**
 * A workbook as a value: everything the add-in writes, before it is written. Two renderers read it (Office.js and
 * .xlsx), a linter checks it. Rows and columns are zero-based here and only here; A1 text is one-based as in Excel.
 */
export interface WorkbookSpec {
  readonly properties: { readonly title: string; readonly author: string; readonly subject: string; readonly created: string };
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  /** What-if tables are calculated when the reader asks for it, as they are too large to follow every change. */
  readonly tablesOnRequest?: boolean;
}

/** What a sheet is for; decides which rules of the standard apply to it. */
export type SheetKind = 'text' | 'summary' | 'inputs' | 'series' | 'checks';

export interface SheetSpec {
  readonly name: string;
  readonly kind: SheetKind;
  readonly tabColor: string;
  /** Column widths in characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  /** Row heights in points, where they differ from the default. */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  readonly blocks: readonly Block[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly charts: readonly ChartSpec[];
  readonly links: readonly LinkSpec[];
  /** How many rows and columns stay visible when scrolling. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSpec;
  /** Protected without a password; unlocked cells are exactly the inputs. */
  readonly protect: boolean;
  /** Rows that hold one formula copied across the periods: what rules 5 and 6 are tested on. */
  readonly seriesRows?: SeriesLayout;
  /** What-if tables: Excel's own in a file, their stand-ins in a live workbook. */
  readonly dataTables?: readonly DataTableSpec[];
}

/**
 * The answers of the whole model while one or two cells of this sheet take other values (What-If Analysis, Data Table).
 * The cells of `area` stand in the sheet's blocks with their style and, as value, the answer last computed. Left of the
 * area and above it stand what the cells take and the formulas that are asked for, as Excel has it.
 *
 * The cells that take values hold a typed 0 (LibreOffice asks nothing of a cell that is blank or a formula's), in the
 * style `stored`; Inputs reads 0 as "nothing is asked".
 */
export interface DataTableSpec {
  readonly area: Area;
  readonly substitutes: Substitutes;
  /**
   * A file has the table itself. Office.js cannot make one: these cells then stand over the area and beside it (see
   * `standIn`), and take the place of what the blocks hold there.
   */
  readonly live: readonly Block[];
}

/** A cell of the sheet that a table belongs to, zero-based. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
}

/** Which cell takes the values above the area or left of it; formulas stand on the other side, or in the corner for both. */
export type Substitutes =
  | { readonly values: 'above' | 'left'; readonly cell: OwnCell }
  | { readonly values: 'both'; readonly above: OwnCell; readonly left: OwnCell };

/** Where the time axis of a series sheet lies. */
export interface SeriesLayout {
  readonly firstPeriodColumn: number;
  readonly lastPeriodColumn: number;
  /** Rows with a formula per period. */
  readonly rows: readonly number[];
}

/** A rectangle of cells. Ragged rows are not allowed; an empty cell is `{}`. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellSpec[])[];
}

/** One cell: a value, or a formula (with its leading =) and perhaps the value it has, and a style. Text never becomes a formula, whatever it begins with. */
export interface CellSpec {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly style?: StyleName;
  /** Which value of the model stands here; lets tests compare every cell of a recalculated workbook with the model. */
  readonly source?: CellSource;
  /** The name by which the add-in finds this cell again, wherever it stands and whatever is written beside it. */
  readonly place?: NamedPlace;
}

/**
 * A value of the model. `live` is the figure of the chosen scenario; a line's part is one of its columns, or the
 * number of a period (from 1); a check has a difference and, where it is asked, whether it applies.
 */
export type CellSource =
  | { readonly input: string; readonly part: End | 'live' }
  | { readonly line: string; readonly part: 'constant' | 'total' | 'opening' | number }
  | YearSource
  | { readonly check: string; readonly part: 'difference' | 'applies' };

/** A line's periods of one year (from 1) taken together: their sum, or the last of them. */
export interface YearSource {
  readonly line: string;
  readonly year: number;
  readonly take: 'sum' | 'last';
}

/** A rectangle by zero-based corners, both included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A workbook-scope name for one cell, always absolute. */
export interface NameSpec {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly comment: string;
}

export interface ValidationSpec {
  readonly area: Area;
  readonly rule:
    | { readonly type: 'list'; readonly values: readonly string[] }
    | { readonly type: 'decimal' | 'whole'; readonly min: number; readonly max: number }
    | { readonly type: 'date'; readonly min: number; readonly max: number }
    | { readonly type: 'text'; readonly maxLength: number };
  readonly title: string;
  /** Shown when the cell is selected and when a wrong entry is refused: what is allowed, in words. */
  readonly message: string;
}

export interface ConditionalFormatSpec {
  readonly area: Area;
  /** A formula relative to the area's first cell, with its leading =. Native functions only. */
  readonly formula: string;
  readonly style: 'good' | 'warn' | 'bad' | 'muted';
}

export type ChartKind = 'line' | 'columnClustered' | 'columnStacked' | 'barClustered' | 'barStacked' | 'area';

export interface ChartSeriesSpec {
  /** Cell with the series' name. */
  readonly name: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly values: { readonly sheet: string; readonly area: Area };
  readonly categories: { readonly sheet: string; readonly area: Area };
  /** #RRGGBB; `none` makes an invisible series (the base of a waterfall). */
  readonly color: string;
}

export interface ChartSpec {
  readonly name: string;
  readonly title: string;
  readonly kind: ChartKind;
  readonly series: readonly ChartSeriesSpec[];
  /** The cells the chart covers. */
  readonly area: Area;
  /** `min` is where the axis begins; left out, the program chooses: a line that does not begin at zero must say so in its title. */
  readonly valueAxis: { readonly title: string; readonly format: string; readonly min?: number };
  /** `format` where the categories are dates; `skip` shows every so manyth label. */
  readonly categoryAxis: { readonly title: string; readonly format?: string; readonly skip?: number };
  readonly legend: 'bottom' | 'none';
}

export interface LinkSpec {
  readonly row: number;
  readonly column: number;
  /** A place in this workbook (`sheet` and `cell` in A1), or an https address. */
  readonly target: { readonly sheet: string; readonly cell: string } | { readonly url: string };
  readonly tooltip: string;
}

export interface PrintSpec {
  readonly orientation: 'landscape' | 'portrait';
  /** All columns on one page across. */
  readonly fitToWidth: boolean;
  /** All of it on one page. */
  readonly fitToHeight: boolean;
  /** Percent of full size, where it is not fitted to a page: what does not fit across one runs over several. */
  readonly scale?: number;
  /** What is printed, where that is not everything: people read it, the rest is for the program. */
  readonly area?: Area;
  /** Rows and columns, zero-based, at which a page begins. */
  readonly breaks?: { readonly rows?: readonly number[]; readonly columns?: readonly number[] };
  /** Rows repeated at the top of each page, one-based as in Excel ("1:5"). */
  readonly titleRows?: string;
  /** Columns repeated at the left of each page ("A:A"). */
  readonly titleColumns?: string;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}
