import { type EChartsCoreOption } from 'echarts/core';
import { type ChartAxisModel, type ChartModel } from '../office-host';
import { drawingOf } from './chart-type';
import { type ChartData } from './data';
import { formatNumber } from './format-number';
import { isInvisible, seriesOption } from './series-option';
import { axisLine, fontFamily, gridLine, ink, mutedInk } from './theme';

const legendPlaces = {
  Top: { top: 30, left: 'center' },
  Bottom: { bottom: 6, left: 'center' },
  Left: { left: 8, top: 'middle', orient: 'vertical' },
  Right: { right: 8, top: 'middle', orient: 'vertical' },
  Corner: { right: 8, top: 30, orient: 'vertical' },
} as const;

// CSS pixels.
const LEGEND_ROW = 24;
const LEGEND_ENTRY = 36;
const LEGEND_CHARACTER = 7;
const ROOM_FOR_VALUES = 90;
const FEW_CATEGORIES = 12;

/**
 * A chart and its numbers as an ECharts option.
 *
 * @throws Error for a chart type that is not drawn.
 */
export function chartOption(chart: ChartModel, data: ChartData): EChartsCoreOption {
  const drawing = drawingOf(chart.type);
  const showTitle = chart.title.visible && chart.title.text !== '';
  const legend = chart.legend.visible ? chart.legend.position : undefined;
  const { width } = chart.position;
  const named = data.series.filter(({ model }) => !isInvisible(model)).map(({ name }) => name);
  const legendHeight = legendRows(named, width) * LEGEND_ROW;
  const category = {
    ...categoryAxis(chart, data.categories, drawing.filled),
    ...categoryLabels(data.categories.length, width, drawing.horizontal),
  };
  const value = valueAxis(chart.valueAxis, drawing.mark === 'line' && !drawing.filled && nearlyLevel(data));
  return {
    animation: false, // numbers change while one types
    textStyle: { fontFamily, color: ink },
    title: { show: showTitle, text: chart.title.text, left: 'center', top: 8, textStyle: { fontSize: 14, fontWeight: 600, color: ink } },
    legend: {
      show: legend !== undefined,
      data: named,
      ...legendPlaces[legend ?? 'Bottom'],
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 8,
      itemGap: 16,
      textStyle: { color: mutedInk, fontSize: 12 },
    },
    grid: {
      top: (showTitle ? 40 : 16) + (legend === 'Top' ? legendHeight : 0),
      bottom: 12 + (legend === 'Bottom' ? legendHeight : 0),
      left: legend === 'Left' ? 130 : 14,
      right: legend === 'Right' || legend === 'Corner' ? 130 : 18,
      outerBoundsMode: 'same', // labels and axis titles stay inside these margins, whatever their length
      outerBoundsContain: 'all',
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: drawing.mark === 'bar' ? 'shadow' : 'line' },
      confine: true,
      textStyle: { fontSize: 12, color: ink },
      valueFormatter: (shown: unknown) => (typeof shown === 'number' ? formatNumber(shown, chart.valueAxis.numberFormat) : '–'),
    },
    xAxis: drawing.horizontal ? value : category,
    yAxis: drawing.horizontal ? category : value,
    series: data.series.map((_, index) => seriesOption(chart, data, index)),
  };
}

function categoryAxis(chart: ChartModel, categories: readonly string[], edgeToEdge: boolean): object {
  return {
    ...axis(chart.categoryAxis),
    type: 'category',
    data: categories,
    boundaryGap: !edgeToEdge,
    axisTick: { alignWithLabel: true, lineStyle: { color: axisLine } },
    axisLine: { show: true, onZero: false, lineStyle: { color: axisLine } }, // labels stay at the edge when values fall below zero
    splitLine: { show: chart.categoryAxis.gridlines, lineStyle: { color: gridLine } },
  };
}

function valueAxis(model: ChartAxisModel, scale: boolean): object {
  return {
    ...axis(model),
    type: 'value',
    scale,
    min: model.minimum,
    max: model.maximum,
    axisLabel: { color: mutedInk, fontSize: 11, hideOverlap: true, formatter: (value: number) => formatNumber(value, model.numberFormat) },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: model.gridlines, lineStyle: { color: gridLine } },
    splitNumber: 5,
  };
}

/** Few categories all show their labels, in lines as wide as they have room; of many, ECharts leaves out what would overlap. */
function categoryLabels(count: number, width: number, horizontal: boolean): object {
  const label = { color: mutedInk, fontSize: 11, hideOverlap: true };
  const gap = horizontal ? {} : { nameGap: 28 };
  if (count > FEW_CATEGORIES) return { ...gap, axisLabel: label };
  const room = horizontal ? width * 0.35 : (width - ROOM_FOR_VALUES) / Math.max(count, 1) - 8;
  return { ...gap, axisLabel: { ...label, hideOverlap: false, interval: 0, width: Math.round(room), overflow: 'break', lineHeight: 13 } };
}

/** Lines far above zero and close to each other begin near their lowest value, by the rule Excel goes by: less than a sixth apart. */
function nearlyLevel(data: ChartData): boolean {
  const values = data.series.flatMap(({ values: all }) => all.filter((value) => value !== null));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && (high - low) / high < 1 / 6;
}

/** How many rows the legend takes: ECharts wraps it, but gives it no more room. */
function legendRows(names: readonly string[], width: number): number {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const entry = LEGEND_ENTRY + name.length * LEGEND_CHARACTER;
    if (used > 0 && used + entry > width - 20) {
      rows += 1;
      used = 0;
    }
    used += entry;
  }
  return rows;
}

const axis = (model: ChartAxisModel): object => ({
  show: model.visible,
  inverse: model.reversed,
  name: model.title,
  nameLocation: 'middle',
  nameGap: 8,
  nameTextStyle: { color: mutedInk, fontSize: 11 },
  axisLabel: { color: mutedInk, fontSize: 11, hideOverlap: true },
});
