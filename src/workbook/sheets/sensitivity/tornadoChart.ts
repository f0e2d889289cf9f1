import { numberFormats } from '../../formats';
import { absoluteName, cellName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import { meaningColors } from '../../palette';
import type { ChartSpec } from '../../spec';
import { at, BASE_ROW, FIRST, HEADINGS_ROW } from './columns';

export const CHART_ROWS = 30;
const LAST_COLUMN = 7;

/** How far NPV moves, the narrowest first: bars are drawn from the bottom. A figure that is not known draws no bar. */
export function putChartData(grid: Grid, count: number): void {
  grid.putRow(HEADINGS_ROW, at.chartLabel, [
    { value: 'Data of the chart', style: 'head.text' },
    { value: 'At its low', style: 'head.currency' },
    { value: 'At its high', style: 'head.currency' },
  ]);
  const base = absoluteName(BASE_ROW, at.npvLow);
  for (let place = 0; place < count; place += 1) {
    const of = FIRST + count - 1 - place;
    const move = (column: number) => ({ formula: `=IFERROR(${cellName(of, column)}-${base},0)`, style: 'formula.currency' }) as const;
    grid.putRow(FIRST + place, at.chartLabel, [
      { formula: `=${cellName(of, at.label)}`, style: 'formula.general' },
      move(at.npvLow),
      move(at.npvHigh),
    ]);
  }
}

export function tornadoChart({ model }: Layout, count: number, row: number, lastRow: number): ChartSpec {
  const rows = { row: FIRST, lastRow: FIRST + count - 1 };
  const series = (column: number, color: string) => ({
    name: { sheet: 'Sensitivity', row: HEADINGS_ROW, column },
    values: { sheet: 'Sensitivity', area: { ...rows, column, lastColumn: column } },
    categories: { sheet: 'Sensitivity', area: { ...rows, column: at.chartLabel, lastColumn: at.chartLabel } },
    color,
  });
  return {
    name: 'Tornado',
    title: 'By how much NPV changes when one estimate is at its low or high',
    kind: 'barStacked',
    series: [series(at.chartLow, meaningColors.negative), series(at.chartHigh, meaningColors.total)],
    area: { row, lastRow, column: 0, lastColumn: LAST_COLUMN },
    valueAxis: { title: model.case.currency, format: numberFormats.whole.replace('0', '#,##0') },
    categoryAxis: { title: '' },
    legend: 'bottom',
  };
}
