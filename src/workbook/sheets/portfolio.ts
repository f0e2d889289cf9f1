import { inputIds } from '../../model/document/input-ids';
import { ids } from '../../model/lines/ids';
import { absoluteName, cellName } from '../formula/a1';
import { type Layout, type Place, inputColumns } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { begin, finish } from './frame';
import { resultLink } from './results';

const WIDTHS = [40, 18, 18, 18, 14, 70];
const HEADINGS_ROW = 3;
const at = { cost: 1, npv: 2, ratio: 3, rank: 4 } as const;

/** Where this programme's rank stands. */
export const PROGRAMME_RANK = { row: HEADINGS_ROW + 1, column: at.rank } as const;
/** How many programmes are compared, this one included. */
export const portfolioSize = (layout: Layout): number => layout.model.case.programmes.length + 1;

/** This programme beside other uses of the same budget. */
export function portfolioSheet(layout: Layout): SheetSpec {
  const { programmes, currency } = layout.model.case;
  const grid = begin(layout, 'Portfolio', `Present values in ${currency}`);
  grid.putRow(HEADINGS_ROW, 0, [
    { value: 'Programme', style: 'head.text' },
    { value: 'Cost', style: 'head.currency' },
    { value: 'Net present value', style: 'head.currency' },
    { value: 'NPV per unit of cost', style: 'head.ratio' },
    { value: 'Rank by it', style: 'head.whole' },
    { value: 'Comment', style: 'head.text' },
  ]);
  const first = HEADINGS_ROW + 1;
  const last = first + programmes.length;
  const result = (name: string): CellSpec => resultLink(layout, ids.result(name), 'link.currency');
  const given = (row: number): CellSpec => ({
    formula: `=${layout.reference({ sheet: 'Inputs', row, column: inputColumns.base })}`,
    style: 'link.currency',
  });
  const outlays = (id: string, years: number): string => {
    const [from, to] = [1, years].map(
      (year) => ({ sheet: 'Inputs', row: layout.inputRow(inputIds.programmeCost(id, year)), column: inputColumns.live }) as const,
    ) as [Place, Place];
    return `${layout.reference(from)}:${absoluteName(to.row, to.column)}`;
  };
  const calculated = (row: number): CellSpec[] => {
    const [cost, npv, ratio] = [at.cost, at.npv, at.ratio].map((column) => cellName(row, column));
    const column = cellName(first, at.ratio).replace(/\d+$/, '');
    return [
      { formula: `=IF(${cost}=0,0,${npv}/${cost})`, style: 'formula.ratio' },
      { formula: `=RANK(${ratio},$${column}$${first + 1}:$${column}$${last + 1})`, style: 'formula.whole' },
    ];
  };
  grid.putRow(first, 0, [
    { value: 'This programme (live)', style: 'labelBold' },
    result('pvCosts'),
    result('npv'),
    ...calculated(first),
    { value: 'As modelled in this workbook, in the live scenario.', style: 'cell' },
  ]);
  programmes.forEach(({ id, name, costs, comment }, index) => {
    const row = first + 1 + index;
    const total = { formula: `=SUM(${outlays(id, costs.length)})`, style: 'link.currency' } as const;
    grid.putRow(row, 0, [
      { value: name, style: 'label' },
      total,
      given(layout.inputRow(inputIds.programmeNpv(id))),
      ...calculated(row),
      { value: comment, style: 'cell' },
    ]);
  });
  const { budgets } = layout.model.case;
  budgets.forEach((_, year) => {
    const place: Place = { sheet: 'Inputs', row: layout.inputRow(inputIds.budget(year + 1)), column: inputColumns.live };
    grid.putRow(last + 4 + year, 0, [
      { value: `Budget of year ${year + 1}`, style: 'label' },
      { formula: `=${layout.reference(place)}`, style: 'link.currency' },
    ]);
  });
  const note =
    'Ranking by NPV per unit of cost is a first look: programmes are taken whole, may exclude or need one another, and the best set under a budget can differ.';
  grid.put(last + 2, 0, { value: note, style: 'note' });
  return finish({
    name: 'Portfolio',
    kind: 'text',
    columnWidths: WIDTHS,
    grid,
    freeze: { rows: HEADINGS_ROW + 1, columns: 1 },
    protect: true,
  });
}
