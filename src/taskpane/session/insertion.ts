import type { BusinessCase } from '../../model/document';
import { Host, insertWorkbook, prepareUpdate, updateWorkbook, type ExcelRun, type UpdatePlan } from '../../render/officejs';
import type { Json } from '../form/path';
import { same } from './merge';
import { readSet, theSet } from './case-set';
import type { InsertControl, Inserted, Progress } from './contract';
import { layOut, type LayoutWorker } from './layout/lay-out';

const startWorker = (): LayoutWorker =>
  new Worker(new URL('./layout/worker.ts', import.meta.url), { name: 'layout-worker' }) as unknown as LayoutWorker;

/** The share of the work that is done once the workbook stands as a value. */
const PREPARED = 0.1;

/**
 * Writes a case into the open workbook. What would break the workbook standard is refused before anything is written.
 *
 * @throws WorkbookError after every trace has been removed; Error where the case gives no proper workbook
 */
export async function insertCase(run: ExcelRun, checked: BusinessCase, onProgress: Progress, control: InsertControl): Promise<Inserted> {
  onProgress('Laying out the sheets', 0);
  const spec = await layOut({ document: checked, held: true }, startWorker, control.signal);
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
  const versions = await laidOut(before, after);
  return (await prepareUpdate(host, found, versions.before, versions.after)).plan;
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
  const host = new Host(run);
  const now = await readSet(run, set);
  if (!same(now as unknown as Json, before as unknown as Json))
    throw new Error('Somebody has changed the sheets since. Look at what differs now, then update.');
  const versions = await laidOut(before, after, control.signal);
  const updated = await updateWorkbook(run, await theSet(host, set), versions, {
    ...control,
    onProgress: (step, share) => onProgress(step, PREPARED + share * (1 - PREPARED)),
  });
  return { set, ...updated };
}

/** Two versions of a case as workbooks. @throws Error where the new one breaks the standard */
async function laidOut(before: BusinessCase, after: BusinessCase, signal?: AbortSignal) {
  const [was, shall] = await Promise.all([
    layOut({ document: before, held: false }, startWorker, signal),
    layOut({ document: after, held: true }, startWorker, signal),
  ]);
  return { before: was, after: shall };
}
