import type { HostContext } from '../host/context';
import { color } from '../common/color';
import { ShapePart } from './shape-part';

/** The outline of a shape, or the look of a line. */
export class ShapeLineFormat extends ShapePart {
  readonly typeName = 'ShapeLineFormat';
  override readonly scalars = ['Color', 'DashStyle', 'Style', 'Transparency', 'Visible', 'Weight'];

  constructor(context: HostContext, shapeId: string) {
    super(context, shapeId);
    this.remember('Line', { DashStyle: 'Solid', Style: 'Single', Transparency: 0, Visible: true, Weight: 1 });
  }

  get Color(): string {
    return (this.state.get('Line.Color') as string | undefined) ?? '#2F528F';
  }
  set Color(value: unknown) {
    this.state.set('Line.Color', color(value, 'ShapeLineFormat.color'));
  }
}
