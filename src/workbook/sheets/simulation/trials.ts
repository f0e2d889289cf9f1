import { ids } from '../../../model/lines/ids';
import { absoluteName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { DataTableSpec } from '../../spec';
import { control, sampledValues } from './places';
import { resultLink } from '../results';

/** Columns of the table: the trials, and the two answers. */
const at = { trial: 0, npv: 1, paidBack: 2 } as const;

/** The trials of the table, each a row: its number, NPV, and whether it pays back. */
export function putTrials(layout: Layout, grid: Grid, row: number): DataTableSpec {
  const { npv, paidBack } = layout.simulation.trials;
  const { table } = layout.trials;
  grid.put(row, 0, { value: 'Trials: the whole model asked once for each', style: 'subsection' });
  grid.putRow(row + 1, 0, [
    { value: 'What the workbook shows', style: 'head.text' },
    resultLink(layout, ids.result('npv'), 'link.currency'),
    resultLink(layout, ids.result('paybackReached'), 'link.flag'),
  ]);
  grid.putRow(row + 2, 0, [
    { value: 'Trial', style: 'head.text' },
    { value: 'Net present value', style: 'head.currency' },
    { value: 'Pays back (1 yes, 0 no)', style: 'head.whole' },
  ]);
  const across = (of: number): string => `${absoluteName(of, at.npv)}:${absoluteName(of, at.paidBack)}`;
  const answer = absoluteName(control.answer.row, control.answer.column);
  // Asked in two directions, trial and answer: of a table of one LibreOffice takes the first two answers only. After each answer it
  // calculates anew what the corner reads at rest, and nothing else: so the corner reads both answers and every draw.
  grid.putRow(row + 3, 0, [
    {
      formula: `=SUMPRODUCT(${across(row + 1)},--(${across(row + 3)}=MAX(1,${answer})))+(COUNT(${sampledValues(layout, 'Simulation')})=0)`,
      style: 'formula.general',
    },
    { value: 1, style: 'stored.whole' },
    { value: 2, style: 'stored.whole' },
  ]);
  const first = row + 4;
  for (let index = 0; index < table; index += 1) {
    grid.putRow(first + index, 0, [
      { value: index + 1, style: 'stored.whole' },
      { value: npv[index]!, style: 'formula.currency' },
      { value: paidBack[index]!, style: 'formula.flag' },
    ]);
  }
  return {
    area: { row: first, column: at.npv, lastRow: first + table - 1, lastColumn: at.paidBack },
    substitutes: { values: 'both', above: control.answer, left: control.trial },
    live: [],
  };
}
