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
    private readonly stack: UniverUndoRedo,
    private readonly unitId: () => string,
  ) {
    this.push = stack.pushUndoRedo.bind(stack);
    stack.pushUndoRedo = (item) => {
      if (this.collecting) this.collecting.push(item);
      else {
        this.group = undefined;
        this.push(item);
      }
    };
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
    if (group && actionIds.first > group.lastActionId && this.stack.pitchTopUndoElement() === group.item) {
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
