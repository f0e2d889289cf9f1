import { renameSet } from '../../workbook/rename';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { writeCells } from './cells';
import { writeCharts } from './charts';
import { InsertError } from './error';
import { writeLooks } from './looks';
import { protect, writeLinks, writePage } from './page';
import { removeTraces, type Before } from './rollback';
import { writeConditionalFormats, writeValidations } from './rules';
import type { ExcelRun } from './run';
import { hostSupport, type Support } from './support';

export { InsertError } from './error';
export type { ExcelRun } from './run';

export interface InsertOptions {
  /** Called before each step with what it does and the share of the work already done, 0 to 1. */
  readonly onProgress?: (step: string, share: number) => void;
  readonly support?: Support;
}

/** What stands in the workbook now. */
export interface InsertedSet {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

const steps = {
  look: 'Looking at the workbook',
  cells: 'Writing cells',
  looks: 'Formatting',
  rules: 'Adding charts and checks of input',
  protect: 'Protecting formulas',
} as const;
const order = Object.values(steps);

/**
 * Writes a workbook into the open one, in new sheets after those that are there. Sheets and names that exist are left
 * alone; the set is numbered instead. Five round trips, one step of undo (without the protection) where Excel has it.
 * Title and author of the open workbook stay as they are: it is the reader's.
 * @param run `Excel.run` with options
 * @throws InsertError after taking away everything that was written
 */
export async function insertWorkbook(run: ExcelRun, spec: WorkbookSpec, options: InsertOptions = {}): Promise<InsertedSet> {
  const { mergedUndo } = options.support ?? hostSupport();
  try {
    return await new Insertion(run, spec, options).insert(mergedUndo);
  } catch (error) {
    if (!(mergedUndo && error instanceof InsertError && isUndoRefused(error.cause) && error.left.length === 0)) throw error;
    return new Insertion(run, spec, options).insert(false);
  }
}

/** Excel cannot always join a run into one step of undo, and says so only when it comes to it. */
const isUndoRefused = (cause: unknown): boolean => (cause as { readonly code?: string } | undefined)?.code === 'UndoNotSupported';

/** One attempt. */
class Insertion {
  private step: string = steps.look;
  private set: WorkbookSpec | undefined;
  private before: Before | undefined;

  constructor(
    private readonly run: ExcelRun,
    private readonly spec: WorkbookSpec,
    private readonly options: InsertOptions,
  ) {}

  async insert(mergeUndoGroup: boolean): Promise<InsertedSet> {
    try {
      await this.run({ delayForCellEdit: true, ...(mergeUndoGroup && { mergeUndoGroup }) }, (context) => this.write(context));
      // In a run of its own: protection cannot be part of a joined step of undo.
      const set = this.set as WorkbookSpec;
      await this.run({ delayForCellEdit: true }, (context) => this.protect(context, set));
      return { sheets: set.sheets.map(({ name }) => name), names: set.names.map(({ name }) => name) };
    } catch (error) {
      throw new InsertError(this.step, await this.undo(), error);
    }
  }

  private begin(step: string): void {
    this.step = step;
    this.options.onProgress?.(step, order.indexOf(step as (typeof order)[number]) / order.length);
  }

  private async write(context: Excel.RequestContext): Promise<void> {
    this.begin(steps.look);
    const set = await this.look(context);
    const sheets = (write: (worksheet: Excel.Worksheet, sheet: SheetSpec) => void): void => {
      for (const sheet of set.sheets) write(context.workbook.worksheets.getItem(sheet.name), sheet);
    };

    this.begin(steps.cells);
    for (const { name } of set.sheets) context.workbook.worksheets.add(name);
    // Names before the formulas that use them.
    for (const { name, sheet, row, column, comment } of set.names) {
      context.workbook.names.add(name, context.workbook.worksheets.getItem(sheet).getCell(row, column), comment);
    }
    await writeCells(context, set);
    await context.sync();

    this.begin(steps.looks);
    sheets(writeLinks);
    sheets(writeLooks);
    sheets(writePage);
    await context.sync();

    this.begin(steps.rules);
    sheets(writeValidations);
    sheets(writeConditionalFormats);
    for (const sheet of set.sheets) writeCharts(context, set, sheet);
    await context.sync();
  }

  /** Chooses the names of the set, and remembers what is there. */
  private async look(context: Excel.RequestContext): Promise<WorkbookSpec> {
    const worksheets = context.workbook.worksheets.load('items/id,items/name');
    const names = context.workbook.names.load('items/name');
    const { protection } = context.workbook;
    protection.load('protected');
    await context.sync();
    if (protection.protected)
      throw new Error('The structure of this workbook is protected. Unprotect it under Review, Protect Workbook, and insert again.');
    const taken = { sheets: worksheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name) };
    this.before = {
      sheetIds: new Set(worksheets.items.map(({ id }) => id)),
      names: new Set(taken.names.map((name) => name.toLowerCase())),
    };
    this.set = renameSet(this.spec, taken);
    return this.set;
  }

  private async protect(context: Excel.RequestContext, set: WorkbookSpec): Promise<void> {
    this.begin(steps.protect);
    for (const sheet of set.sheets) protect(context.workbook.worksheets.getItem(sheet.name), sheet);
    const shown = set.sheets.find(({ kind }) => kind === 'summary') ?? set.sheets[0];
    if (shown) context.workbook.worksheets.getItem(shown.name).activate();
    await context.sync();
    this.options.onProgress?.('Done', 1);
  }

  /** Takes everything away again. @returns what could not be */
  private async undo(): Promise<readonly string[]> {
    if (!this.set || !this.before) return [];
    try {
      await removeTraces(this.run, this.set, this.before);
      return [];
    } catch {
      // The first error is the one that matters; this one shows in what has to be said about the workbook.
      return [...this.set.sheets.map(({ name }) => `sheet ${name}`), ...this.set.names.map(({ name }) => `name ${name}`)];
    }
  }
}
