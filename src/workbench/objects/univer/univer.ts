import type { UniverBox, UniverCell, UniverStyle } from './univer-cells';

/**
 * The part of Univer 0.25.1 that the host uses, written down. Its own types change with every plug-in that is loaded and
 * lead through `any` at many edges; here each member stands as it behaves.
 */
export interface UniverApi {
  readonly Event: {
    readonly SheetValueChanged: string;
    readonly ActiveSheetChanged: string;
    readonly SheetCreated: string;
    readonly SheetDeleted: string;
    readonly BeforeCommandExecute: string;
    readonly CommandExecuted: string;
  };
  getActiveWorkbook(): UniverWorkbook | null;
  getFormula(): {
    executeCalculation(): void;
    onCalculationResultApplied(timeoutMilliseconds?: number): Promise<void>;
    /** Formulas by workbook, sheet, row and column, without writing them there; their values come in the same shape. */
    executeFormulas(formulas: InCells<string>): Promise<InCells<{ readonly value: unknown }>>;
  };
  syncExecuteCommand(id: string, params: object, options?: { readonly fromCollab?: boolean }): boolean;
  executeCommand(id: string, params: object, options?: { readonly onlyLocal?: boolean }): Promise<boolean>;
  addEvent(name: string, listener: (event: never) => void): { dispose(): void };
}

/** By ids of workbook and sheet, row and column. */
type InCells<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, readonly T[]>>>>>>>>;

export interface UniverWorkbook {
  getId(): string;
  getName(): string;
  setName(name: string): unknown;
  getSheets(): UniverSheet[];
  getActiveSheet(): UniverSheet;
  getSheetBySheetId(id: string): UniverSheet | null;
  getActiveRange(): UniverRange | null;
  setActiveSheet(sheet: UniverSheet | string): unknown;
  moveSheet(sheet: UniverSheet, index: number): unknown;
  undo(): unknown;
  redo(): unknown;
  /** The plug-in for tables. */
  getTableList(): UniverTable[];
  addTable(sheetId: string, name: string, box: UniverBox, id: string, options: { showHeader: boolean }): Promise<string | undefined>;
  removeTable(id: string): Promise<boolean>;
}

export interface UniverSheet {
  getSheetId(): string;
  getSheetName(): string;
  setName(name: string): unknown;
  getIndex(): number;
  isSheetHidden(): boolean;
  hideSheet(): unknown;
  showSheet(): unknown;
  getTabColor(): string | undefined;
  setTabColor(color: string): unknown;
  hasHiddenGridLines(): boolean;
  setHiddenGridlines(hidden: boolean): unknown;
  activate(): unknown;
  getMaxRows(): number;
  getMaxColumns(): number;
  setRowCount(rows: number): unknown;
  setColumnCount(columns: number): unknown;
  getRowHeight(row: number): number;
  getColumnWidth(column: number): number;
  setColumnWidths(start: number, count: number, pixels: number): unknown;
  setRowHeightsForced(start: number, count: number, pixels: number): unknown;
  setRowAutoHeight(start: number, count: number): unknown;
  hideRows(row: number, count: number): unknown;
  showRows(row: number, count: number): unknown;
  hideColumns(column: number, count: number): unknown;
  showColumns(column: number, count: number): unknown;
  insertRowsBefore(before: number, count: number): unknown;
  insertColumnsBefore(before: number, count: number): unknown;
  deleteRows(row: number, count: number): unknown;
  deleteColumns(column: number, count: number): unknown;
  getFreeze(): UniverFreeze;
  setFreeze(freeze: UniverFreeze): unknown;
  cancelFreeze(): unknown;
  setDefaultStyle(style: UniverStyle): unknown;
  setColumnDefaultStyle(column: number, style: UniverStyle): unknown;
  setRowDefaultStyle(row: number, style: UniverStyle): unknown;
  getRange(row: number, column: number, rows: number, columns: number): UniverRange;
  /** The model behind the facade: raw cells at full precision, where the facade answers display strings. */
  getSheet(): UniverSheetModel;
  setTableName(id: string, name: string): Promise<boolean> | boolean;
  setTableRange(id: string, box: UniverBox): Promise<boolean>;
}

