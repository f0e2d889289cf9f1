import { WireCollection, WireObject } from '../../protocol/object';
import { isKnownMember } from '../../protocol/api-levels';
import { isOffered, requireMember } from '../../conditions/gate';
import type { HostContext } from './context';

/** An Office.js object over the grid. Cheap: made anew for each request, it holds ids and never cells. */
export abstract class OfficeObject extends WireObject {
  constructor(protected readonly context: HostContext) {
    super();
  }

  override requireMember(wireName: string): void {
    requireMember(this.context.conditions, this.typeName, wireName);
  }
  override isKnown(wireName: string): boolean {
    return isKnownMember(this.typeName, wireName);
  }
  override offers(wireName: string): boolean {
    return isOffered(this.context.conditions, this.typeName, wireName);
  }
}

export abstract class OfficeCollection<T extends WireObject> extends WireCollection<T> {
  constructor(protected readonly context: HostContext) {
    super();
  }

  override requireMember(wireName: string): void {
    requireMember(this.context.conditions, this.typeName, wireName);
  }
  override isKnown(wireName: string): boolean {
    return isKnownMember(this.typeName, wireName);
  }
}
