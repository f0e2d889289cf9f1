import type { Layout } from '../../layout';
import { chartColors, meaningColors } from '../../palette';
import type { Area, ChartSeriesSpec, ChartSpec } from '../../spec';
import { HEAD, INITIAL, LABEL, UNIT, type Years } from './years';

const ROWS = 16;
/** Rows of all charts with the gaps between them. */
export const CHARTS_HEIGHT = 2 * (ROWS + 1);
/** The last column that comes on the first page across. */
const LAST_ON_PAGE = INITIAL + 7;
const MONEY = '#,##0';

/** A row of Yearly as a series of a chart, on any sheet: its years, with what is paid today or without. */
export function yearSeries(years: Years, row: number, color: string, first: 'initial' | 'year 1'): ChartSeriesSpec {
  const column = first === 'initial' ? INITIAL : years.column(1);
  const lastColumn = years.column(years.count);
  const across = (at: number): ChartSeriesSpec['values'] => ({ sheet: 'Yearly', area: { row: at, column, lastRow: at, lastColumn } });
  return { name: { sheet: 'Yearly', row, column: LABEL }, values: across(row), categories: across(HEAD.ends), color };
}

/** The charts below the tables: two side by side, one below. */
export function yearlyCharts(layout: Layout, years: Years, rows: ReadonlyMap<string, number>, row: number): ChartSpec[] {
  const { currency, levers } = layout.model.case;
  const area = (line: number, side: 'left' | 'right'): Area => {
    const first = row + line * (ROWS + 1);
    const columns =
      side === 'left' ? { column: LABEL, lastColumn: UNIT } : { column: INITIAL, lastColumn: Math.min(years.present, LAST_ON_PAGE) };
    return { ...columns, row: first, lastRow: first + ROWS - 1 };
  };
  const series = (key: string, color: string, first: 'initial' | 'year 1'): ChartSeriesSpec => {
    const at = rows.get(key);
    if (at === undefined) throw new RangeError(`Yearly has no row "${key}".`);
    return yearSeries(years, at, color, first);
  };
  const dates = { title: '', format: 'yyyy-mm' } as const;
  const worlds = (of: (world: 'without' | 'with') => string, first: 'initial' | 'year 1'): ChartSeriesSpec[] => [
    series(of('with'), meaningColors.withProgramme, first),
    series(of('without'), meaningColors.doNothing, first),
  ];
  return [
    {
      name: 'Benefits by lever',
      title: 'Benefits by lever, before overlap and tax',
      kind: 'columnStacked',
      series: levers.map(({ id }, index) =>
        series(`benefit.${id}`, chartColors[index % chartColors.length] ?? meaningColors.total, 'year 1'),
      ),
      area: area(0, 'left'),
      valueAxis: { title: currency, format: MONEY },
      categoryAxis: dates,
      legend: 'bottom',
    },
    {
      name: 'Customers',
      title: 'Customers at the end of the year (from zero)',
      kind: 'line',
      series: worlds((world) => world, 'initial'),
      area: area(0, 'right'),
      valueAxis: { title: 'Customers', format: MONEY, min: 0 },
      categoryAxis: dates,
      legend: 'bottom',
    },
    {
      name: 'Retention',
      title: 'Retention of all customers in the year (from zero)',
      kind: 'columnClustered',
      series: worlds((world) => `retention.all.${world}`, 'year 1'),
      area: area(1, 'left'),
      valueAxis: { title: '', format: '0%', min: 0 },
      categoryAxis: dates,
      legend: 'bottom',
    },
  ];
}
