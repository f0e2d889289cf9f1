import { type ChartModel } from '../office-host';

type Listener = () => void;

/**
 * The charts on the workbook, by id. A floating element of the grid carries no more than an id, so its component looks
 * its chart up here, and hears here when the chart or the cells may have changed.
 */
export class ChartStore {
  private readonly charts = new Map<string, ChartModel>();
  private readonly listeners = new Set<Listener>();
  /** Counts every change, so that a component can tell whether it has drawn the newest state. */
  version = 0;

  get(id: string): ChartModel | undefined {
    return this.charts.get(id);
  }

  set(chart: ChartModel): void {
    this.charts.set(chart.id, chart);
    this.changed();
  }

  delete(id: string): void {
    this.charts.delete(id);
    this.changed();
  }

  /** Something a chart shows may be different now: the chart itself, or cells anywhere. */
  changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}
