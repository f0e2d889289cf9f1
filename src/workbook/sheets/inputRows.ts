import { serialOf } from '../../model/dates';
import { liveFormula } from '../../model/formula';
import { type EstimateInput, SCENARIO_INPUT, type SettingInput } from '../../model/inputs';
import { cellName } from '../formula/a1';
import type { FormatName } from '../formats';
import type { Grid } from '../grid';
import { type Layout, inputColumns as at } from '../layout';
import { NOT_STATED } from '../reading/register';
import type { CellSpec } from '../spec';
import { structureRows } from '../structure';
import { CONFIRMED, helpOf, inputLabel } from './inputWords';

/** Empty texts are said, so that nobody takes a blank for an oversight; reading back turns them into empty texts. */
const said = (value: string): string => (value === '' ? NOT_STATED : value);
const text = (value: string): CellSpec => ({ value: said(value), style: 'input.text' });
const fixed = (value: string): CellSpec => ({ value: said(value), style: 'cell' });

/** A range with the live cell that the scenario chooses from it. */
export function estimateRow(layout: Layout, grid: Grid, row: number, input: EstimateInput): void {
  const { id, label, section, unit, format, estimate } = input;
  const { sheet } = layout.book.input(id);
  const ends = { low: cellName(row, at.low), base: cellName(row, at.base), high: cellName(row, at.high) };
  const style = `input.${format as FormatName}` as const;
  grid.put(row, at.label, { value: inputLabel({ label, section }), style: 'label' });
  grid.put(row, at.unit, { value: unit, style: 'unit' });
  grid.put(row, at.live, {
    formula: liveFormula(input, ends, layout.book.input(SCENARIO_INPUT), sheet),
    style: `formula.${format as FormatName}`,
    source: { input: id, part: 'live' },
  });
  for (const part of ['low', 'base', 'high'] as const) {
    grid.put(row, at[part], { value: estimate[part], style, source: { input: id, part } });
  }
  grid.put(row, at.kind, text(estimate.kind));
  grid.put(row, at.confirmed, text(CONFIRMED[estimate.confirmed ? 0 : 1]));
  grid.put(row, at.source, text(estimate.source));
  grid.put(row, at.date, { value: serialOf(estimate.date), style: 'input.date' });
  grid.put(row, at.owner, text(estimate.owner));
  grid.put(row, at.confidence, text(estimate.confidence));
  grid.put(row, at.comment, text(estimate.comment));
  grid.put(row, at.id, { value: id, style: 'unit' });
}

/** A decision: one cell, the same in every scenario. */
export function settingRow(layout: Layout, grid: Grid, row: number, input: SettingInput): void {
  const { id, unit, format, value } = input;
  const { date, author } = layout.model.case;
  grid.put(row, at.label, { value: inputLabel(input), style: 'label' });
  grid.put(row, at.unit, { value: unit, style: 'unit' });
  grid.put(row, at.live, { value, style: `input.${format as FormatName}`, source: { input: id, part: 'live' } });
  grid.put(row, at.kind, fixed('setting'));
  grid.put(row, at.source, fixed('Decision, the same in every scenario'));
  grid.put(row, at.date, { value: date, style: 'cell' });
  grid.put(row, at.owner, fixed(author));
  grid.put(row, at.confidence, fixed('high'));
  grid.put(row, at.comment, fixed(helpOf(input)));
  grid.put(row, at.id, { value: id, style: 'unit' });
}

/** Texts and choices behind the numbers; changed in the pane, as other segments or levers mean other rows. */
export function structure(layout: Layout, grid: Grid): void {
  let row = layout.structureRow;
  for (const entry of structureRows(layout.model.case)) {
    row += 1;
    grid.put(row, at.label, { value: entry.label, style: 'label' });
    grid.put(row, at.unit, { value: 'text', style: 'unit' });
    grid.put(row, at.live, { value: entry.value, style: 'line' });
    grid.put(row, at.id, { value: entry.id, style: 'unit' });
  }
}

/** Other uses of the budget: their figures are given, not modelled. */
export function programmes(layout: Layout, grid: Grid): void {
  const { case: document } = layout.model;
  document.programmes.forEach(({ id, name, cost, npv, comment }, index) => {
    const rows = layout.programmeRows(index);
    for (const [row, key, label, value] of [
      [rows.cost, 'cost', 'Cost', cost],
      [rows.npv, 'npv', 'Net present value', npv],
    ] as const) {
      grid.put(row, at.label, { value: `${label} – ${name}`, style: 'label' });
      grid.put(row, at.unit, { value: document.currency, style: 'unit' });
      grid.put(row, at.live, { value, style: 'input.currency' });
      grid.put(row, at.kind, fixed('setting'));
      grid.put(row, at.source, fixed('Given with the programme'));
      grid.put(row, at.date, fixed(document.date));
      grid.put(row, at.owner, fixed(document.author));
      grid.put(row, at.confidence, fixed('low'));
      grid.put(row, at.comment, key === 'cost' ? text(comment) : fixed('As above'));
      grid.put(row, at.id, { value: `programme.${id}.${key}`, style: 'unit' });
    }
  });
}
