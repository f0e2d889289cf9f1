import { absoluteName, quoteSheet } from '../../../workbook/formula/a1';
import type { NameSpec } from '../../../workbook/spec';
import type { SheetOf } from '../sheets';

/** Names of the workbook, in lower case, as Excel compares them. */
export const namesOf = (entries: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ name }) => name.toLowerCase()));

/**
 * Lets names lead to where their figures are now, adds those that are not there, and deletes those of figures that are gone.
 *
 * @param present names that stand in the workbook
 * @param former names the case had; of these, what is present and no longer wanted is deleted
 */
export function putNames(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  present: ReadonlySet<string>,
  wanted: readonly NameSpec[],
  former: readonly Pick<NameSpec, 'name'>[],
): void {
  const { names } = context.workbook;
  const isPresent = ({ name }: Pick<NameSpec, 'name'>): boolean => present.has(name.toLowerCase());
  for (const entry of wanted) {
    if (isPresent(entry)) names.getItem(entry.name).formula = targetOf(entry);
    else names.add(entry.name, sheetOf(entry.sheet).getCell(entry.row, entry.column), entry.comment);
  }
  const kept = namesOf(wanted);
  for (const entry of former) if (!kept.has(entry.name.toLowerCase()) && isPresent(entry)) names.getItem(entry.name).delete();
}

const targetOf = ({ sheet, row, column }: NameSpec): string => `=${quoteSheet(sheet)}!${absoluteName(row, column)}`;
