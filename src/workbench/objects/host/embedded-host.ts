import type {
  BindingDescription,
  CellReference,
  CellValue,
  ChartView,
  FaultInjection,
  HostEvent,
  Hyperlink,
  OfficeHost,
} from '../../office-host';
import { type Conditions, usual } from '../../conditions/conditions';
import { refusal, RequestFlag } from '../../protocol/exchange';
import { Interpreter } from '../../protocol/interpreter';
import type { WireObject } from '../../protocol/object';
import type { Action, RequestBody, ResponseBody } from '../../protocol/wire';
import { Calculation } from '../univer/calculation';
import { CellReader } from '../univer/cell-reader';
import { CellWriter } from '../univer/cell-writer';
import { ChartStore } from '../chart/chart-store';
import { ConditionalFormatWriter } from '../conditional-format/conditional-format-writer';
import type { HostContext } from './context';
import { bindingsOf, described } from '../binding/binding-store';
import { EventSource } from './event-source';
import { Grid } from '../univer/grid-access';
import { watchGrid } from '../univer/grid-watcher';
import { callOffRowHeights } from '../univer/row-heights';
import { NameUsers } from '../names/name-users';
import { Memory } from './memory';
import { Mentions } from '../worksheet/mentions';
import { Protection } from '../worksheet/protection';
import { hostService } from './host-service';
import { UndoRecorder } from '../univer/undo-recorder';
import type { UniverApi, UniverServices } from '../univer/univer';
import { ValidationWriter } from '../validation/validation-writer';
import { Workbook } from '../workbook/workbook';

/** Answers Office.js over a grid. Requests are carried out one after another. */
export class EmbeddedHost implements OfficeHost {
  readonly documentSettings = new Map<string, string>();
  readonly statistics = { requests: 0, actions: 0, milliseconds: 0 };
  readonly unsupported: string[] = [];
  private readonly context: HostContext;
  private readonly interpreter: Interpreter;
  private readonly unsupportedListeners = new Set<(api: string) => void>();
  private readonly refusedListeners = new Set<(reference: { sheetId: string; address: string }) => void>();
  private injection: FaultInjection | undefined;
  private actionsSinceInjection = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private busy = false;
  private readonly held: Conditions;
  /** Requests that wait until the cell that is being edited is left. */
  private waiting: (() => void)[] = [];
  private readonly calculation: Calculation;

  constructor(api: UniverApi, services: UniverServices, view: ChartView, conditions: Conditions = usual()) {
    this.held = conditions;
    this.calculation = new Calculation(api);
    const memory = new Memory();
    const undo: UndoRecorder = new UndoRecorder(services.undoRedo, () => grid.bookAsItStands().getId());
    const grid = new Grid(
      api,
      () => this.flush(),
      (back, forward) => undo.record(back, forward),
    );
    const cells = new CellWriter(grid);
    const { calculation } = this;
    this.context = {
      get manualCalculation() {
        return calculation.isManual;
      },
      set manualCalculation(manual) {
        calculation.setManual(manual);
      },
      conditions: this.held,
      grid,
      cells,
      reader: new CellReader(grid),
      validations: new ValidationWriter(grid, memory),
      conditionalFormats: new ConditionalFormatWriter(grid),
      protection: new Protection(grid, cells, memory),
      memory,
      charts: new ChartStore(view),
      undo,
      events: new EventSource(memory),
      settle: () => this.settle(),
      calculate: (all) => this.calculate(all),
      evaluate: (formula) => this.calculation.evaluate(formula),
      names: () => services.names.getDefinedNameMap(grid.bookAsItStands().getId()) ?? {},
      mentions: new Mentions(api, grid),
      nameUsers: new NameUsers(grid, cells, (formula) => services.functions.deleteFormulaAstCacheKey(formula)),
    };
    this.interpreter = new Interpreter({
      root: new Workbook(this.context),
      newObject: (name): WireObject => hostService(name),
      settle: () => this.settle(),
      beforeAction: (action) => this.beforeAction(action),
      finish: () => {
        this.flushAll();
        this.context.charts.flush();
      },
    });
    const { events, charts, protection } = this.context;
    callOffRowHeights(api);
    watchGrid(api, {
      events,
      charts,
      protection,
      undo,
      isBusy: () => this.busy,
      onRefused: (sheetId, address) => this.refusedListeners.forEach((listener) => listener({ sheetId, address })),
    });
  }

