import type { BusinessCase } from '../../model/document';
import { contentOfSet } from '../../render/officejs/content';
import { Host, type ExcelRun, type HostOptions } from '../../render/officejs/host';
import { HostFailure } from '../../render/officejs/error';
import { planRemoval, removeCase, type RemovalPlan } from '../../render/officejs/remove';
import { listSets, type CaseSet } from '../../render/officejs/sets';
import { readCase } from '../../workbook/reading';
import { setKeys } from '../../workbook/setNames';

/** Faults that are named one by one; the rest is counted. */
const NAMED = 3;

/** The case of a set as its sheets have it now. @throws Error that names the cells that cannot be read */
export async function readSet(run: ExcelRun, set: number): Promise<BusinessCase> {
  const host = new Host(run);
  return caseOf(host, await theSet(host, set));
}

/**
 * What removing a case would take away.
 *
 * @param leftover whether it is taken for an insertion that was cut off
 * @throws HostFailure where it is something else by now
 */
export async function planRemovalOf(run: ExcelRun, set: number, leftover: boolean): Promise<RemovalPlan> {
  const found = await anySet(new Host(run), set);
  if (leftover && !found.unfinished)
    throw new HostFailure(
      'gone',
      'The insertion has come to its end since: the case is whole.',
      'Open it, and look at it before you remove it.',
    );
  if (!leftover && found.unfinished) throw unfinished();
  return planRemoval(run, found);
}

export const removeSet = (run: ExcelRun, { asked }: RemovalPlan, control: HostOptions): Promise<readonly string[]> =>
  removeCase(run, asked, control);

const unfinished = (): HostFailure =>
  new HostFailure('gone', 'The insertion of this case did not come to its end.', 'Remove it, then insert it again.');

async function anySet(host: Host, set: number): Promise<CaseSet> {
  const found = (await listSets(host)).find((each) => each.set === set);
  if (!found) throw new HostFailure('gone', 'The case is not in this workbook any more.');
  return found;
}

/** A case that stands whole. @throws HostFailure where the workbook holds no such case */
export async function theSet(host: Host, set: number): Promise<CaseSet> {
  const found = await anySet(host, set);
  if (found.unfinished) throw unfinished();
  if (found.names.has(setKeys.updating)) throw new HostFailure('interrupted');
  return found;
}

async function caseOf(host: Host, found: CaseSet): Promise<BusinessCase> {
  const read = readCase(await contentOfSet(host, found), found.set);
  if (read.ok) return read.case;
  const said = read.faults
    .slice(0, NAMED)
    .map(({ cell, message }) => (cell === '' || message.includes(cell) ? message : `${cell}: ${message}`));
  const more = read.faults.length - NAMED;
  throw new Error(`${said.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`);
}
