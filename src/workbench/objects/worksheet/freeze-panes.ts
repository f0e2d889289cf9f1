import { itemNotFound } from '../../protocol/errors';
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, lastColumn, lastRow } from '../common/a1';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { Range, toRange } from '../range/range';

export class FreezePanes extends OfficeObject {
  readonly typeName = 'WorksheetFreezePanes';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  FreezeRows(count: unknown = 0): void {
    this.freeze(whole(count, 'WorksheetFreezePanes.freezeRows'), 0);
  }
  FreezeColumns(count: unknown = 0): void {
    this.freeze(0, whole(count, 'WorksheetFreezePanes.freezeColumns'));
  }
  /** Everything down to the end of the range and right to its end stays. */
  FreezeAt(reference: unknown): void {
    const { area } = toRange(this.context, reference, this.sheetId, 'WorksheetFreezePanes.freezeAt');
    const rows = lastRow(area) === EXCEL_ROWS - 1 ? 0 : lastRow(area) + 1;
    const columns = lastColumn(area) === EXCEL_COLUMNS - 1 ? 0 : lastColumn(area) + 1;
    this.freeze(rows, columns);
  }
  Unfreeze(): void {
    this.context.grid.sheet(this.sheetId).cancelFreeze();
  }
  GetLocation(): Range {
    const { xSplit, ySplit } = this.context.grid.sheet(this.sheetId).getFreeze();
    if (xSplit <= 0 && ySplit <= 0) throw itemNotFound('WorksheetFreezePanes.getLocation');
    const area: Area = { row: 0, column: 0, rows: ySplit > 0 ? ySplit : EXCEL_ROWS, columns: xSplit > 0 ? xSplit : EXCEL_COLUMNS };
    return new Range(this.context, this.sheetId, area);
  }

  private freeze(rows: number, columns: number): void {
    const sheet = this.context.grid.sheet(this.sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  }
}
