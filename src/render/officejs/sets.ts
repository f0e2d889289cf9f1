import { isDead, isTelling, namedSets, type BookName, type NamedSet } from '../../workbook/cases';
import { namedCell } from '../../workbook/reading/namedCell';
import { prefixOf, setKeys } from '../../workbook/setNames';
import type { Host } from './host';
import { parseMarker, type Marker } from './marker';

/** A sheet of a case as it is called now, with the part it plays: the end of its name `CX_SHEET_COVER`. */
export interface SetSheet {
  readonly role: string;
  readonly id: string;
  readonly name: string;
}

/** A business case that stands in the workbook. */
export interface CaseSet {
  /** Number of the set, from 1. */
  readonly set: number;
  readonly prefix: string;
  /** As its title cell says now; undefined where that cell is gone. */
  readonly title: string | undefined;
  readonly sheets: readonly SetSheet[];
  /** Sheets of the case that were deleted, by their part. */
  readonly missing: readonly string[];
  /** An insertion or update that has not come to its end. */
  readonly unfinished: Marker | undefined;
  readonly names: NamedSet['names'];
}

interface Loaded {
  readonly sets: readonly NamedSet[];
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

async function load(host: Host, context: Excel.RequestContext): Promise<Loaded> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name');
  const names = context.workbook.names.load('items/name,items/formula');
  await host.sync(context);
  return {
    sets: namedSets(names.items.map(({ name, formula }) => ({ name, formula: String(formula) }))),
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
  };
}

/** The sheet that a name leads to now. */
const sheetAt = ({ sheets }: Loaded, formula: string): Loaded['sheets'][number] | undefined => {
  const wanted = namedCell('', formula)?.sheet.toLowerCase();
  return sheets.find(({ name }) => name.toLowerCase() === wanted);
};

function sheetsOf(loaded: Loaded, { names }: NamedSet): { sheets: SetSheet[]; missing: string[] } {
  const sheets: SetSheet[] = [];
  const missing: string[] = [];
  for (const [key, { formula }] of names) {
    if (!key.startsWith(setKeys.sheet)) continue;
    const role = key.slice(setKeys.sheet.length);
    const sheet = sheetAt(loaded, formula);
    if (sheet) sheets.push({ role, ...sheet });
    else missing.push(role);
  }
  return { sheets, missing };
}

/** A marker that somebody has changed says no more than that the set is unfinished. */
function markerOf({ set, names }: NamedSet): Marker | undefined {
  const marker = names.get(setKeys.marker);
  return marker && (parseMarker(marker.formula) ?? { since: '', token: prefixOf(set) });
}

/** What stands in the cell of a name now; undefined where the name or its cell is gone. */
export interface NamedValue {
  readonly sheet: string;
  readonly value: unknown;
}

/** A case with what stands in some of its named cells, by key. */
export interface ReadSet extends CaseSet {
  readonly values: ReadonlyMap<string, NamedValue>;
}

/**
 * The cases of the workbook, found by their names whatever their sheets are called now.
 *
 * @param keys names to read besides, without their prefix: `NPV`
 */
export function listSets(host: Host, keys: readonly string[] = []): Promise<ReadSet[]> {
  return host.run(async (context) => {
    const loaded = await load(host, context);
    const living = loaded.sets.filter((set) => !isGone(set, loaded));
    const cells = living.map(({ names }) =>
      [...new Set([setKeys.title, ...keys])].flatMap((key) => {
        const entry = names.get(key);
        if (!entry || isDead(entry)) return [];
        return [{ key, range: context.workbook.names.getItem(entry.name).getRangeOrNullObject().load('values,worksheet/name') }];
      }),
    );
    if (cells.some((list) => list.length > 0)) await host.sync(context);
    await buryNames(host, context, loaded);
    return living.map((named, index) => {
      const values = new Map(
        (cells[index] ?? [])
          .filter(({ range }) => !range.isNullObject)
          .map(({ key, range }): [string, NamedValue] => [key, { sheet: range.worksheet.name, value: range.values[0]?.[0] as unknown }]),
      );
      const title = values.get(setKeys.title);
      return {
        set: named.set,
        prefix: prefixOf(named.set),
        title: title && String(title.value),
        ...sheetsOf(loaded, named),
        unfinished: markerOf(named),
        names: named.names,
        values,
      };
    });
  });
}

/** Whether nothing of a case is left but names that lead nowhere: somebody has deleted its sheets by hand. */
function isGone(set: NamedSet, loaded: Loaded): boolean {
  const token = markerOf(set)?.token;
  if (sheetsOf(loaded, set).sheets.length > 0 || loaded.sheets.some(({ name }) => token !== undefined && name.startsWith(token)))
    return false;
  return deadOf(set).length > 0 && [...set.names].every(([key, name]) => !isTelling(key) || key === setKeys.marker || isDead(name));
}

const deadOf = ({ names }: NamedSet): BookName[] =>
  [...names].flatMap(([key, name]) => (isDead(name) || key === setKeys.marker ? [name] : []));

/** Takes the names of cases away that are gone. Where that is not allowed they do no harm, and stay. */
async function buryNames(host: Host, context: Excel.RequestContext, loaded: Loaded): Promise<void> {
  const dead = loaded.sets.filter((set) => isGone(set, loaded)).flatMap(deadOf);
  if (dead.length === 0) return;
  for (const { name } of dead) context.workbook.names.getItem(name).delete();
  await host.sync(context).catch(() => undefined);
}
