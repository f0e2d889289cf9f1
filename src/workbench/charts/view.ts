import { type Injector } from '@univerjs/core';
import { ComponentManager } from '@univerjs/ui';
import { type ChartModel, type ChartView } from '../office-host';
import { chartFrame } from './chart-frame';
import { type CellReader } from './data';
import { ChartPlacement } from './placement';
import { ChartStore } from './store';

const COMPONENT = 'workbench-chart';

/** Draws the workbook's charts over the grid. */
export interface GridChartView extends ChartView {
  /** Cells may have changed: draw the charts in sight anew. */
  refresh(): void;
}

export function createChartView(injector: Injector, unitId: string, reader: CellReader): GridChartView {
  const store = new ChartStore();
  const placement = new ChartPlacement(injector, unitId, COMPONENT);
  injector.get(ComponentManager).register(COMPONENT, chartFrame(store, reader));
  let frame = 0;

  const samePlace = (a: ChartModel, b: ChartModel) =>
    a.sheetId === b.sheetId &&
    a.position.left === b.position.left &&
    a.position.top === b.position.top &&
    a.position.width === b.position.width &&
    a.position.height === b.position.height;

  return {
    mount(chart) {
      store.set(chart);
      placement.place(chart);
    },
    update(chart) {
      const before = store.get(chart.id);
      store.set(chart);
      if (before && samePlace(before, chart)) return;
      if (before) placement.remove(before.id, before.sheetId);
      placement.place(chart);
    },
    dispose(chartId) {
      const chart = store.get(chartId);
      if (!chart) return;
      placement.remove(chartId, chart.sheetId);
      store.delete(chartId);
    },
    refresh() {
      cancelAnimationFrame(frame); // one drawing for all that changes before the next picture
      frame = requestAnimationFrame(() => store.changed());
    },
  };
}
