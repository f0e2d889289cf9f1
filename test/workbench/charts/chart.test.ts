import { join } from 'node:path';
import type { CellReference, CellValue, ChartModel, ChartSeriesModel } from '../../../src/workbench/office-host';
import { bundled } from '../../tools/bundled';
import type * as Parts from './entry';

const { chartOption, ChartStore, formatNumber, readChart } = bundled<typeof Parts>(join(__dirname, 'entry.ts'));

const rows: CellValue[][] = [
  ['Year', 2026, 2027, 2028],
  ['Benefits', 0, 120, ''],
  ['Costs', -150, '#N/A', 'n/a'],
];
const read = ({ row, column, rows: height, columns }: CellReference) =>
  rows.slice(row, row + height).map((line) => line.slice(column, column + columns));
const reader = { readValues: read, readText: (reference: CellReference) => read(reference).map((line) => line.map(String)) };

const area = (row: number, column: number, columns: number): CellReference => ({ sheetId: 's', row, column, rows: 1, columns });
const series = (row: number, change: Partial<ChartSeriesModel> = {}): ChartSeriesModel => ({
  name: area(row, 0, 1),
  values: area(row, 1, 3),
  categories: area(0, 1, 3),
  pointColors: {},
  dataLabels: { visible: false, numberFormat: 'General' },
  ...change,
});
const axis = { visible: true, title: '', numberFormat: 'General', reversed: false, gridlines: true };
const chart = (change: Partial<ChartModel> = {}): ChartModel => ({
  id: 'c',
  sheetId: 's',
  name: 'Chart 1',
  type: 'ColumnClustered',
  title: { text: 'Benefits and costs', visible: true },
  legend: { visible: true, position: 'Bottom' },
  categoryAxis: { ...axis, title: 'Year' },
  valueAxis: { ...axis, title: 'EUR', numberFormat: '#,##0' },
  series: [series(1), series(2)],
  position: { left: 0, top: 0, width: 400, height: 240 },
  ...change,
});

/** The parts of an option that the tests look at. */
interface Drawn {
  grid: { bottom: number };
  xAxis: { type: string; inverse: boolean; name: string; boundaryGap: boolean; axisLabel: object };
  yAxis: {
    type: string;
    inverse: boolean;
    name: string;
    min?: number;
    max?: number;
    scale: boolean;
    axisLabel: { formatter(value: number): string };
  };
  legend: { show: boolean; data: string[] };
  title: { show: boolean };
  series: {
    type: string;
    name: string;
    stack?: string;
    color?: string;
    data: { value: number | null; itemStyle?: { color: string } }[];
    itemStyle?: { color: string };
    tooltip?: { show: boolean };
    areaStyle?: object;
    markLine?: { data: object[] };
    barCategoryGap?: string;
    barGap?: string;
    label: { show: boolean; formatter(point: { value: unknown }): string };
  }[];
}
const drawn = (model: ChartModel) => chartOption(model, readChart(model, reader)) as unknown as Drawn;

