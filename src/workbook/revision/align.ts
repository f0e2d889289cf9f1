import { inputColumns } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { cellGrid, isBlank } from './cellGrid';

/** What a row is recognised by. */
interface RowKey {
  /** Stands for one input, line or check: no other row may take its place, or notes beside it would speak of something else. */
  readonly firm: boolean;
  /** Empty for a blank row. */
  readonly text: string;
}

function keyOf(cells: readonly (CellSpec | undefined)[], kind: SheetSpec['kind']): RowKey {
  const sources = cells.flatMap((cell) => (cell?.source ? [JSON.stringify({ ...cell.source, part: '' })] : []));
  if (sources.length > 0) return { firm: true, text: [...new Set(sources)].join(' ') };
  const id = kind === 'inputs' ? cells[inputColumns.id]?.value : undefined;
  if (typeof id === 'string') return { firm: true, text: id };
  const first = cells.find((cell) => cell !== undefined && !isBlank(cell));
  return { firm: false, text: String(first?.formula ?? first?.value ?? '') };
}

/** How much it is worth that two rows are taken for one; 0 where they may not be. */
function worth(a: RowKey, b: RowKey): number {
  if (a.firm || b.firm) return a.firm && b.firm && a.text === b.text ? 20 : 0;
  if (a.text === b.text) return a.text === '' ? 3 : 8;
  return a.text === '' || b.text === '' ? 0 : 1;
}

/**
 * Which row of a sheet as it was each row of the sheet as it shall be is; undefined for a new one. Rows keep their order.
 * The pairing is the one of greatest worth: what stands for the same input, line or check first, then equal headings.
 */
export function alignRows(before: SheetSpec, after: SheetSpec): (number | undefined)[] {
  const [old, next] = [before, after].map((sheet) => cellGrid(sheet).map((cells) => keyOf(cells, sheet.kind))) as [RowKey[], RowKey[]];
  const width = next.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      const pair = worth(old[i] as RowKey, next[j] as RowKey);
      const paired = pair === 0 ? 0 : pair + (best[(i + 1) * width + j + 1] as number);
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
    }
  }
  const map = new Array<number | undefined>(next.length).fill(undefined);
  for (let i = 0, j = 0; i < old.length && j < next.length;) {
    const pair = worth(old[i] as RowKey, next[j] as RowKey);
    if (pair > 0 && best[i * width + j] === pair + (best[(i + 1) * width + j + 1] as number)) map[j++] = i++;
    else if (best[i * width + j] === best[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return map;
}

/** The same for columns: periods are added and taken away at the end of a series; other columns stay where they are. */
export function alignColumns(before: SheetSpec, after: SheetSpec): (number | undefined)[] {
  const [was, is] =
    before.seriesRows && after.seriesRows ? [before.seriesRows.lastPeriodColumn, after.seriesRows.lastPeriodColumn] : [0, 0];
  const [old, next] = [before, after].map((sheet) => Math.max(0, ...cellGrid(sheet).map((cells) => cells.length))) as [number, number];
  return Array.from({ length: Math.max(next, old + is - was) }, (_, column) =>
    column <= Math.min(was, is) ? column : column <= is ? undefined : column - is + was,
  );
}
