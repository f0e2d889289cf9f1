import type { StoredPortfolio } from '../../storedPortfolio';
import { absoluteArea, cellName } from '../../formula/a1';
import type { Layout } from '../../layout';
import { meaningColors } from '../../palette';
import type { Grid } from '../../sheetGrid';
import type { Area, CellSpec, ChartSpec } from '../../spec';
import { choiceArguments } from './choiceTable';
import { chartAt, type ChoicePlaces, frontierAt, STEPS } from './places';
import { putCall, type Reader } from './choiceState';

/** A figure of the frontier: where people read it, where FRONTIER gives it, and how it looks. */
const FIGURES = [
  { column: frontierAt.share, given: 0, title: 'Share of the budgets', format: 'percent' },
  { column: frontierAt.budget, given: 1, title: 'Least budget', format: 'currency' },
  { column: frontierAt.npv, given: 3, title: 'Net present value', format: 'currency' },
  { column: frontierAt.set, given: 4, title: 'Best set from this budget on, by number', format: 'general' },
] as const;

/** The frontier of the choice: every budget from which another set is the best, and the chart of it. */
export function putFrontier(
  layout: Layout,
  grid: Grid,
  places: ChoicePlaces,
  { alternatives, report }: StoredPortfolio,
  read: Reader,
): void {
  const { frontier, lastPoint, stored, alternatives: given } = places;
  const numbers = new Map(alternatives.map(({ id }, index) => [id, index + 1]));
  for (const { column, title, format } of FIGURES)
    grid.put(frontier, column, { value: title, style: format === 'general' ? 'head.text' : `head.${format}` });
  grid.put(frontier - 1, stored, { value: 'As last computed', style: 'subsection' });
  report.points.forEach(({ share, budget, cost, npv, programmes }, index) => {
    const set = programmes.map((id) => numbers.get(id)).join(', ');
    grid.putRow(frontier + 1 + index, stored, [
      { value: share, style: 'stored.percent' },
      ...[budget, cost, npv].map((value): CellSpec => ({ value, style: 'stored.currency' })),
      { value: set, style: 'stored.general' },
    ]);
  });
  for (let row = frontier + 1; row <= lastPoint; row += 1) {
    for (const { column, given: place, format } of FIGURES) {
      const [there, kept] = [cellName(row, given + place), cellName(row, stored + place)];
      // Below the last point both are blank, and a blank is no 0.
      grid.put(row, column, {
        formula: `=${read('frontier', `IF(${there}="","",${there})`, `IF(${kept}="","",${kept})`)}`,
        style: `formula.${format}`,
      });
    }
  }
  putCall(grid, frontier, given, `CASE.FRONTIER(${choiceArguments(layout, places)})`);
  putSteps(grid, places);
}

/** What the best set is worth at even steps of the budgets: the chart needs budgets at equal distances. */
function putSteps(grid: Grid, { frontier, lastPoint }: ChoicePlaces): void {
  const column = (index: number): string => absoluteArea({ row: frontier + 1, column: index, lastRow: lastPoint, lastColumn: index });
  grid.putRow(frontier, chartAt.share, [
    { value: 'Budgets, as a share', style: 'head.percent' },
    { value: 'NPV of the best set', style: 'head.currency' },
  ]);
  for (let step = 0; step <= STEPS; step += 1) {
    const row = frontier + 1 + step;
    const share = cellName(row, chartAt.share);
    const points = `COUNTIF(${column(frontierAt.share)},"<="&${share})`;
    grid.putRow(row, chartAt.share, [
      { value: (2 * step) / STEPS, style: 'stored.percent' },
      { formula: `=IF(${points}=0,0,INDEX(${column(frontierAt.npv)},${points}))`, style: 'formula.currency' },
    ]);
  }
}

/** Net present value of the best set over the budgets. */
export function frontierChart({ model: { case: document } }: Layout, { frontier, chart, lastOfChart }: ChoicePlaces): ChartSpec {
  const cells = (column: number): Area => ({ row: frontier + 1, column, lastRow: frontier + 1 + STEPS, lastColumn: column });
  return {
    name: 'Frontier',
    title: 'What the best set is worth, by the share of the budgets that is there (100 % is all of them)',
    kind: 'line',
    series: [
      {
        name: { sheet: 'Portfolio', row: frontier, column: chartAt.npv },
        values: { sheet: 'Portfolio', area: cells(chartAt.npv) },
        categories: { sheet: 'Portfolio', area: cells(chartAt.share) },
        color: meaningColors.total,
      },
    ],
    area: { row: chart, column: 0, lastRow: lastOfChart, lastColumn: 8 },
    valueAxis: { title: document.currency, format: '#,##0' },
    categoryAxis: { title: 'Budgets, as a share', format: '0%', skip: 4 },
    legend: 'none',
  };
}
