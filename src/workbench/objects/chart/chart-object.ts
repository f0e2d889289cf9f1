import { itemNotFound } from '../../protocol/errors';
import type { SeriesState } from './chart-source';
import type { ChartState } from './chart-store';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

/** A part of a chart. It holds the chart's id; the state is looked up each time. */
export abstract class ChartObject extends OfficeObject {
  constructor(
    context: HostContext,
    readonly chartId: string,
  ) {
    super(context);
  }

  protected get chart(): ChartState {
    return this.context.charts.get(this.chartId);
  }

  protected change(change: (chart: ChartState) => void): void {
    this.context.charts.change(this.chartId, change);
  }

  /** Makes an accessor for a property that is remembered and answered without changing the picture. */
  protected remember(name: string, initial: unknown): void {
    const key = `${this.typeKey}.${name}`;
    Object.defineProperty(this, name, {
      enumerable: true,
      get: () => this.chart.remembered.get(key) ?? initial,
      set: (value: unknown) => this.chart.remembered.set(key, value),
    });
  }

  /** Tells the remembered properties of a chart's parts apart. */
  protected abstract readonly typeKey: string;
}

/** A part of one series. */
export abstract class SeriesObject extends ChartObject {
  constructor(
    context: HostContext,
    chartId: string,
    readonly seriesId: string,
  ) {
    super(context, chartId);
  }

  protected get series(): SeriesState {
    const found = this.chart.series.find((series) => series.id === this.seriesId);
    if (!found) throw itemNotFound('ChartSeries');
    return found;
  }

  protected changeSeries(change: Partial<SeriesState>): void {
    this.change((chart) => {
      const index = chart.series.findIndex((series) => series.id === this.seriesId);
      const series = chart.series[index];
      if (series) chart.series[index] = { ...series, ...change };
    });
  }
}
