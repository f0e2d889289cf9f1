import { accessDenied } from '../../protocol/errors';
import { type Area, lastColumn, lastRow } from '../common/a1';
import type { CellWriter } from '../univer/cell-writer';
import type { Grid } from '../univer/grid-access';
import type { Memory } from '../host/memory';
import type { ProtectionOption } from './protection-state';

/** Enforces sheet protection: the grid's own does not stop the one who owns the workbook. */
export class Protection {
  constructor(
    private readonly grid: Grid,
    private readonly cells: CellWriter,
    private readonly memory: Memory,
  ) {}

  isProtected(sheetId: string): boolean {
    return this.memory.sheet(sheetId).protection !== undefined;
  }

  /** Throws AccessDenied when the sheet is protected and a cell of the area is locked. */
  requireEditable(sheetId: string, area: Area, location: string): void {
    if (this.isProtected(sheetId) && this.touchesLocked(sheetId, area)) throw accessDenied(location);
  }

  /** Throws AccessDenied when the sheet is protected and does not allow this. */
  requireAllowed(sheetId: string, option: ProtectionOption, location: string): void {
    const protection = this.memory.sheet(sheetId).protection;
    if (protection && protection.options[option] !== true) throw accessDenied(location);
  }

  get isStructureProtected(): boolean {
    return this.memory.structure !== undefined;
  }

  /** Throws AccessDenied while the workbook's structure is protected. */
  requireStructure(location: string): void {
    if (this.isStructureProtected) throw accessDenied(location);
  }

  requireUnprotected(sheetId: string, location: string): void {
    if (this.isProtected(sheetId)) throw accessDenied(location);
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return this.cells.notes(sheetId, row, column).unlocked !== true;
  }

  touchesLocked(sheetId: string, area: Area): boolean {
    const clipped = this.grid.clip(sheetId, area);
    for (let row = clipped.row; row <= lastRow(clipped); row++) {
      for (let column = clipped.column; column <= lastColumn(clipped); column++) {
        if (this.isLocked(sheetId, row, column)) return true;
      }
    }
    return false;
  }
}
