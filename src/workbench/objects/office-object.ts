import { WireCollection, WireObject } from '../protocol/object';
import type { HostContext } from './context';

/** An Office.js object over the grid. Cheap: made anew for each request, it holds ids and never cells. */
export abstract class OfficeObject extends WireObject {
  constructor(protected readonly context: HostContext) {
    super();
  }
}

export abstract class OfficeCollection<T extends WireObject> extends WireCollection<T> {
  constructor(protected readonly context: HostContext) {
    super();
  }
}
