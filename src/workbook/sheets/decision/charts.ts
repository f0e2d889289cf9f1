import { ids } from '../../../model/lines/ids';
import type { Layout } from '../../layout';
import { meaningColors } from '../../palette';
import type { Area, ChartSeriesSpec, ChartSpec } from '../../spec';
import { seriesColumns } from '../../standard';
import { yearlyRow } from '../yearly';
import { yearSeries } from '../yearly/charts';
import { Years } from '../yearly/years';
import { waterfallLevers, waterfallSeries } from '../waterfall';
import { sentence, whole } from '../words';

/** Columns of the charts, side by side over the width of both tables. */
const COLUMNS = [
  { column: 0, lastColumn: 2 },
  { column: 3, lastColumn: 6 },
  { column: 7, lastColumn: 10 },
] as const;
/** How many dates there is room for along an axis. */
const DATES = 6;
const MONEY = '#,##0';

/** A row of the model as a series of a chart, from a column to the last period; dates along the axis. */
function lineSeries(layout: Layout, line: string, color: string, first: number): ChartSeriesSpec {
  const { sheet, row } = layout.line(line);
  const axis = layout.line(ids.periodEnd);
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

/** A chart and the sentence below it, which says the same to readers who cannot see it. */
export interface Drawn {
  readonly chart: ChartSpec;
  readonly words: string;
  readonly row: number;
  readonly column: number;
}

/** The charts of Decision, from a row on, so many rows high. */
export function decisionCharts(
  layout: Layout,
  { row, height }: { row: number; height: number },
  cell: (name: 'npv' | 'pvCosts') => string,
): Drawn[] {
  const { currency } = layout.model.case;
  const { opening } = seriesColumns;
  const money = { title: currency, format: MONEY };
  const dates = { title: '', format: 'yyyy-mm', skip: Math.ceil((layout.model.periods + 1) / DATES) };
  const balance = ids.payback('simple', 'cumulative');
  const plain = (text: string): string => text.replaceAll('$', '');
  const total = (line: string): string => plain(layout.reference(layout.part(line, 'total')));
  const { amounts } = waterfallLevers(layout);
  const years = new Years(layout);
  const yearly = (key: string, color: string): ChartSeriesSpec => yearSeries(years, yearlyRow(layout, key), color, 'initial');
  const charts: { chart: Omit<ChartSpec, 'area'>; words: string }[] = [
    {
      chart: {
        name: 'Money by year',
        title: 'Money by year, before tax',
        kind: 'columnClustered',
        series: [
          yearly('inflow', meaningColors.positive),
          yearly('outflow', meaningColors.negative),
          yearly('before', meaningColors.total),
        ],
        valueAxis: money,
        categoryAxis: { title: '', format: 'yyyy-mm' },
        legend: 'bottom',
      },
      words: sentence`Benefits add up to ${whole(total(ids.inflow))}, costs to ${whole(`-${total(ids.outflow)}`)}, as paid and before tax.`,
    },
    {
      chart: {
        name: 'From benefits to NPV',
        title: 'From benefits to net present value',
        kind: 'columnStacked',
        series: waterfallSeries(layout),
        valueAxis: money,
        categoryAxis: { title: '' },
        legend: 'none',
      },
      words: sentence`Levers ${whole(`SUM(${amounts})`)}, less overlap, costs and tax, leave ${whole(cell('npv'))} in today's money.`,
    },
    {
      chart: {
        name: 'Cumulative cash flow',
        title: 'Cumulative cash flow, after tax',
        kind: 'line',
        series: [
          lineSeries(layout, balance, meaningColors.total, opening),
          lineSeries(layout, ids.payback('discounted', 'cumulative'), meaningColors.doNothing, opening),
        ],
        valueAxis: money,
        categoryAxis: dates,
        legend: 'bottom',
      },
      words: sentence`As paid, it is ${whole(`MIN(${plain(layout.span(balance))})`)} at its lowest and ends at ${whole(total(balance))}.`,
    },
  ];
  return charts.map(({ chart, words }, index): Drawn => {
    const columns = COLUMNS[index] ?? COLUMNS[0];
    const area: Area = { ...columns, row, lastRow: row + height - 1 };
    return { chart: { ...chart, area }, words, row: row + height, column: columns.column };
  });
}
