import { catalogue, findSignature } from './catalogue';
import { isError, unwrap } from './cellvalue';
import * as declarations from './functions';
import { declarationName } from './names';
import { isRange } from './parameters';
import type { ParameterMap, Signature } from './signature';

/** What a cell shows after a call: a value, a spilled table, or an error with its message. */
export type Shown = number | string | ShownError | readonly (readonly (number | string | ShownError)[])[];

/** An error as it stands in a cell. */
export interface ShownError {
  readonly error: string;
  readonly message: string;
}

/** True for a call that failed as a whole. */
export const failed = (shown: Shown): shown is ShownError => typeof shown === 'object' && !Array.isArray(shown);

/**
 * Calls a function by its name, as Excel does after it has collected the arguments: too many are refused, a range is
 * an array of rows, an omitted argument is null, an error in a cell is {"error": "#N/A"}. A cell given for a range is a
 * range of one cell; a range given for a cell is an error.
 *
 * @param name id of the function, with or without `CASE.`, in any case
 */
export function call(name: string, given: readonly unknown[]): Shown {
  const id = name
    .trim()
    .toUpperCase()
    .replace(/^CASE\./, '');
  const signature = findSignature(id);
  if (signature === undefined) return { error: '#NAME?', message: unknownName(name, id) };
  const names = Object.keys(signature.parameters);
  if (given.length > names.length) {
    const message = `${id} takes at most ${names.length} arguments (${names.join(', ')}), but ${given.length} were given.`;
    return { error: '#VALUE!', message };
  }
  const message = unreadable(signature, given);
  if (message !== undefined) return { error: '#VALUE!', message };
  const compute = (declarations as Readonly<Record<string, unknown>>)[declarationName(id)] as (...cells: readonly unknown[]) => unknown;
  try {
    return shown(compute(...names.map((_, index) => given[index] ?? null)));
  } catch (error) {
    const asCell = shownError(error);
    if (asCell === undefined) throw error;
    return asCell;
  }
}

/** The shape of an argument that no sheet could produce, in words. */
function unreadable(signature: Signature<ParameterMap>, given: readonly unknown[]): string | undefined {
  for (const [index, [name, parameter]] of Object.entries(signature.parameters).entries()) {
    const argument = given[index];
    if (Array.isArray(argument)) {
      if (isRange(parameter) && !argument.every(Array.isArray)) {
        return `${name} must be an array of rows, each an array of cells: write [[1, 2, 3]] for a row and [[1], [2], [3]] for a column.`;
      }
      if (argument.flat().some((cell: unknown) => Array.isArray(cell))) return `${name} is nested too deeply: a range is an array of rows.`;
    }
  }
  return undefined;
}

function shown(result: unknown): Shown {
  if (Array.isArray(result)) return result.map((row: unknown[]) => row.map((entry) => shownError(entry) ?? (entry as number | string)));
  return result as number | string;
}

function shownError(value: unknown): ShownError | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const cell = unwrap(value);
  if (!isError(cell) || !('code' in value)) return undefined;
  return { error: cell.error, message: (value as { message?: string }).message ?? '' };
}

function unknownName(name: string, id: string): string {
  const ids = catalogue.map((entry) => entry.id);
  const nearest = ids.map((candidate) => ({ candidate, distance: editDistance(id, candidate) })).sort((a, b) => a.distance - b.distance)[0];
  const hint = nearest && nearest.distance <= Math.max(2, id.length / 3) ? ` Did you mean ${nearest.candidate}?` : '';
  return `There is no function ${name}.${hint} Available: ${ids.join(', ')}.`;
}

/** Number of letters to change, add or drop to turn one word into another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
