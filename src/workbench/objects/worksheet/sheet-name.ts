import { invalidArgument, itemAlreadyExists } from '../../protocol/errors';
import { sheetIdByName } from '../common/locate';
import type { HostContext } from '../host/context';
import type { UniverSheet } from '../univer/univer';

const LONGEST_NAME = 31;

/** Throws InvalidArgument for a name Excel does not give a sheet, ItemAlreadyExists for one that another sheet has. */
export function requireFreeName(context: HostContext, name: string, own: string | undefined, location: string): void {
  if (name.length === 0 || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name) || /^history$/i.test(name)) {
    throw invalidArgument(location);
  }
  const holder = sheetIdByName(context, name);
  if (holder !== undefined && holder !== own) throw itemAlreadyExists(location);
}

const SET_NAME = 'sheet.mutation.set-worksheet-name';

/**
 * Gives a sheet another name, in the formulas that mention it too. For those the grid's command reads every formula of the workbook
 * into its parts: a sheet that is still empty and that no text mentions goes past it.
 */
export function renameSheet(context: HostContext, sheetId: string, name: string): void {
  const sheet = context.grid.sheet(sheetId);
  const before = sheet.getSheetName();
  if (!isEmpty(sheet) || isMentioned(context, before)) {
    sheet.setName(name);
    return;
  }
  const redo = { id: SET_NAME, sheetId, params: { name } };
  context.grid.mutate(redo, { ...redo, params: { name: before } });
}

const isEmpty = (sheet: UniverSheet): boolean => {
  let cells = 0;
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue(() => void cells++);
  return cells === 0;
};

/** Whether a formula or a name has the words of a sheet's name, whatever they stand for there. */
function isMentioned(context: HostContext, name: string): boolean {
  const wanted = name.replaceAll("'", "''").toLowerCase();
  const inNames = Object.values(context.names()).some(({ formulaOrRefString }) => formulaOrRefString.toLowerCase().includes(wanted));
  return inNames || context.mentions.include(wanted);
}
