import { ChartFont } from './chart-font';
import { ChartLook } from './chart-look';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

/** Fill, border and font of a chart's frame, title, legend or axis. Remembered; the view has one look for these. */
export class ChartAreaFormat extends ChartObject {
  readonly typeName = 'ChartFormat';
  protected readonly typeKey: string;

  constructor(context: HostContext, chartId: string, part: string) {
    super(context, chartId);
    this.typeKey = part;
    this.remember('RoundedCorners', false);
  }

  get Fill(): ChartLook {
    return new ChartLook(this.context, this.chartId, `${this.typeKey}.fill`);
  }
  get Border(): ChartLook {
    return new ChartLook(this.context, this.chartId, `${this.typeKey}.border`);
  }
  get Line(): ChartLook {
    return new ChartLook(this.context, this.chartId, `${this.typeKey}.line`);
  }
  get Font(): ChartFont {
    return new ChartFont(this.context, this.chartId, `${this.typeKey}.font`);
  }
}
