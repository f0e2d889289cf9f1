import { newCase, type BusinessCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { Host, insertWorkbook, listSets, updateWorkbook, type CaseSet, type ExcelRun } from '../../src/render/officejs';
import { removeCase } from '../../src/render/officejs/remove';
import { specOf } from '../../src/workbook/specOf';
import { ERROR_CODES, type ErrorCode, officeError } from '../../src/workbench/protocol/error-codes';
import { snapshot } from '../render/snapshot';
import { startWorkbench, type Workbench } from '../workbench/support/workbench';

/** What is done to a workbook while it is made to fail. */
export type Work = 'insertion' | 'update' | 'removal';
export const WORKS: readonly Work[] = ['insertion', 'update', 'removal'];

/** One fault: at which action, with which of Excel's codes. */
export interface Fault {
  readonly at: number;
  readonly code: ErrorCode;
}

export const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

const small: BusinessCase = {
  ...newCase('2026-11-22', 'EUR'),
  sheets: ['Log'],
  purpose: 'To be decided',
  timeline: { ...newCase('2026-11-22', 'EUR').timeline, periods: 3 },
};
const dearer: BusinessCase = { ...small, discountRate: { ...small.discountRate, base: 0.11 }, title: 'Dearer' };
const [before, after] = [small, dearer].map((document) => specOf(buildModel(document)));
const options = { patience: { poll: 1, retries: [1, 1] }, now: () => new Date('2026-11-26T00:00:00Z') };

const runOf =
  (bench: Workbench): ExcelRun =>
  (given, batch) =>
    bench.Excel.run(given, batch);

/** A workbook with something of its owner's in it: texts, fills, borders, a style, a width, a name; for two works with the case. */
async function prepared(work: Work): Promise<Workbench> {
  const bench = startWorkbench();
  await bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').formulas = [
      ['Own', 1],
      ['Twice', '=B1*2'],
    ];
    sheet.getRange('A1').format.fill.color = '#FFC000';
    sheet.getRange('A2').style = 'Good';
    sheet.getRange('B2').format.borders.getItem('EdgeBottom').style = 'Double';
    sheet.getRange('A:A').format.columnWidth = 120;
    context.workbook.names.add('OWN_RATE', sheet.getRange('B1'));
    for (const name of ['Draft', 'Old']) context.workbook.worksheets.add(name).getRange('A1').values = [[name]];
    sheet.getRange('B2').load('values'); // calculated before anybody looks
    await context.sync();
  });
  if (work !== 'insertion' && before) await insertWorkbook(runOf(bench), before, options);
  return bench;
}

async function act(bench: Workbench, work: Work): Promise<void> {
  const run = runOf(bench);
  if (!before || !after) throw new Error('There is no case.');
  if (work === 'insertion') await insertWorkbook(run, before, options);
  else {
    const found = (await listSets(new Host(run)))[0] as CaseSet;
    if (work === 'update') await updateWorkbook(run, found, { before, after }, options);
    else await removeCase(run, found, options);
  }
}

/** How many actions a work takes where nothing fails. */
export async function actionsOf(work: Work): Promise<number> {
  const bench = await prepared(work);
  let actions = 0;
  bench.host.failAt = () => void actions++;
  await act(bench, work);
  bench.dispose();
  return actions;
}

/** A co-author adds a sheet and a name, renames a sheet of theirs and deletes another. */
async function coAuthor(bench: Workbench): Promise<void> {
  await bench.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.add('Theirs');
    sheet.getRange('A1').values = [['theirs']];
    sheet.getRange('A1').format.fill.color = '#00B050';
    names.add('THEIR_NAME', sheet.getRange('A1'));
    worksheets.getItem('Draft').name = 'Final';
    worksheets.getItem('Old').delete();
    await context.sync();
  });
}

/** A co-author renames a sheet that the work has made, where it has made one. */
async function renameOfOurs(bench: Workbench, known: readonly string[]): Promise<boolean> {
  return bench.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name');
    await context.sync();
    const made = sheets.items.find(({ id, name }) => !known.includes(id) && !['Theirs', 'Final'].includes(name));
    if (!made) return false;
    made.name = 'Renamed meanwhile';
    await context.sync();
    return true;
  });
}

