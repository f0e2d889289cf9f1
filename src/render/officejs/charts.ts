import { absoluteName, areaName, cellName, quoteSheet } from '../../workbook/formula/a1';
import { cellsOf } from '../../workbook/cells';
import { LEAST_SIZE } from '../../workbook/paper';
import { palette } from '../../workbook/palette';
import type { ChartKind, ChartSeriesSpec, ChartSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import type { SheetOf } from './sheets';

const types = {
  line: 'Line',
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  barClustered: 'BarClustered',
  barStacked: 'BarStacked',
  area: 'Area',
} as const satisfies Record<ChartKind, string>;

/** Charts of a sheet over the cells of their area. */
export function writeCharts(sheetOf: SheetOf, spec: WorkbookSpec, sheet: SheetSpec): void {
  for (const chart of sheet.charts) writeChart(sheetOf, spec, sheetOf(sheet.name), chart);
}

const valuesOf = (sheetOf: SheetOf, { sheet, area }: ChartSeriesSpec['values']): Excel.Range => sheetOf(sheet).getRange(areaName(area));

export function writeChart(sheetOf: SheetOf, spec: WorkbookSpec, worksheet: Excel.Worksheet, chart: ChartSpec): void {
  const [first, ...others] = chart.series;
  if (!first) throw new RangeError(`The chart "${chart.title}" has no series.`);
  const { row, lastRow } = first.values.area;
  const drawn = worksheet.charts.add(types[chart.kind], valuesOf(sheetOf, first.values), row === lastRow ? 'Rows' : 'Columns');
  drawn.name = chart.name;
  drawn.setPosition(cellName(chart.area.row, chart.area.column), cellName(chart.area.lastRow, chart.area.lastColumn));
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 12;
  drawn.title.format.font.bold = true;
  drawn.title.format.font.color = palette.accent;
  writeSeries(sheetOf, spec, chart, drawn.series.getItemAt(0), first);
  for (const series of others) {
    const added = drawn.series.add(seriesName(spec, series));
    added.setValues(valuesOf(sheetOf, series.values));
    writeSeries(sheetOf, spec, chart, added, series);
  }
  writeAxes(drawn, chart);
  writeLegend(drawn, chart);
}

function writeSeries(sheetOf: SheetOf, spec: WorkbookSpec, chart: ChartSpec, drawn: Excel.ChartSeries, series: ChartSeriesSpec): void {
  drawn.name = seriesName(spec, series);
  drawn.setXAxisValues(valuesOf(sheetOf, series.categories));
  const visible = series.color !== 'none';
  if (chart.kind === 'line') {
    drawn.markerStyle = 'None';
    if (visible) {
      drawn.format.line.color = series.color;
      drawn.format.line.weight = 2.25;
    } else drawn.format.line.clear();
    return;
  }
  if (visible) drawn.format.fill.setSolidColor(series.color);
  else drawn.format.fill.clear();
  if (chart.kind === 'area') return;
  drawn.gapWidth = 60;
  if (chart.kind === 'columnStacked' || chart.kind === 'barStacked') drawn.overlap = 100;
}

/** The text of the cell that names a series; where a formula makes it, a link to the cell. */
function seriesName(spec: WorkbookSpec, { name }: ChartSeriesSpec): string {
  const sheet = spec.sheets.find((entry) => entry.name === name.sheet);
  for (const { row, column, cell } of sheet ? cellsOf(sheet) : []) {
    if (row !== name.row || column !== name.column) continue;
    if (cell.formula === undefined && cell.value !== undefined) return String(cell.value);
  }
  return `=${quoteSheet(name.sheet)}!${absoluteName(name.row, name.column)}`;
}

function writeAxes(drawn: Excel.Chart, chart: ChartSpec): void {
  const { valueAxis, categoryAxis } = drawn.axes;
  valueAxis.numberFormat = chart.valueAxis.format;
  if (chart.valueAxis.min !== undefined) valueAxis.minimum = chart.valueAxis.min;
  // Below the plot, not across it where values are negative.
  categoryAxis.tickLabelPosition = 'Low';
  const { format, skip } = chart.categoryAxis;
  if (format !== undefined) {
    categoryAxis.numberFormat = format;
    // Dates are labels, not places in time: a year's last day is not drawn on its first.
    categoryAxis.categoryType = 'TextAxis';
  }
  if (skip !== undefined) categoryAxis.tickLabelSpacing = skip;
  for (const [axis, title] of [
    [valueAxis, chart.valueAxis.title],
    [categoryAxis, chart.categoryAxis.title],
  ] as const) {
    axis.format.font.size = LEAST_SIZE;
    axis.format.font.color = palette.muted;
    if (title === '') axis.title.visible = false;
    else axis.title.text = title;
  }
}

function writeLegend(drawn: Excel.Chart, chart: ChartSpec): void {
  drawn.legend.visible = chart.legend !== 'none';
  if (chart.legend === 'none') return;
  drawn.legend.position = 'Bottom';
  for (const [index, series] of chart.series.entries()) {
    if (series.color === 'none') drawn.legend.legendEntries.getItemAt(index).visible = false;
  }
}
