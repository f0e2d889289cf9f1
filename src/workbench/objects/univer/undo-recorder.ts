import type { MutationInfo, UndoItem, UniverUndoRedo } from './univer';

/**
 * Makes one undo step of everything a run of the add-in does. A run sends several requests; office.js numbers the actions
 * of one run upwards and begins again at 1 in the next, which is how they are told apart.
 *
 * It stands in front of the grid's undo stack. The stack's own batching will not do: it undoes what it has batched in the
 * order it was done, so that a sheet is gone before its cells are cleared.
 */
export class UndoRecorder {
  private collecting: UndoItem[] | undefined;
  private group: { readonly item: UndoItem; lastActionId: number } | undefined;
  private readonly push: (item: UndoItem) => void;

  constructor(
    stack: UniverUndoRedo,
    private readonly unitId: () => string,
  ) {
    this.push = stack.pushUndoRedo.bind(stack);
    const pushUndoRedo = (item: UndoItem) => {
      if (this.collecting) this.collecting.push(item);
      else {
        this.close();
        this.push(item);
      }
    };
    // Defined and not assigned: the grid hands out the stack through a proxy that keeps the methods it has once been
    // asked for, and an assignment would go past them.
    Object.defineProperty(stack, 'pushUndoRedo', { value: pushUndoRedo, configurable: true, writable: true });
  }

  /** What comes now is a step of its own: the user has done, undone or redone something. */
  close(): void {
    this.group = undefined;
  }

  begin(): void {
    this.collecting = [];
  }

  /** Adds a step for a mutation that was sent past the grid's commands. */
  record(undo: MutationInfo, redo: MutationInfo): void {
    this.collecting?.push({ unitID: this.unitId(), undoMutations: [undo], redoMutations: [redo] });
  }

  /** @param actionIds the first and the last id of the request's actions. */
  end(actionIds: { readonly first: number; readonly last: number }): void {
    const items = this.collecting ?? [];
    this.collecting = undefined;
    if (items.length === 0) return;
    const undo = items.toReversed().flatMap((item) => item.undoMutations);
    const redo = items.flatMap((item) => item.redoMutations);
    const group = this.group;
    if (group && actionIds.first > group.lastActionId) {
      group.item.undoMutations = [...undo, ...group.item.undoMutations];
      group.item.redoMutations = [...group.item.redoMutations, ...redo];
      group.lastActionId = actionIds.last;
      return;
    }
    const item: UndoItem = { unitID: this.unitId(), undoMutations: undo, redoMutations: redo };
    this.push(item);
    this.group = { item, lastActionId: actionIds.last };
  }
}
