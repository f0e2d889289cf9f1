import { cellGrid, inverse, reversed, type SheetRevision, type Step } from '../../../workbook/revision';
import { parseSetName } from '../../../workbook/setNames';
import type { NameSpec } from '../../../workbook/spec';
import { type Host, pause } from '../host';
import { sheetsById } from '../sheets';
import { entriesBack, writeEntries } from './cellEntries';
import { chartsToRemove, updateCharts, updateLooks, updateRules } from './looks';
import { namesOf, putNames } from './names';
import type { PreparedUpdate } from './plan';
import { stepsTaken, takeSteps } from './takeSteps';
import { standOf, type SheetStand } from './stand';

/** What an update that failed has left behind. */
export interface UpdateTraces {
  readonly set: number;
  /** Ids of the sheets of the case, new ones included, by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly marker: string;
  readonly token: string;
  /** Whether all rows and columns were moved; if not, some of them may have been. */
  readonly shaped: boolean;
}

/** The steps that are still to be taken on a sheet on the way back, and what it held before them. */
interface Way {
  readonly seen: SheetStand['cells'];
  readonly steps: readonly Step[];
}

/** Puts the sheets of a case back as they were before an update. @returns what could not be put back, in words */
export async function takeBack(host: Host, prepared: PreparedUpdate, traces: UpdateTraces): Promise<readonly string[]> {
  const ways = new Map<string, Way>();
  let left: readonly string[] = ['sheets of the case: Excel does not say which'];
  for (const delay of [0, ...host.patience.retries]) {
    await pause(delay);
    try {
      await attempt(host, prepared, traces, ways);
    } catch {
      // What counts is what is found afterwards.
    }
    try {
      left = await differing(host, prepared, traces);
      if (left.length === 0) return [];
    } catch {
      // Even looking fails: try again.
    }
  }
  return left;
}

async function attempt(
  host: Host,
  { revision, stands, dependents, before, after }: PreparedUpdate,
  traces: UpdateTraces,
  ways: Map<string, Way>,
): Promise<void> {
  const now = await standOf(
    host,
    stands.map(({ id }) => id),
  );
  await host.run(async (context) => {
    const sync = (): Promise<void> => host.sync(context);
    const sheetOf = sheetsById(context, traces.ids);
    for (const { id, protection } of now) if (protection) context.workbook.worksheets.getItem(id).protection.unprotect();
    await sync();

    const backwards = revision.sheets.map((sheet) => ({
      sheet: reversed(sheet),
      was: find(stands, sheet.after.name),
      is: find(now, sheet.after.name),
    }));
    for (const { sheet, was, is } of backwards) {
      const way = wayOf(ways.get(sheet.after.name), sheet, was.cells, is.cells, traces.shaped);
      ways.set(sheet.after.name, way);
      takeSteps(sheetOf(sheet.after.name), way.steps);
    }
    await sync();
    for (const [name, { seen }] of ways) ways.set(name, { seen, steps: [] });
    await removeAdded(
      context,
      sync,
      revision.added.flatMap(({ name }) => traces.ids.get(name) ?? []),
      traces.token,
    );

    const entries = backwards.map(({ sheet, was }) => {
      const size = cellGrid(sheet.before);
      return {
        worksheet: sheetOf(sheet.after.name),
        entries: entriesBack(was.cells, size.length, Math.max(0, ...size.map((line) => line.length))),
      };
    });
    await restoreNames(context, sync, before.names, after.names, traces);
    await writeEntries(context, entries, sync);
    for (const { sheet, row, column, formula } of dependents)
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
    await sync();

    for (const { sheet } of backwards) updateLooks(sheetOf(sheet.after.name), sheet);
    await sync();
    const redrawn = backwards.map(({ sheet }) => ({ sheet, charts: sheetOf(sheet.after.name).charts.load('items/name') }));
    await sync();
    for (const { sheet, charts } of redrawn) {
      for (const chart of charts.items) if (chartsToRemove(sheet).has(chart.name)) chart.delete();
      updateCharts(sheetOf, sheet, before);
      updateRules(sheetOf(sheet.after.name), sheet);
    }
    await sync();
    for (const { id, protection } of stands) if (protection) context.workbook.worksheets.getItem(id).protection.protect(protection);
    context.application.calculate('Full');
    const marker = context.workbook.names.getItemOrNullObject(traces.marker).load('name');
    await sync();
    if (!marker.isNullObject) marker.delete();
    await sync();
  });
}

/** What is left of the way back: of the first attempt all that the update moved, of a later one what the earlier did not get to. */
function wayOf(
  earlier: Way | undefined,
  { steps }: Pick<SheetRevision, 'steps'>,
  was: SheetStand['cells'],
  is: SheetStand['cells'],
  shaped: boolean,
): Way {
  if (earlier)
    return { seen: is, steps: earlier.steps.slice(earlier.steps.length === 0 ? 0 : stepsTaken(earlier.seen, is, earlier.steps)) };
  // `steps` lead back, in the opposite order of those of the update.
  return { seen: is, steps: shaped ? steps : steps.slice(steps.length - stepsTaken(was, is, inverse(steps))) };
}

const find = (stands: readonly SheetStand[], name: string): SheetStand => {
  const found = stands.find((stand) => stand.name === name);
  if (!found) throw new RangeError(`The sheet ${name} is not there any more.`);
  return found;
};

/** New sheets go by their ids, or by the word that begins their names until all stand. */
async function removeAdded(context: Excel.RequestContext, sync: () => Promise<void>, ids: readonly string[], token: string): Promise<void> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name');
  await sync();
  for (const worksheet of worksheets.items) if (ids.includes(worksheet.id) || worksheet.name.startsWith(token)) worksheet.delete();
}

async function restoreNames(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  before: readonly NameSpec[],
  after: readonly NameSpec[],
  { set, ids }: UpdateTraces,
): Promise<void> {
  const names = context.workbook.names.load('items/name');
  await sync();
  const ofSet = after.filter(({ name }) => parseSetName(name)?.set === set);
  putNames(context, sheetsById(context, ids), namesOf(names.items), before, ofSet);
}

/** Sheets whose cells are not as they were, in words. */
async function differing(host: Host, { stands }: PreparedUpdate, { marker }: UpdateTraces): Promise<string[]> {
  const now = await standOf(
    host,
    stands.map(({ id }) => id),
  );
  const marked = await host.run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(marker).load('name');
    await host.sync(context);
    return !name.isNullObject;
  });
  const changed = stands.filter(({ cells, protection }, index) => {
    const is = now[index];
    return (
      !is ||
      JSON.stringify(textsOf(cells)) !== JSON.stringify(textsOf(is.cells)) ||
      (protection === undefined) !== (is.protection === undefined)
    );
  });
  return [...changed.map(({ name }) => `sheet ${name}`), ...(marked ? [`name ${marker}`] : [])];
}

const textsOf = (cells: SheetStand['cells']): unknown[][] => {
  const lines = cells.map((line) => line.map(({ formula }) => formula));
  const cut = lines.map((line) => line.slice(0, line.findLastIndex((text) => text !== '') + 1));
  return cut.slice(0, cut.findLastIndex((line) => line.length > 0) + 1);
};
