import { prefixOf, setKeys } from '../../../workbook/setNames';
import type { SheetSpec } from '../../../workbook/spec';
import { writeCharts } from '../charts';
import { HostFailure, WorkbookError } from '../error';
import { Host, type ExcelRun } from '../host';
import type { InsertOptions } from '../insert';
import { writeLooks } from '../looks';
import { markerFormula, newToken } from '../marker';
import { protect, writeLinks, writePage } from '../page';
import { writeConditionalFormats, writeValidations } from '../rules';
import type { CaseSet } from '../sets';
import { sheetsById, type SheetOf } from '../sheets';
import { cellGrid } from '../../../workbook/revision';
import { entriesOf, writeEntries } from './cellEntries';
import { chartsToRemove, updateCharts, updateLooks, updateRules } from './looks';
import { namesOf, putNames } from './names';
import { prepareUpdate, type PreparedUpdate } from './plan';
import { takeBack } from './rollback';
import { takeSteps } from './takeSteps';

/** What an update has done. */
export interface UpdatedSet {
  readonly sheets: readonly string[];
  readonly manual: boolean;
}

/** The case as it was written, and as it shall be. */
export interface Versions {
  readonly before: Parameters<typeof prepareUpdate>[2];
  readonly after: Parameters<typeof prepareUpdate>[3];
}

const WHAT = 'The case was not updated.';
const steps = {
  look: 'Looking at the sheets',
  shape: 'Moving rows',
  cells: 'Writing cells',
  looks: 'Formatting',
  rules: 'Renewing charts and checks of input',
  protect: 'Protecting formulas',
} as const;
const order = Object.values(steps);

/**
 * Makes the sheets of a case say what the form says: rows that mean the same stay the same rows, with all that their
 * owners added to them; new ones are inserted, others deleted. Sheets keep their names, order and protection.
 *
 * @throws WorkbookError after putting everything back as it was
 */
export const updateWorkbook = (run: ExcelRun, found: CaseSet, versions: Versions, options: InsertOptions = {}): Promise<UpdatedSet> =>
  new Update(run, found, versions, options).update();

class Update {
  private step: string = steps.look;
  private readonly host: Host;
  private readonly token = newToken();
  private readonly ids: Map<string, string>;
  private prepared: PreparedUpdate | undefined;
  private begun = false;
  private shaped = false;
  private manual = false;

  constructor(
    run: ExcelRun,
    private readonly found: CaseSet,
    private readonly versions: Versions,
    private readonly options: InsertOptions,
  ) {
    this.host = new Host(run, options);
    this.ids = new Map(found.sheets.map(({ name, id }) => [name, id]));
  }

  async update(): Promise<UpdatedSet> {
    try {
      this.begin(steps.look);
      await this.host.cellFree();
      this.prepared = await prepareUpdate(this.host, this.found, this.versions.before, this.versions.after);
      const { after, revision } = this.prepared;
      await this.host.run((context) => this.write(context, this.prepared as PreparedUpdate));
      this.options.onProgress?.('Done', 1);
      await this.removeSheets(revision.removed);
      return { sheets: after.sheets.map(({ name }) => name), manual: this.manual };
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
      const left = this.begun && this.prepared ? await takeBack(this.host.uncancelled, this.prepared, this.traces) : [];
      throw new WorkbookError(WHAT, this.step, left, stateOf(left), error);
    }
  }

  private get marker(): string {
    return `${prefixOf(this.found.set)}${setKeys.updating}`;
  }

  private get traces() {
    return { set: this.found.set, ids: this.ids, marker: this.marker, token: this.token, shaped: this.shaped };
  }

  private begin(step: string): void {
    this.step = step;
    this.options.onProgress?.(step, order.indexOf(step as (typeof order)[number]) / order.length);
  }

