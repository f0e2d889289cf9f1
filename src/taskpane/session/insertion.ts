import { buildModel } from '../../model/lines/build-model';
import type { BusinessCase } from '../../model/document';
import { Host, insertWorkbook, prepareUpdate, updateWorkbook, type ExcelRun, type UpdatePlan } from '../../render/officejs';
import { findingText, forbids, lint } from '../../workbook/lint';
import { specOf } from '../../workbook/specOf';
import type { WorkbookSpec } from '../../workbook/spec';
import type { Json } from '../form/path';
import { same } from './merge';
import { readSet, theSet } from './case-set';
import type { InsertControl, Inserted, Progress } from './contract';

/** The share of the work that is done once the workbook stands as a value. */
const PREPARED = 0.1;

/**
 * Writes a case into the open workbook. What would break the workbook standard is refused before anything is written.
 *
 * @throws WorkbookError after every trace has been removed; Error where the case gives no proper workbook
 */
export async function insertCase(run: ExcelRun, checked: BusinessCase, onProgress: Progress, control: InsertControl): Promise<Inserted> {
  onProgress('Laying out the sheets', 0);
  await painted();
  const spec = proper(checked);
  const { set, sheets, manual } = await insertWorkbook(run, spec, {
    ...control,
    onProgress: (step, share) => onProgress(step, PREPARED + share * (1 - PREPARED)),
  });
  return { set, sheets, manual };
}

/** What updating a case in place would do. */
export async function planUpdateOf(run: ExcelRun, set: number, before: BusinessCase, after: BusinessCase): Promise<UpdatePlan> {
  const host = new Host(run);
  const found = await theSet(host, set);
  await painted();
  return (await prepareUpdate(host, found, specOf(buildModel(before)), proper(after))).plan;
}

/**
 * Makes the sheets of a case, which say `before`, say `after`.
 *
 * @throws WorkbookError after everything was put back
 */
export async function updateCase(
  run: ExcelRun,
  set: number,
  { before, after }: { readonly before: BusinessCase; readonly after: BusinessCase },
  onProgress: Progress,
  control: InsertControl,
): Promise<Inserted> {
  onProgress('Looking at the sheets', 0);
  await painted();
  const host = new Host(run);
  const now = await readSet(run, set);
  if (!same(now as unknown as Json, before as unknown as Json))
    throw new Error('Somebody has changed the sheets since. Look at what differs now, then update.');
  const versions = { before: specOf(buildModel(before)), after: proper(after) };
  const updated = await updateWorkbook(run, await theSet(host, set), versions, {
    ...control,
    onProgress: (step, share) => onProgress(step, PREPARED + share * (1 - PREPARED)),
  });
  return { set, ...updated };
}

/** The workbook of a case. @throws Error where it breaks the standard */
function proper(checked: BusinessCase): WorkbookSpec {
  const spec = specOf(buildModel(checked));
  const errors = lint(spec).filter(forbids);
  if (errors.length > 0) throw new Error(`The workbook would break its own standard: ${errors.map(findingText).join(' ')}`);
  return spec;
}

/** Gives the browser the time to show what was said before the next stretch of work. */
const painted = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
