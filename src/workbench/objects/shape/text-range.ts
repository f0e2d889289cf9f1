import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { ShapeFont } from './shape-font';
import { ShapePart } from './shape-part';

/** The text of a shape, or some characters of it. */
export class TextRange extends ShapePart {
  readonly typeName = 'TextRange';
  override readonly scalars = ['Text'];

  constructor(
    context: HostContext,
    shapeId: string,
    private readonly start = 0,
    private readonly length: number | undefined = undefined,
  ) {
    super(context, shapeId);
  }

  get Text(): string {
    const all = String(this.state.get('Text') ?? '');
    return this.length === undefined ? all.slice(this.start) : all.slice(this.start, this.start + this.length);
  }
  set Text(value: unknown) {
    const all = String(this.state.get('Text') ?? '');
    const end = this.length === undefined ? all.length : this.start + this.length;
    this.state.set('Text', all.slice(0, this.start) + String(value) + all.slice(end));
  }
  get Font(): ShapeFont {
    return new ShapeFont(this.context, this.shapeId, `${this.start}+${this.length ?? ''}`);
  }
  GetSubstring(start: unknown, length?: unknown): TextRange {
    const location = 'TextRange.getSubstring';
    const count = length === undefined ? undefined : whole(length, location);
    return new TextRange(this.context, this.shapeId, this.start + whole(start, location), count);
  }
}