  private async write(context: Excel.RequestContext, prepared: PreparedUpdate): Promise<void> {
    const { revision, stands, after } = prepared;
    const sync = (): Promise<void> => this.host.sync(context);
    const sheetOf = sheetsById(context, this.ids);
    await this.open(context, prepared);

    this.begin(steps.shape);
    for (const { after: sheet, steps: shape } of revision.sheets) takeSteps(sheetOf(sheet.name), shape);
    await sync();
    this.shaped = true;

    this.begin(steps.cells);
    for (const { name } of revision.added) sheetOf(name).name = name;
    putNames(context, sheetOf, namesOf([...this.found.names.values()]), after.names, prepared.before.names);
    const standing = new Map(stands.map(({ name, cells }) => [name, cells]));
    const isMoved = revision.sheets.some(({ steps: shape }) => shape.length > 0);
    const written = [
      ...revision.sheets.map((sheet) => ({
        worksheet: sheetOf(sheet.after.name),
        entries: entriesOf(sheet, standing.get(sheet.after.name) ?? [], isMoved),
      })),
      ...revision.added.map((sheet) => ({ worksheet: sheetOf(sheet.name), entries: entriesOf(fromNothing(sheet), [], isMoved) })),
    ];
    await writeEntries(context, written, sync);
    await sync();

    this.begin(steps.looks);
    for (const sheet of revision.sheets) updateLooks(sheetOf(sheet.after.name), sheet);
    for (const sheet of revision.added) {
      writeLinks(sheetOf(sheet.name), sheet);
      writeLooks(sheetOf(sheet.name), sheet);
      writePage(sheetOf(sheet.name), sheet);
    }
    await sync();

    this.begin(steps.rules);
    await this.renewCharts(context, prepared, sheetOf);
    for (const sheet of revision.sheets) updateRules(sheetOf(sheet.after.name), sheet);
    for (const sheet of revision.added) {
      writeValidations(sheetOf(sheet.name), sheet);
      writeConditionalFormats(sheetOf(sheet.name), sheet);
      writeCharts(sheetOf, after, sheet);
    }
    await sync();

    this.begin(steps.protect);
    for (const { id, protection } of stands)
      if (protection && !revision.removed.some(({ name }) => this.ids.get(name) === id))
        context.workbook.worksheets.getItem(id).protection.protect(protection);
    for (const sheet of revision.added) protect(sheetOf(sheet.name), sheet);
    // References have moved: every formula is calculated, not only what was written.
    context.application.calculate('Full');
    context.workbook.names.getItem(this.marker).delete();
    await sync();
  }

  /** Looks whether the update can be made, marks that it has begun, and opens what is protected. */
  private async open(context: Excel.RequestContext, { revision, stands, after }: PreparedUpdate): Promise<void> {
    const protection = context.workbook.protection.load('protected');
    const application = context.application.load('calculationMode');
    await this.host.sync(context);
    this.manual = application.calculationMode === 'Manual';
    if (protection.protected && revision.added.length + revision.removed.length > 0) throw new HostFailure('structure');
    this.begun = true;
    const since = (this.options.now?.() ?? new Date()).toISOString();
    context.workbook.names.add(this.marker, markerFormula({ since, token: this.token }), 'This case is being updated');
    for (const { id, protection: options } of stands) if (options) context.workbook.worksheets.getItem(id).protection.unprotect();
    const added = revision.added.map(({ name }, index) => ({
      name,
      worksheet: context.workbook.worksheets.add(`${this.token} ${index + 1}`).load('id'),
    }));
    await this.host.sync(context);
    for (const { name, worksheet } of added) {
      this.ids.set(name, worksheet.id);
      worksheet.position = placeAmong(after.sheets, name, stands);
    }
  }

  private async renewCharts(context: Excel.RequestContext, { revision, after }: PreparedUpdate, sheetOf: SheetOf): Promise<void> {
    const renewed = revision.sheets.filter((sheet) => chartsToRemove(sheet).size > 0);
    const drawn = renewed.map((sheet) => sheetOf(sheet.after.name).charts.load('items/name'));
    if (drawn.length > 0) await this.host.sync(context);
    renewed.forEach((sheet, index) => {
      for (const chart of drawn[index]?.items ?? []) if (chartsToRemove(sheet).has(chart.name)) chart.delete();
      updateCharts(sheetOf, sheet, after);
    });
  }

  /** Last of all, for a deleted sheet cannot be brought back: where it cannot be deleted, the update stands and that is said. */
  private async removeSheets(removed: readonly SheetSpec[]): Promise<void> {
    if (removed.length === 0) return;
    try {
      await this.host.uncancelled.run(async (context) => {
        const sheetOf = sheetsById(context, this.ids);
        for (const { name } of removed) sheetOf(name).delete();
        await this.host.sync(context);
      });
    } catch (error) {
      const names = removed.map(({ name }) => name);
      throw new WorkbookError(
        'The case was updated.',
        'Removing sheets',
        names,
        `These may still be there, delete them by hand: ${names.join(', ')}.`,
        error,
      );
    }
  }
}

const stateOf = (left: readonly string[]): string =>
  left.length === 0
    ? 'The sheets are as they were; Undo may bring parts of the update back, so do not use it for this.'
    : `These could not be put back: ${left.join(', ')}. Close the workbook without saving, or go back to an earlier version of it.`;

/** The position after the sheet of the case that comes before it in the order of the standard. */
function placeAmong(sheets: readonly SheetSpec[], name: string, stands: PreparedUpdate['stands']): number {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const before = sheets
    .slice(0, index)
    .reverse()
    .find((sheet) => stands.some((stand) => stand.name === sheet.name));
  return before ? (stands.find((stand) => stand.name === before.name)?.position ?? 0) + 1 : 0;
}

/** A new sheet as a revision of an empty one. */
function fromNothing(after: SheetSpec) {
  const grid = cellGrid(after);
  const width = Math.max(0, ...grid.map((line) => line.length));
  return {
    before: { ...after, blocks: [] },
    after,
    map: { rows: grid.map(() => undefined), columns: new Array<undefined>(width).fill(undefined) },
    steps: [],
  };
}
