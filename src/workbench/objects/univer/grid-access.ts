import { generalException, itemNotFound } from '../../protocol/errors';
import { type Area, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../common/a1';
import type { MutationInfo, UniverApi, UniverRange, UniverSheet, UniverWorkbook } from './univer';
import type { UniverBox, UniverStyle } from './univer-cells';

/** A mutation of a sheet, or with no sheet of the workbook. */
export interface GridMutation {
  readonly id: string;
  readonly sheetId: string | undefined;
  readonly params: object;
}

/**
 * The way to the grid library. Whoever comes this way finds the workbook as the requests so far have left it: writes
 * that are held back (see `Pending`) go out first.
 */
export class Grid {
  private flushing = false;

  constructor(
    private readonly api: UniverApi,
    private readonly flush: () => void,
    private readonly record: (undo: MutationInfo, redo: MutationInfo) => void,
  ) {}

  book(): UniverWorkbook {
    if (!this.flushing) {
      this.flushing = true;
      try {
        this.flush();
      } finally {
        this.flushing = false;
      }
    }
    return this.bookAsItStands();
  }

  /** The workbook without what is held back; for the writers themselves and for what no write can change. */
  bookAsItStands(): UniverWorkbook {
    const book = this.api.getActiveWorkbook();
    if (!book) throw generalException('Workbook', 'There is no workbook.');
    return book;
  }

  /** Throws ItemNotFound when the sheet has been deleted. */
  sheet(id: string): UniverSheet {
    return present(this.book().getSheetBySheetId(id));
  }

  sheetAsItStands(id: string): UniverSheet {
    return present(this.bookAsItStands().getSheetBySheetId(id));
  }

  /** The cells of an area, to be written to: the sheet is made larger where they reach beyond it. */
  range(sheetId: string, area: Area): UniverRange {
    const sheet = this.sheet(sheetId);
    const clipped = this.grow(sheetId, area);
    return sheet.getRange(clipped.row, clipped.column, clipped.rows, clipped.columns);
  }

  /** An area whose whole rows and columns end where the grid ends. */
  clip(sheetId: string, area: Area): Area {
    const sheet = this.sheetAsItStands(sheetId);
    const rows = isWholeColumns(area) ? sheet.getMaxRows() : area.rows;
    const columns = isWholeRows(area) ? sheet.getMaxColumns() : area.columns;
    return { row: area.row, column: area.column, rows, columns };
  }

  /** The same, after making the sheet large enough. Reading never does: an address far out would make a giant of it. */
  grow(sheetId: string, area: Area): Area {
    const sheet = this.sheetAsItStands(sheetId);
    const clipped = this.clip(sheetId, area);
    if (lastRow(clipped) >= sheet.getMaxRows()) sheet.setRowCount(lastRow(clipped) + 1);
    if (lastColumn(clipped) >= sheet.getMaxColumns()) sheet.setColumnCount(lastColumn(clipped) + 1);
    return clipped;
  }

  /** The part of an area that the grid has. */
  inGrid(sheetId: string, area: Area): Area | undefined {
    const sheet = this.sheetAsItStands(sheetId);
    return intersection(area, { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
  }

  style(sheetId: string, row: number, column: number): UniverStyle {
    return this.sheetAsItStands(sheetId).getSheet().getComposedCellStyle(row, column);
  }

  /** Runs one of the grid's commands on what is held back and everything before it. */
  command(id: string, sheetId: string | undefined, params: object, options: { readonly fromCollab?: boolean } = {}): void {
    const book = this.book();
    const target = { unitId: book.getId(), ...(sheetId === undefined ? {} : { subUnitId: sheetId }) };
    if (!this.api.syncExecuteCommand(id, { ...target, ...params }, options)) throw generalException('', `The grid refused ${id}.`);
  }

  /** The same for a command that works in the background. */
  async commandInTime(id: string, sheetId: string, params: object): Promise<void> {
    const unitId = this.book().getId();
    if (!(await this.api.executeCommand(id, { unitId, subUnitId: sheetId, ...params })))
      throw generalException('', `The grid refused ${id}.`);
  }

  /** Sends a mutation past the grid's commands, and remembers how to undo it. Nothing is flushed before it. */
  mutate(redo: GridMutation, undo: GridMutation): void {
    const unitId = this.bookAsItStands().getId();
    const [forward, back] = [redo, undo].map(({ id, sheetId, params }) => ({
      id,
      params: { unitId, ...(sheetId === undefined ? {} : { subUnitId: sheetId }), ...params },
    }));
    // The grid keeps what it is given, and the undo stack must not see it change.
    if (!forward || !back || !this.api.syncExecuteCommand(redo.id, structuredClone(forward.params))) {
      throw generalException('', `The grid refused ${redo.id}.`);
    }
    this.record(back, forward);
  }

  /** A command that writers send themselves: nothing is flushed before it. */
  commandAsItStands(id: string, sheetId: string, params: object): void {
    const unitId = this.bookAsItStands().getId();
    if (!this.api.syncExecuteCommand(id, { unitId, subUnitId: sheetId, ...params })) throw generalException('', `The grid refused ${id}.`);
  }
}

export const box = (area: Area): UniverBox => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
});

export const areaOf = (range: UniverBox): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

function present(sheet: UniverSheet | null): UniverSheet {
  if (!sheet) throw itemNotFound('Worksheet');
  return sheet;
}
