import { Host, HostFailure, listSets, type CaseSet, type ExcelRun } from '../../render/officejs';
import { contentOfSet } from '../../render/officejs/content';
import { decisionPlace } from '../../workbook/reading';
import { roleOfSheet } from '../../workbook/setNames';
import { checkHeadings, checkResults, type SheetName } from '../../workbook/standard';

/** A cell of a case: by its name without the prefix of the set, or by what stands in it on one of the case's sheets. */
export type Target = { readonly name: string } | { readonly sheet: SheetName; readonly text: string };

/** A check that has not passed. */
export interface FailingCheck {
  readonly label: string;
  /** As the sheet says it: FAILED is an error, ATTENTION a reason to look closer. */
  readonly result: string;
  readonly advice: string;
}

/** What the Checks sheet says. */
export interface Checks {
  readonly failing: readonly FailingCheck[];
  readonly count: number;
}

async function setOf(host: Host, set: number): Promise<CaseSet> {
  const found = (await listSets(host)).find((each) => each.set === set);
  if (!found) throw new HostFailure('gone', 'The case is not in this workbook any more.');
  return found;
}

/** The used cells of one of the case's sheets. */
async function usedOf(host: Host, context: Excel.RequestContext, { sheets }: CaseSet, name: SheetName): Promise<Excel.Range> {
  const sheet = sheets.find(({ role }) => role === roleOfSheet(name));
  if (!sheet) throw new HostFailure('gone', `The case has no sheet ${name} in this workbook.`);
  const used = context.workbook.worksheets.getItem(sheet.id).getUsedRange().load('values');
  await host.sync(context);
  return used;
}

/** Shows and selects a cell, wherever it stands now. */
export async function selectTarget(run: ExcelRun, set: number, target: Target): Promise<void> {
  const host = new Host(run);
  const found = await setOf(host, set);
  await host.run(async (context) => {
    const cell = 'name' in target ? namedIn(context, found, target.name) : await cellWith(host, context, found, target);
    cell.worksheet.activate();
    cell.select();
    await host.sync(context);
  });
}

function namedIn(context: Excel.RequestContext, { names }: CaseSet, key: string): Excel.Range {
  const entry = names.get(key);
  if (!entry) throw new HostFailure('gone', 'The cell of this figure has been deleted.');
  return context.workbook.names.getItem(entry.name).getRange();
}

async function cellWith(
  host: Host,
  context: Excel.RequestContext,
  found: CaseSet,
  { sheet, text }: Extract<Target, { sheet: SheetName }>,
): Promise<Excel.Range> {
  const used = await usedOf(host, context, found, sheet);
  const values = used.values as unknown[][];
  const row = values.findIndex((line) => line.includes(text));
  if (row < 0) throw new HostFailure('gone', `“${text}” is not on its sheet any more.`);
  return used.getCell(row, values[row]!.indexOf(text));
}

/** The checks as the sheet shows them now. */
export async function readChecks(run: ExcelRun, set: number): Promise<Checks> {
  const host = new Host(run);
  const found = await setOf(host, set);
  return host.run(async (context) => checksIn((await usedOf(host, context, found, 'Checks')).values as unknown[][]));
}

/** The register of checks among the cells of a sheet: a row for each from its headings to the first blank. */
export function checksIn(values: readonly (readonly unknown[])[]): Checks {
  const first = values.findIndex((line) => line.includes(checkHeadings.label) && line.includes(checkHeadings.passed));
  const head = values[first] ?? [];
  const [label, result] = [head.indexOf(checkHeadings.label), head.indexOf(checkHeadings.passed)];
  const after = values.slice(first + 1);
  const blank = after.findIndex((line) => line[label] === '' || line[label] === null);
  const rows = first < 0 ? [] : after.slice(0, blank < 0 ? undefined : blank);
  const failing = rows
    .filter((line) => line[result] !== checkResults.passed && line[result] !== checkResults.idle)
    .map((line) => ({ label: String(line[label]), result: String(line[result]), advice: String(line[result + 1] ?? '') }));
  return { failing, count: rows.length };
}

/** Types a decision where a person would: in its row on Inputs, found by its id. */
export async function typeDecision(run: ExcelRun, set: number, input: string, value: string | number): Promise<void> {
  const host = new Host(run);
  const place = decisionPlace(await contentOfSet(host, await setOf(host, set)), set, input);
  if (!place) throw new HostFailure('gone', 'This decision has no row on Inputs.', 'Update the case in the form; its sheets then have it.');
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column).values = [[value]];
    await host.sync(context);
  });
}
