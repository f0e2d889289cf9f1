import type { HostContext } from '../host/context';
import { ChartAreaFormat } from './chart-area-format';
import { ChartFormatString, substringKey } from './chart-format-string';
import { ChartObject } from './chart-object';

/** The label of one point. Remembered; the view draws the labels of a series alike. */
export class ChartDataLabel extends ChartObject {
  readonly typeName = 'ChartDataLabel';
  protected readonly typeKey: string;
  override readonly scalars = ['Left', 'Position', 'ShowSeriesName', 'ShowValue', 'Text', 'Top'];

  constructor(context: HostContext, chartId: string, part: string) {
    super(context, chartId);
    this.typeKey = part;
    const initial = {
      AutoText: true,
      Formula: '',
      GeometricShapeType: null,
      HorizontalAlignment: 'Center',
      Left: 0,
      LinkNumberFormat: false,
      NumberFormat: 'General',
      Position: 'None',
      Separator: ',',
      ShowBubbleSize: false,
      ShowCategoryName: false,
      ShowLegendKey: false,
      ShowPercentage: false,
      ShowSeriesName: false,
      ShowValue: true,
      Text: '',
      TextOrientation: 0,
      Top: 0,
      VerticalAlignment: 'Center',
    };
    for (const [name, value] of Object.entries(initial)) this.remember(name, value);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.typeKey);
  }
  GetSubstring(start: unknown, length: unknown): ChartFormatString {
    return new ChartFormatString(this.context, this.chartId, substringKey(this.typeKey, start, length, 'ChartDataLabel.getSubstring'));
  }
}
