import type { HostEvent } from '../../office-host';
import { EventType, WORKBOOK_TARGET } from '../../protocol/events';
import { bindingEvents } from '../binding/binding-store';
import type { Memory } from './memory';

type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/**
 * Tells whoever listens what has happened in the workbook. What a request does is told after the request is answered, so
 * that an add-in's handler never runs in the middle of its own batch.
 */
export class EventSource {
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private held: HostEvent[] | undefined;

  constructor(private readonly memory: Memory) {}

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hold(): void {
    this.held ??= [];
  }

  release(): void {
    const events = this.held ?? [];
    this.held = undefined;
    for (const event of events) this.send(event);
  }

  /** @param byAddIn true when a request made the change, false when the user did. */
  changed(sheetId: string, address: string, byAddIn: boolean, changeType: ChangeType = 'RangeEdited'): void {
    const triggerSource = byAddIn ? 'ThisLocalAddin' : 'Unknown';
    this.emit(EventType.worksheetChanged, sheetId, { changeType, address, source: 'Local', shiftDirection: 'None', triggerSource });
    for (const event of bindingEvents(this.memory, sheetId, address, 'data')) this.pass(event);
  }

  activated(sheetId: string, previous: string | undefined): void {
    if (previous !== undefined) this.emit(EventType.worksheetDeactivated, previous, {});
    this.emit(EventType.worksheetActivated, sheetId, {});
  }

  added(sheetId: string): void {
    this.emit(EventType.worksheetAdded, sheetId, { source: 'Local' });
  }

  deleted(sheetId: string): void {
    this.emit(EventType.worksheetDeleted, sheetId, { source: 'Local' });
  }

  calculated(sheetId: string): void {
    this.emit(EventType.worksheetCalculated, sheetId, { address: '' });
  }

  protectionChanged(sheetId: string, isProtected: boolean): void {
    this.emit(EventType.worksheetProtectionChanged, sheetId, { isProtected, source: 'Local' });
  }

  selectionChanged(sheetId: string, address: string): void {
    this.emit(EventType.worksheetSelectionChanged, sheetId, { address });
    this.pass({ type: EventType.documentSelectionChanged, target: '', message: {} });
    for (const event of bindingEvents(this.memory, sheetId, address, 'selection')) this.pass(event);
  }

  /** To those who listen to the sheet and to those who listen to the collection. */
  private emit(type: number, sheetId: string, message: object): void {
    for (const target of [sheetId, WORKBOOK_TARGET]) this.pass({ type, target, message: { ...message, worksheetId: sheetId } });
  }

  private pass(event: HostEvent): void {
    if (!this.memory.eventsEnabled) return;
    if (this.held) this.held.push(event);
    else this.send(event);
  }

  private send(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
