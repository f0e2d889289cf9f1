import type { CellValue } from '../../office-host';
import { type Area, lastColumn, lastRow } from '../common/a1';
import { type Grid } from './grid-access';
import { CellType, type UniverBox, type UniverCell } from './univer-cells';

export type ValueType = 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String';

const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|CYCLE!|ERROR!)$/;

/** Reads cells as Office.js answers them. Formulas must have been calculated before values are read. */
export class CellReader {
  constructor(private readonly grid: Grid) {}

  values(sheetId: string, area: Area): CellValue[][] {
    return this.map(sheetId, area, valueOf);
  }

  /** Formulas with their equals sign; the value where there is none. A spilled cell shows its value. */
  formulas(sheetId: string, area: Area): CellValue[][] {
    const sheet = this.grid.sheet(sheetId);
    // A formula that was filled down is stored once and shared.
    const shared = (row: number, column: number) => sheet.getRange(row, column, 1, 1).getFormula();
    return this.map(sheetId, area, (cell, row, column) => cell?.f ?? (cell?.si ? shared(row, column) : valueOf(cell)));
  }

  types(sheetId: string, area: Area): ValueType[][] {
    return this.map(sheetId, area, typeOf);
  }

  text(sheetId: string, area: Area): string[][] {
    const { row, column, rows, columns } = this.grid.clip(sheetId, area);
    const inside = this.grid.inGrid(sheetId, area);
    const shown = inside ? this.grid.range(sheetId, inside).getDisplayValues() : [];
    const line = (r: number) => shown[row + r - (inside?.row ?? 0)];
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => String(line(r)?.[column + c - (inside?.column ?? 0)] ?? '').trim()),
    );
  }

  /** The cells that hold something, formats alone not counted; undefined on an empty sheet. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | undefined {
    const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const take = (row: number, column: number) => {
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    };
    this.grid
      .sheet(sheetId)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (holds(cell) || (!valuesOnly && cell.s))) take(row, column);
      });
    for (const spill of this.spills(sheetId)) {
      take(spill.startRow, spill.startColumn);
      take(spill.endRow, spill.endColumn);
    }
    if (bounds.bottom < 0) return undefined;
    const { top, left, bottom, right } = bounds;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Where the arrays of a sheet's formulas have spilled to. */
  spills(sheetId: string): UniverBox[] {
    const book = this.grid.book();
    const rows = this.grid.sheet(sheetId).getRange(0, 0, 1, 1)._formulaDataModel?.getArrayFormulaRange()[book.getId()]?.[sheetId] ?? {};
    return Object.values(rows).flatMap((columns) => Object.values(columns ?? {}));
  }

  private map<T>(sheetId: string, area: Area, read: (cell: UniverCell | null | undefined, row: number, column: number) => T): T[][] {
    const sheet = this.grid.sheet(sheetId);
    const clipped = this.grid.clip(sheetId, area);
    const matrix = sheet.getSheet().getCellMatrix();
    const spilled = sheet.getRange(0, 0, 1, 1)._formulaDataModel?.getArrayFormulaCellData()[this.grid.book().getId()]?.[sheetId];
    const result: T[][] = [];
    for (let row = clipped.row; row <= lastRow(clipped); row++) {
      const line: T[] = [];
      for (let column = clipped.column; column <= lastColumn(clipped); column++) {
        const cell = matrix.getValue(row, column);
        line.push(read(cell && holds(cell) ? cell : (spilled?.[row]?.[column] ?? cell), row, column));
      }
      result.push(line);
    }
    return result;
  }
}

const holds = (cell: UniverCell): boolean => (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f ?? cell.si);

function valueOf(cell: UniverCell | null | undefined): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  return cell?.t === CellType.boolean ? value === true || Number(value) === 1 : value;
}

function typeOf(cell: UniverCell | null | undefined): ValueType {
  const value = valueOf(cell);
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}
