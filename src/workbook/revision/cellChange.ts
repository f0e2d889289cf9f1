import type { CellSpec } from '../spec';
import { cellText } from '../text';
import { isBlank, type Mapping } from './index';

/** What stood in a cell before an update, as the host tells it. */
export interface StoodThere {
  /** Its formula, or its value as text, number or flag. */
  readonly formula: unknown;
  readonly value: unknown;
}

export const isFormula = ({ formula, value }: StoodThere): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** What an update does with one cell. */
export type CellChange =
  /** It stays: nothing of the case stands there, what shall stand there does, or somebody put a formula into an input whose value stays. */
  'keep' | 'clear' | 'write';

/**
 * What becomes of a cell: what belongs to the case is written, what belonged to it is cleared, everything else is somebody
 * else's and stays.
 *
 * @param before the cell as it was written, at its old place
 * @param after the cell as it shall be
 * @param there what stands there
 * @param isMoved whether rows or columns are inserted or deleted: then nothing is taken to stand already
 */
export function changeOf(
  before: CellSpec | undefined,
  after: CellSpec | undefined,
  there: StoodThere | undefined,
  isMoved: boolean,
): CellChange {
  if (after === undefined || isBlank(after)) return before === undefined || isBlank(before) ? 'keep' : 'clear';
  if (!isMoved && after.formula === undefined && there !== undefined && !isFormula(there) && there.formula === after.value) return 'keep';
  return isLinkedInput(before, there) && before?.value === after.value ? 'keep' : 'write';
}

/** Whether somebody has put a formula into an input, to take its value from elsewhere. */
export const isLinkedInput = (before: CellSpec | undefined, there: StoodThere | undefined): boolean =>
  before?.style?.startsWith('input.') === true && there !== undefined && isFormula(there);

/** Whether a formula of the case was typed over. */
const isOvertyped = (before: CellSpec | undefined, there: StoodThere | undefined): boolean =>
  before?.formula !== undefined && there !== undefined && !isFormula(there);

/** What of somebody's own an update would take out of a cell; undefined where it takes nothing. */
export type Loss =
  /** A formula, a word or a number of the case that is no input was typed over: the update puts it back. */
  | 'overtyped'
  /** An input takes its value from elsewhere, and the form has another number for it. */
  | 'unlinked'
  /** Something was typed into a cell that the case left empty until now. */
  | 'covered';

/** Looks what of somebody's own goes with a cell. */
export function lossOf(
  before: CellSpec | undefined,
  after: CellSpec | undefined,
  there: StoodThere | undefined,
  isMoved: boolean,
): Loss | undefined {
  const change = changeOf(before, after, there, isMoved);
  if (change === 'keep' || there === undefined || there.formula === '') return undefined;
  if (before === undefined || isBlank(before)) return change === 'write' && !(after && isHeld(after, there)) ? 'covered' : undefined;
  if (isOvertyped(before, there)) return 'overtyped';
  // What stands in an input is in the form already.
  if (before.style?.startsWith('input.')) return isLinkedInput(before, there) ? 'unlinked' : undefined;
  // Stored results are as of when they were written: they may lawfully differ.
  if (before.formula !== undefined || before.style?.startsWith('stored.') === true) return undefined;
  return isHeld(before, there) || (after && isHeld(after, there)) ? undefined : 'overtyped';
}

/** Whether a constant of the case stands in the cell; hosts differ in whether a text of figures comes back as text, and with its apostrophe. */
const isHeld = ({ value }: CellSpec, { formula }: StoodThere): boolean =>
  String(formula).replace(/^'/, '') === (typeof value === 'string' ? cellText(value).replace(/^'/, '') : String(value));

/** The cell of a grid at the old place of a new one. */
export function oldCell<T>(grid: readonly (readonly T[])[], { rows, columns }: Mapping, row: number, column: number): T | undefined {
  const [oldRow, oldColumn] = [rows[row], columns[column]];
  return oldRow === undefined || oldColumn === undefined ? undefined : grid[oldRow]?.[oldColumn];
}
