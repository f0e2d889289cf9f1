import type { Layout } from '../../layout';
import type { SheetSpec } from '../../spec';
import { begin, finish } from '../frame';
import { answersOf, putAlternatives } from './choiceTable';
import { putAnswer } from './answer';
import { frontierChart, putFrontier } from './frontierTable';
import { at, belowRanking, choicePlaces, RANKING_ROW, OWN_FIGURES } from './places';
import { putRanking } from './rankTable';
import { putState } from './choiceState';

/** Up to the cost of the first year, and of what is read there besides. */
const WIDTHS = [42, 15, 15, 13, 10, 10, 13, 13, 15, 15, 18, 10, 10];
const FIGURE = 15;
const NO_BUDGETS =
  'No choice under budgets: the case sets none. With the budget of each year that all programmes share, the best set and its frontier stand here.';

/** This programme beside other uses of the same budget and, where budgets are set, the exact choice under them. */
export function portfolioSheet(layout: Layout): SheetSpec {
  const { model, portfolio } = layout;
  const { currency, budgets } = model.case;
  const grid = begin(layout, 'Portfolio', `Present values in ${currency}`);
  putRanking(layout, grid);
  const sheet = { name: 'Portfolio', kind: 'text', grid, freeze: { rows: RANKING_ROW + 1, columns: 1 } } as const;
  if (!portfolio) {
    grid.put(belowRanking(model) + 2, 0, { value: NO_BUDGETS, style: 'note' });
    return finish({ ...sheet, columnWidths: WIDTHS.slice(0, RANKED) });
  }
  const places = choicePlaces(model, { alternatives: portfolio.alternatives.length, points: portfolio.report.points.length });
  const read = putState(layout, grid, places, answersOf(places));
  grid.put(places.headings - 1, 0, { value: 'The choice under the budgets, exactly and by rank', style: 'subsection' });
  putAlternatives(layout, grid, places, portfolio, read);
  putAnswer(layout, grid, places, portfolio);
  putFrontier(layout, grid, places, portfolio, read);
  const figures = (count: number): number[] => new Array<number>(count).fill(FIGURE);
  return finish({
    ...sheet,
    columnWidths: [
      ...WIDTHS,
      ...figures(budgets.length),
      // Names of the set, and labels of where the figures come from.
      ...[44, 50],
      ...figures(OWN_FIGURES + budgets.length + 3),
      3,
      ...figures(OWN_FIGURES + budgets.length),
      3,
      ...figures(5),
    ],
    rowHeights: [
      { row: RANKING_ROW, height: 30 },
      { row: places.headings, height: 30 },
      { row: places.frontier, height: 30 },
    ],
    charts: [frontierChart(layout, places)],
    freeze: { rows: 2, columns: 1 },
    lastPrinted: places.names - 1,
    breaks: { rows: [places.chart], columns: [at.group] },
  });
}

/** Columns of the ranking alone. */
const RANKED = 6;
