import type { CellValue } from '../../office-host';
import type { UniverApi } from './univer';

const START = 'formula.mutation.set-formula-calculation-start';
const STOP = 'formula.mutation.set-formula-calculation-stop';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** The grid's states of a finished calculation: nothing to do, and done. A stopped one is begun anew by the grid. */
const FINISHED: readonly unknown[] = [2, 3];

/** Milliseconds that one calculation may take. */
const TIMEOUT = 60_000;
/** Milliseconds without a sign of a calculation under way, which tells of every 500 formulas, after which it is taken for lost. */
const LOST = 30_000;
/** All calculations that one reading waits for, in milliseconds: a grid that does not end is no reason to wait for ever. */
const LONGEST = 600_000;

/** Milliseconds without a request after which calculating is worth while. */
const QUIET = 150;
/** Milliseconds without a change after which the grid has begun to calculate, if there is anything to do; it takes half of them. */
const COLLECTED = 200;

/** After these a formula may have another value. */
const CALCULATES =
  /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|set-worksheet-name|delete-range)|^formula\.mutation\.set-defined-name|^sheet\..*(table|defined-name)/;

interface Command {
  readonly id: string;
  readonly params?: CalculationParams;
  readonly options?: { readonly onlyLocal?: boolean; readonly fromFormula?: boolean };
  cancel?: boolean;
}

/** What the grid tells a calculation: lists of cells, maps of names and tables, whether all is to be calculated. */
type CalculationParams = Readonly<Record<string, unknown>>;

/** A calculation that is yet to begin, and how many changes it knows of. */
interface Planned {
  readonly params: CalculationParams;
  readonly covers: number;
}

/**
 * Knows whether the grid's formulas are up to date, and keeps the grid from calculating a workbook over and over while an
 * add-in is still writing it: what it wants to calculate between two requests is put off until the add-in reads or rests.
 *
 * The grid collects changes for a tenth of a second before it calculates, so that a calculation knows only of those before
 * that; its own waiting ends with the calculation under way, or with one that it stops; and one that begins while another is
 * under way takes its changes from it. So changes are counted, each calculation carries how many it knows of, and no two are
 * under way at a time.
 */
export class Calculation {
  private changes = 0;
  private lastChange = -Infinity;
  private lastRequest = -Infinity;
  /** Changes that are in the formulas' values. */
  private done = 0;
  /** Changes that the calculation under way knows of; undefined when none is. */
  private underWay: number | undefined;
  private starts = 0;
  private lastSign = -Infinity;
  /** What the grid wanted to calculate when it could not. */
  private next: Planned | undefined;
  /** Changes that the grid knew of when it stopped a calculation, to begin it anew with them. */
  private stoppedFor: number | undefined;
  private beginning = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = 0;
  /** Nothing is calculated until it is asked for. */
  private held = false;
  private asked = false;

  constructor(
    private readonly api: UniverApi,
    private readonly lost = LOST,
  ) {
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
    this.asked = manual && this.done < this.changes; // what was written before is calculated yet
    if (!manual) this.run();
  }

  /** Waits until every change so far is in the formulas' values. Throws if the grid does not finish. */
  async settle(): Promise<void> {
    if (this.done >= this.changes || (this.held && !this.asked)) return;
    this.waiting++;
    try {
      const latest = performance.now() + LONGEST;
      while (this.done < this.changes) {
        if (performance.now() > latest) throw new Error('The grid does not come to the end of its calculation.');
        this.giveUpLost();
        const idle = this.underWay === undefined;
        const { starts } = this;
        const applied = this.api.getFormula().onCalculationResultApplied(TIMEOUT);
        this.begin();
        await applied;
        await new Promise((turn) => setTimeout(turn, 0)); // it ends with a calculation that is stopped, too: what follows it is begun by now
        // It waits half a second for a start and gives up: nothing needed calculating.
        const quiet = performance.now() - this.lastChange >= COLLECTED;
        if (idle && quiet && this.starts === starts && !this.next) this.done = this.changes;
      }
    } catch (cause) {
      this.underWay = undefined; // the next change begins anew
      throw cause;
    } finally {
      this.waiting--;
      this.asked = false;
    }
  }

  run(): void {
    this.asked = true;
    this.changed();
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

  /** A calculation whose end was never told would be waited for without end: all is calculated in its place. */
  private giveUpLost(): void {
    if (this.underWay === undefined || performance.now() - this.lastSign < this.lost) return;
    this.underWay = undefined;
    this.run();
  }

  private changed(): void {
    this.changes++;
    this.lastChange = performance.now();
  }

  /** Every start goes through `begin`: what the grid wants to calculate is added to what it has wanted before. */
  private beforeStart(command: Command): void {
    if (command.id === STOP) this.stoppedFor = this.changes;
    if (command.id !== START || this.beginning) return;
    command.cancel = true;
    // One that takes the place of a stopped one knows of what was known when that was stopped.
    const covers = this.stoppedFor ?? this.changes;
    this.stoppedFor = undefined;
    this.next = { params: together(this.next?.params, command.params ?? {}), covers: Math.max(covers, this.next?.covers ?? 0) };
    queueMicrotask(() => this.begin());
  }

  /** Calculates what is put off, unless a calculation is under way or the add-in is still writing: then later. */
  private begin(): void {
    clearTimeout(this.timer);
    if (!this.next || this.underWay !== undefined || (this.held && !this.asked)) return;
    if (this.waiting === 0 && performance.now() - this.lastRequest < QUIET) {
      this.timer = setTimeout(() => this.begin(), QUIET);
      return;
    }
    const { params, covers } = this.next;
    this.next = undefined;
    this.underWay = covers;
    this.starts++;
    this.lastSign = performance.now();
    this.beginning = true;
    void this.api.executeCommand(START, params, { onlyLocal: true });
    this.beginning = false;
  }

  private onExecuted({ id, params, options }: Command): void {
    if (id === NOTICE) this.lastSign = performance.now();
    if (id === NOTICE && params?.['functionsExecutedState'] !== undefined) this.ended(FINISHED.includes(params['functionsExecutedState']));
    else if (CALCULATES.test(id) && !options?.onlyLocal && !options?.fromFormula) this.changed();
  }

  /** A calculation that is stopped says so twice, before the grid is through with it and after. */
  private ended(finished: boolean): void {
    const ended = this.underWay;
    if (!finished) {
      setTimeout(() => {
        if (this.underWay !== ended) return;
        this.underWay = undefined;
        this.begin();
      }, 0);
      return;
    }
    if (ended !== undefined) this.done = Math.max(this.done, ended);
    this.underWay = undefined;
    // It came to its end before it could be stopped, and with it the grid has forgotten what it would have begun anew with.
    if (this.stoppedFor !== undefined) this.api.getFormula().executeCalculation();
    this.stoppedFor = undefined;
    this.begin();
  }
}

/** What two calculations were to do, for one. */
function together(first: CalculationParams | undefined, second: CalculationParams): CalculationParams {
  if (!first) return second;
  const both: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) both[key] = joined(both[key], value);
  return both;
}

function joined(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return [...(first as unknown[]), ...(second as unknown[])];
  if (isRecord(first) && isRecord(second)) return together(first, second);
  return typeof first === 'boolean' && typeof second === 'boolean' ? first || second : (second ?? first);
}

const isRecord = (value: unknown): value is CalculationParams => typeof value === 'object' && value !== null && !Array.isArray(value);
