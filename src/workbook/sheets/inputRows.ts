import { inputIds } from '../../model/document/input-ids';
import { serialOf } from '../../model/document/dates';
import { liveFormula, type TrialCells } from '../../model/formula/formula';
import { type End, ENDS, type Provenance } from '../../model/document/types';
import { type EstimateInput, SCENARIO_INPUT, type SettingInput, TRIAL_INPUT } from '../../model/document/inputs';
import { absoluteName, cellName } from '../formula/a1';
import type { FormatName } from '../formats';
import type { Grid } from '../sheetGrid';
import { type Layout, inputColumns as at } from '../layout';
import { NOT_STATED } from '../reading/register';
import type { CellSpec } from '../spec';
import { structureRows } from '../structure';
import { asked } from '../whatIf';
import { numberOfWord, wordOf, wordsOfChoice } from '../choices';
import { probe, probes } from './sensitivity/places';
import { control, hasSimulation, sampledPlace } from './simulation/places';
import { CONFIRMED } from './inputWords';

/** Where the number of a decision comes from. */
export const SETTING = 'Decision, the same in every scenario';

/** Empty texts are said, so that nobody takes a blank for an oversight; reading back turns them into empty texts. */
export const said = (value: string): string => (value === '' ? NOT_STATED : value);
const text = (value: string): CellSpec => ({ value: said(value), style: 'input.text' });
const fixed = (value: string): CellSpec => ({ value: said(value), style: 'cell' });

/** A range with the live cell that the scenario chooses from it. */
export function estimateRow(layout: Layout, grid: Grid, row: number, input: EstimateInput): void {
  const { id, label, unit, format, estimate } = input;
  const { sheet } = layout.book.input(id);
  const found = layout.ends(id);
  const ends = { low: cellName(row, at.low), base: cellName(row, at.base), high: cellName(row, at.high) };
  const style = `input.${format as FormatName}` as const;
  grid.put(row, at.label, { value: label, style: 'label' });
  grid.put(row, at.unit, { value: unit, style: 'unit' });
  grid.put(row, at.live, {
    formula: liveFormula(found, ends, layout.book.input(SCENARIO_INPUT), sheet, trialCells(layout, id)),
    style: `formula.${format as FormatName}`,
    source: { input: id, part: 'live' },
  });
  for (const part of ENDS) {
    grid.put(row, at[part], { value: estimate[part], style, source: { input: id, part } });
  }
  provenance(grid, row, estimate);
  grid.put(row, at.id, { value: id, style: 'unit' });
  grid.put(row, at.number, { value: estimate.number, style: 'line' });
  grid.put(row, at.cautious, { value: found.cautious, style: 'unit' });
  grid.put(row, at.optimistic, { value: found.optimistic, style: 'unit' });
  grid.put(row, at.adjustment, { formula: adjustmentFormula(layout, row), style: 'formula.percent' });
}

/** Where the trial that is shown and the estimate's value in it stand, if the workbook simulates. */
function trialCells(layout: Layout, id: string): TrialCells | undefined {
  if (!hasSimulation(layout.model)) return undefined;
  const shown = layout.place({ input: TRIAL_INPUT, part: 'live' });
  return { shown: absoluteName(shown.row, shown.column), value: layout.reference(sampledPlace(layout, id)) };
}

/** The trial that is shown: the one that Simulation asks for, any while Sensitivity asks for an estimate, else what is typed. */
function trialFormula(layout: Layout, typed: string): string {
  const places = probes(layout.model) ? [control.trial, probe.number] : [control.trial];
  const asked = places.map((place) => layout.reference(place)).join('+');
  return `=IF(${asked}=0,${typed},${asked})`;
}

/** The risk adjustment by the confidence in the row; what nobody stated counts as low. */
function adjustmentFormula(layout: Layout, row: number): string {
  const confidence = `$${cellName(row, at.confidence)}`;
  const [high, medium, low] = (['high', 'medium', 'low'] as const).map((level) => {
    const place = layout.place({ input: inputIds.risk(level), part: 'live' });
    return absoluteName(place.row, place.column);
  }) as [string, string, string];
  const [isHigh, isMedium] = [`(${confidence}="high")`, `(${confidence}="medium")`];
  return `=${low}+${isHigh}*(${high}-${low})+${isMedium}*(${medium}-${low})`;
}

