import { type Area, lastColumn, lastRow } from '../common/a1';
import { CellChange } from './cell-change';
import { type Grid } from './grid-access';
import type { CellNotes, UniverCell, UniverStyle } from './univer-cells';

type Sheet = Map<number, Map<number, UniverCell>>;

/**
 * Holds cell writes back and sends all of a sheet's in one command. An add-in sets a block's values, then number formats,
 * then fonts, fills and borders, one property a time; a command for each would cost a hundred times the work.
 */
export class CellWriter {
  private readonly sheets = new Map<string, Sheet>();

  constructor(private readonly grid: Grid) {}

  /** Lays a patch over each cell of an area. Called once per cell; undefined leaves the cell alone. What it throws leaves all of them alone. */
  write(sheetId: string, area: Area, patch: (row: number, column: number) => UniverCell | undefined): void {
    const clipped = this.grid.grow(sheetId, area);
    const changes: { row: number; column: number; change: UniverCell }[] = [];
    for (let row = clipped.row; row <= lastRow(clipped); row++) {
      for (let column = clipped.column; column <= lastColumn(clipped); column++) {
        const change = patch(row, column);
        if (change) changes.push({ row, column, change });
      }
    }
    let sheet = this.sheets.get(sheetId);
    if (!sheet) this.sheets.set(sheetId, (sheet = new Map()));
    for (const { row, column, change } of changes) {
      let cells = sheet.get(row);
      if (!cells) sheet.set(row, (cells = new Map()));
      cells.set(column, overlay(cells.get(column), change));
    }
  }

  /** A cell's style with what is held back. */
  style(sheetId: string, row: number, column: number): UniverStyle {
    const held = this.sheets.get(sheetId)?.get(row)?.get(column)?.s;
    return overlayStyle(this.grid.style(sheetId, row, column), typeof held === 'object' && held ? held : {});
  }

  /** A cell's formula with what is held back; empty where it has none. A formula that was filled down is stored once and shared. */
  formula(sheetId: string, row: number, column: number): string {
    const held = this.sheets.get(sheetId)?.get(row)?.get(column);
    if (held && isContent(held)) return held.f ?? '';
    const sheet = this.grid.sheetAsItStands(sheetId);
    const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
    return cell?.f ?? (cell?.si ? sheet.getRange(row, column, 1, 1).getFormula() : '');
  }

  /** What the host remembers about a cell, with what is held back. */
  notes(sheetId: string, row: number, column: number): CellNotes {
    const cell = this.grid.sheetAsItStands(sheetId).getSheet().getCellMatrix().getValue(row, column);
    return { ...cell?.custom, ...this.sheets.get(sheetId)?.get(row)?.get(column)?.custom };
  }

  flush(): void {
    const sheets = [...this.sheets];
    this.sheets.clear();
    for (const [sheetId, rows] of sheets) this.send(sheetId, rows);
  }

  /** Forgets what is held back for a sheet that is about to be deleted. */
  forget(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  private send(sheetId: string, rows: Sheet): void {
    const model = this.grid.sheetAsItStands(sheetId).getSheet();
    const contents = new CellChange(sheetId, undefined);
    const looks = new CellChange(sheetId, LOOKS_ONLY);
    for (const [row, cells] of rows) {
      for (const [column, patch] of cells) {
        const before = model.getCellMatrix().getValue(row, column);
        // The grid replaces the notes as a whole.
        const custom = patch.custom ? { custom: { ...before?.custom, ...patch.custom } } : {};
        const change = isContent(patch) ? contents : looks;
        change.add(row, column, { ...formulaOf(change === looks ? before : undefined), ...patch, ...custom }, before, () =>
          model.getCellStyle(row, column),
        );
      }
    }
    for (const change of [contents, looks]) {
      if (!change.isEmpty) this.grid.mutate(change.redo(), change.undo());
    }
  }
}

/** Tells the grid that formulas stay as they are, so that it need not calculate them. */
const LOOKS_ONLY = 'sheet.command.set-style';

/** Undoing and redoing lose that notice, and a cell that gets only a colour would lose its formula: it is named again. */
const formulaOf = (cell: UniverCell | null | undefined): UniverCell => ({
  ...(cell?.f ? { f: cell.f } : {}),
  ...(cell?.si ? { si: cell.si } : {}),
});

const isContent = (cell: UniverCell): boolean => 'v' in cell || 'f' in cell;

function overlay(below: UniverCell | undefined, above: UniverCell): UniverCell {
  if (!below) return above;
  const cell: UniverCell = { ...below, ...above };
  if (typeof below.s === 'object' && below.s && typeof above.s === 'object' && above.s) cell.s = overlayStyle(below.s, above.s);
  if (below.custom && above.custom) cell.custom = { ...below.custom, ...above.custom };
  return cell;
}

const overlayStyle = (below: UniverStyle, above: UniverStyle): UniverStyle => ({
  ...below,
  ...above,
  ...(below.bd && above.bd ? { bd: { ...below.bd, ...above.bd } } : {}),
});
