import { parseSetName, setKeys } from '../../workbook/setNames';
import { dependentsOf, placeOf } from './dependents';
import { HostFailure, WorkbookError } from './error';
import { Host, type ExcelRun, type HostOptions } from './host';
import { parseMarker } from './marker';
import { listSets, type CaseSet } from './sets';
import { removeTraces, type Traces } from './traces';

const WHAT = 'The business case was not removed.';

/** What a removal would take away, and what it would leave without its source. */
export interface RemovalPlan {
  readonly sheets: readonly string[];
  /** Cells of other sheets whose formulas read the case: they show #REF! or #NAME? afterwards. */
  readonly dependents: readonly string[];
}

/** Looks what removing a case means, before anything is removed. */
export async function planRemoval(run: ExcelRun, found: CaseSet, options: HostOptions = {}): Promise<RemovalPlan> {
  const dependents = await dependentsOf(new Host(run, options), found);
  return { sheets: found.sheets.map(({ name }) => name), dependents: dependents.map(placeOf) };
}

/**
 * Takes a case out of the workbook: its sheets by their ids, its names where they lead to those sheets or nowhere. An
 * unfinished insertion is taken away in the same manner.
 *
 * @throws WorkbookError that lists what could not be taken away
 */
export async function removeCase(run: ExcelRun, { set, title }: CaseSet, options: HostOptions = {}): Promise<readonly string[]> {
  const host = new Host(run, options);
  const step = 'Removing sheets and names';
  try {
    await host.cellFree();
    // Found anew: since it was listed, sheets may have been renamed and names added.
    const found = (await listSets(host)).find((each) => each.set === set);
    if (!found) throw new HostFailure('gone', `The case ${title ? `"${title}"` : ''} is not in this workbook any more.`);
    await requireRemovable(host, found);
    const left = await removeTraces(host, tracesOf(found));
    if (left.length > 0)
      throw new WorkbookError(
        WHAT,
        step,
        left,
        `These are still there: ${left.join(', ')}.`,
        new HostFailure('busy', 'Excel did not remove all of it.'),
      );
    return found.sheets.map(({ name }) => name);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError(WHAT, step, [], 'The workbook is as it was.', error);
  }
}

/** An insertion or an update that was cut off has left its marker and, maybe, sheets under a name that only it knows. */
const tracesOf = ({ set, sheets, names, unfinished }: CaseSet): Traces => ({
  tokens: [unfinished, parseMarker(names.get(setKeys.updating)?.formula ?? '')].flatMap((marker) => marker?.token ?? []),
  sheetIds: new Set(sheets.map(({ id }) => id)),
  names: new Set([...names.values()].filter(({ name }) => parseSetName(name)?.set === set).map(({ name }) => name.toLowerCase())),
});

/** What makes a removal impossible is said before the first sheet is gone. */
async function requireRemovable(host: Host, { sheets }: CaseSet): Promise<void> {
  await host.run(async (context) => {
    const protection = context.workbook.protection.load('protected');
    const worksheets = context.workbook.worksheets.load('items/id,items/visibility');
    await host.sync(context);
    if (protection.protected) throw new HostFailure('structure');
    const own = new Set(sheets.map(({ id }) => id));
    if (!worksheets.items.some(({ id, visibility }) => visibility === 'Visible' && !own.has(id)))
      throw new HostFailure('last', 'A workbook must keep one sheet, and all that can be seen are of this case.');
  });
}
