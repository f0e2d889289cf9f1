import type { Column } from './kernels';

/** Trials calculated together: small enough for a block of every live column to stay in the processor's cache. */
export const BLOCK = 512;

/**
 * A place for a column of trials. A slot that the next period still reads has two columns and changes between them from
 * period to period; a slot nobody needs after its last reader gives its column to a later one.
 */
export class Slot {
  /** Read in the next period, or after the last one. */
  kept = false;
  #columns: readonly [Column, Column] | undefined;

  /** Gives the slot its columns: one for both parities, unless another for odd periods. */
  give(even: Column, odd: Column = even): void {
    this.#columns = [even, odd];
  }

  get isLaidOut(): boolean {
    return this.#columns !== undefined;
  }

  /** The column of a period of that parity; throws if the slot was never given one. */
  column(parity: number): Column {
    const column = this.#columns?.[parity & 1];
    if (!column) throw new Error('A slot is read that was never laid out.');
    return column;
  }
}

/** What an instruction reads: a slot in this period or the one before, or one number that may depend on the period. */
export type Operand =
  | { readonly kind: 'slot'; readonly slot: Slot; readonly before: boolean }
  | { readonly kind: 'number'; readonly at: (column: number) => number; readonly fixed: number | undefined };

/** One loop over a block; `column` is the period. */
export type Loop = (n: number, column: number) => void;

/** An instruction before its slots have columns. */
export interface Instruction {
  readonly out: Slot;
  readonly reads: readonly Operand[];
  /** Makes the loop for the periods of one parity. */
  readonly loop: (column: (operand: Operand) => Column, out: Column) => Loop;
}

const isSlot = (operand: Operand): operand is Extract<Operand, { kind: 'slot' }> => operand.kind === 'slot';

/** A slot with a column of its own that lives as long as the program. */
export function ownSlot(): Slot {
  const slot = new Slot();
  slot.give(new Float64Array(BLOCK));
  return slot;
}

/** A slot that holds one number for good. */
export function filledSlot(value: number): Slot {
  const slot = new Slot();
  slot.give(new Float64Array(BLOCK).fill(value));
  return slot;
}

/**
 * Gives the slots that instructions write their columns, unless they have some. A column is reused once its slot is no
 * longer read in the list, and the slot is not kept.
 */
export function layOut(instructions: readonly Instruction[]): void {
  const lastUse = new Map<Slot, number>();
  instructions.forEach(({ out, reads }, index) => {
    for (const slot of [out, ...reads.filter(isSlot).map((read) => read.slot)]) lastUse.set(slot, index);
  });
  const free: Column[] = [];
  const lent = new Set<Slot>();
  instructions.forEach(({ out, reads }, index) => {
    if (!out.isLaidOut && out.kept) out.give(new Float64Array(BLOCK), new Float64Array(BLOCK));
    if (!out.isLaidOut) {
      out.give(free.pop() ?? new Float64Array(BLOCK));
      lent.add(out);
    }
    for (const slot of [out, ...reads.filter(isSlot).map((read) => read.slot)]) {
      if (lastUse.get(slot) === index && lent.delete(slot)) free.push(slot.column(0));
    }
  });
}

/** Gives every slot that instructions write a column of its own. */
export function layOutForGood(instructions: readonly Instruction[]): void {
  for (const { out } of instructions) if (!out.isLaidOut) out.give(new Float64Array(BLOCK));
}

/** The loops of the instructions for periods of one parity. */
export const bind = (instructions: readonly Instruction[], parity: number): Loop[] =>
  instructions.map(({ out, loop }) =>
    loop((operand) => {
      if (!isSlot(operand)) throw new Error('A number has no column.');
      return operand.slot.column(operand.before ? parity + 1 : parity);
    }, out.column(parity)),
  );
