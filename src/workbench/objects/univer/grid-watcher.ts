import { address, type Area } from '../common/a1';
import type { ChartStore } from '../chart/chart-store';
import type { EventSource } from '../host/event-source';
import { areaOf } from './grid-access';
import type { Protection } from '../worksheet/protection';
import type { UndoRecorder } from './undo-recorder';
import type { UniverApi } from './univer';
import type { UniverBox, UniverCell } from './univer-cells';

/** One of the grid's commands, operations or mutations, as its listeners get it. */
interface Command {
  readonly id: string;
  readonly params?: {
    readonly subUnitId?: string;
    readonly sheet?: { readonly id: string };
    readonly range?: UniverBox;
    readonly selections?: readonly { readonly range: UniverBox }[];
    /** Of a selection: where in its movement it is. */
    readonly type?: number;
    /** New values of formulas by workbook and sheet. */
    readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
    /** The command the mutation is part of. */
    readonly trigger?: string;
    readonly cellValue?: Readonly<Record<number, Readonly<Record<number, UniverCell | null>>>>;
  };
  readonly options?: { readonly onlyLocal?: boolean; readonly fromFormula?: boolean };
  cancel?: boolean;
}

const STRUCTURE = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
} as const;
/** The grid's number for a selection that is still being dragged. */
const MOVING = 1;

/** What protection of the workbook's structure keeps a person from. */
const SHEET_STRUCTURE = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-(name|order|hidden))$/;

const isStructure = (id: string): id is keyof typeof STRUCTURE => id in STRUCTURE;

export interface Watched {
  readonly events: EventSource;
  readonly charts: ChartStore;
  readonly protection: Protection;
  readonly undo: UndoRecorder;
  /** A request is being carried out. */
  isBusy(): boolean;
  onRefused(sheetId: string, address: string): void;
}

/** Follows what happens in the grid, whoever does it: tells the add-in of the user's edits, and keeps users off locked cells. */
export function watchGrid(api: UniverApi, watched: Watched): void {
  api.addEvent(api.Event.CommandExecuted, (command: Command) => onExecuted(command, watched));
  api.addEvent(api.Event.BeforeCommandExecute, (command: Command) => keepOffLocked(command, watched));
  api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }: { effectedRanges?: readonly ChangedRange[] }) => {
    if (watched.isBusy()) return; // a request tells of its own edits, block by block
    for (const range of effectedRanges ?? []) {
      watched.events.changed(range.getSheetId(), address(areaOf(range.getRange())), false);
    }
  });
  let active = api.getActiveWorkbook()?.getActiveSheet().getSheetId();
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }: { activeSheet: { getSheetId(): string } }) => {
    const id = activeSheet.getSheetId();
    if (id !== active) watched.events.activated(id, active);
    active = id;
  });
}

const isUndoOrRedo = (id: string | undefined): boolean => id === 'univer.command.undo' || id === 'univer.command.redo';

interface ChangedRange {
  getSheetId(): string;
  getRange(): UniverBox;
}

function onExecuted({ id, params }: Command, watched: Watched): void {
  if (isUndoOrRedo(id)) watched.undo.close();
  if (id === 'sheet.mutation.insert-sheet' && params?.sheet) {
    watched.charts.sheetRestored(params.sheet.id);
    watched.events.added(params.sheet.id);
  }
  if (id === 'sheet.mutation.remove-sheet' && params?.subUnitId) {
    watched.charts.sheetDeleted(params.subUnitId);
    watched.events.deleted(params.subUnitId);
  }
  if (id === 'formula.mutation.set-formula-calculation-result') {
    for (const sheets of Object.values(params?.unitData ?? {}))
      for (const sheetId of Object.keys(sheets ?? {})) watched.events.calculated(sheetId);
  }
  if (id === 'sheet.operation.set-selections' && params?.subUnitId && params.type !== MOVING && params.selections?.length) {
    watched.events.selectionChanged(params.subUnitId, params.selections.map(({ range }) => address(areaOf(range))).join(','));
  }
  if (isStructure(id) && params?.subUnitId && params.range) {
    watched.events.changed(params.subUnitId, address(areaOf(params.range)), watched.isBusy(), STRUCTURE[id]);
  }
}

function keepOffLocked(command: Command, watched: Watched): void {
  const { id, params, options } = command;
  if (SHEET_STRUCTURE.test(id) && !watched.isBusy() && !isUndoOrRedo(params?.trigger) && watched.protection.isStructureProtected) {
    command.cancel = true;
    return;
  }
  const sheetId = params?.subUnitId;
  // What is undone or redone was allowed when it was done.
  if (
    !sheetId ||
    isUndoOrRedo(params.trigger) ||
    watched.isBusy() ||
    options?.onlyLocal ||
    options?.fromFormula ||
    !watched.protection.isProtected(sheetId)
  )
    return;
  const refused = isStructure(id) ? params.range && areaOf(params.range) : lockedCell(command, sheetId, watched.protection);
  if (!refused) return;
  command.cancel = true;
  watched.onRefused(sheetId, address(refused));
}

/** The first locked cell whose content the mutation would change. */
function lockedCell({ id, params }: Command, sheetId: string, protection: Protection): Area | undefined {
  if (id !== 'sheet.mutation.set-range-values') return undefined;
  for (const [row, cells] of Object.entries(params?.cellValue ?? {})) {
    for (const column of Object.keys(cells ?? {})) {
      if (protection.isLocked(sheetId, Number(row), Number(column)))
        return { row: Number(row), column: Number(column), rows: 1, columns: 1 };
    }
  }
  return undefined;
}
