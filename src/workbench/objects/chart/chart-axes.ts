import { oneOf } from '../common/wire-arguments';
import { ChartAxis } from './chart-axis';
import { ChartObject } from './chart-object';

export class ChartAxes extends ChartObject {
  readonly typeName = 'ChartAxes';
  protected readonly typeKey = 'axes';

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.context, this.chartId, 'categoryAxis');
  }
  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.context, this.chartId, 'valueAxis');
  }

  GetItem(type: unknown): ChartAxis {
    return oneOf(type, ['Category', 'Value'], 'ChartAxes.getItem') === 'Category' ? this.CategoryAxis : this.ValueAxis;
  }
}
