import { invalidArgument } from '../../protocol/errors';
import { type Area, parseAddress, splitReference } from './a1';
import type { HostContext } from '../host/context';
import { findName, nameTarget } from '../names/names';

export interface Located {
  readonly sheetId: string;
  readonly area: Area;
}

/** The sheet with a name, whatever its case; undefined if there is none. */
export function sheetIdByName(context: HostContext, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return context.grid
    .bookAsItStands()
    .getSheets()
    .find((sheet) => sheet.getSheetName().toLowerCase() === wanted)
    ?.getSheetId();
}

/**
 * The cells that an address or a name stands for, seen from a sheet: `A1`, `B:B`, `'Other sheet'!A1:B2`, `CX_NPV`.
 * Throws InvalidArgument when it stands for none.
 */
export function locate(context: HostContext, reference: string, from: string, location: string): Located {
  const { sheet, rest } = splitReference(reference);
  const sheetId = sheet === undefined ? from : sheetIdByName(context, sheet);
  if (sheetId === undefined) throw invalidArgument(location);
  const area = parseAddress(rest);
  if (area) return { sheetId, area };
  const name = findName(context, rest, sheetId);
  const target = name && nameTarget(name.formulaOrRefString);
  if (!target) throw invalidArgument(location);
  return locate(context, target, sheetId, location);
}
