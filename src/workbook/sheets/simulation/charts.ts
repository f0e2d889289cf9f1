import { numberFormats } from '../../formats';
import { palette } from '../../palette';
import type { ChartSpec } from '../../spec';
import { BINS, BINS_ROW, binColumns, RESULTS_ROW } from './places';

/** Cells that a chart covers, right of the results. */
export const FIRST_CHART_COLUMN = 7;
const COLUMNS = 4;
const LAST_ROW = BINS_ROW + BINS;

/** How often NPV lies where, and in which share of trials it is at most what. */
export function simulationCharts(): ChartSpec[] {
  const rows = { row: BINS_ROW + 1, lastRow: BINS_ROW + BINS };
  const series = (values: number, categories: number) => ({
    name: { sheet: 'Simulation', row: BINS_ROW, column: values },
    values: { sheet: 'Simulation', area: { ...rows, column: values, lastColumn: values } },
    categories: { sheet: 'Simulation', area: { ...rows, column: categories, lastColumn: categories } },
    color: palette.accent,
  });
  const beside = (place: number) => ({
    row: RESULTS_ROW,
    lastRow: LAST_ROW,
    column: FIRST_CHART_COLUMN + place * COLUMNS,
    lastColumn: FIRST_CHART_COLUMN + (place + 1) * COLUMNS - 1,
  });
  return [
    {
      name: 'NPV by trials',
      title: 'In how many trials NPV lies where',
      kind: 'columnClustered',
      series: [series(binColumns.trials, binColumns.from)],
      area: beside(0),
      valueAxis: { title: 'Trials', format: numberFormats.whole },
      categoryAxis: { title: 'NPV from' },
      legend: 'none',
    },
    {
      name: 'NPV at most',
      title: 'In which share of trials NPV is at most',
      kind: 'line',
      series: [series(binColumns.share, binColumns.to)],
      area: beside(1),
      valueAxis: { title: 'Share of trials', format: '0%', min: 0 },
      categoryAxis: { title: 'NPV up to' },
      legend: 'none',
    },
  ];
}
