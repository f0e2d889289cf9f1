import type { GridMutation } from './grid-access';
import type { UniverCell, UniverStyle } from './univer-cells';

const SET_CELLS = 'sheet.mutation.set-range-values';

type Cells = Record<number, Record<number, UniverCell>>;

/** Cells to be written in one mutation, and what takes it back. */
export class CellChange {
  private readonly after: Cells = {};
  private readonly before: Cells = {};

  constructor(
    private readonly sheetId: string,
    private readonly trigger: string | undefined,
  ) {}

  get isEmpty(): boolean {
    return Object.keys(this.after).length === 0;
  }

  add(
    row: number,
    column: number,
    patch: UniverCell,
    cell: UniverCell | null | undefined,
    style: () => UniverStyle | null | undefined,
  ): void {
    (this.after[row] ??= {})[column] = patch;
    const restored: UniverCell = {};
    for (const key of ['v', 't', 'f', 'si', 'p', 'custom'] as const) {
      if (key in patch) Object.assign(restored, { [key]: cell?.[key] ?? null });
    }
    if ('s' in patch) restored.s = restoredStyle(style(), patch.s);
    (this.before[row] ??= {})[column] = restored;
  }

  redo(): GridMutation {
    return this.mutation(this.after);
  }

  undo(): GridMutation {
    return this.mutation(this.before);
  }

  private mutation(cellValue: Cells): GridMutation {
    return { id: SET_CELLS, sheetId: this.sheetId, params: { cellValue, ...(this.trigger ? { trigger: this.trigger } : {}) } };
  }
}

/** The old style, with null for what the new one adds: the grid lays styles over each other. */
function restoredStyle(old: UniverStyle | null | undefined, added: UniverCell['s']): UniverStyle | null {
  if (!old || Object.keys(old).length === 0) return null;
  if (typeof added !== 'object' || !added) return old;
  const nothing = Object.fromEntries(Object.keys(added).map((key) => [key, null]));
  const borders = added.bd ? { bd: { ...Object.fromEntries(Object.keys(added.bd).map((edge) => [edge, null])), ...old.bd } } : {};
  return { ...nothing, ...old, ...borders };
}
