import { estimatesOf, TRIAL_INPUT } from '../../../model/document/inputs';
import { cellName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import { type Layout, inputColumns } from '../../layout';
import type { SheetSpec } from '../../spec';
import { DEFAULT_TRIALS } from '../../storedSimulation';
import { stateNumber, stateWords } from '../engineState';
import { begin, finish, labelWidth } from '../frame';
import { inputLabel } from '../inputWords';
import { FIRST_CHART_COLUMN, simulationCharts } from './charts';
import { liveResults } from './live';
import { at, control, RESULTS_ROW } from './places';
import { putResults } from './results';
import { belowSampling, putGenerator, putSampling } from './sampling';
import { putTrials } from './trials';

const WIDTHS = [17, 17, 17, 17, 17, 17, ...Array.from({ length: 12 }, () => 14)];

/**
 * How likely which NPV is: the workbook asked for the first trials by a what-if table, what they come to, and every draw step
 * by step, so that a reader can check any trial by typing its number on Inputs.
 */
export function simulationSheet(layout: Layout): SheetSpec {
  const grid = begin(layout, 'Simulation', 'How likely which NPV is, if 8 times in 10 every estimate lies between its low and its high');
  const shown = { input: TRIAL_INPUT, part: 'live' } as const;
  grid.putRow(control.shown.row, 0, [
    { value: 'Trial that the workbook shows (type one on Inputs; 0: the scenario)', style: 'hyperlink' },
    { formula: `=${layout.reference(layout.place(shown))}`, style: 'link.whole', source: shown },
  ]);
  grid.putRow(control.trial.row, 0, [
    { value: 'Trial that the table below asks for', style: 'label' },
    { value: 0, style: 'stored.whole' },
  ]);
  grid.putRow(control.answer.row, 0, [
    { value: 'Answer that it asks for', style: 'label' },
    { value: 0, style: 'stored.whole' },
  ]);
  putGenerator(grid);
  putSampling(layout, grid);
  const table = putTrials(layout, grid, belowSampling(layout) + 1);
  putState(layout, grid, table.area);
  putResults(layout, grid, table.area);
  return finish({
    name: 'Simulation',
    kind: 'text',
    columnWidths: [labelWidth(estimatesOf(layout.model.inputs).map(inputLabel)), ...WIDTHS],
    rowHeights: [{ row: RESULTS_ROW, height: 44 }],
    grid,
    charts: simulationCharts(),
    links: [
      {
        row: control.shown.row,
        column: 0,
        target: { sheet: 'Inputs', cell: cellName(layout.inputRow(TRIAL_INPUT), inputColumns.base) },
        tooltip: 'Go to the trial on Inputs',
      },
    ],
    freeze: { rows: 3, columns: 1 },
    lastPrinted: at.value,
    // The charts are not cut.
    breaks: { columns: [FIRST_CHART_COLUMN] },
    dataTables: [{ ...table, live: liveResults(layout, table.area) }],
  });
}

/** Where the figures come from, and when Excel calculates them. */
function putState(layout: Layout, grid: Grid, area: Parameters<typeof stateNumber>[1]): void {
  const { table } = layout.trials;
  const count = table.toLocaleString('en-US');
  grid.putRow(control.state.row, 0, [
    { value: 'The table of trials: 1 calculated, 2 as stored, 3 unknown', style: 'label' },
    stateNumber(layout, area),
    stateWords(control.state),
  ]);
  grid.put(control.state.row + 1, 0, {
    value:
      table > DEFAULT_TRIALS.table
        ? `Calculation is set to "automatic except data tables": press F9 to have the ${count} trials calculated anew.`
        : `Every change has the whole model calculated once for each of the ${count} trials.`,
    style: 'note',
  });
}
