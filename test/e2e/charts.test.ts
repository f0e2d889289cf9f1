import { useWorkbench } from './harness';

const bench = useWorkbench();

/** Points from the first cell. */
const CHART = {
  left: 24,
  top: 160,
  width: 460,
  height: 260,
};

it('a chart that the add-in makes stands where it was put, follows its cells, and goes', async () => {
  const { step } = bench();
  await step('stands on its sheet with its title, names, axis titles and formats', async () => {
    const { page, pane, screenshot } = bench();
    await pane().evaluate(
      (place) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A2:F3'), Excel.ChartSeriesBy.rows);
          chart.name = 'Flows';
          chart.title.text = 'Benefits and costs';
          chart.axes.valueAxis.title.text = 'EUR';
          chart.axes.valueAxis.numberFormat = '#,##0';
          chart.axes.categoryAxis.title.text = 'Year';
          chart.legend.position = Excel.ChartLegendPosition.bottom;
          chart.set(place);
          await context.sync();
        }),
      CHART,
    );
    const frame = page.locator('.chart-frame');
    await frame.waitFor();
    for (const text of ['Benefits and costs', 'EUR', 'Year', 'Benefits', 'Costs', '250,000'])
      await frame.getByText(text, { exact: true }).waitFor();
    await screenshot('chart');
  });

  await step('stands where it was put', async () => {
    const { page, sheets } = bench();
    const box = await page.locator('.chart-frame').boundingBox();
    const a1 = await page.evaluate(() => window.workbench?.boxOf('A1'));
    await sheets.select('A1');
    const seen = [(box?.x ?? 0) - (a1?.x ?? 0), (box?.y ?? 0) - (a1?.y ?? 0), box?.width ?? 0, box?.height ?? 0];
    const meant = [CHART.left, CHART.top, CHART.width, CHART.height].map((points) => (points * 96) / 72);
    seen.forEach((pixels, index) => expect(Math.abs(pixels - (meant[index] ?? NaN))).toBeLessThan(6)); // the grid leaves a rim for handles
  });

  await step('follows the cells it shows, typed and calculated ones', async () => {
    const { page, sheets } = bench();
    await sheets.type('F2', '900000');
    await page.locator('.chart-frame').getByText('1,000,000', { exact: true }).waitFor();
    await sheets.type('F2', '=E2*10');
    await page.locator('.chart-frame').getByText('2,500,000', { exact: true }).waitFor();
  });

  await step('is seen on its sheet alone, also when it was made while another was in sight', async () => {
    const { page, pane, sheets, screenshot } = bench();
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getItem('Sheet1');
        const sheet = context.workbook.worksheets.add('Second');
        const chart = sheet.charts.add(Excel.ChartType.line, first.getRange('A2:F3'), Excel.ChartSeriesBy.rows);
        chart.title.text = 'On the second sheet';
        await context.sync();
      }),
    );
    const first = page.locator('.chart-frame', { hasText: 'Benefits and costs' });
    const second = page.locator('.chart-frame', { hasText: 'On the second sheet' });
    await first.waitFor();
    expect(await second.count()).toBe(0);
    await sheets.activate('Second');
    await second.waitFor();
    expect(await first.count()).toBe(0);
    await screenshot('chart-second-sheet');
  });

  await step('is there again when the sheet in sight is deleted', async () => {
    const { page, pane } = bench();
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Second').delete();
        await context.sync();
      }),
    );
    await page.locator('.chart-frame', { hasText: 'Benefits and costs' }).waitFor();
    expect(await page.locator('.chart-frame', { hasText: 'On the second sheet' }).count()).toBe(0);
  });

  await step('goes when it is deleted', async () => {
    const { page, pane } = bench();
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').charts.getItem('Flows').delete();
        await context.sync();
      }),
    );
    await page.locator('.chart-frame').waitFor({ state: 'detached' });
  });
}, 300_000);

describe('a chart', () => {
  it('of a type the workbench does not draw says so in its frame', async () => {
    const { page, pane, problems } = bench();
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.charts.add(Excel.ChartType.sunburst, sheet.getRange('A2:F2'), Excel.ChartSeriesBy.rows);
        await context.sync();
      }),
    );
    await page.locator('.chart-frame').getByText('The workbench does not draw charts of the type Sunburst. Excel does.').waitFor();
    expect(problems.take().every((problem) => problem.includes('does not draw charts'))).toBe(true);
  });
});
