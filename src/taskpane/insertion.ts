import { buildModel } from '../model/build';
import type { BusinessCase } from '../model/case';
import { insertWorkbook, type ExcelRun } from '../render/officejs';
import { findingText, lint } from '../workbook/check';
import { specOf } from '../workbook/specOf';
import type { Inserted, Progress } from './session';

/** The share of the work that is done once the workbook stands as a value. */
const PREPARED = 0.1;

/**
 * Writes a case into the open workbook. What would break the workbook standard is refused before anything is written.
 *
 * @throws InsertError after every trace has been removed; Error where the case gives no proper workbook
 */
export async function insertCase(run: ExcelRun, checked: BusinessCase, onProgress: Progress): Promise<Inserted> {
  onProgress('Laying out the sheets', 0);
  await painted();
  const spec = specOf(buildModel(checked));
  const errors = lint(spec).filter(({ level }) => level === 'E');
  if (errors.length > 0) throw new Error(`The workbook would break its own standard: ${errors.map(findingText).join(' ')}`);
  const { sheets } = await insertWorkbook(run, spec, { onProgress: (step, share) => onProgress(step, PREPARED + share * (1 - PREPARED)) });
  return { sheets };
}

/** Gives the browser the time to show what was said before the next stretch of work. */
const painted = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
