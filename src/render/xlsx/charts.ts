import type { Chart, ChartAxis, ChartSeries } from 'excelize-wasm';
import { cellName, sheetArea } from '../../workbook/formula/a1';
import { areaBox } from '../../workbook/geometry';
import { palette } from '../../workbook/palette';
import type { ChartKind, ChartSeriesSpec, ChartSpec, SheetSpec } from '../../workbook/spec';
import { must, type File, type Library } from './library';

const POINTS_TO_PIXELS = 96 / 72;

/** Charts over the cells of their area. */
export function writeCharts(library: Library, file: File, sheet: SheetSpec): void {
  for (const chart of sheet.charts) {
    const corner = cellName(chart.area.row, chart.area.column);
    must(file.AddChart(sheet.name, corner, chartOptions(library, sheet, chart)), `${sheet.name}!${corner}: chart "${chart.title}"`);
  }
}

const chartType = (library: Library, kind: ChartKind): Chart['Type'] =>
  ({
    line: library.Line,
    columnClustered: library.Col,
    columnStacked: library.ColStacked,
    barClustered: library.Bar,
    barStacked: library.BarStacked,
    area: library.Area,
  })[kind];

function chartOptions(library: Library, sheet: SheetSpec, chart: ChartSpec): Chart {
  const box = areaBox(sheet, chart.area);
  const stacked = chart.kind === 'columnStacked' || chart.kind === 'barStacked';
  return {
    Type: chartType(library, chart.kind),
    Series: chart.series.map((series) => chartSeries(library, chart.kind, series)),
    Title: { Paragraph: [{ Text: chart.title, Font: { Size: 12, Bold: true, Color: palette.accent } }] },
    Legend: { Position: chart.legend, Font: { Size: 9, Color: palette.ink } },
    Dimension: { Width: Math.round(box.width * POINTS_TO_PIXELS), Height: Math.round(box.height * POINTS_TO_PIXELS) },
    Format: { Name: chart.name, AltText: chart.title, Positioning: 'oneCell', Locked: true, PrintObject: true },
    XAxis: axis(library, chart.categoryAxis.title, undefined),
    YAxis: { ...axis(library, chart.valueAxis.title, chart.valueAxis.format), MajorGridLines: true },
    VaryColors: false,
    ShowBlanksAs: 'gap',
    ...(chart.kind !== 'line' && chart.kind !== 'area' && { GapWidth: 60 }),
    ...(stacked && { Overlap: 100 }),
  };
}

function axis(library: Library, title: string, format: string | undefined): ChartAxis {
  return {
    Font: { Size: 9, Color: palette.muted },
    ...(title !== '' && { Title: { Paragraph: [{ Text: title, Font: { Size: 9, Color: palette.muted } }] } }),
    ...(format !== undefined && { NumFmt: { CustomNumFmt: format, SourceLinked: false } }),
    ...(format === undefined && { TickLabelPosition: library.ChartTickLabelLow }),
  };
}

function chartSeries(library: Library, kind: ChartKind, series: ChartSeriesSpec): ChartSeries {
  const { sheet, row, column } = series.name;
  const visible = series.color !== 'none';
  const fill = visible
    ? { Type: 'pattern', Pattern: 1, Color: [series.color] }
    : { Type: 'pattern', Pattern: 1, Color: ['#FFFFFF'], Transparency: 100 };
  return {
    Name: sheetArea(sheet, { row, column, lastRow: row, lastColumn: column }),
    Values: sheetArea(series.values.sheet, series.values.area),
    Categories: sheetArea(series.categories.sheet, series.categories.area),
    Fill: fill,
    ...(kind === 'line'
      ? { Line: { Type: library.LineSolid, Width: 2.25, Fill: fill }, Marker: { Symbol: 'none' } }
      : { Line: { Type: library.LineNone } }),
  };
}

/** Legend entries to take out, as the chart part spells it: those of invisible series, which the library cannot leave out. */
export function hiddenLegendEntries(chart: ChartSpec): string {
  if (chart.legend === 'none') return '';
  const hidden = chart.series.flatMap((series, index) => (series.color === 'none' ? [index] : []));
  return hidden.map((index) => `<legendEntry><idx val="${index}"></idx><delete val="1"></delete></legendEntry>`).join('');
}
