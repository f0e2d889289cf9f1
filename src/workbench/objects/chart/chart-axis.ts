import type { ChartAxisModel } from '../../office-host';
import { invalidArgument } from '../../protocol/errors';
import { flag, number, oneOf, text } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import { ChartAxisTitle } from './chart-axis-title';
import { ChartGridlines } from './chart-gridlines';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';
import { Range } from '../range/range';

export type AxisKey = 'categoryAxis' | 'valueAxis';

export class ChartAxis extends ChartObject {
  readonly typeName = 'ChartAxis';
  protected readonly typeKey: string;
  override readonly scalars = ['Maximum', 'Minimum', 'NumberFormat', 'ReversePlotOrder', 'Type', 'Visible'];

  constructor(
    context: HostContext,
    chartId: string,
    private readonly axis: AxisKey,
  ) {
    super(context, chartId);
    this.typeKey = axis;
    this.remember('MajorUnit', '');
    this.remember('MinorUnit', '');
    this.remember('MajorTickMark', 'Outside');
    this.remember('MinorTickMark', 'None');
    this.remember('TickLabelSpacing', '');
    this.remember('DisplayUnit', 'None');
    this.remember('CategoryType', 'Automatic');
    this.remember('LinkNumberFormat', false);
    this.remember('TickMarkSpacing', 1);
    this.remember('IsBetweenCategories', true);
    this.remember('Position', 'Automatic');
    this.remember('ScaleType', 'Linear');
    this.remember('LogBase', 10);
    this.remember('ShowDisplayUnitLabel', true);
    this.remember('Alignment', 'Center');
    this.remember('Offset', 100);
    this.remember('MultiLevel', false);
    this.remember('TextOrientation', 0);
  }

  get Type(): string {
    return this.axis === 'categoryAxis' ? 'Category' : 'Value';
  }
  get Visible(): boolean {
    return this.model.visible;
  }
  set Visible(value: unknown) {
    this.set({ visible: flag(value, 'ChartAxis.visible') });
  }
  get NumberFormat(): string {
    return this.model.numberFormat;
  }
  set NumberFormat(value: unknown) {
    this.set({ numberFormat: text(value, 'ChartAxis.numberFormat') });
  }
  /** Empty while Excel chooses; an empty text gives the choice back. */
  get Minimum(): number | '' {
    return this.model.minimum ?? '';
  }
  set Minimum(value: unknown) {
    this.bound('minimum', value);
  }
  get Maximum(): number | '' {
    return this.model.maximum ?? '';
  }
  set Maximum(value: unknown) {
    this.bound('maximum', value);
  }
  get ReversePlotOrder(): boolean {
    return this.model.reversed;
  }
  set ReversePlotOrder(value: unknown) {
    this.set({ reversed: flag(value, 'ChartAxis.reversePlotOrder') });
  }
  get TickLabelPosition(): string {
    return this.model.labels ?? 'NextToAxis';
  }
  set TickLabelPosition(value: unknown) {
    this.set({ labels: oneOf(value, ['NextToAxis', 'Low', 'High', 'None'], 'ChartAxis.tickLabelPosition') });
  }
  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.context, this.chartId, this.axis);
  }
  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.context, this.chartId, this.axis, true);
  }
  get MinorGridlines(): ChartGridlines {
    return new ChartGridlines(this.context, this.chartId, this.axis, false);
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.axis);
  }

  get PositionAt(): number {
    return Number(this.chart.remembered.get(`${this.axis}.PositionAt`) ?? 0);
  }
  SetPositionAt(value: unknown): void {
    this.chart.remembered.set(`${this.axis}.PositionAt`, number(value, 'ChartAxis.setPositionAt'));
  }
  /** The cells that name the categories of every series. */
  SetCategoryNames(range: unknown): void {
    if (!(range instanceof Range)) throw invalidArgument('ChartAxis.setCategoryNames');
    const categories = { sheetId: range.sheetId, ...range.area };
    this.change((chart) => (chart.series = chart.series.map((series) => ({ ...series, categories }))));
  }

  private get model(): ChartAxisModel {
    return this.chart[this.axis];
  }

  private set(change: Partial<ChartAxisModel>): void {
    this.change((chart) => (chart[this.axis] = { ...chart[this.axis], ...change }));
  }

  private bound(name: 'minimum' | 'maximum', value: unknown): void {
    const automatic = value === '' || value === undefined || value === null;
    const bound = automatic ? undefined : number(value, `ChartAxis.${name}`);
    this.change((chart) => {
      const { [name]: _, ...rest } = chart[this.axis];
      chart[this.axis] = bound === undefined ? rest : { ...rest, [name]: bound };
    });
  }
}
