import { sum } from '../../../core/numerics/sum';
import { inputIds } from '../../../model/document/input-ids';
import type { StoredPortfolio } from '../../storedPortfolio';
import { UNKNOWN } from '../../whatIfTable';
import { absoluteName, areaName, cellName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Layout } from '../../layout';
import type { Grid } from '../../sheetGrid';
import type { CellSpec } from '../../spec';
import type { StyleName } from '../../styles';
import { at, type ChoicePlaces, OWN_FIGURES } from './places';
import { givenBy, ratioAndRank } from './rankTable';
import { putCall, type Reader, storedAlone } from './choiceState';

/** Places of what ALTERNATIVES gives, and of what is stored like it. */
const own = { effort: 0, low: 1, base: 2, high: 3, costs: OWN_FIGURES } as const;
/** Places of what PORTFOLIO gives, and of what is stored of the choice. */
const [GIVEN_BEST, GIVEN_BY_RANK] = [1, 2] as const;
const kept = { best: 0, byRank: 1, share: 2 } as const;

const head = (value: string, format: FormatName = 'whole'): CellSpec => ({ value, style: `head.${format}` });

/** The first figure of each function's answer: a number where the add-in is loaded. */
export const answersOf = ({ first, frontier, alternatives, portfolio }: ChoicePlaces) => ({
  programme: absoluteName(first, alternatives),
  choice: absoluteName(first, portfolio + GIVEN_BEST),
  frontier: absoluteName(frontier + 1, alternatives),
});

/** The arguments of PORTFOLIO and FRONTIER: the alternatives and budgets of this sheet. */
export function choiceArguments(layout: Layout, { first, last, budgets }: ChoicePlaces): string {
  const years = layout.model.case.budgets.length;
  const column = (from: number, to = from): string => areaName({ row: first, column: from, lastRow: last, lastColumn: to });
  const budget = areaName({ row: budgets, column: at.cost, lastRow: budgets + years - 1, lastColumn: at.cost });
  return [column(at.firstYear, at.firstYear + years - 1), column(at.npv), budget, column(at.must), column(at.group), column(at.needs)].join(
    ',',
  );
}

/** This programme at several efforts and the other programmes: what each costs and brings, and whether it is chosen. */
export function putAlternatives(layout: Layout, grid: Grid, places: ChoicePlaces, portfolio: StoredPortfolio, read: Reader): void {
  const { headings, first, last, names, stored, storedChoice } = places;
  const years = portfolio.choice.budgets.length;
  const yearly = Array.from({ length: years }, (_, year) => year);
  const efforts = ['Effort', 'NPV cautious', 'NPV base', 'NPV optimistic', 'Cost', ...yearly.map((year) => `Cost of year ${year + 1}`)];
  grid.putRow(headings, 0, [
    head('Alternative', 'text'),
    head('Cost', 'currency'),
    head('Net present value', 'currency'),
    head('NPV per unit of cost', 'ratio'),
    head('Rank by it'),
    head('Taken by rank: 1'),
    head('In the best set: 1'),
    head('Share of trials in it', 'percent'),
    head('NPV cautious', 'currency'),
    head('NPV optimistic', 'currency'),
    head('Only one of', 'text'),
    head('Needs', 'text'),
    head('Must be: 1'),
    ...yearly.map((year) => head(`Cost of year ${year + 1}`, 'currency')),
    head('The best set so far', 'text'),
  ]);
  grid.put(headings - 1, stored, { value: 'As last computed', style: 'subsection' });
  grid.putRow(
    headings,
    stored,
    efforts.map((title) => head(title)),
  );
  grid.putRow(
    headings,
    storedChoice,
    ['In the best set', 'Chosen by rank', 'Share of trials'].map((title) => head(title)),
  );
  portfolio.alternatives.forEach((_, index) => putAlternative(layout, grid, places, portfolio, index, read));
  const listed = (row: number): CellSpec => {
    const [before, is] = [cellName(row - 1, names), cellName(row, at.best)];
    const name = cellName(row, at.label);
    return row === first
      ? { formula: `=IF(${is}=1,${name}&"; ","")`, style: 'formula.general' }
      : { formula: `=IF(${is}=1,${before}&${name}&"; ",${before})`, style: 'formula.general' };
  };
  for (let row = first; row <= last; row += 1) grid.put(row, names, listed(row));
  putCall(grid, headings, places.alternatives, `CASE.ALTERNATIVES(${layout.inputsTable})`);
  putCall(grid, headings, places.portfolio, `CASE.PORTFOLIO(${choiceArguments(layout, places)})`);
}