/** What is wrong with a co-author's work, which is then taken away and put back as it was before. */
async function withoutTheirs(bench: Workbench): Promise<string[]> {
  return bench.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [sheet, draft, old] = ['Theirs', 'Final', 'Old'].map((name) => worksheets.getItemOrNullObject(name)) as [
      Excel.Worksheet,
      Excel.Worksheet,
      Excel.Worksheet,
    ];
    const name = names.getItemOrNullObject('THEIR_NAME');
    const cell = sheet.getRange('A1').load('values,format/fill/color');
    await context.sync();
    if (!old.isNullObject) return ['a sheet that a co-author deleted meanwhile is back'];
    if (sheet.isNullObject || name.isNullObject) return ['what a co-author added meanwhile is gone'];
    if (draft.isNullObject) return ['the name that a co-author gave a sheet meanwhile is gone'];
    const same = cell.values[0]?.[0] === 'theirs' && cell.format.fill.color === '#00B050';
    name.delete();
    sheet.delete();
    draft.name = 'Draft';
    await context.sync();
    return same ? [] : ['what a co-author added meanwhile is changed'];
  });
}

/**
 * Does the work with one fault while a co-author adds, renames and deletes after its first request, and renames one of the sheets
 * that it has made as soon as there is one; then looks at what is left.
 *
 * @returns what is not as it was, or not as it should be; nothing where all is well.
 */
export async function suffer(work: Work, { at, code }: Fault): Promise<string[]> {
  const bench = await prepared(work);
  try {
    const was = await snapshot(bench);
    const meanwhile = withCoAuthor(
      bench,
      was.sheets.map(({ id }) => id),
    );
    let count = 0;
    bench.host.failAt = () => (count++ === at ? officeError(code, 'torture') : undefined);
    const error = await act(bench, work).then(
      () => undefined,
      (caught: unknown) => caught as Error,
    );
    bench.host.failAt = undefined;
    const came = meanwhile.end();
    const wrong = came ? await withoutTheirs(bench) : [];
    if (error && !error.message.trim().endsWith('.')) wrong.push(`its message is no sentence: ${error.message}`);
    // Where it did its work all the same, it is taken back to compare what was there before.
    if (!error && work === 'insertion') await act(bench, 'removal');
    const left = { ...was, sheets: was.sheets.filter(({ name }) => !came || name !== 'Old') };
    if (error || work === 'insertion') wrong.push(...differences(left, await snapshot(bench), work));
    return wrong.map((what) => `${work}, action ${at}, ${code}: ${what}`);
  } finally {
    bench.dispose();
  }
}

/** Lets a co-author work between the requests of a run. `end` tells whether they came. */
function withCoAuthor(bench: Workbench, known: readonly string[]): { end(): boolean } {
  const { host } = bench;
  const execute = host.execute.bind(host);
  const doing: (() => Promise<boolean>)[] = [async () => (await coAuthor(bench), true), () => renameOfOurs(bench, known)];
  let came = false;
  let busy = false;
  host.execute = async (body, flags) => {
    const answer = await execute(body, flags);
    if (busy || doing.length === 0) return answer;
    const held = host.failAt;
    [host.failAt, busy] = [undefined, true];
    if (await doing[0]?.()) doing.shift();
    [host.failAt, busy, came] = [held, false, true];
    return answer;
  };
  return {
    end: () => {
      host.execute = execute;
      return came;
    },
  };
}

type Snapshot = Awaited<ReturnType<typeof snapshot>>;

function differences(was: Snapshot, is: Snapshot, work: Work): string[] {
  const found: string[] = [];
  // A removal that has begun may be finished later: only what is not the case's own must be as it was.
  const own = (name: string) => work !== 'removal' || ['Sheet1', 'Draft'].includes(name);
  for (const sheet of was.sheets.filter(({ name }) => own(name))) {
    const now = is.sheets.find(({ id }) => id === sheet.id);
    if (!now) found.push(`sheet ${sheet.name} is gone`);
    else if (JSON.stringify(now.cells) !== JSON.stringify(sheet.cells)) found.push(`cells of sheet ${sheet.name} are changed`);
  }
  for (const sheet of is.sheets) if (!was.sheets.some(({ id }) => id === sheet.id)) found.push(`sheet ${sheet.name} is left`);
  const names = ({ names: all }: Snapshot) =>
    all
      .filter(({ name }) => work !== 'removal' || name === 'OWN_RATE')
      .map(({ name, formula }) => `${name} ${formula}`)
      .sort();
  const [had, has] = [names(was), names(is)];
  for (const name of had) if (!has.includes(name)) found.push(`name ${name} is gone`);
  for (const name of has) if (!had.includes(name)) found.push(`name ${name} is left`);
  return found;
}
