import { CommonExpressions } from '../language/common';
import { liveValues } from '../exact/evaluate';
import type { Expr, ReadingExpr } from '../language/expression';
import type { Line } from '../language/line';
import type { Model } from '../language/model';
import { isFixed, operandsOf } from '../language/parts';
import { scheduleOf, type Schedule } from '../language/schedule';
import { Assembler, type Source } from './assemble';
import { findNeeded, type Needed, type RowExpr, type WantedLines } from './needed';
import type { CompiledProgram } from './program';
import { bind, layOut, layOutForGood, ownSlot, Slot, type Operand } from './slots';
import { CONSTANT_COLUMN, expressionVaries, findVarying, UniformValues, type Varying } from './uniform';

const NOTHING: Operand = { kind: 'number', at: () => 0, fixed: 0 };
const slotOperand = (slot: Slot): Operand => ({ kind: 'slot', slot, before: false });
const rowsIn = (expr: Expr): RowExpr[] =>
  expr.op === 'sumProduct' || expr.op === 'rowMin' || expr.op === 'rowMax' ? [expr] : operandsOf(expr).flatMap(rowsIn);
/** The column in which what is the same in all periods is calculated: any of them. */
const STILL = 1;
const rowKey = (expr: RowExpr): string => JSON.stringify(expr);

/** Turns a model into a program: decides what varies, orders it, and gives every value a place. */
export class Compiler {
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #schedule: Schedule;
  readonly #varying: Varying;
  readonly #needed: Needed;
  readonly #uniform: UniformValues;
  readonly #inputs = new Map<string, Slot>();
  readonly #constants = new Map<string, Operand>();
  readonly #openings = new Map<string, Operand>();
  readonly #series = new Map<string, Operand>();
  readonly #carried = new Map<string, Slot>();
  readonly #sums = new Map<string, Slot>();
  readonly #rows = new Map<RowExpr, Slot>();
  /** Copies of wanted lines, which nothing overwrites before the period ends. */
  readonly #recorded = new Map<string, Operand>();

  constructor(
    readonly model: Model,
    readonly wanted: WantedLines,
    varying: readonly string[],
    readonly live: ReadonlyMap<string, number> = liveValues(model),
  ) {
    this.#lines = new Map(model.lines.map((line) => [line.id, line]));
    this.#schedule = scheduleOf(model.lines);
    this.#varying = findVarying(model.lines, new Set(varying));
    this.#needed = findNeeded(model.lines, wanted, rowsIn);
    this.#uniform = new UniformValues(model.lines, this.#schedule, model.periods, live, this.#varying);
    for (const id of varying) this.#inputs.set(id, ownSlot());
  }

