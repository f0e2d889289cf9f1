import { freeNumber, numbered, type Taken } from '../../workbook/rename';
import { prefixOf, setKeys } from '../../workbook/setNames';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { writeCells } from './cells';
import { writeCharts } from './charts';
import { codeOf, HostFailure, WorkbookError } from './error';
import { Host, type ExcelRun, type HostOptions } from './host';
import { writeLooks } from './looks';
import { markerFormula, newToken } from './marker';
import { protect, writeLinks, writePage } from './page';
import { writeConditionalFormats, writeValidations } from './rules';
import { sheetsById } from './sheets';
import { removeTraces } from './traces';

export interface InsertOptions extends HostOptions {
  /** Called before each step with what it does and the share of the work already done, 0 to 1. */
  readonly onProgress?: (step: string, share: number) => void;
  readonly now?: () => Date;
}

/** What stands in the workbook now. */
export interface InsertedSet {
  /** Number of the set, from 1. */
  readonly set: number;
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Excel calculates this workbook only when told to: the figures follow a change after F9. */
  readonly manual: boolean;
}

const steps = {
  look: 'Looking at the workbook',
  make: 'Adding sheets',
  cells: 'Writing cells',
  looks: 'Formatting',
  rules: 'Adding charts and checks of input',
  protect: 'Protecting formulas',
} as const;
const order = Object.values(steps);
const WHAT = 'The business case was not inserted.';
/** How often a set is numbered anew because a sheet that no list shows, or somebody else meanwhile, has one of its names. */
const ATTEMPTS = 5;

/**
 * Writes a workbook into the open one, in new sheets after those that are there. Sheets and names that exist are left
 * alone; the set is numbered instead. Six round trips. Title and author of the open workbook stay as they are: it is the
 * reader's. Excel is not asked to make one step of undo of it: it cannot for so many formulas, and protection ends undo.
 *
 * @param run `Excel.run` with options
 * @throws WorkbookError after taking away everything that was written
 */
export async function insertWorkbook(run: ExcelRun, spec: WorkbookSpec, options: InsertOptions = {}): Promise<InsertedSet> {
  let first = 1;
  for (let attempt = 1; ; attempt++) {
    const insertion = new Insertion(run, spec, options, first);
    try {
      return await insertion.insert();
    } catch (error) {
      const again = error instanceof WorkbookError && error.left.length === 0 && codeOf(error.cause) === 'ItemAlreadyExists';
      if (!again || attempt === ATTEMPTS) throw error;
      first = insertion.number + 1;
    }
  }
}

/** One attempt. */
class Insertion {
  number: number;
  private step: string = steps.look;
  private set: WorkbookSpec | undefined;
  private manual = false;
  private readonly host: Host;
  private readonly token = newToken();
  private readonly ids = new Map<string, string>();
  private names: ReadonlySet<string> = new Set();

  constructor(
    run: ExcelRun,
    private readonly spec: WorkbookSpec,
    private readonly options: InsertOptions,
    first: number,
  ) {
    this.number = first;
    this.host = new Host(run, options);
  }

  async insert(): Promise<InsertedSet> {
    try {
      this.begin(steps.look);
      await this.host.cellFree();
      await this.host.run((context) => this.write(context));
      const { sheets, names } = this.set as WorkbookSpec;
      this.options.onProgress?.('Done', 1);
      return { set: this.number, sheets: sheets.map(({ name }) => name), names: names.map(({ name }) => name), manual: this.manual };
    } catch (error) {
      const left = await this.undo();
      throw new WorkbookError(WHAT, this.step, left, stateOf(left), error);
    }
  }

  private begin(step: string): void {
    this.step = step;
    this.options.onProgress?.(step, order.indexOf(step as (typeof order)[number]) / order.length);
  }

  private get marker(): string {
    return `${prefixOf(this.number)}${setKeys.marker}`;
  }

  private async write(context: Excel.RequestContext): Promise<void> {
    const sync = (): Promise<void> => this.host.sync(context);
    const set = await this.look(context);
    await this.make(context, set);
    const sheetOf = sheetsById(context, this.ids);
    const each = (write: (worksheet: Excel.Worksheet, sheet: SheetSpec) => void): void => {
      for (const sheet of set.sheets) write(sheetOf(sheet.name), sheet);
    };

    this.begin(steps.cells);
    for (const { name } of set.sheets) sheetOf(name).name = name;
    // Names before the formulas that use them.
    for (const { name, sheet, row, column, comment } of set.names)
      context.workbook.names.add(name, sheetOf(sheet).getCell(row, column), comment);
    await writeCells(context, set, sheetOf, sync);
    await sync();

    this.begin(steps.looks);
    each(writeLinks);
    each(writeLooks);
    each(writePage);
    await sync();

    this.begin(steps.rules);
    each(writeValidations);
    each(writeConditionalFormats);
    for (const sheet of set.sheets) writeCharts(sheetOf, set, sheet);
    await sync();

    this.begin(steps.protect);
    each(protect);
    // What was written with calculation suspended stays as it is in a workbook that is calculated by hand.
    context.application.calculate('Recalculate');
    const shown = set.sheets.find(({ kind }) => kind === 'summary') ?? set.sheets[0];
    if (shown) sheetOf(shown.name).activate();
    context.workbook.names.getItem(this.marker).delete();
    await sync();
  }

  /** Chooses the number of the set, and remembers what is there. */
  private async look(context: Excel.RequestContext): Promise<WorkbookSpec> {
    const { worksheets, names, protection } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    protection.load('protected');
    const application = context.application.load('calculationMode');
    await this.host.sync(context);
    if (protection.protected) throw new HostFailure('structure');
    this.manual = application.calculationMode === 'Manual';
    const taken: Taken = { sheets: worksheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name) };
    this.number = freeNumber(this.spec, taken, this.number);
    const set = numbered(this.spec, this.number);
    const before = new Set(taken.names.map((name) => name.toLowerCase()));
    this.names = new Set(
      [this.marker, ...set.names.map(({ name }) => name)].map((name) => name.toLowerCase()).filter((name) => !before.has(name)),
    );
    this.set = set;
    return set;
  }

  /** Adds the sheets under names that nobody else can have chosen, so that they are known by their ids before anything is written. */
  private async make(context: Excel.RequestContext, set: WorkbookSpec): Promise<void> {
    this.begin(steps.make);
    const since = (this.options.now?.() ?? new Date()).toISOString();
    context.workbook.names.add(this.marker, markerFormula({ since, token: this.token }), 'A business case is being inserted');
    const added = set.sheets.map(({ name }, index) => ({
      name,
      worksheet: context.workbook.worksheets.add(`${this.token} ${index + 1}`).load('id'),
    }));
    await this.host.sync(context);
    for (const { name, worksheet } of added) this.ids.set(name, worksheet.id);
  }

  /** Takes everything away again. @returns what could not be */
  private async undo(): Promise<readonly string[]> {
    if (!this.set) return [];
    return removeTraces(this.host.uncancelled, { tokens: [this.token], sheetIds: new Set(this.ids.values()), names: this.names });
  }
}

const stateOf = (left: readonly string[]): string =>
  left.length === 0
    ? 'Nothing was left in the workbook; Undo may bring parts of it back, so do not use it for this.'
    : `These could not be removed again: ${left.join(', ')}. Remove them with the pane, or delete them by hand.`;
