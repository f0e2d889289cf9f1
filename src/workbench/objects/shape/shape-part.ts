import { rememberAll } from '../common/remembered';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { shapeById } from './shape-store';

/** A part of a shape whose properties are remembered with it. */
export abstract class ShapePart extends OfficeObject {
  constructor(
    context: HostContext,
    protected readonly shapeId: string,
  ) {
    super(context);
  }

  protected remember(part: string, initial: Readonly<Record<string, unknown>>): void {
    rememberAll(
      this as unknown as { typeName: string },
      () => this.state,
      initial,
      (name) => `${part}.${name}`,
    );
  }
  protected get state() {
    return shapeById(this.context, this.shapeId).state;
  }
}
