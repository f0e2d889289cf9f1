import type { HostContext } from '../host/context';
import { ShapePart } from './shape-part';
import { TextRange } from './text-range';

/** Where a shape's text stands. */
export class TextFrame extends ShapePart {
  readonly typeName = 'TextFrame';
  override readonly scalars = ['AutoSizeSetting', 'HasText', 'HorizontalAlignment', 'Orientation', 'VerticalAlignment'];

  constructor(context: HostContext, shapeId: string) {
    super(context, shapeId);
    this.remember('TextFrame', {
      AutoSizeSetting: 'AutoSizeNone',
      BottomMargin: 3.6,
      HorizontalAlignment: 'Left',
      HorizontalOverflow: 'Overflow',
      LeftMargin: 7.2,
      Orientation: 'Horizontal',
      ReadingOrder: 'LeftToRight',
      RightMargin: 7.2,
      TopMargin: 3.6,
      VerticalAlignment: 'Top',
      VerticalOverflow: 'Overflow',
    });
  }

  get HasText(): boolean {
    return this.TextRange.Text !== '';
  }
  get TextRange(): TextRange {
    return new TextRange(this.context, this.shapeId);
  }
  DeleteText(): void {
    this.TextRange.Text = '';
  }
}
