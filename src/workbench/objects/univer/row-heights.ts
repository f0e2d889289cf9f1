import type { UniverApi } from './univer';

const MEASURE = 'sheet.operation.mark-dirty-row-auto-height';
const CANCEL = 'sheet.operation.cancel-mark-dirty-row-auto-height';
const REMOVE_SHEET = 'sheet.mutation.remove-sheet';

interface Command {
  readonly id: string;
  readonly params?: { readonly unitId?: string; readonly subUnitId?: string; readonly id?: string };
}

/**
 * Calls off the measuring of rows of a sheet that goes. The grid measures rows of wrapped text when it is idle; where a
 * sheet is gone by then, it stumbles over the sheet and measures no row of any sheet any more.
 */
export function callOffRowHeights(api: UniverApi): void {
  const asked = new Map<string, Set<string>>();
  api.addEvent(api.Event.CommandExecuted, ({ id, params }: Command) => {
    if (id !== MEASURE || !params?.subUnitId || !params.id) return;
    const tasks = asked.get(params.subUnitId) ?? new Set();
    asked.set(params.subUnitId, tasks.add(params.id));
  });
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }: Command) => {
    if (id !== REMOVE_SHEET || !params?.subUnitId) return;
    for (const task of asked.get(params.subUnitId) ?? [])
      api.syncExecuteCommand(CANCEL, { unitId: params.unitId, subUnitId: params.subUnitId, id: task });
    asked.delete(params.subUnitId);
  });
}
