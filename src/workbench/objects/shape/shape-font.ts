import type { HostContext } from '../host/context';
import { ShapePart } from './shape-part';

/** The font of a shape's text. */
export class ShapeFont extends ShapePart {
  readonly typeName = 'ShapeFont';
  override readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'];

  constructor(context: HostContext, shapeId: string, part: string) {
    super(context, shapeId);
    this.remember(`Font.${part}`, { Bold: false, Color: '#FFFFFF', Italic: false, Name: 'Calibri', Size: 11, Underline: 'None' });
  }
}
