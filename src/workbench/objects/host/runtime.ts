import { flag } from '../common/wire-arguments';
import { OfficeObject } from './office-object';

/** `context.runtime`: whether the add-in wants to hear of events. */
export class Runtime extends OfficeObject {
  readonly typeName = 'Runtime';
  override readonly scalars = ['EnableEvents'];

  get EnableEvents(): boolean {
    return this.context.memory.eventsEnabled;
  }
  set EnableEvents(value: unknown) {
    this.context.memory.eventsEnabled = flag(value, 'Runtime.enableEvents');
  }
}
