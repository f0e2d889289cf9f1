import type { BindingDescription, HostEvent } from '../../office-host';
import { EventType } from '../../protocol/events';
import { type Area, intersection, parseAddress } from '../common/a1';
import type { Memory } from '../host/memory';

/** What a binding may be of; a range's is a `Matrix` in office.js's older channel. */
export const BINDING_TYPES = ['Range', 'Table', 'Text'] as const;
export type BindingType = (typeof BINDING_TYPES)[number];

export interface BindingRecord {
  readonly id: string;
  readonly type: BindingType;
  readonly sheetId: string;
  readonly area: Area;
  /** Of a binding of type Table: the table's id. */
  readonly tableId: string | undefined;
}

const WIRE_TYPES: Readonly<Record<BindingType, number>> = { Table: 1, Text: 2, Range: 3 };

/** The workbook's bindings by id, in the order in which they were made. */
export function bindingsOf(memory: Memory): Map<string, BindingRecord> {
  const state = memory.state('bindings');
  const known = state.get('all') as Map<string, BindingRecord> | undefined;
  if (known) return known;
  const made = new Map<string, BindingRecord>();
  state.set('all', made);
  return made;
}

export const described = ({ id, type, area }: BindingRecord): BindingDescription => ({
  Name: id,
  BindingType: WIRE_TYPES[type],
  RowCount: area.rows,
  ColCount: area.columns,
  HasHeaders: type === 'Table',
});

/** What the bindings of a sheet have to tell when cells of it have changed or were selected: each binding that shares one with them. */
export function bindingEvents(memory: Memory, sheetId: string, addresses: string, kind: 'data' | 'selection'): HostEvent[] {
  const areas = addresses.split(',').flatMap((each) => parseAddress(each) ?? []);
  return [...bindingsOf(memory).values()].flatMap((binding): HostEvent[] => {
    if (binding.sheetId !== sheetId) return [];
    const shared = areas.flatMap((area) => intersection(area, binding.area) ?? [])[0];
    if (!shared) return [];
    const ddaBinding = described(binding);
    if (kind === 'data') return [{ type: EventType.bindingDataChanged, target: binding.id, message: { ddaBinding } }];
    const Subset = {
      StartRow: shared.row - binding.area.row,
      StartCol: shared.column - binding.area.column,
      RowCount: shared.rows,
      ColCount: shared.columns,
    };
    return [{ type: EventType.bindingSelectionChanged, target: binding.id, message: { ddaBinding, Subset } }];
  });
}
