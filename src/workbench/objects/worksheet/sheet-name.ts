import { invalidArgument, itemAlreadyExists } from '../../protocol/errors';
import { sheetIdByName } from '../common/locate';
import type { HostContext } from '../host/context';

const LONGEST_NAME = 31;

/** Throws InvalidArgument for a name Excel does not give a sheet, ItemAlreadyExists for one that another sheet has. */
export function requireFreeName(context: HostContext, name: string, own: string | undefined, location: string): void {
  if (name.length === 0 || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name) || /^history$/i.test(name)) {
    throw invalidArgument(location);
  }
  const holder = sheetIdByName(context, name);
  if (holder !== undefined && holder !== own) throw itemAlreadyExists(location);
}
