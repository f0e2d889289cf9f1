import { inputIds } from '../../../model/document/input-ids';
import { ids } from '../../../model/lines/ids';
import { absoluteName, cellName } from '../../formula/a1';
import { inputColumns, type Layout, type Place } from '../../layout';
import { places } from '../../setNames';
import type { Grid } from '../../sheetGrid';
import type { CellSpec } from '../../spec';
import { resultLink } from '../results';
import { at, belowRanking, RANKING_ROW } from './places';

/** Where this programme's rank stands. */
export const PROGRAMME_RANK = { row: RANKING_ROW + 1, column: at.rank } as const;
/** How many programmes are compared, this one included. */
export const portfolioSize = (layout: Layout): number => layout.model.case.programmes.length + 1;

/** Whatever stands in the register of a programme or budget, as a link. */
export const givenBy = (layout: Layout, id: string, column: 'low' | 'base' | 'high' | 'live'): CellSpec => ({
  formula: `=${layout.reference({ sheet: 'Inputs', row: layout.inputRow(id), column: inputColumns[column] })}`,
  style: 'link.currency',
});

/** NPV per unit of cost, and the rank by it among the rows from `first` to `last`. */
export function ratioAndRank(row: number, first: number, last: number): CellSpec[] {
  const [cost, npv, ratio] = [at.cost, at.npv, at.ratio].map((column) => cellName(row, column));
  return [
    { formula: `=IF(${cost}=0,0,${npv}/${cost})`, style: 'formula.ratio' },
    { formula: `=RANK(${ratio},${absoluteName(first, at.ratio)}:${absoluteName(last, at.ratio)})`, style: 'formula.whole' },
  ];
}

/** This programme as it is live beside other uses of the same budget, by NPV per unit of cost: a first look. */
export function putRanking(layout: Layout, grid: Grid): void {
  const { programmes } = layout.model.case;
  grid.putRow(RANKING_ROW, 0, [
    { value: 'Programme', style: 'head.text' },
    { value: 'Cost', style: 'head.currency' },
    { value: 'Net present value', style: 'head.currency' },
    { value: 'NPV per unit of cost', style: 'head.ratio' },
    { value: 'Rank by it', style: 'head.whole' },
    { value: 'Comment', style: 'head.text' },
  ]);
  const first = RANKING_ROW + 1;
  const last = first + programmes.length;
  const result = (name: string): CellSpec => resultLink(layout, ids.result(name), 'link.currency');
  const outlays = (id: string, years: number): string => {
    const [from, to] = [1, years].map(
      (year) => ({ sheet: 'Inputs', row: layout.inputRow(inputIds.programmeCost(id, year)), column: inputColumns.live }) as const,
    ) as [Place, Place];
    return `${layout.reference(from)}:${absoluteName(to.row, to.column)}`;
  };
  grid.putRow(first, 0, [
    { value: 'This programme (live)', style: 'labelBold', place: places.programme },
    result('pvCosts'),
    result('npv'),
    ...ratioAndRank(first, first, last),
    { value: 'As modelled in this workbook, in the live scenario.', style: 'line' },
  ]);
  programmes.forEach(({ id, name, costs, comment }, index) => {
    const row = first + 1 + index;
    grid.putRow(row, 0, [
      { value: name, style: 'label' },
      { formula: `=SUM(${outlays(id, costs.length)})`, style: 'link.currency' },
      givenBy(layout, inputIds.programmeNpv(id), 'base'),
      ...ratioAndRank(row, first, last),
      { value: comment, style: 'line' },
    ]);
  });
  grid.put(belowRanking(layout.model), 0, {
    value:
      'Ranking by NPV per unit of cost is a first look: programmes are taken whole, may exclude or need one another, and the best set under a budget can differ.',
    style: 'note',
  });
}
