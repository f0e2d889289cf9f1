import { ids } from '../../model/lines/ids';
import { chartColors, meaningColors } from '../palette';
import type { Layout } from '../layout';
import type { Area, ChartSeriesSpec, ChartSpec } from '../spec';
import { seriesColumns } from '../standard';
import { waterfallSeries } from './waterfall';

/** Three charts stand beside the words, one below the other; the others follow side by side. */
const BESIDE = 3;
const FIRST_ROW = 3;
const ROWS = 17;
const RIGHT = { column: 4, lastColumn: 13 } as const;
const LEFT = { column: 0, lastColumn: 2 } as const;

/** The cells a chart covers. */
function chartArea(index: number): Area {
  const row = FIRST_ROW + Math.min(index, BESIDE) * (ROWS + 2);
  return { ...(index === BESIDE ? LEFT : RIGHT), row, lastRow: row + ROWS - 1 };
}

/** The cell under a chart, for the sentence that says the same. */
export function belowChart(index: number): { readonly row: number; readonly column: number } {
  const { lastRow, column } = chartArea(index);
  return { row: lastRow + 1, column };
}
const MONEY = '#,##0';

/** A row of the model as a series of a chart, from a column to the last period. */
function lineSeries(layout: Layout, line: string, color: string, first: number): ChartSeriesSpec {
  const { sheet, row } = layout.line(line);
  const axis = layout.line(ids.period);
  const across = (at: { sheet: typeof sheet; row: number }): ChartSeriesSpec['values'] => ({
    sheet: at.sheet,
    area: { row: at.row, column: first, lastRow: at.row, lastColumn: layout.lastPeriodColumn },
  });
  return {
    name: { sheet: sheet, row, column: seriesColumns.label },
    values: across({ sheet, row }),
    categories: across(axis),
    color,
  };
}

/** The five charts of the Summary. */
export function summaryCharts(layout: Layout): ChartSpec[] {
  const { currency, levers } = layout.model.case;
  const { opening, firstPeriod } = seriesColumns;
  const money = { title: currency, format: MONEY };
  // Not "Quarter": the length of a period is an input and may change.
  const periods = { title: 'Period' };
  const charts: Omit<ChartSpec, 'area'>[] = [
    {
      name: 'Cumulative cash flow',
      title: 'Cumulative cash flow: payback where it crosses zero',
      kind: 'line',
      series: [
        lineSeries(layout, ids.payback('simple', 'cumulative'), meaningColors.total, opening),
        lineSeries(layout, ids.payback('discounted', 'cumulative'), meaningColors.doNothing, opening),
      ],
      valueAxis: money,
      categoryAxis: periods,
      legend: 'bottom',
    },
    {
      name: 'Benefits by lever',
      title: 'Benefits by lever, before overlap',
      kind: 'columnStacked',
      series: levers.map(({ id }, index) =>
        lineSeries(layout, ids.benefit(id), chartColors[index % chartColors.length] ?? meaningColors.total, firstPeriod),
      ),
      valueAxis: money,
      categoryAxis: periods,
      legend: 'bottom',
    },
    {
      name: 'From benefits to NPV',
      title: 'From benefits to net present value',
      kind: 'columnStacked',
      series: waterfallSeries(layout),
      valueAxis: money,
      categoryAxis: { title: '' },
      legend: 'none',
    },
    {
      name: 'Customers',
      title: 'Customers with and without the programme',
      kind: 'line',
      series: [
        lineSeries(layout, ids.all('with'), meaningColors.withProgramme, opening),
        lineSeries(layout, ids.all('without'), meaningColors.doNothing, opening),
      ],
      valueAxis: { title: 'Customers', format: MONEY },
      categoryAxis: periods,
      legend: 'bottom',
    },
    {
      name: 'Cost of doing nothing',
      title: 'Cost of doing nothing: margin lost to growing churn',
      kind: 'columnClustered',
      series: [lineSeries(layout, ids.driftLossAll, meaningColors.negative, firstPeriod)],
      valueAxis: money,
      categoryAxis: periods,
      legend: 'none',
    },
  ];
  return charts.map((chart, index) => ({ ...chart, area: chartArea(index) }));
}
