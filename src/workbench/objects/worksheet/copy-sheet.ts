import { sheetIdByName } from '../common/locate';
import type { HostContext } from '../host/context';
import { box } from '../univer/grid-access';
import { TableCollection } from '../table/table-collection';

/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;

/**
 * Puts a copy of a sheet at a place: cells, looks, merges, sizes, page set-up, tables and conditional formats. Charts and
 * shapes stay with the original.
 *
 * @returns the copy's id.
 */
export async function copySheet(context: HostContext, sheetId: string, index: number): Promise<string> {
  const { grid, memory } = context;
  const source = grid.sheet(sheetId);
  const book = grid.book();
  const unitId = book.getId();
  const id = memory.newId('sheet');
  const name = freeName(context, source.getSheetName());
  const insert = { unitId, index, sheet: { ...structuredClone(source.getSheet().getConfig()), id, name } };
  grid.command('sheet.mutation.insert-sheet', undefined, insert, { fromCollab: true });
  context.undo.record(
    { id: 'sheet.mutation.remove-sheet', params: { unitId, subUnitId: id, subUnitName: name } },
    { id: 'sheet.mutation.insert-sheet', params: insert },
  );
  Object.assign(memory.sheet(id), {
    showHeadings: memory.sheet(sheetId).showHeadings,
    pageLayout: structuredClone(memory.sheet(sheetId).pageLayout),
    protection: structuredClone(memory.sheet(sheetId).protection),
  });
  for (const spec of memory.sheet(sheetId).conditionalFormats.values()) {
    const copy = { ...spec, id: memory.newId('format'), sheetId: id, inGrid: false };
    memory.sheet(id).conditionalFormats.set(copy.id, copy);
    context.conditionalFormats.change(copy);
  }
  for (const table of new TableCollection(context, sheetId).items()) {
    const { area } = table.GetRange();
    const tableName = new TableCollection(context, undefined).freeName();
    await book.addTable(id, tableName, box(area), memory.newId('table'), { showHeader: true });
  }
  return id;
}

/** `Sample (2)`, as Excel names a copy. */
function freeName(context: HostContext, name: string): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const free = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (sheetIdByName(context, free) === undefined) return free;
  }
}