  get conditions(): Readonly<Conditions> {
    return this.held;
  }

  setConditions(change: Partial<Conditions>): void {
    Object.assign(this.held, change);
    if (this.held.editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }

  async execute(body: RequestBody, flags = 0): Promise<ResponseBody> {
    while (this.held.editing) {
      if (!(flags & RequestFlag.delayForCellEdit)) return refusal('InvalidOperationInCellEditMode');
      await new Promise<void>((goOn) => this.waiting.push(goOn));
    }
    if (this.held.readOnly && flags & RequestFlag.writes) return refusal('AccessDenied');
    const answer = this.queue.then(() => this.carryOut(body));
    this.queue = answer.catch(() => undefined); // a fault of one request must not keep the next from its answer
    return answer;
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    return this.context.events.listen(listener);
  }

  onUnsupported(listener: (api: string) => void): () => void {
    this.unsupportedListeners.add(listener);
    return () => this.unsupportedListeners.delete(listener);
  }

  onRefused(listener: (reference: { sheetId: string; address: string }) => void): () => void {
    this.refusedListeners.add(listener);
    return () => this.refusedListeners.delete(listener);
  }

  reportUnsupported(api: string): void {
    if (this.unsupported.includes(api)) return;
    this.unsupported.push(api);
    for (const listener of this.unsupportedListeners) listener(api);
  }

  get failAt(): FaultInjection | undefined {
    return this.injection;
  }

  set failAt(injection: FaultInjection | undefined) {
    this.injection = injection;
    this.actionsSinceInjection = 0;
  }

  protectStructure(on: boolean): void {
    this.context.memory.structure = on ? { password: undefined } : undefined;
  }

  readValues(reference: CellReference): CellValue[][] {
    return this.context.reader.values(reference.sheetId, reference);
  }

  readText(reference: CellReference): string[][] {
    return this.context.reader.text(reference.sheetId, reference);
  }

  binding(id: string): BindingDescription | undefined {
    const found = bindingsOf(this.context.memory).get(id);
    return found && described(found);
  }

  async selectedData(displayed: boolean): Promise<CellValue[][]> {
    await this.queue;
    await this.settle();
    const { sheetId, area } = new Workbook(this.context).GetSelectedRange();
    return displayed ? this.context.reader.text(sheetId, area) : this.context.reader.values(sheetId, area);
  }

  hyperlinkAt(sheetId: string, row: number, column: number): Hyperlink | undefined {
    return this.context.cells.notes(sheetId, row, column).hyperlink;
  }

  private async carryOut(body: RequestBody): Promise<ResponseBody> {
    const start = performance.now();
    this.busy = true;
    this.calculation.requestSeen();
    this.context.events.hold();
    this.context.undo.begin();
    let response: ResponseBody;
    try {
      response = await this.interpreter.execute(body);
    } finally {
      this.context.undo.end({ first: body.Actions[0]?.Id ?? 0, last: body.Actions.at(-1)?.Id ?? 0 });
      this.busy = false;
      this.calculation.requestSeen();
    }
    this.statistics.requests++;
    this.statistics.milliseconds += performance.now() - start;
    if (response.Error?.Code === 'ApiNotFound') this.reportUnsupported(response.Error.Location);
    // The add-in gets its answer before it hears of what it did.
    setTimeout(() => {
      if (!this.busy) this.context.events.release(); // else the request that has begun meanwhile does it
    }, 0);
    return response;
  }

  private beforeAction(action: Action): void {
    // How Office.js lets go of what it kept: it takes no notice of the answer, so a fault here would be none.
    if (action.Name === '_RemoveReference') return;
    this.statistics.actions++;
    const error = this.injection?.(action, this.actionsSinceInjection++);
    if (error) throw error;
  }

  /** Sends out everything that is held back: cells first, then what stands on them. */
  private flush(): void {
    const { cells, validations, conditionalFormats } = this.context;
    cells.flush();
    validations.flush();
    conditionalFormats.flush();
  }

  /** The same, and the formulas that use a name which has changed. */
  private flushAll(): void {
    this.context.nameUsers.flush();
    this.flush();
  }

  private async settle(): Promise<void> {
    this.flushAll();
    await this.calculation.settle();
  }

  private calculate(all: boolean): void {
    this.flushAll();
    // What has changed is calculated before anybody sees it, unless the workbook is calculated by hand.
    if (all || this.calculation.isManual) this.calculation.run();
  }
}
