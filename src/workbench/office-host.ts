/**
 * What the parts of the workbench say to each other: the page makes the grid and a chart view, the objects answer
 * Office.js over the grid, the bridge carries messages to and from the task pane.
 */
import type { Conditions } from './conditions/conditions';
import type { OfficeError } from './protocol/errors';
import type { Action, RequestBody, ResponseBody } from './protocol/wire';

/** A rectangle of cells on one sheet, zero-based. */
export interface CellReference {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds as Office.js sees it: '' is blank, an error is its text (`#N/A`). */
export type CellValue = string | number | boolean;

/** A chart as plain data. The numbers are not in it: a view reads them through its references whenever they may have changed. */
export interface ChartModel {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  /** Excel's chart type in Office.js spelling: `Line`, `ColumnClustered`, `ColumnStacked`, `BarClustered`, `BarStacked`, `Area`, ... */
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly legend: { readonly visible: boolean; readonly position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner' };
  readonly categoryAxis: ChartAxisModel;
  readonly valueAxis: ChartAxisModel;
  readonly series: readonly ChartSeriesModel[];
  /** CSS pixels from the sheet's first cell at 100 % zoom (row and column headers not counted). */
  readonly position: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

export interface ChartAxisModel {
  readonly visible: boolean;
  /** Empty when there is no title. */
  readonly title: string;
  /** Excel number format; `General` when none was set. */
  readonly numberFormat: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Categories from top to bottom in a bar chart. */
  readonly reversed: boolean;
  readonly gridlines: boolean;
  /** Where the labels stand: `Low` is at the edge of the plot, even where values are negative. */
  readonly labels?: 'NextToAxis' | 'Low' | 'High' | 'None';
}

export interface ChartSeriesModel {
  /** Text, or the cell that holds it. */
  readonly name: string | CellReference;
  readonly values: CellReference;
  readonly categories?: CellReference;
  /** This series' own type in a combined chart; the chart's type when absent. */
  readonly type?: string;
  /** `#RRGGBB`, or `none` for an invisible fill (the base of a waterfall). Absent: the view chooses. */
  readonly fillColor?: string;
  readonly lineColor?: string;
  /** Points. */
  readonly lineWeight?: number;
  /** Fill of single points, by index. */
  readonly pointColors: Readonly<Record<number, string>>;
  /** Space between categories in percent of a bar's width, 0..500. */
  readonly gapWidth?: number;
  /** -100..100. */
  readonly overlap?: number;
  readonly dataLabels: { readonly visible: boolean; readonly numberFormat: string };
  /** False when its entry in the legend is hidden. */
  readonly inLegend?: boolean;
}

/** Draws charts over the grid. The host calls it; it never calls back except to read cells. */
export interface ChartView {
  mount(chart: ChartModel): void;
  update(chart: ChartModel): void;
  dispose(chartId: string): void;
}

/** What the page may ask of a host that answers Office.js. */
export interface OfficeHost {
  /**
   * Carry out one request body; requests are answered one after another in the order they came. Never rejects.
   *
   * @param flags what office.js says of the request as a whole, see protocol/exchange.ts.
   */
  execute(body: RequestBody, flags?: number): Promise<ResponseBody>;
  /** The circumstances the add-in finds; whoever changes some changes them from the next request on. */
  readonly conditions: Readonly<Conditions>;
  setConditions(change: Partial<Conditions>): void;
  /** Hear the Office.js events (a cell changed, a sheet was activated ...). Returns the way to stop. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Every API that was asked for and is not supported, in the order met. */
  readonly unsupported: readonly string[];
  onUnsupported(listener: (api: string) => void): () => void;
  /** Adds to the list what was refused outside a request body. */
  reportUnsupported(api: string): void;
  /** Hear that the user was kept from changing a protected cell. */
  onRefused(listener: (reference: { sheetId: string; address: string }) => void): () => void;
  /** The link of a cell, as an add-in set it with `range.hyperlink`; the page follows it. */
  hyperlinkAt(sheetId: string, row: number, column: number): Hyperlink | undefined;
  /** Make chosen actions fail, for tests; undefined ends it. */
  failAt: FaultInjection | undefined;
  /** Protects the workbook's structure, or ends that, as a person does without a password. */
  protectStructure(on: boolean): void;
  /** Cells as Office.js would read them, spilled ones included; what a chart view draws. */
  readValues(reference: CellReference): CellValue[][];
  /** The same cells as they are displayed. */
  readText(reference: CellReference): string[][];
  /** A binding as office.js's older channel describes it; undefined when there is none of that id. */
  binding(id: string): BindingDescription | undefined;
  /** The selected cells once they are calculated, as values or as they are displayed; that channel reads them too. */
  selectedData(displayed: boolean): Promise<CellValue[][]>;
  /** Add-in settings stored with the document (Office.context.document.settings). */
  readonly documentSettings: Map<string, string>;
  /** What was asked for since the start; an action is one that an injected fault could have met. */
  readonly statistics: { requests: number; actions: number; milliseconds: number };
}

/** A binding in the terms of office.js's older channel. */
export interface BindingDescription {
  readonly Name: string;
  /** 1 a table, 2 text, 3 cells. */
  readonly BindingType: number;
  readonly RowCount: number;
  readonly ColCount: number;
  readonly HasHeaders: boolean;
}

/** Where a cell's link leads: an address on the web, or a place in the workbook (`Inputs!B4`). */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** One message of Office.js's event channel. */
export interface HostEvent {
  /** `Office.js` message type, see protocol/events.ts. */
  readonly type: number;
  /** Id of the object that was listened to: a sheet's or a binding's, or '' for the workbook. */
  readonly target: string;
  readonly message: object;
}

/** Given each action and its number since the injection was set (0, 1, ...), say with what error it shall fail, if at all. */
export type FaultInjection = (action: Action, index: number) => OfficeError | undefined;
