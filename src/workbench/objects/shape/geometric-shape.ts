import { Shape } from './shape';
import { ShapePart } from './shape-part';

/** What a geometric shape has beyond others: its form stands with the shape itself. */
export class GeometricShape extends ShapePart {
  readonly typeName = 'GeometricShape';
  override readonly scalars = ['Id'];

  get Id(): string {
    return this.shapeId;
  }
  get Shape(): Shape {
    return new Shape(this.context, this.shapeId);
  }
}
