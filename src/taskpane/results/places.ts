import { Host, HostFailure, listSets, type CaseSet, type ExcelRun } from '../../render/officejs';
import { contentOfSet } from '../../render/officejs/content';
import { theSet } from '../session/case-set';
import { type CellPlace, decisionPlace, inputPlace } from '../../workbook/reading';
import { type Checks, readChecks } from '../../workbook/reading/checks';
import { roleOfSheet, setKeys } from '../../workbook/setNames';
import type { SheetName } from '../../workbook/standard';

/**
 * A cell of a case: one whose name is known, without the prefix of the set; the row of an input by its id; or a place that was
 * just read. Where the name is not there, as in workbooks written before it was given, the sheet leads as near as can be.
 */
export type Target = { readonly name: string; readonly sheet?: SheetName } | { readonly input: string } | { readonly place: CellPlace };

async function setOf(host: Host, set: number): Promise<CaseSet> {
  const found = (await listSets(host)).find((each) => each.set === set);
  if (!found) throw new HostFailure('gone', 'The case is not in this workbook any more.');
  return found;
}

/** Shows and selects a cell, wherever it stands now. */
export async function selectTarget(run: ExcelRun, set: number, target: Target): Promise<void> {
  const host = new Host(run);
  const found = await setOf(host, set);
  const place = 'input' in target ? await inputIn(host, found, target.input) : 'place' in target ? target.place : undefined;
  const name = 'name' in target ? nameOf(found, target) : '';
  await host.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const cell = place ? worksheets.getItem(place.sheet).getCell(place.row, place.column) : names.getItem(name).getRange();
    cell.worksheet.activate();
    cell.select();
    await host.sync(context);
  });
}

/** The name that leads to a target, or to the sheet on which it would stand. */
function nameOf({ names }: CaseSet, target: Extract<Target, { name: string }>): string {
  const entry = names.get(target.name) ?? (target.sheet && names.get(`${setKeys.sheet}${roleOfSheet(target.sheet)}`));
  if (!entry) throw new HostFailure('gone', 'The cell of this figure has been deleted.');
  return entry.name;
}

async function inputIn(host: Host, found: CaseSet, id: string): Promise<CellPlace> {
  const place = inputPlace(await contentOfSet(host, found), found.set, id);
  if (!place) throw new HostFailure('gone', 'This input has no row on Inputs any more.');
  return place;
}

/** The checks as the sheet shows them now. */
export async function readChecksOf(run: ExcelRun, set: number): Promise<Checks> {
  const host = new Host(run);
  const found = await setOf(host, set);
  if (!found.sheets.some(({ role }) => role === roleOfSheet('Checks')))
    throw new HostFailure('gone', 'The case has no sheet Checks in this workbook.');
  return readChecks(await contentOfSet(host, found, ['Checks']), set);
}

/** Types a decision where a person would: in its row on Inputs, found by its id. */
export async function typeDecision(run: ExcelRun, set: number, input: string, value: string | number): Promise<void> {
  const host = new Host(run);
  const place = decisionPlace(await contentOfSet(host, await theSet(host, set)), set, input);
  if (!place) throw new HostFailure('gone', 'This decision has no row on Inputs.', 'Update the case in the form; its sheets then have it.');
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column).values = [[value]];
    await host.sync(context);
  });
}
