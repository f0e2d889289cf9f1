import { type FUniver } from '@univerjs/core/facade';
import { type OfficeHost } from '../office-host';
import { type Conditions } from '../conditions/conditions';
import { plannedFault } from '../conditions/planned-fault';
import { type ErrorCode } from '../protocol/error-codes';
import { type CellState, type CellStates } from './cell-states';

/** What tests and curious people may ask of the page: `window.workbench`. Nothing in the workbench itself uses it. */
export interface Workbench {
  /** Set when the pane is connected and its functions calculate. */
  ready: boolean;
  /** Full names of the functions that can be typed. */
  functions: readonly string[];
  /** Names of the sheets in their order. */
  sheets(): string[];
  activeSheet(): string;
  activate(sheet: string): void;
  cell(sheet: string, address: string): CellState;
  /** Empties cells as Delete does. */
  clear(sheet: string, address: string): void;
  /** Where a cell of the active sheet is on the page, while the sheet is not scrolled. CSS pixels. */
  boxOf(address: string): { x: number; y: number; width: number; height: number };
  unsupported(): readonly string[];
  /** Makes the host's n-th action from now on fail (0 is the next one) with a code of Excel's; undefined ends it. */
  failAt(action: number | undefined, code?: ErrorCode): void;
  readonly conditions: Readonly<Conditions>;
  /** Changes the circumstances from the next request on. Language and level are read by office.js only when the page starts. */
  setConditions(change: Partial<Conditions>): void;
  protectStructure(on: boolean): void;
  readonly statistics: OfficeHost['statistics'];
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

/** Offers the page to tests. */
export function offerTestInterface(api: FUniver, host: OfficeHost, cells: CellStates): Workbench {
  const book = () => {
    const workbook = api.getActiveWorkbook();
    if (!workbook) throw new Error('There is no workbook.');
    return workbook;
  };
  const workbench: Workbench = {
    ready: false,
    functions: [],
    sheets: () =>
      book()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    activeSheet: () => book().getActiveSheet().getSheetName(),
    activate(name) {
      const sheet = book().getSheetByName(name);
      if (!sheet) throw new Error(`There is no sheet "${name}".`);
      sheet.activate();
    },
    cell: (sheet, address) => cells.at(sheet, address),
    clear: (sheet, address) => void book().getSheetByName(sheet)?.getRange(address).clearContent(),
    boxOf(address) {
      const sheet = book().getActiveSheet();
      const { x, y, width, height } = sheet.getRange(address).getCellRect();
      const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      if (!canvas) throw new Error('The grid is not drawn.');
      return { x: canvas.x + x, y: canvas.y + y, width, height };
    },
    unsupported: () => host.unsupported,
    failAt(action, code = 'GeneralException') {
      host.failAt = action === undefined ? undefined : plannedFault({ action, code });
    },
    conditions: host.conditions,
    setConditions(change) {
      host.setConditions(change);
      if (change.blanks) api.getFormula().executeCalculation(); // what the functions are given is different now
    },
    protectStructure: (on) => host.protectStructure(on),
    statistics: host.statistics,
  };
  window.workbench = workbench;
  return workbench;
}
