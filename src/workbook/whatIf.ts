import { EFFORT_INPUT, SCENARIO_INPUT } from '../model/document/inputs';
import type { BusinessCase } from '../model/document/types';
import { answersToEffort } from '../model/simulation/effort';
import type { Layout, Place } from './layout';

/*
 * What-if sheets ask the whole model. Each has control cells of its own, as Excel's tables want it; at rest they hold 0, and
 * Inputs lets any other number win over what is chosen there.
 *
 * Tables ask in two directions, one of them by the number of the answer: of a table of one variable LibreOffice takes the
 * first two answers only.
 */

/** Sheets that ask about a decision typed on Inputs. */
type AskingSheet = 'Spending' | 'Scenarios';

/** Whether a case has the sheet: wanted, and with something to answer. */
export const asks = (document: BusinessCase, sheet: AskingSheet): boolean =>
  document.sheets.includes(sheet) && (sheet !== 'Spending' || answersToEffort({ case: document }));

/** The corner of each sheet's table of answers, right of what people read; see `putEngine`. */
export const enginePlaces = {
  Scenarios: { sheet: 'Scenarios', row: 2, column: 7 },
  Spending: { sheet: 'Spending', row: 2, column: 8 },
} as const satisfies Record<AskingSheet, Place>;

/** The cells that a table fills in while it asks: with what stands above it, and with what stands left of it. */
export const controlsOf = ({ sheet, row, column }: Place): Readonly<Record<'above' | 'left', Place>> => ({
  above: { sheet, row: row + 1, column: column + 1 },
  left: { sheet, row: row + 2, column: column + 1 },
});

/** The scenario asked for, by its number. */
const scenarioControl = controlsOf(enginePlaces.Scenarios).above;
/** The effort asked for, and 1: no effort at all is a question too. */
const effortControl = controlsOf(enginePlaces.Spending).left;

/** The number of a decision: what is typed (a formula without its leading =), unless a what-if sheet asks for another. */
export function asked(layout: Layout, id: string, typed: string): string {
  const { case: document } = layout.model;
  if (id === SCENARIO_INPUT && asks(document, 'Scenarios')) {
    const control = layout.reference(scenarioControl);
    return `=IF(${control}=0,${typed},${control})`;
  }
  if (id === EFFORT_INPUT && asks(document, 'Spending')) {
    const control = layout.reference(effortControl);
    return `=IF(${control}=0,${typed},${control}-1)`;
  }
  return `=${typed}`;
}
