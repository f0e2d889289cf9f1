import { namedCell } from '../../workbook/reading/namedCell';
import { type Host, pause } from './host';

/** What a run has made so far. What else is in the workbook belongs to somebody else, whatever it is called. */
export interface Traces {
  /** Begin the names that sheets have while they are being made, and stand in markers: nobody else can have chosen them. */
  readonly tokens: readonly string[];
  /** Ids of the sheets made; a sheet that was renamed since is still the same. */
  readonly sheetIds: ReadonlySet<string>;
  /** Names that the run gives and that were not there before, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Of a case that is removed, the names of its marks: they go whatever somebody has made of them. In lower case. */
  readonly marks?: ReadonlySet<string>;
  /** The mark of an insertion or update that was cut off. Once it is gone, somebody has brought the work to its end, and all of it stays. */
  readonly while?: string;
}

/** Thrown, before anything is taken away, where the mark is not there any more. */
export class MarkGone extends Error {}

interface Found {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Marks last: what is left of a removal that is cut off is still told from a case that is whole. */
  readonly names: readonly string[];
  readonly marks: readonly string[];
}

/**
 * Takes away what a run has made: sheets by their ids, names where they lead to those sheets or to nothing any more. A
 * sheet or a name of the same name that somebody else added meanwhile stays.
 *
 * @throws MarkGone before anything is taken away
 * @returns what could not be taken away, in words; empty when nothing is left
 */
export async function removeTraces(host: Host, traces: Traces): Promise<readonly string[]> {
  let left: readonly string[] | undefined;
  for (const delay of [0, ...host.patience.retries]) {
    await pause(delay);
    try {
      await attempt(host, traces);
    } catch (error) {
      if (error instanceof MarkGone) throw error;
      // What counts is what is found afterwards; the next attempt takes the rest.
    }
    try {
      left = inWords(await look(host, traces));
      if (left.length === 0) return [];
    } catch {
      // Even looking fails: try again.
    }
  }
  return left ?? ['sheets and names of the case, as far as they were made: Excel does not say which'];
}

const inWords = ({ sheets, names, marks }: Found): string[] => [
  ...sheets.map(({ name }) => `sheet ${name}`),
  ...[...names, ...marks].map((name) => `name ${name}`),
];

const look = (host: Host, traces: Traces): Promise<Found> => host.run((context) => find(host, context, traces));

const attempt = (host: Host, traces: Traces): Promise<void> =>
  host.run(async (context) => {
    const { sheets, names, marks } = await find(host, context, traces);
    if (sheets.length + names.length + marks.length === 0) return;
    if (traces.while !== undefined) {
      if (!marks.includes(traces.while)) throw new MarkGone();
      // It may go between that look and the request: then this first action fails, and none of the others is done.
      context.workbook.names.getItem(traces.while).load('name');
    }
    // Names first: those of a deleted sheet would lead nowhere.
    for (const name of names) context.workbook.names.getItem(name).delete();
    for (const { id } of sheets) context.workbook.worksheets.getItem(id).delete();
    for (const name of marks) context.workbook.names.getItem(name).delete();
    await host.sync(context);
  });

async function find(
  host: Host,
  context: Excel.RequestContext,
  { tokens, sheetIds, names: given, marks = new Set() }: Traces,
): Promise<Found> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name');
  const names = context.workbook.names.load('items/name,items/formula');
  await host.sync(context);
  const sheets = worksheets.items.filter(({ id, name }) => sheetIds.has(id) || tokens.some((token) => name.startsWith(token)));
  const own = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const isMark = ({ name }: { readonly name: string }): boolean => marks.has(name.toLowerCase());
  return {
    sheets: sheets.map(({ id, name }) => ({ id, name })),
    names: names.items
      .filter((entry) => !isMark(entry) && given.has(entry.name.toLowerCase()) && isOwn(String(entry.formula), tokens, own, present))
      .map(({ name }) => name),
    marks: names.items.filter(isMark).map(({ name }) => name),
  };
}

/** Whether a name leads to one of the run's sheets, to nothing any more, or is a marker of the run. */
function isOwn(formula: string, tokens: readonly string[], own: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  if (tokens.some((token) => formula.includes(token)) || formula.includes('#REF!')) return true;
  const sheet = namedCell('', formula)?.sheet.toLowerCase();
  return sheet !== undefined && (own.has(sheet) || !present.has(sheet));
}
