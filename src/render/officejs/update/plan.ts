import { cellName, quoteSheet } from '../../../workbook/formula/a1';
import { renamed } from '../../../workbook/rename';
import { cellGrid, revisionOf, type Revision, type SheetRevision, type Step } from '../../../workbook/revision';
import { lossOf, oldCell, type Loss } from '../../../workbook/revision/cellChange';
import { nameInSet, roleOfSheet, setKeys } from '../../../workbook/setNames';
import { isOfTable } from '../../../workbook/sheets/engineState';
import type { SheetSpec, WorkbookSpec } from '../../../workbook/spec';
import { HostFailure } from '../error';
import type { Host } from '../host';
import { dependentsOf, placeOf, type Dependent } from '../dependents';
import type { CaseSet } from '../sets';
import { isRebuilt } from './looks';
import { standOf, type SheetStand } from './stand';

/** Sheets that belong to their owners once they stand: what was added there is not the add-in's to write over. */
const OWNED: readonly string[] = ['EVIDENCE', 'LOG'];
/** Their first rows, with title and master check, are the add-in's. */
const OWNED_ROWS = 2;

/** What an update is going to do, before anything is done. */
export interface UpdatePlan {
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  readonly columnsAdded: number;
  readonly columnsRemoved: number;
  readonly sheetsAdded: readonly string[];
  readonly sheetsRemoved: readonly string[];
  /** Sheets whose charts, conditional formats and checks of input are made anew: what somebody added of the last two goes. */
  readonly rebuilt: readonly string[];
  /** Cells whose formula or words of the case were typed over: the update puts them back. */
  readonly overtyped: readonly string[];
  /** Inputs into which somebody put a formula that the form has another number for: the number takes its place. */
  readonly unlinked: readonly string[];
  /** Cells that the case left empty, in which somebody typed something, and which it needs now. */
  readonly covered: readonly string[];
  /** Cells of other sheets that read the case. */
  readonly dependents: readonly string[];
}

/** A plan with what is needed to carry it out. */
export interface PreparedUpdate {
  readonly plan: UpdatePlan;
  readonly revision: Revision;
  readonly stands: readonly SheetStand[];
  readonly dependents: readonly Dependent[];
  readonly before: WorkbookSpec;
  readonly after: WorkbookSpec;
}

/** The workbook as this set calls its sheets and names; a sheet it has not yet is called as an insertion would. */
function calledAs(spec: WorkbookSpec, { set, sheets }: CaseSet): WorkbookSpec {
  const present = new Map(sheets.map(({ role, name }) => [role, name]));
  const own = new Set(spec.sheets.map(({ name }) => name.toLowerCase()));
  return renamed(spec, {
    sheet: (name) => (own.has(name.toLowerCase()) ? (present.get(roleOfSheet(name)) ?? (set === 1 ? name : `${name} (${set})`)) : name),
    name: (name) => nameInSet(name, set),
  });
}

/** A sheet that belongs to its owners, cut to what the add-in still writes there. */
const headOf = (sheet: SheetSpec): SheetSpec => ({
  ...sheet,
  blocks: [
    {
      row: 0,
      column: 0,
      cells: cellGrid(sheet)
        .slice(0, OWNED_ROWS)
        .map((line) => line.map((cell) => cell ?? {})),
    },
  ],
});