  compile(): CompiledProgram {
    const before = this.#steps(this.#schedule.before);
    layOutForGood(before.instructions);
    this.#prepare();
    const body = this.#body();
    layOutForGood(body.ahead!.instructions);
    layOut(body.instructions);
    const after = this.#steps(this.#schedule.after);
    layOutForGood(after.instructions);
    const { periods } = this.model;
    return {
      periods,
      lines: this.#schedule.series.filter(({ id }) => this.#needed.series.has(id)).length,
      reads: this.#needed.inputs,
      inputs: this.#inputs,
      live: this.live,
      before: bind([...before.instructions, ...body.ahead!.instructions], 0),
      starts: this.#starts(),
      even: bind(body.instructions, 0),
      odd: bind(body.instructions, 1),
      after: bind(after.instructions, periods),
      constants: new Map(this.wanted.constants.map((id) => [id, this.#constant(id)])),
      totals: new Map(this.wanted.totals.map((id) => [id, this.#total(id)])),
      openings: new Map(this.wanted.series.map((id) => [id, this.#opening(id)])),
      series: new Map(this.wanted.series.map((id) => [id, this.#recorded.get(id) ?? this.#cells(id)])),
    };
  }

  /** Slots that outlive a period: what the next period or the end reads, sums, and figures over rows. */
  #prepare(): void {
    const { carried, totals, rows } = this.#needed;
    const last = [...totals].filter((id) => this.#lines.get(id)?.total === 'last');
    for (const id of new Set([...carried, ...last])) {
      if (!this.#varying.cells.has(id)) continue;
      const slot = new Slot();
      slot.kept = true;
      this.#carried.set(id, slot);
      this.#series.set(id, slotOperand(slot));
    }
    for (const id of totals) if (this.#lines.get(id)?.total === 'sum' && this.#varying.cells.has(id)) this.#sums.set(id, ownSlot());
    const known = new Set<string>();
    for (const expr of rows) {
      if (known.has(rowKey(expr)) || !expressionVaries(expr, true, this.#varying)) continue;
      known.add(rowKey(expr));
      this.#rows.set(expr, ownSlot());
    }
  }

  /** Constants and openings of one stage. */
  #steps(steps: Schedule['before']): Assembler {
    const assembler = { constant: this.#assembler(CONSTANT_COLUMN), opening: this.#assembler(0) };
    for (const { line, part } of steps) {
      const expr = line[part];
      const { needed, known, varies } =
        part === 'constant'
          ? { needed: this.#needed.constants, known: this.#constants, varies: this.#varying.constants }
          : { needed: this.#needed.openings, known: this.#openings, varies: this.#varying.cells };
      if (!expr || !needed.has(line.id) || !varies.has(line.id)) continue;
      const target = assembler[part];
      const from = target.instructions.length;
      known.set(line.id, target.add(expr));
      if (part === 'opening') assembler.constant.instructions.push(...target.instructions.slice(from));
    }
    return assembler.constant;
  }

  /** What is calculated in every period. */
  #body(): Assembler {
    const lines = this.#schedule.series.filter(({ id }) => this.#needed.series.has(id) && this.#varying.cells.has(id));
    const ahead = this.#assembler(STILL);
    const assembler = this.#assembler(undefined, new CommonExpressions(lines.flatMap(({ series }) => series ?? [])), ahead);
    const recorded = new Set(this.wanted.series);
    for (const { id, series } of lines) {
      if (!series) continue;
      this.#series.set(id, assembler.add(series, this.#carried.get(id)));
      if (recorded.has(id)) this.#recorded.set(id, assembler.copy(this.#cells(id), ownSlot()));
    }
    for (const [id, sum] of this.#sums) assembler.accumulate(sum, this.#cells(id));
    for (const [expr, slot] of this.#rows) {
      if (expr.op === 'sumProduct') assembler.accumulate(slot, this.#cells(expr.a), this.#cells(expr.b));
      else assembler.fold(expr.op === 'rowMin' ? Math.min : Math.max, slot, this.#cells(expr.line));
    }
    return assembler;
  }

  /** What every block begins with: openings of carried lines, and the first term of sums. */
  #starts(): CompiledProgram['starts'] {
    const starts: { slot: Slot; values: readonly Operand[] }[] = [];
    for (const [id, slot] of this.#carried) starts.push({ slot, values: [this.#opening(id)] });
    for (const [id, slot] of this.#sums) starts.push({ slot, values: [this.#opening(id)] });
    for (const [expr, slot] of this.#rows) {
      if (expr.op === 'sumProduct') starts.push({ slot, values: [this.#opening(expr.a), this.#opening(expr.b)] });
      else if (this.#lines.get(expr.line)?.opening) starts.push({ slot, values: [this.#opening(expr.line)] });
      else starts.push({ slot, values: [this.#number(expr.op === 'rowMin' ? Infinity : -Infinity)] });
    }
    return starts;
  }

  /** @param column the fixed column of a stage; undefined in the periods */
  #assembler(column: number | undefined, common = new CommonExpressions([]), ahead?: Assembler): Assembler {
    const source: Source = {
      uniform: (expr) =>
        expressionVaries(expr, column === CONSTANT_COLUMN, this.#varying) ? undefined : this.#uniformOperand(expr, column),
      still: isFixed,
      reference: (expr) => this.#reference(expr, column),
      line: (id) => (column === CONSTANT_COLUMN ? this.#constant(id) : column === 0 ? this.#opening(id) : this.#cells(id)),
    };
    return new Assembler(source, common, ahead);
  }

  #uniformOperand(expr: Expr, column: number | undefined): Operand {
    if (column !== undefined) return this.#number(this.#uniform.value(expr, column));
    if (isFixed(expr)) return this.#number(this.#uniform.value(expr, 1));
    const table = Float64Array.from({ length: this.model.periods + 1 }, (_, period) =>
      period === 0 ? 0 : this.#uniform.value(expr, period),
    );
    return { kind: 'number', at: (period) => table[period] ?? 0, fixed: undefined };
  }

  #reference(expr: ReadingExpr, column: number | undefined): Operand {
    switch (expr.op) {
      case 'literal':
        return this.#number(expr.value);
      case 'input':
        return slotOperand(this.#inputs.get(expr.id) as Slot);
      case 'adjustment':
        return slotOperand(this.#inputs.get(expr.level) as Slot);
      case 'at':
        return column === CONSTANT_COLUMN ? this.#constant(expr.line) : column === 0 ? this.#opening(expr.line) : this.#cells(expr.line);
      case 'previous':
        return { kind: 'slot', slot: this.#carried.get(expr.line) as Slot, before: true };
      case 'opening':
        return this.#opening(expr.line);
      case 'constant':
        return this.#constant(expr.line);
      case 'total':
        return this.#total(expr.line);
      case 'sumProduct':
      case 'rowMin':
      case 'rowMax':
        return this.#row(expr);
    }
  }

  #constant(id: string): Operand {
    return this.#constants.get(id) ?? this.#number(this.#uniform.at(id, CONSTANT_COLUMN));
  }

  #opening(id: string): Operand {
    return this.#openings.get(id) ?? this.#number(this.#uniform.at(id, 0));
  }

  #cells(id: string): Operand {
    return this.#series.get(id) ?? this.#uniformOperand({ op: 'at', line: id }, undefined);
  }

  #total(id: string): Operand {
    if (!this.#varying.cells.has(id)) return this.#number(this.#uniform.total(id));
    const slot = this.#sums.get(id) ?? this.#carried.get(id);
    return slot ? slotOperand(slot) : NOTHING;
  }

  #row(expr: RowExpr): Operand {
    const found = [...this.#rows].find(([known]) => rowKey(known) === rowKey(expr));
    if (!found) throw new Error(`Nobody sums ${rowKey(expr)}.`);
    return slotOperand(found[1]);
  }

  #number(value: number | undefined): Operand {
    const fixed = value ?? 0;
    return { kind: 'number', at: () => fixed, fixed };
  }
}
