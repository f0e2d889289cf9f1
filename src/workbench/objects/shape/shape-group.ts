import { OfficeCollection } from '../host/office-object';
import type { HostContext } from '../host/context';
import { itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import { Shape } from './shape';
import { ShapePart } from './shape-part';
import { shapeById, shapesOf } from './shape-store';

/** Shapes that move as one. */
export class ShapeGroup extends ShapePart {
  readonly typeName = 'ShapeGroup';
  override readonly scalars = ['Id'];

  get Id(): string {
    return this.shapeId;
  }
  get Shape(): Shape {
    return new Shape(this.context, this.shapeId);
  }
  get Shapes(): GroupShapeCollection {
    return new GroupShapeCollection(this.context, this.shapeId);
  }
  /** Its shapes stay where they are. */
  Ungroup(): void {
    const group = shapeById(this.context, this.shapeId);
    for (const shape of shapesOf(this.context)) if (shape.group === group.id) shape.group = group.group;
    shapesOf(this.context).splice(shapesOf(this.context).indexOf(group), 1);
  }
}

class GroupShapeCollection extends OfficeCollection<Shape> {
  readonly typeName = 'GroupShapeCollection';

  constructor(
    context: HostContext,
    private readonly groupId: string,
  ) {
    super(context);
  }

  items(): Shape[] {
    return shapesOf(this.context)
      .filter(({ group }) => group === this.groupId)
      .map(({ id }) => new Shape(this.context, id));
  }
  GetItem(key: unknown): Shape {
    const found = this.items().find((shape) => shape.Id === key || shape.Name === key);
    if (!found) throw itemNotFound('GroupShapeCollection.getItem');
    return found;
  }
  GetItemAt(index: unknown): Shape {
    const found = this.items()[whole(index, 'GroupShapeCollection.getItemAt')];
    if (!found) throw itemNotFound('GroupShapeCollection.getItemAt');
    return found;
  }
}
