import { type FUniver } from '@univerjs/core/facade';
import { type CellAddress, type ErrorNotes } from '../functions/error-notes';
import { type CellValue, type OfficeHost } from '../office-host';

/** One cell as a person and as a formula sees it. */
export interface CellState {
  readonly value: CellValue;
  readonly text: string;
  /** With its leading =; '' where there is none, also in a cell that another one spills into. */
  readonly formula: string;
  /** The add-in's own words for the error the cell shows. */
  readonly message: string;
}

/** Reads a cell, spilled ones included. */
export class CellStates {
  constructor(
    private readonly api: FUniver,
    private readonly host: OfficeHost,
    private readonly notes: ErrorNotes,
  ) {}

  at(sheetName: string, address: string): CellState {
    const sheet = this.api.getActiveWorkbook()?.getSheetByName(sheetName);
    if (!sheet) throw new Error(`There is no sheet "${sheetName}".`);
    const range = sheet.getRange(address);
    const cell = { sheetId: sheet.getSheetId(), row: range.getRow(), column: range.getColumn() };
    const reference = { ...cell, rows: 1, columns: 1 };
    return {
      value: this.host.readValues(reference)[0]?.[0] ?? '',
      text: this.host.readText(reference)[0]?.[0] ?? '',
      formula: range.getFormula(),
      message: this.message(cell) ?? '',
    };
  }

  /** The add-in's words for the error a cell shows now, if it has any. */
  message(cell: CellAddress): string | undefined {
    return this.notes.at(cell, this.host.readValues({ ...cell, rows: 1, columns: 1 })[0]?.[0]);
  }
}
