import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { ChartFont } from './chart-font';
import { ChartObject } from './chart-object';

/** Some characters of a title or a label. Their font is remembered; the view writes in its own. */
export class ChartFormatString extends ChartObject {
  readonly typeName = 'ChartFormatString';
  protected readonly typeKey: string;

  constructor(context: HostContext, chartId: string, part: string) {
    super(context, chartId);
    this.typeKey = part;
  }

  get Font(): ChartFont {
    return new ChartFont(this.context, this.chartId, `${this.typeKey}.font`);
  }
}

/** Tells the characters of a text apart from others of it. */
export const substringKey = (part: string, start: unknown, length: unknown, location: string): string =>
  `${part}.${whole(start, location)}+${whole(length, location)}`;