describe('a chart of the workbench', () => {
  it('reads names, categories and values from the cells; blanks, texts and errors are gaps', () => {
    const data = readChart(chart(), reader);
    expect(data.categories).toEqual(['2026', '2027', '2028']);
    expect(data.series.map(({ name, values }) => [name, values])).toEqual([
      ['Benefits', [0, 120, null]],
      ['Costs', [-150, null, null]],
    ]);
  });

  it('counts its categories where it has none', () => {
    expect(
      readChart(chart({ series: [{ ...series(1), categories: undefined } as unknown as ChartSeriesModel] }), reader).categories,
    ).toEqual(['1', '2', '3']);
  });

  it('draws columns upright and bars lying, reversed when the model says so', () => {
    expect(drawn(chart())).toMatchObject({ xAxis: { type: 'category', name: 'Year' }, yAxis: { type: 'value', name: 'EUR' } });
    const lying = drawn(chart({ type: 'BarStacked', categoryAxis: { ...axis, reversed: true } }));
    expect(lying).toMatchObject({ xAxis: { type: 'value' }, yAxis: { type: 'category', inverse: true } });
    expect(lying.series.map(({ type, stack }) => [type, stack])).toEqual([
      ['bar', 'bar'],
      ['bar', 'bar'],
    ]);
  });

  it('draws a line over columns where a series has a type of its own', () => {
    const combined = drawn(chart({ type: 'ColumnStacked', series: [series(1), series(2, { type: 'Line', lineColor: '#112233' })] }));
    expect(combined.series).toMatchObject([
      { type: 'bar', stack: 'bar' },
      { type: 'line', color: '#112233' },
    ]);
    expect(combined.series[1]?.stack).toBeUndefined();
  });

  it('keeps room for an invisible series and shows it nowhere', () => {
    const { series: shown, legend } = drawn(chart({ type: 'ColumnStacked', series: [series(1, { fillColor: 'none' }), series(2)] }));
    expect(shown[0]).toMatchObject({ itemStyle: { color: 'transparent' }, tooltip: { show: false }, label: { show: false } });
    expect(shown[0]?.data.map(({ value }) => value)).toEqual([0, 120, null]);
    expect(legend.data).toEqual(['Costs']);
  });

  it('colours single points', () => {
    expect(
      drawn(chart({ series: [series(1, { pointColors: { 1: '#00AA00' } })] })).series[0]?.data.map(({ itemStyle }) => itemStyle?.color),
    ).toEqual([undefined, '#00AA00', undefined]);
  });

  it('turns gap and overlap from percent of a bar into what ECharts asks for', () => {
    // Two bars abreast and a gap of one bar: the gap is a third of the category.
    expect(drawn(chart({ series: [series(1, { gapWidth: 100, overlap: 20 }), series(2, { gapWidth: 100 })] })).series[0]).toMatchObject({
      barCategoryGap: '33%',
      barGap: '-20%',
    });
    expect(drawn(chart({ type: 'ColumnStacked', series: [series(1, { gapWidth: 50 })] })).series[0]).toMatchObject({
      barCategoryGap: '33%',
    });
  });

  it('draws a line at zero only where a value lies below it', () => {
    expect(drawn(chart()).series[0]?.markLine?.data).toEqual([{ yAxis: 0 }]);
    expect(drawn(chart({ type: 'BarClustered' })).series[0]?.markLine?.data).toEqual([{ xAxis: 0 }]);
    expect(drawn(chart({ series: [series(1)] })).series[0]?.markLine).toBeUndefined();
  });

  it('fills areas, keeps the bounds of an axis, and hides legend and title on request', () => {
    const bare = drawn(
      chart({
        type: 'Area',
        legend: { visible: false, position: 'Bottom' },
        title: { text: 'Hidden', visible: false },
        valueAxis: { ...axis, minimum: -10, maximum: 10 },
      }),
    );
    expect(bare).toMatchObject({
      xAxis: { boundaryGap: false },
      yAxis: { min: -10, max: 10 },
      legend: { show: false },
      title: { show: false },
    });
    expect(bare.series[0]?.areaStyle).toBeDefined();
  });

  it('writes numbers in the formats of the model; data labels without a format take the one of the axis', () => {
    const { yAxis, series: shown } = drawn(
      chart({
        series: [
          series(1, { dataLabels: { visible: true, numberFormat: '0.0%' } }),
          series(2, { dataLabels: { visible: true, numberFormat: 'General' } }),
        ],
      }),
    );
    expect(yAxis.axisLabel.formatter(1234567)).toBe('1,234,567');
    expect(shown[0]?.label.formatter({ value: 0.256 })).toBe('25.6%');
    expect(shown[1]?.label.formatter({ value: 1500 })).toBe('1,500');
  });

  it('gives a legend the rows its names need', () => {
    const names = (name: string) => [series(1, { name }), series(2, { name })];
    const bottom = (name: string) => drawn(chart({ series: names(name) })).grid.bottom;
    expect(bottom('A benefit with a very long name, longer than half the chart')).toBe(bottom('Short') + 24);
  });

  it('shows every label of few categories, and leaves some of many out', () => {
    expect(drawn(chart()).xAxis.axisLabel).toMatchObject({ interval: 0, overflow: 'break' });
    const many = chart({ series: [series(1, { values: area(1, 1, 3) })] });
    const data = { ...readChart(many, reader), categories: Array.from({ length: 20 }, (_, period) => String(period)) };
    expect((chartOption(many, data) as unknown as Drawn).xAxis.axisLabel).not.toHaveProperty('interval');
  });

  it('lets level lines begin near their lowest value, and nothing else', () => {
    const level = (type: string, low: number) =>
      (
        chartOption(chart({ type }), {
          categories: ['1', '2'],
          series: [{ model: series(1), name: 'a', values: [low, 100] }],
        }) as unknown as Drawn
      ).yAxis.scale;
    expect([level('Line', 90), level('Line', 50), level('ColumnClustered', 90), level('Area', 90)]).toEqual([true, false, false, false]);
  });

  it('of a type that is not drawn says so', () => {
    expect(() => drawn(chart({ type: 'Pie' }))).toThrow('The workbench does not draw charts of the type Pie. Excel does.');
  });
});

describe('a number on a chart', () => {
  it.each([
    [1234.5, '#,##0', '1,235'],
    [0.125, '0.0%', '12.5%'],
    [-1200, '#,##0;(#,##0)', '(1,200)'],
    [1_500_000, '0.0,,"m"', '1.5m'],
    [0.1 + 0.2, 'General', '0.3'],
    [2.5, '', '2.5'],
    [2.5, '[[[', '2.5'],
  ])('%d as %s is %s', (value, pattern, text) => {
    expect(formatNumber(value, pattern)).toBe(text);
  });
});

describe('the charts on the workbook', () => {
  it('tell who listens of every change, until they stop', () => {
    const store = new ChartStore();
    const heard = jest.fn();
    const stop = store.subscribe(heard);
    store.set(chart());
    store.changed();
    store.delete('c');
    expect(heard).toHaveBeenCalledTimes(3);
    expect(store.get('c')).toBeUndefined();
    stop();
    store.changed();
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