/** Who vouches for a number: the cells to the right of it. */
function provenance(grid: Grid, row: number, of: Provenance): void {
  grid.put(row, at.kind, text(of.kind));
  grid.put(row, at.confirmed, text(CONFIRMED[of.confirmed ? 0 : 1]));
  grid.put(row, at.source, text(of.source));
  grid.put(row, at.date, { value: serialOf(of.date), style: 'input.date' });
  grid.put(row, at.owner, text(of.owner));
  grid.put(row, at.confidence, text(of.confidence));
  grid.put(row, at.comment, text(of.comment));
}

/** A decision: one cell, the same in every scenario, typed as a word where it is one of few. What decides the cells is locked. */
export function settingRow(layout: Layout, grid: Grid, row: number, input: SettingInput): void {
  const { id, label, unit, value } = input;
  const format = input.format as FormatName;
  const { date, author } = layout.model.case;
  const words = wordsOfChoice(input);
  const cell = cellName(row, at.base);
  grid.put(row, at.label, { value: label, style: 'label' });
  grid.put(row, at.unit, { value: unit, style: 'unit' });
  if (words) grid.put(row, at.base, { value: wordOf(input), style: 'input.choice' });
  else grid.put(row, at.base, { value, style: input.structural ? `formula.${format}` : `input.${format}` });
  const typed = words ? numberOfWord(input, cell) : cell;
  const live = id === TRIAL_INPUT ? trialFormula(layout, typed) : asked(layout, id, typed);
  grid.put(row, at.live, { formula: live, style: `formula.${format}`, source: { input: id, part: 'live' } });
  grid.put(row, at.id, { value: id, style: 'unit' });
  if (input.provenance) return provenance(grid, row, input.provenance);
  grid.put(row, at.kind, fixed('setting'));
  grid.put(row, at.source, fixed(SETTING));
  grid.put(row, at.date, { value: date, style: 'cell' });
  grid.put(row, at.owner, fixed(author));
  grid.put(row, at.confidence, fixed('high'));
  grid.put(row, at.comment, fixed(input.reason));
}

/** Texts and choices behind the numbers; changed in the pane, as other segments or levers mean other rows. */
export function structure(layout: Layout, grid: Grid): void {
  let row = layout.structureRow;
  for (const entry of structureRows(layout.model.case)) {
    row += 1;
    grid.put(row, at.label, { value: entry.label, style: 'label' });
    grid.put(row, at.unit, { value: 'text', style: 'unit' });
    grid.put(row, at.base, { value: entry.value, style: 'line' });
    grid.put(row, at.id, { value: entry.id, style: 'unit' });
  }
}

/** Other uses of the budget and the budgets themselves: figures that are given, not modelled. */
export function programmes(layout: Layout, grid: Grid): void {
  const { case: document } = layout.model;
  const given = (id: string, label: string, cells: Partial<Record<End, number>>, comment: CellSpec): void => {
    const row = layout.inputRow(id);
    grid.put(row, at.label, { value: label, style: 'label' });
    grid.put(row, at.unit, { value: document.currency, style: 'unit' });
    for (const [part, value] of Object.entries(cells)) grid.put(row, at[part as 'base'], { value, style: 'input.currency' });
    grid.put(row, at.live, { formula: `=${cellName(row, at.base)}`, style: 'formula.currency' });
    grid.put(row, at.kind, fixed('setting'));
    grid.put(row, at.source, fixed('Given with the programme'));
    grid.put(row, at.date, fixed(document.date));
    grid.put(row, at.owner, fixed(document.author));
    grid.put(row, at.confidence, fixed('low'));
    grid.put(row, at.comment, comment);
    grid.put(row, at.id, { value: id, style: 'unit' });
  };
  for (const { id, name, costs, npv, comment } of document.programmes) {
    costs.forEach((cost, year) =>
      given(inputIds.programmeCost(id, year + 1), `Outlay of year ${year + 1} – ${name}`, { base: cost }, fixed('A year from today each')),
    );
    given(inputIds.programmeNpv(id), `Net present value – ${name}`, npv, text(comment));
    grid.put(layout.inputRow(inputIds.programmeNpv(id)), at.confirmed, text(CONFIRMED[1]));
  }
  document.budgets.forEach((budget, year) =>
    given(inputIds.budget(year + 1), `Budget of year ${year + 1}`, { base: budget }, fixed('For all programmes together')),
  );
}