function putAlternative(
  layout: Layout,
  grid: Grid,
  places: ChoicePlaces,
  { alternatives, choice, report }: StoredPortfolio,
  index: number,
  read: Reader,
): void {
  const { first, last, stored, storedChoice, alternatives: given, portfolio: chosen } = places;
  const row = first + index;
  const { name, npv, costs, effort, id } = alternatives[index]!;
  const { group, needs, mustHave } = choice.programmes[index]!;
  const isOwn = effort !== undefined;
  const ownFigure = (place: number): CellSpec => ({
    formula: `=${read('programme', cellName(row, given + place), cellName(row, stored + place))}`,
    style: 'formula.currency',
  });
  const value = (part: 'low' | 'base' | 'high'): CellSpec =>
    isOwn ? ownFigure(own[part]) : givenBy(layout, inputIds.programmeNpv(id), part);
  const otherYears = layout.model.case.programmes.find((programme) => programme.id === id)?.costs.length ?? 0;
  const costOf = (year: number): CellSpec => {
    if (isOwn) return ownFigure(own.costs + year);
    return year < otherYears ? givenBy(layout, inputIds.programmeCost(id, year + 1), 'live') : { value: 0, style: 'stored.currency' };
  };
  const decided = (place: number, keptAt: number): CellSpec => ({
    formula: `=${read('choice', cellName(row, chosen + place), cellName(row, storedChoice + keptAt))}`,
    style: 'formula.whole',
  });
  const label = isOwn ? `This programme at ${Math.round(100 * effort)} % of the plan` : name;
  // Not SUM, which takes words for nothing.
  const allYears = costs.map((_, year) => cellName(row, at.firstYear + year)).join('+');
  grid.putRow(row, 0, [
    { value: `${index + 1}. ${label}`, style: isOwn ? 'labelBold' : 'label' },
    { formula: `=IFERROR(${allYears},"${UNKNOWN}")`, style: 'formula.currency' },
    value('base'),
    ...ratioAndRank(row, first, last).map((cell): CellSpec => ({ ...cell, formula: `=IFERROR(${cell.formula!.slice(1)},"${UNKNOWN}")` })),
    decided(GIVEN_BY_RANK, kept.byRank),
    decided(GIVEN_BEST, kept.best),
    { formula: `=${storedAlone(places, cellName(row, storedChoice + kept.share))}`, style: 'formula.percent' },
    value('low'),
    value('high'),
    { value: group, style: 'line' },
    { value: needs.map((place) => place + 1).join(', '), style: 'line' },
    { value: Number(mustHave), style: 'stored.whole' },
    ...costs.map((_, year) => costOf(year)),
  ]);
  const figure = (value: number, style: StyleName): CellSpec => ({ value, style });
  if (isOwn)
    grid.putRow(row, stored, [
      figure(effort, 'stored.percent'),
      ...[npv.low, npv.base, npv.high, sum(costs), ...costs].map((value) => figure(value, 'stored.currency')),
    ]);
  const isBest = report.best.programmes.includes(id);
  grid.putRow(row, storedChoice, [
    figure(Number(isBest), 'stored.whole'),
    figure(Number(report.byRank.programmes.includes(id)), 'stored.whole'),
    figure(report.programmes[index]!.shareOfTrials, 'stored.percent'),
  ]);
}
