import type { CellValue } from '../../office-host';
import { invalidArgument } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { Range } from './range';

/** How many rows went and how many stayed. */
export class RemoveDuplicatesResult extends OfficeObject {
  readonly typeName = 'RemoveDuplicatesResult';
  override readonly scalars = ['Removed', 'UniqueRemaining'];
  override readonly keepsReference = true;

  constructor(
    context: HostContext,
    readonly Removed: number,
    readonly UniqueRemaining: number,
  ) {
    super(context);
  }
}

/** Takes out the rows that repeat an earlier one in all of the given columns; the rows below them move up within the range. */
export async function removeDuplicates(
  context: HostContext,
  range: Range,
  columns: unknown,
  hasHeader: boolean,
  location: string,
): Promise<RemoveDuplicatesResult> {
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument(location);
  const keys = columns.map((column: unknown) => whole(column, location));
  if (keys.some((key) => key < 0 || key >= range.ColumnCount)) throw invalidArgument(location);
  await context.settle();
  const rows = range.Values;
  const formulas = range.Formulas;
  const first = hasHeader ? 1 : 0;
  const seen = new Set<string>();
  const keyOf = (row: readonly CellValue[]) =>
    JSON.stringify(keys.map((key) => (typeof row[key] === 'string' ? row[key].toLowerCase() : row[key])));
  const kept = formulas.slice(first).filter((_, index) => {
    const key = keyOf(rows[first + index] ?? []);
    return !seen.has(key) && seen.add(key);
  });
  const removed = formulas.length - first - kept.length;
  const blank = Array.from({ length: removed }, () => Array.from({ length: range.ColumnCount }, () => ''));
  range.Formulas = [...formulas.slice(0, first), ...kept, ...blank];
  return new RemoveDuplicatesResult(context, removed, kept.length);
}
