import { parseAddress, splitReference } from '../common/a1';
import { LIMITS } from '../common/limits';
import type { HostContext } from '../host/context';
import type { UniverName, UniverNameParams } from '../univer/univer';

/** How the grid says that a name belongs to the workbook. */
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** The sheet a name belongs to; undefined for the workbook. */
function scopeOf({ localSheetId }: UniverName): string | undefined {
  return !localSheetId || localSheetId === WORKBOOK_SCOPE ? undefined : localSheetId;
}

/** The names of one scope: of a sheet, or with undefined of the workbook. */
export const namesOf = (context: HostContext, scope: string | undefined): UniverName[] =>
  Object.values(context.names()).filter((name) => scopeOf(name) === scope);

/** A name of one scope, in any case of its letters. */
export function nameIn(context: HostContext, scope: string | undefined, name: string): UniverName | undefined {
  const wanted = name.toLowerCase();
  const names = context.names();
  // Fifty cases have thousands of names, and each is asked for: no list of them is made, and few are read.
  for (const id in names) {
    const each = names[id];
    if (each?.name.length === name.length && each.name.toLowerCase() === wanted && scopeOf(each) === scope) return each;
  }
  return undefined;
}

/** A name as a formula on that sheet would find it: the sheet's own first. */
export const findName = (context: HostContext, name: string, sheetId: string): UniverName | undefined =>
  nameIn(context, sheetId, name) ?? nameIn(context, undefined, name);

/**
 * Makes or replaces a name, past the grid's commands: those read every formula of the workbook into tokens for each name.
 *
 * @param before the name as it was; undefined for a new one.
 */
export function setName(context: HostContext, name: UniverName, before: UniverName | undefined): void {
  const redo = { id: SET, sheetId: undefined, params: paramsOf(context, name) };
  context.grid.mutate(redo, before ? { ...redo, params: paramsOf(context, before) } : { ...redo, id: REMOVE });
  context.nameUsers.add(name.name);
}

/** A formula that uses the name keeps what it stood for until it is edited: the grid keeps its reading of the text. */
export function removeName(context: HostContext, name: UniverName): void {
  const undo = { id: SET, sheetId: undefined, params: paramsOf(context, name) };
  context.grid.mutate({ ...undo, id: REMOVE }, undo);
}

/** A name with the workbook it is in; what is held back goes out before. */
const paramsOf = (context: HostContext, name: UniverName): UniverNameParams => ({ ...name, unitId: context.grid.book().getId() });

const SET = 'formula.mutation.set-defined-name';
const REMOVE = 'formula.mutation.remove-defined-name';

/** The reference a name stands for, if it is one (`Inputs!$B$4`) and not a value or a calculation. */
export function nameTarget(formula: string): string | undefined {
  const { rest } = splitReference(formula);
  return parseAddress(rest) ? formula.replace(/^=/, '') : undefined;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Whether Excel accepts a name: no cell address, no R1C1 address, at most 255 characters. */
export const isValidName = (name: string): boolean =>
  name.length <= LIMITS.definedName && NAME.test(name) && !parseAddress(name) && !/^[rc]$|^r\d*c\d*$/i.test(name);
