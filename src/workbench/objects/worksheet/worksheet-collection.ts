import { itemNotFound } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { sheetIdByName } from '../common/locate';
import { OfficeCollection } from '../host/office-object';
import { requireFreeName } from './sheet-name';
import { Worksheet } from './worksheet';

/** A new sheet's size; it grows where more is written. */
const ROWS = 200;
const COLUMNS = 40;

export class WorksheetCollection extends OfficeCollection<Worksheet> {
  readonly typeName = 'WorksheetCollection';

  constructor(context: HostContext) {
    super(context);
  }

  items(): Worksheet[] {
    return this.context.grid
      .book()
      .getSheets()
      .map((sheet) => new Worksheet(this.context, sheet.getSheetId()));
  }

  /** By id or by name. */
  GetItem(key: unknown): Worksheet {
    const wanted = text(key, 'WorksheetCollection.getItem');
    const known = this.context.grid.bookAsItStands().getSheetBySheetId(wanted) ? wanted : sheetIdByName(this.context, wanted);
    if (known === undefined) throw itemNotFound('WorksheetCollection.getItem');
    return new Worksheet(this.context, known);
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.context, this.context.grid.book().getActiveSheet().getSheetId());
  }

  GetFirst(visibleOnly: unknown = false): Worksheet {
    return this.end(this.items(), visibleOnly === true, 'WorksheetCollection.getFirst');
  }

  GetLast(visibleOnly: unknown = false): Worksheet {
    return this.end(this.items().reverse(), visibleOnly === true, 'WorksheetCollection.getLast');
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.items().filter((sheet) => visibleOnly !== true || sheet.Visibility === 'Visible').length;
  }

  /** At the end, and without activating it. */
  Add(name?: unknown): Worksheet {
    const location = 'WorksheetCollection.add';
    const given = name === undefined || name === '' ? this.nextName() : text(name, location);
    this.context.protection.requireStructure(location);
    requireFreeName(this.context, given, undefined, location);
    const book = this.context.grid.book();
    const unitId = book.getId();
    const id = this.context.memory.newId('sheet');
    // The mutation and not the grid's command, and as if another author had sent it: either else activates the new sheet,
    // which Excel does not.
    const insert = { unitId, index: book.getSheets().length, sheet: emptySheet(id, given) };
    this.context.grid.command('sheet.mutation.insert-sheet', undefined, insert, { fromCollab: true });
    this.context.undo.record(
      { id: 'sheet.mutation.remove-sheet', params: { unitId, subUnitId: id, subUnitName: given } },
      { id: 'sheet.mutation.insert-sheet', params: insert },
    );
    return new Worksheet(this.context, id);
  }

  private nextName(): string {
    let number = 1;
    while (sheetIdByName(this.context, `Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }

  private end(sheets: readonly Worksheet[], visibleOnly: boolean, location: string): Worksheet {
    const found = sheets.find((sheet) => !visibleOnly || sheet.Visibility === 'Visible');
    if (!found) throw itemNotFound(location);
    return found;
  }
}

/** The grid's own defaults, written out: its mutation takes a sheet as it is. */
const emptySheet = (id: string, name: string) => ({
  id,
  name,
  tabColor: '',
  hidden: 0,
  rowCount: ROWS,
  columnCount: COLUMNS,
  zoomRatio: 1,
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  scrollTop: 0,
  scrollLeft: 0,
  defaultColumnWidth: 88,
  defaultRowHeight: 24,
  mergeData: [],
  cellData: {},
  rowData: {},
  columnData: {},
  showGridlines: 1,
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
  rightToLeft: 0,
});