export interface UniverSheetModel {
  getCellMatrix(): {
    getValue(row: number, column: number): UniverCell | null | undefined;
    getDataRange(): UniverBox;
    forValue(visit: (row: number, column: number, cell: UniverCell | null | undefined) => unknown): unknown;
  };
  /** A cell's style over its row's, its column's and the sheet's. */
  getComposedCellStyle(row: number, column: number): UniverStyle;
  /** A cell's own style. */
  getCellStyle(row: number, column: number): UniverStyle | null | undefined;
  getDefaultCellStyle(): UniverStyle | string | null | undefined;
  getColumnStyle(column: number): UniverStyle | string | null | undefined;
  getRowStyle(row: number): UniverStyle | string | null | undefined;
  /** The sheet as it would be saved. */
  getConfig(): object;
  getMergeData(): UniverBox[];
  getRowVisible(row: number): boolean;
  getColVisible(column: number): boolean;
}

export interface UniverRange {
  getRange(): UniverBox;
  getDisplayValues(): unknown[][];
  getFormula(): string;
  activate(): unknown;
  clear(): unknown;
  clearContent(): unknown;
  clearFormat(): unknown;
  merge(): unknown;
  mergeAcross(): unknown;
  breakApart(): unknown;
  /** Dimension 1 shifts down or up, 2 right or left. */
  insertCells(dimension: 1 | 2): unknown;
  deleteCells(dimension: 1 | 2): unknown;
  getDataValidation(): { readonly rule: UniverValidation } | null | undefined;
  getConditionalFormattingRules(): UniverConditionalFormat[];
  /** Not public, and the only way to the values of spilled cells: they are in no cell matrix. */
  readonly _formulaDataModel?: {
    getArrayFormulaCellData(): Record<string, Record<string, Record<number, Record<number, UniverCell | null>>>>;
    getArrayFormulaRange(): Record<string, Record<string, Record<number, Record<number, UniverBox>>>>;
  };
}

export interface UniverFreeze {
  xSplit: number;
  ySplit: number;
  startRow: number;
  startColumn: number;
}

/** A name as the grid keeps it. */
export interface UniverName {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment?: string;
  localSheetId?: string;
  hidden?: boolean;
}

/** A name as its mutations take it. */
export interface UniverNameParams extends UniverName {
  unitId: string;
}

export interface UniverTable {
  readonly id: string;
  readonly name: string;
  readonly subUnitId: string;
  readonly range: UniverBox;
}

export interface UniverValidation {
  readonly uid: string;
  type: string;
  ranges?: readonly UniverBox[];
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank?: boolean;
  showDropDown?: boolean;
  showErrorMessage?: boolean;
  errorStyle?: number;
  error?: string;
  errorTitle?: string;
  showInputMessage?: boolean;
  prompt?: string;
  promptTitle?: string;
  renderMode?: number;
}

export interface UniverConditionalFormat {
  readonly cfId: string;
  readonly ranges: readonly UniverBox[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** Univer's services that the facade does not lead to. */
export interface UniverServices {
  readonly undoRedo: UniverUndoRedo;
  readonly functions: { deleteFormulaAstCacheKey(...formulas: string[]): void };
  /** Names by the grid's own ids; null where a workbook has none. */
  readonly names: {
    getDefinedNameMap(unitId: string): Readonly<Record<string, UniverName>> | null | undefined | void;
  };
}

/** Univer's stack of undo steps. */
export interface UniverUndoRedo {
  pushUndoRedo(item: UndoItem): void;
}

export interface UndoItem {
  readonly unitID: string;
  undoMutations: MutationInfo[];
  redoMutations: MutationInfo[];
  readonly id?: string;
}

export interface MutationInfo {
  readonly id: string;
  readonly params?: object | undefined;
}
