import { inputIds } from '../../../model/document/input-ids';
import { UNKNOWN } from '../../whatIfTable';
import { areaName, cellName } from '../../formula/a1';
import type { Layout } from '../../layout';
import type { Grid } from '../../sheetGrid';
import type { CellSpec } from '../../spec';
import type { StyleName } from '../../styles';
import { PORTFOLIO_TRIALS, type StoredPortfolio } from '../../storedPortfolio';
import { percent, whole } from '../words';
import { at, type ChoicePlaces } from './places';
import { givenBy } from './rankTable';

/** Lines below the alternatives. */
const total = { best: 0, byRank: 1, lost: 2 } as const;

const known = (expression: string): string => `=IFERROR(${expression},"${UNKNOWN}")`;

/** What the best set and the one by rank come to, the budgets, and the choice in sentences. */
export function putAnswer(layout: Layout, grid: Grid, places: ChoicePlaces, { alternatives }: StoredPortfolio): void {
  putTotals(grid, places);
  layout.model.case.budgets.forEach((_, year) =>
    grid.putRow(places.budgets + year, 0, [
      { value: `Budget of year ${year + 1}`, style: 'label' },
      givenBy(layout, inputIds.budget(year + 1), 'live'),
    ]),
  );
  putWords(layout, grid, places, alternatives.filter(({ effort }) => effort !== undefined).length);
}

function putTotals(grid: Grid, { first, last, totals }: ChoicePlaces): void {
  const column = (index: number): string => areaName({ row: first, column: index, lastRow: last, lastColumn: index });
  // Multiplied, not listed: a word in place of a number makes the sum one.
  const chosen = (what: number, set: number): CellSpec => ({
    formula: known(`SUMPRODUCT(${column(what)}*${column(set)})`),
    style: 'formula.currency',
  });
  const line = (name: keyof typeof total, label: string, cells: readonly CellSpec[]): void =>
    grid.putRow(totals + total[name], 0, [{ value: label, style: 'labelBold' }, ...cells]);
  line('best', 'Best set, exactly', [chosen(at.cost, at.best), chosen(at.npv, at.best)]);
  line('byRank', 'Set by rank', [chosen(at.cost, at.byRank), chosen(at.npv, at.byRank)]);
  const lost = (index: number): CellSpec => ({
    formula: known(`${cellName(totals + total.best, index)}-${cellName(totals + total.byRank, index)}`),
    style: 'formula.currency',
  });
  line('lost', 'Lost by ranking', [lost(at.cost), lost(at.npv)]);
}

function putWords(layout: Layout, grid: Grid, { words, first, last, totals, names, stored }: ChoicePlaces, efforts: number): void {
  const { currency } = layout.model.case;
  const money = (row: number): string => `"${currency} "&${whole(cellName(row, at.npv))}`;
  const put = (row: number, expression: string): void => grid.put(words + row, 0, { formula: known(expression), style: 'labelBold' });
  const list = cellName(last, names);
  put(0, `IF(${list}="","Fund nothing: no set pays.","Fund "&${list}&"together worth "&${money(totals + total.best)}&".")`);
  put(1, `"Ranking by net present value per unit of cost would lose "&${money(totals + total.lost)}&" of it."`);
  // Times 1, so that a word in place of a number makes the sum no number either.
  const own = (index: number): string => areaName({ row: first, column: index, lastRow: first + efforts - 1, lastColumn: index });
  const [effort, isIn] = [cellName(words + 1, names), cellName(words + 2, names)];
  const sure = `${percent(`SUMPRODUCT(1*${own(at.share)})`)}&" % of ${PORTFOLIO_TRIALS.toLocaleString('en-US')} trials."`;
  const aside = (row: number, expression: string, style: StyleName): void =>
    grid.put(words + row, names, { formula: known(expression), style });
  aside(1, `SUMPRODUCT(${own(at.best)}*${own(stored)})`, 'formula.percent');
  aside(2, `IF(${effort}=0,"No: at no level","Yes, at "&FIXED(100*${effort},0)&" %")`, 'formula.general');
  put(2, `${isIn}&" of the plan: in the best set in "&${sure}`);
}
