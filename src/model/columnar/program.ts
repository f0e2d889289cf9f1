import type { Column } from './kernels';
import { BLOCK, type Loop, type Operand, type Slot } from './slots';

/** A program ready to run: loops over blocks of trials, and where inputs go in and figures come out. */
export interface CompiledProgram {
  readonly periods: number;
  /** Lines calculated in every period. */
  readonly lines: number;
  /** Inputs that the wanted figures depend on. */
  readonly reads: ReadonlySet<string>;
  readonly inputs: ReadonlyMap<string, Slot>;
  readonly live: ReadonlyMap<string, number>;
  readonly before: readonly Loop[];
  /** Products of values that a slot holds before the first period. */
  readonly starts: readonly { readonly slot: Slot; readonly values: readonly Operand[] }[];
  readonly even: readonly Loop[];
  readonly odd: readonly Loop[];
  readonly after: readonly Loop[];
  readonly constants: ReadonlyMap<string, Operand>;
  readonly totals: ReadonlyMap<string, Operand>;
  readonly openings: ReadonlyMap<string, Operand>;
  readonly series: ReadonlyMap<string, Operand>;
}

/** The wanted columns, one number a trial. */
export interface Outcome {
  constant(line: string): Float64Array;
  total(line: string): Float64Array;
  /** @param period 0 is the opening */
  period(line: string, period: number): Float64Array;
}

/**
 * Runs a program.
 *
 * @param trials how many, at least 1
 * @param inputs a column for each varying input, `trials` long; one that is missing keeps its live value
 * @throws RangeError on a column of another length, or for an input that does not vary
 */
export function run(program: CompiledProgram, trials: number, inputs: ReadonlyMap<string, Float64Array>): Outcome {
  checkInputs(program, trials, inputs);
  const results = new Results(program, trials);
  for (let from = 0; from < trials; from += BLOCK) {
    const n = Math.min(BLOCK, trials - from);
    for (const [id, slot] of program.inputs) {
      const values = inputs.get(id);
      if (values) slot.column(0).set(values.subarray(from, from + n));
      else slot.column(0).fill(program.live.get(id) ?? 0);
    }
    for (const loop of program.before) loop(n, 0);
    for (const { slot, values } of program.starts) start(slot.column(0), values, n);
    results.openings(from, n);
    for (let period = 1; period <= program.periods; period += 1) {
      for (const loop of period & 1 ? program.odd : program.even) loop(n, period);
      results.period(period, from, n);
    }
    for (const loop of program.after) loop(n, program.periods);
    results.end(from, n);
  }
  return { constant: results.constant, total: results.total, period: results.cells };
}

function checkInputs({ inputs: varying }: CompiledProgram, trials: number, inputs: ReadonlyMap<string, Float64Array>): void {
  if (!Number.isInteger(trials) || trials < 1)
    throw new RangeError(`The number of trials must be a whole number from 1, but found ${trials}.`);
  for (const [id, values] of inputs) {
    if (!varying.has(id)) throw new RangeError(`The program was compiled with ${id} fixed.`);
    if (values.length !== trials) throw new RangeError(`${id} has ${values.length} values for ${trials} trials.`);
  }
}

function start(out: Column, values: readonly Operand[], n: number): void {
  out.fill(1, 0, n);
  for (const value of values) {
    if (value.kind === 'number') {
      const factor = value.at(0);
      for (let i = 0; i < n; i += 1) out[i] = out[i]! * factor;
    } else {
      const factor = value.slot.column(0);
      for (let i = 0; i < n; i += 1) out[i] = out[i]! * factor[i]!;
    }
  }
}

/** Collects what is wanted, block by block. */
class Results {
  readonly #constants = new Map<string, Float64Array>();
  readonly #totals = new Map<string, Float64Array>();
  readonly #series = new Map<string, Float64Array[]>();

  constructor(
    readonly program: CompiledProgram,
    trials: number,
  ) {
    for (const id of program.constants.keys()) this.#constants.set(id, new Float64Array(trials));
    for (const id of program.totals.keys()) this.#totals.set(id, new Float64Array(trials));
    for (const id of program.series.keys())
      this.#series.set(
        id,
        Array.from({ length: program.periods + 1 }, () => new Float64Array(trials)),
      );
  }

  openings(from: number, n: number): void {
    for (const [id, operand] of this.program.openings) this.#put(this.#series.get(id)?.[0], operand, 0, from, n);
  }

  period(period: number, from: number, n: number): void {
    for (const [id, operand] of this.program.series) this.#put(this.#series.get(id)?.[period], operand, period, from, n);
  }

  end(from: number, n: number): void {
    const { periods } = this.program;
    for (const [id, operand] of this.program.constants) this.#put(this.#constants.get(id), operand, periods, from, n);
    for (const [id, operand] of this.program.totals) this.#put(this.#totals.get(id), operand, periods, from, n);
  }

  readonly constant = (line: string): Float64Array => wanted(this.#constants.get(line), line);

  readonly total = (line: string): Float64Array => wanted(this.#totals.get(line), line);

  readonly cells = (line: string, period: number): Float64Array => wanted(this.#series.get(line)?.[period], line);

  #put(target: Float64Array | undefined, operand: Operand, column: number, from: number, n: number): void {
    if (!target) return;
    if (operand.kind === 'number') target.fill(operand.at(column), from, from + n);
    else target.set(operand.slot.column(column).subarray(0, n), from);
  }
}

function wanted(values: Float64Array | undefined, line: string): Float64Array {
  if (!values) throw new RangeError(`The program was compiled without ${line} among its figures.`);
  return values;
}