/** Looks what an update means. @throws HostFailure where the sheets are not those that were inserted */
export async function prepareUpdate(host: Host, found: CaseSet, before: WorkbookSpec, after: WorkbookSpec): Promise<PreparedUpdate> {
  if (found.names.has(setKeys.updating)) throw new HostFailure('interrupted');
  const owned = new Set(found.sheets.flatMap(({ role, name }) => (OWNED.includes(role) ? [name] : [])));
  const cut = (spec: WorkbookSpec): WorkbookSpec => ({
    ...spec,
    sheets: spec.sheets.map((sheet) => (owned.has(sheet.name) ? headOf(sheet) : sheet)),
  });
  const [old, next] = [calledAs(before, found), calledAs(after, found)];
  const revision = revisionOf(cut(old), cut(next));
  const ids = new Map(found.sheets.map(({ name, id }) => [name, id]));
  const missing = old.sheets.filter(({ name }) => !ids.has(name));
  if (missing.length > 0)
    throw new HostFailure('gone', `Sheets of the case are not there any more: ${missing.map(({ name }) => name).join(', ')}.`, WAY_ON);
  const stands = await standOf(
    host,
    old.sheets.flatMap(({ name }) => ids.get(name) ?? []),
  );
  stands.forEach(refuseTables);
  const standing = new Map(stands.map((stand) => [stand.name, stand]));
  for (const sheet of revision.sheets) requireShape(sheet, standing.get(sheet.after.name));
  const dependents = await dependentsOf(host, found);
  const plan = { ...planOf(revision, standing), dependents: dependents.map(placeOf) };
  return { plan, revision, stands, dependents, before: old, after: next };
}

const WAY_ON = 'Insert the case as another one, then remove this one.';

/** Excel lets nobody change a part of a what-if table, and add-ins can make none: the sheets of a file that has them stay as they are. */
function refuseTables({ name, cells }: SheetStand): void {
  if (!cells.some((line) => line.some(({ formula }) => typeof formula === 'string' && isOfTable(formula)))) return;
  throw new HostFailure(
    'gone',
    `The sheet ${name} holds what-if tables of Excel's own, as case build --trials writes them, which no add-in can change.`,
    WAY_ON,
  );
}

/** Rows that stand for something must stand where the case has them: else the update would write beside them. */
function requireShape({ before }: SheetRevision, stand: SheetStand | undefined): void {
  const moved = cellGrid(before).some((line, row) => {
    const label = line[0];
    if (label?.value === undefined || !line.some((cell) => cell?.source !== undefined)) return false;
    return stand?.cells[row]?.[0]?.formula !== label.value;
  });
  if (moved || !stand)
    throw new HostFailure(
      'gone',
      `Rows of the sheet ${before.name} do not stand where the case has them, so that it cannot be updated in place.`,
      WAY_ON,
    );
}

function planOf({ sheets, added, removed }: Revision, standing: ReadonlyMap<string, SheetStand>): Omit<UpdatePlan, 'dependents'> {
  const steps = sheets.flatMap(({ steps: shape }) => shape);
  const count = (axis: Step['axis'], type: Step['type']): number =>
    steps.reduce((sum, step) => sum + (step.axis === axis && step.type === type ? step.count : 0), 0);
  const losses = sheets.flatMap((sheet) => lossesOn(sheet, standing.get(sheet.after.name), steps.length > 0));
  const places = (wanted: Loss): string[] => losses.flatMap(({ loss, place }) => (loss === wanted ? [place] : []));
  return {
    rowsAdded: count('rows', 'insert'),
    rowsRemoved: count('rows', 'delete'),
    columnsAdded: count('columns', 'insert'),
    columnsRemoved: count('columns', 'delete'),
    sheetsAdded: added.map(({ name }) => name),
    sheetsRemoved: removed.map(({ name }) => name),
    rebuilt: sheets.filter(isRebuilt).map(({ after }) => after.name),
    overtyped: places('overtyped'),
    unlinked: places('unlinked'),
    covered: places('covered'),
  };
}

/** Cells in which somebody typed what the update replaces, at the places they have now. */
function lossesOn(
  { before, after, map }: SheetRevision,
  stand: SheetStand | undefined,
  isMoved: boolean,
): { readonly loss: Loss; readonly place: string }[] {
  const [old, next] = [cellGrid(before), cellGrid(after)];
  return map.rows.flatMap((oldRow, row) =>
    map.columns.flatMap((oldColumn, column) => {
      const [was, there] = [oldCell(old, map, row, column), oldCell(stand?.cells ?? [], map, row, column)];
      const loss = lossOf(was, next[row]?.[column], there, isMoved);
      return loss ? [{ loss, place: `${quoteSheet(after.name)}!${cellName(oldRow ?? row, oldColumn ?? column)}` }] : [];
    }),
  );
}
