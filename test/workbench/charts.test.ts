import { seriesOf } from '../../src/workbench/objects/chart/chart-source';
import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { bench, onSheet } = useSheet();

const only = () => {
  const [chart] = bench().charts.values();
  if (!chart) throw new Error('There is no chart.');
  return chart;
};

async function addChart(): Promise<void> {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['', 'Do nothing', 'Programme'],
      ['Year 1', 90, 95],
      ['Year 2', 80, 91],
      ['Year 3', 70, 88],
    ];
    const chart = sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Auto');
    chart.name = 'Customers';
    await context.sync();
  });
}

test('series, names and categories are read out of the source', async () => {
  await addChart();
  const sheetId = 'first';
  expect(only()).toMatchObject({
    sheetId,
    name: 'Customers',
    type: 'Line',
    series: [
      {
        name: { sheetId, row: 0, column: 1, rows: 1, columns: 1 },
        values: { sheetId, row: 1, column: 1, rows: 3, columns: 1 },
        categories: { sheetId, row: 1, column: 0, rows: 3, columns: 1 },
      },
      { name: { row: 0, column: 2 }, values: { column: 2 }, categories: { column: 0 } },
    ],
  });
  expect(bench().host.readValues({ sheetId, row: 1, column: 1, rows: 3, columns: 1 })).toEqual([[90], [80], [70]]);
});

test('everything that is drawn is in the model, and one request draws once', async () => {
  const drawn: string[] = [];
  await addChart();
  const set = bench().charts.set.bind(bench().charts);
  bench().charts.set = (id, chart) => {
    drawn.push(id);
    return set(id, chart);
  };
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem('Customers');
    chart.title.text = 'Customers kept';
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.title.text = 'Customers';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.title.visible = false;
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
    chart.legend.legendEntries.getItemAt(0).visible = false;
    const first = chart.series.getItemAt(0);
    first.format.line.color = '#7F7F7F';
    first.format.line.weight = 1.5;
    first.markerStyle = 'None';
    const second = chart.series.getItemAt(1);
    second.format.fill.setSolidColor('#1F4E78');
    second.chartType = 'ColumnClustered';
    second.gapWidth = 50;
    second.overlap = 100;
    second.hasDataLabels = true;
    second.dataLabels.numberFormat = '0.0';
    second.points.getItemAt(2).format.fill.setSolidColor('red');
    chart.setPosition('E2', 'H11');
    await context.sync();
  });
  expect(drawn).toHaveLength(1);
  expect(only()).toMatchObject({
    title: { text: 'Customers kept', visible: true },
    legend: { visible: true, position: 'Bottom' },
    valueAxis: { title: 'Customers', numberFormat: '#,##0', minimum: 0, gridlines: false },
    categoryAxis: { title: '', reversed: true, labels: 'Low' },
    series: [
      { inLegend: false, lineColor: '#7F7F7F', lineWeight: 1.5 },
      {
        fillColor: '#1F4E78',
        type: 'ColumnClustered',
        gapWidth: 50,
        overlap: 100,
        dataLabels: { visible: true, numberFormat: '0.0' },
        pointColors: { 2: '#FF0000' },
      },
    ],
    position: { left: 4 * 88, top: 24, width: 4 * 88, height: 10 * 24 },
  });
});

test('what was set is read back', async () => {
  await addChart();
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem('Customers');
    chart.left = 30;
    chart.height = 150;
    chart.axes.valueAxis.maximum = 100;
    chart.load('name,left,height,chartType');
    chart.series.load('items/name,items/chartType');
    chart.axes.valueAxis.load('maximum,minimum,visible');
    chart.legend.load('visible,position');
    const count = sheet.charts.getCount();
    await context.sync();
    expect([chart.name, chart.left, chart.height, chart.chartType]).toEqual(['Customers', 30, 150, 'Line']);
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Do nothing', 'Programme']);
    expect([chart.axes.valueAxis.maximum, chart.axes.valueAxis.minimum]).toEqual([100, '']);
    expect([chart.legend.visible, chart.legend.position, count.value]).toEqual([true, 'Right', 1]);
  });
});

test('series can be added one by one, as for a waterfall with an invisible base', async () => {
  await addChart();
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem('Customers');
    chart.series.getItemAt(0).delete();
    const base = chart.series.add('Base');
    base.setValues(sheet.getRange('B2:B4'));
    base.setXAxisValues(sheet.getRange('A2:A4'));
    base.format.fill.clear();
    base.name = '=Sheet1!$B$1';
    await context.sync();
  });
  expect(only().series).toMatchObject([
    { values: { column: 2 } },
    { name: { row: 0, column: 1 }, values: { row: 1, column: 1, rows: 3 }, categories: { column: 0 }, fillColor: 'none' },
  ]);
});

test('a deleted chart is put away, and so are those of a deleted sheet until the deletion is undone', async () => {
  await addChart();
  await onSheet(async (_, context) => {
    context.workbook.worksheets.add('Other');
    await context.sync();
  });
  await onSheet(async (sheet, context) => {
    sheet.delete();
    await context.sync();
  });
  expect(bench().charts.size).toBe(0);
  bench().undo();
  expect(only().name).toBe('Customers');
  await onSheet(async (sheet, context) => {
    sheet.charts.getItem('Customers').delete();
    const none = sheet.charts.getItemOrNullObject('Customers');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(bench().charts.size).toBe(0);
});

test('a gap wider than five hundred percent is refused', async () => {
  await addChart();
  const error = await failure(onSheet(async (sheet) => void (sheet.charts.getItem('Customers').series.getItemAt(0).gapWidth = 501)));
  expect(error.code).toBe('InvalidArgument');
});

describe('the source of a chart', () => {
  const source = (rows: number, columns: number) => ({ sheetId: 's', row: 10, column: 5, rows, columns });
  let number = 0;
  const id = () => String(++number);

  test('runs along the longer side', () => {
    const wide = seriesOf(
      source(2, 4),
      [
        ['', 'a', 'b', 'c'],
        ['x', 1, 2, 3],
      ],
      'Auto',
      id,
    );
    expect(wide).toMatchObject([
      { name: { row: 11, column: 5 }, values: { row: 11, column: 6, columns: 3 }, categories: { row: 10, column: 6, columns: 3 } },
    ]);
  });

  test('of numbers alone has neither names nor categories', () => {
    const plain = seriesOf(
      source(3, 2),
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      'Auto',
      id,
    );
    expect(plain.map(({ name, values, categories }) => [name, values.rows, categories])).toEqual([
      ['Series1', 3, undefined],
      ['Series2', 3, undefined],
    ]);
  });

  test('of one column with a heading is one series', () => {
    expect(seriesOf(source(3, 1), [['Sales'], [1], [2]], 'Auto', id)).toMatchObject([{ name: { row: 10 }, values: { row: 11, rows: 2 } }]);
  });

  test('has years as categories where the corner is empty', () => {
    const years = seriesOf(
      source(3, 2),
      [
        ['', 'Sales'],
        [2024, 1],
        [2025, 2],
      ],
      'Columns',
      id,
    );
    expect(years).toMatchObject([{ categories: { row: 11, column: 5, rows: 2 }, values: { row: 11, column: 6, rows: 2 } }]);
  });
});
