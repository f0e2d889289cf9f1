import type { ChartModel, ChartView } from '../../office-host';
import { itemNotFound } from '../../protocol/errors';
import type { SeriesState } from './chart-source';

/** A chart model while it is being changed. */
export type ChartState = { -readonly [K in Exclude<keyof ChartModel, 'series'>]: ChartModel[K] } & {
  series: SeriesState[];
  /** Properties that are remembered and answered but change nothing that is drawn. */
  readonly remembered: Map<string, unknown>;
};

/**
 * The workbook's charts. A chart is drawn once, at the end of the request that touched it, however many of its
 * properties the request set; charts of a deleted sheet are put away and come back if the deletion is undone.
 */
export class ChartStore {
  private readonly charts = new Map<string, ChartState>();
  private readonly mounted = new Set<string>();
  private readonly touched = new Set<string>();
  private readonly hiddenSheets = new Set<string>();

  constructor(private readonly view: ChartView) {}

  add(chart: ChartState): void {
    this.charts.set(chart.id, chart);
    this.touched.add(chart.id);
  }

  get(id: string): ChartState {
    const chart = this.charts.get(id);
    if (!chart || this.hiddenSheets.has(chart.sheetId)) throw itemNotFound('Chart');
    return chart;
  }

  onSheet(sheetId: string): ChartState[] {
    return [...this.charts.values()].filter((chart) => chart.sheetId === sheetId);
  }

  change(id: string, change: (chart: ChartState) => void): void {
    change(this.get(id));
    this.touched.add(id);
  }

  remove(id: string): void {
    this.charts.delete(id);
    this.touched.delete(id);
    if (this.mounted.delete(id)) this.view.dispose(id);
  }

  sheetDeleted(sheetId: string): void {
    this.hiddenSheets.add(sheetId);
    for (const chart of this.onSheet(sheetId)) {
      this.touched.delete(chart.id);
      if (this.mounted.delete(chart.id)) this.view.dispose(chart.id);
    }
  }

  sheetRestored(sheetId: string): void {
    if (!this.hiddenSheets.delete(sheetId)) return;
    for (const chart of this.onSheet(sheetId)) this.touched.add(chart.id);
    this.flush();
  }

  /** Draws what was touched. */
  flush(): void {
    for (const id of this.touched) {
      const chart = this.charts.get(id);
      if (!chart || this.hiddenSheets.has(chart.sheetId)) continue;
      if (this.mounted.has(id)) this.view.update(snapshot(chart));
      else {
        this.mounted.add(id);
        this.view.mount(snapshot(chart));
      }
    }
    this.touched.clear();
  }
}

/** The view keeps what it is given, so it gets its own copy. */
function snapshot(chart: ChartState): ChartModel {
  const { remembered: _, ...model } = chart;
  return structuredClone(model);
}
