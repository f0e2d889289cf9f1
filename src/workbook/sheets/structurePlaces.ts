import { type Layout, type Place, inputColumns } from '../layout';
import { structureRows } from '../structure';

/** Where a text of the case stands on Inputs. @throws RangeError when the case has no such text */
export function structurePlace(layout: Layout, id: string): Place {
  const index = structureRows(layout.model.case).findIndex((row) => row.id === id);
  if (index < 0) throw new RangeError(`The case has no text "${id}".`);
  return { sheet: 'Inputs', row: layout.structureRow + 1 + index, column: inputColumns.base };
}
