import type { BookName } from '../../workbook/cases';
import { parseSetName, setKeys } from '../../workbook/setNames';
import { dependentsOf, placeOf } from './dependents';
import { HostFailure, WorkbookError } from './error';
import { Host, type ExcelRun, type HostOptions } from './host';
import { parseMarker } from './marker';
import { listSets, type CaseSet } from './sets';
import { MarkGone, removeTraces, type Traces } from './traces';

const WHAT = 'The business case was not removed.';

/** What a removal would take away, and what it would leave without its source. */
export interface RemovalPlan {
  /** The case as it stood when somebody was asked. */
  readonly asked: CaseSet;
  readonly sheets: readonly string[];
  /** Cells of other sheets whose formulas read the case: they show #REF! or #NAME? afterwards. */
  readonly dependents: readonly string[];
}

/** Looks what removing a case means, before anything is removed. */
export async function planRemoval(run: ExcelRun, found: CaseSet, options: HostOptions = {}): Promise<RemovalPlan> {
  const dependents = await dependentsOf(new Host(run, options), found);
  return { asked: found, sheets: found.sheets.map(({ name }) => name), dependents: dependents.map(placeOf) };
}

/**
 * Takes a case out of the workbook: its sheets by their ids, its names where they lead to those sheets or nowhere. An
 * unfinished insertion is taken away in the same manner, as long as it is unfinished.
 *
 * @param asked the case as it stood when somebody was asked whether it shall go
 * @throws WorkbookError that lists what could not be taken away
 */
export async function removeCase(run: ExcelRun, asked: CaseSet, options: HostOptions = {}): Promise<readonly string[]> {
  const { set, title } = asked;
  const host = new Host(run, options);
  const step = 'Removing sheets and names';
  try {
    await host.cellFree();
    // Found anew: since it was listed, sheets may have been renamed and names added.
    const found = (await listSets(host)).find((each) => each.set === set);
    if (!found) throw new HostFailure('gone', `The case ${title ? `"${title}"` : ''} is not in this workbook any more.`);
    requireAsAsked(asked, found);
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
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(WHAT, step, [], 'The workbook is as it was.', error instanceof MarkGone ? changedSince() : error);
  }
}

const changedSince = (): HostFailure =>
  new HostFailure(
    'gone',
    'It has changed since you were asked: somebody else has gone on with it, or brought it to its end.',
    'Look at its sheets, then decide again.',
  );

const markOf = ({ names }: CaseSet): BookName | undefined => names.get(setKeys.marker) ?? names.get(setKeys.updating);

/** What somebody said yes to goes, and nothing else: neither a case that was finished since, nor one that has its number now. */
function requireAsAsked(asked: CaseSet, found: CaseSet): void {
  const [before, now] = [markOf(asked), markOf(found)];
  const known = new Set(asked.sheets.map(({ id }) => id));
  if (before?.name !== now?.name || before?.formula !== now?.formula || found.sheets.some(({ id }) => !known.has(id))) throw changedSince();
}

/** An insertion or an update that was cut off has left its marker and, maybe, sheets under a name that only it knows. */
const tracesOf = (found: CaseSet): Traces => {
  const { set, sheets, names, unfinished } = found;
  const mark = markOf(found);
  return {
    tokens: [unfinished, parseMarker(names.get(setKeys.updating)?.formula ?? '')].flatMap((marker) => marker?.token ?? []),
    sheetIds: new Set(sheets.map(({ id }) => id)),
    names: new Set([...names.values()].filter(({ name }) => parseSetName(name)?.set === set).map(({ name }) => name.toLowerCase())),
    marks: new Set([setKeys.marker, setKeys.updating].flatMap((key) => names.get(key)?.name.toLowerCase() ?? [])),
    ...(mark ? { while: mark.name } : {}),
  };
};

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
