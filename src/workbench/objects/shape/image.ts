import { Shape } from './shape';
import { ShapePart } from './shape-part';

/** What a picture has beyond other shapes. */
export class Image extends ShapePart {
  readonly typeName = 'Image';
  override readonly scalars = ['Format', 'Id'];
  override readonly spellings = { Format: 'format' };

  get Format(): string {
    return String(this.state.get('Image.format') ?? 'UNKNOWN');
  }
  get Id(): string {
    return this.shapeId;
  }
  get Shape(): Shape {
    return new Shape(this.context, this.shapeId);
  }
}
