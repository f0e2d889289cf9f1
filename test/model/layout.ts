import { SERIES_COLUMNS, type AddressBook } from '../../src/model/formula/address';
import type { Model } from '../../src/model/language/model';

/**
 * A plain layout for tests: inputs one below the other in column G of Inputs, lines one below the other on their sheet
 * with a heading row before each section.
 */
export function plainLayout(model: Model): AddressBook {
  const inputRows = new Map(model.inputs.map(({ id }, index) => [id, index + 5]));
  const lineRows = new Map<string, { sheet: string; row: number }>();
  const next = new Map<string, { row: number; section: string }>();
  for (const { id, sheet, section } of model.lines) {
    const at = next.get(sheet) ?? { row: 5, section: '' };
    const row = at.section === section ? at.row : at.row + 2;
    lineRows.set(id, { sheet, row });
    next.set(sheet, { row: row + 1, section });
  }
  const known = <Value>(map: ReadonlyMap<string, Value>, id: string): Value => {
    const value = map.get(id);
    if (value === undefined) throw new RangeError(`Nothing has the id ${id}.`);
    return value;
  };
  return {
    input: (id) => ({ sheet: 'Inputs', row: known(inputRows, id), column: 'G' }),
    adjustment: (id) => ({ sheet: 'Inputs', row: known(inputRows, id), column: 'H' }),
    line: (id) => known(lineRows, id),
    columns: SERIES_COLUMNS,
  };
}
