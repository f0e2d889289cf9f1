import { parseAddress, splitReference } from '../common/a1';
import { LIMITS } from '../common/limits';
import type { HostContext } from '../host/context';
import type { UniverDefinedName, UniverNameParams } from '../univer/univer';

/** How the grid says that a name belongs to the workbook. */
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** The sheet a name belongs to; undefined for the workbook. */
export function scopeOf(name: UniverDefinedName): string | undefined {
  const sheetId = name.getLocalSheetId();
  return !sheetId || sheetId === WORKBOOK_SCOPE ? undefined : sheetId;
}

/** The names of one scope: of a sheet, or with undefined of the workbook. */
export const namesOf = (context: HostContext, scope: string | undefined): UniverDefinedName[] =>
  context.grid
    .book()
    .getDefinedNames()
    .filter((name) => scopeOf(name) === scope);

/** A name as a formula on that sheet would find it: the sheet's own first. */
export function findName(context: HostContext, name: string, sheetId: string): UniverDefinedName | undefined {
  const wanted = name.toLowerCase();
  const matches = (each: UniverDefinedName) => each.getName().toLowerCase() === wanted;
  return namesOf(context, sheetId).find(matches) ?? namesOf(context, undefined).find(matches);
}

/** Everything the grid knows of a name; undefined members are left out. */
export const paramsOf = (name: UniverDefinedName): UniverNameParams => name._definedNameParam;

/**
 * Makes or replaces a name, past the grid's commands: those read every formula of the workbook into tokens for each name.
 *
 * @param before the name as it was; undefined for a new one.
 */
export function setName(context: HostContext, name: UniverNameParams, before: UniverNameParams | undefined): void {
  const redo = { id: SET, sheetId: undefined, params: name };
  context.grid.book();
  context.grid.mutate(redo, before ? { ...redo, params: before } : { ...redo, id: REMOVE });
  recalculateUsers(context, name.name);
}

/** A formula that uses the name keeps what it stood for until it is edited: the grid keeps its reading of the text. */
export function removeName(context: HostContext, name: UniverNameParams): void {
  const undo = { id: SET, sheetId: undefined, params: name };
  context.grid.book();
  context.grid.mutate({ ...undo, id: REMOVE }, undo);
}

const SET = 'formula.mutation.set-defined-name';
const REMOVE = 'formula.mutation.remove-defined-name';

/** The grid remembers how it has read a formula, names included; those that may use this one are forgotten and written again. */
function recalculateUsers(context: HostContext, name: string): void {
  const wanted = name.toLowerCase();
  for (const sheet of context.grid.bookAsItStands().getSheets()) {
    const sheetId = sheet.getSheetId();
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f?.toLowerCase().includes(wanted)) return;
        context.forgetFormula(cell.f);
        const { f } = cell;
        context.cells.write(sheetId, { row, column, rows: 1, columns: 1 }, () => ({ f, v: null, t: null, si: null, p: null }));
      });
  }
}

/** The reference a name stands for, if it is one (`Inputs!$B$4`) and not a value or a calculation. */
export function nameTarget(formula: string): string | undefined {
  const { rest } = splitReference(formula);
  return parseAddress(rest) ? formula.replace(/^=/, '') : undefined;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Whether Excel accepts a name: no cell address, no R1C1 address, at most 255 characters. */
export const isValidName = (name: string): boolean =>
  name.length <= LIMITS.definedName && NAME.test(name) && !parseAddress(name) && !/^[rc]$|^r\d*c\d*$/i.test(name);
