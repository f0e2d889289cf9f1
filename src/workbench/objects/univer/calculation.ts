import type { CellValue } from '../../office-host';
import type { UniverApi } from './univer';

const START = 'formula.mutation.set-formula-calculation-start';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** The grid's states of a finished calculation: nothing to do, and done. A stopped one is begun anew by the grid. */
const FINISHED: readonly unknown[] = [2, 3];

const TIMEOUT = 60_000;

/** Milliseconds without a request after which calculating is worth while. */
const QUIET = 150;

/** After these a formula may have another value. */
const CALCULATES =
  /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|set-worksheet-name|delete-range)|^formula\.mutation\.set-defined-name|^sheet\..*(table|defined-name)/;

interface Command {
  readonly id: string;
  readonly params?: { readonly functionsExecutedState?: unknown };
  readonly options?: { readonly onlyLocal?: boolean; readonly fromFormula?: boolean };
  cancel?: boolean;
}

/**
 * Knows whether the grid's formulas are up to date, and keeps the grid from calculating a workbook over and over while an
 * add-in is still writing it: a start that falls between two requests is put off until the add-in reads or rests.
 *
 * The grid collects changes for a tenth of a second before it calculates, and its own waiting ends with the calculation
 * under way, even if there are changes that this one has not seen; so changes and calculations are counted.
 */
export class Calculation {
  private changes = 0;
  private seenByStarted = 0;
  private seenByFinished = 0;
  private lastRequest = -Infinity;
  /** What the grid wanted to calculate when it was put off. */
  private putOff: object | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = 0;
  /** Nothing is calculated until it is asked for. */
  private held = false;
  private asked = false;

  constructor(private readonly api: UniverApi) {
    api.addEvent(api.Event.CommandExecuted, (command: Command) => this.onExecuted(command));
    api.addEvent(api.Event.BeforeCommandExecute, (command: Command) => this.beforeStart(command));
  }

  /** Called at the begin and at the end of each request. */
  requestSeen(): void {
    this.lastRequest = performance.now();
  }

  get isManual(): boolean {
    return this.held;
  }
  setManual(manual: boolean): void {
    this.held = manual;
    this.asked = manual && this.seenByFinished < this.changes; // what was written before is calculated yet
    if (!manual) this.run();
  }

  /** Waits until every change so far is in the formulas' values. Throws if the grid does not finish. */
  async settle(): Promise<void> {
    if (this.seenByFinished >= this.changes || (this.held && !this.asked)) return;
    this.waiting++;
    try {
      while (this.seenByFinished < this.changes) {
        const started = this.seenByStarted;
        const applied = this.api.getFormula().onCalculationResultApplied(TIMEOUT);
        this.resume();
        await applied;
        // The grid found that nothing needed calculating: it waits half a second for a start and gives up.
        const none = this.seenByStarted === started && this.seenByStarted < this.changes;
        if (none || this.seenByStarted === this.changes) this.seenByFinished = this.changes;
      }
    } finally {
      this.waiting--;
      this.asked = false;
    }
  }

  run(): void {
    this.asked = true;
    this.changes++;
    this.api.getFormula().executeCalculation();
  }

  /** What a formula comes to that stands in no cell. */
  async evaluate(formula: string): Promise<CellValue> {
    const book = this.api.getActiveWorkbook();
    const [unitId, sheetId] = [book?.getId() ?? '', book?.getActiveSheet().getSheetId() ?? ''];
    const results = await this.api.getFormula().executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: [formula] } } } });
    const value = results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
    const single: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
    return typeof single === 'number' || typeof single === 'string' || typeof single === 'boolean' ? single : '';
  }

  private beforeStart(command: Command): void {
    if (command.id !== START) return;
    if (this.held && !this.asked) {
      command.cancel = true;
      return;
    }
    if (this.waiting > 0 || performance.now() - this.lastRequest >= QUIET) return;
    command.cancel = true;
    this.putOff = command.params;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.resume(), QUIET);
  }

  /** Calculates what was put off. If the add-in is writing again by now, it is put off once more. */
  private resume(): void {
    clearTimeout(this.timer);
    const params = this.putOff;
    this.putOff = undefined;
    if (params) void this.api.executeCommand(START, params, { onlyLocal: true });
  }

  private onExecuted({ id, params, options }: Command): void {
    if (id === START) {
      this.putOff = undefined; // the grid adds up what it has not calculated, so this start includes it
      this.seenByStarted = this.changes;
    } else if (id === NOTICE && FINISHED.includes(params?.functionsExecutedState)) this.seenByFinished = this.seenByStarted;
    else if (CALCULATES.test(id) && !options?.onlyLocal && !options?.fromFormula) this.changes++;
  }
}
