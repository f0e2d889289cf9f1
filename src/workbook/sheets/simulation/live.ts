import { absoluteName, cellName } from '../../formula/a1';
import type { Layout } from '../../layout';
import type { Area, Block, CellSpec } from '../../spec';
import { CHANGED_SINCE, NOT_LOADED, UP_TO_DATE } from '../../standIn';
import { UNKNOWN } from '../../whatIfTable';
import { control, resultColumns, RESULTS_ROW, tableCount } from './places';

/** Right of the charts: what the add-in's function gives. */
const ADD_IN = { row: RESULTS_ROW, column: 21 } as const;
/** Rows of the results in the order in which the function gives them: P10, P50, P90, mean, error, losses, payback, least, greatest, trials. */
const GIVEN: readonly (readonly [row: number, column: number])[] = [
  [3, 1],
  [4, 1],
  [5, 1],
  [2, 1],
  [2, 2],
  [9, 1],
  [10, 1],
  [7, 1],
  [8, 1],
  [1, 1],
];
const FORMATS = [
  'currency',
  'currency',
  'currency',
  'currency',
  'currency',
  'percent',
  'percent',
  'currency',
  'currency',
  'whole',
] as const;

/**
 * A live workbook has no table of trials: the add-in's function gives what they come to, and where it is missing the stored
 * figures stand as long as the inputs are theirs.
 */
export function liveResults(layout: Layout, trials: Area): Block[] {
  const { table } = layout.trials;
  const state = absoluteName(control.state.row, control.state.column);
  const place = (row: number, column: number, cells: readonly CellSpec[][]): Block => ({ row, column, cells });
  return [
    place(
      RESULTS_ROW + 1,
      resultColumns.table,
      GIVEN.map(([row, column], index) => {
        const given = cellName(ADD_IN.row + row, ADD_IN.column + column);
        const kept = cellName(RESULTS_ROW + 1 + index, resultColumns.kept);
        return [
          {
            formula: `=IF(ISNUMBER(${given}),${given},CHOOSE(${state},0,${kept},"${UNKNOWN}"))`,
            style: `formula.${FORMATS[index]!}`,
          },
        ];
      }),
    ),
    place(control.state.row, 0, [[{ value: 'What was stored: 2 of these inputs, 3 of others', style: 'label' }]]),
    place(control.state.row, 2, [[{ formula: `=CHOOSE(${state},"","${UP_TO_DATE}","${CHANGED_SINCE}")`, style: 'formula.general' }]]),
    place(control.state.row + 1, 0, [
      [{ value: 'Results by the add-in follow the inputs; the bars are those of the trials when the sheets were written.', style: 'note' }],
    ]),
    place(ADD_IN.row - 1, ADD_IN.column, [[{ value: 'By the add-in', style: 'subsection' }]]),
    place(ADD_IN.row, ADD_IN.column, [
      [
        {
          formula: `=IFERROR(CASE.SIMULATE(${layout.inputsTable},${absoluteName(tableCount.row, tableCount.column)}),"${NOT_LOADED}")`,
          style: 'formula.general',
        },
      ],
    ]),
    place(trials.row - 4, 0, [
      [{ value: `Trials 1 to ${table}: the .xlsx file has them as a table that follows the inputs`, style: 'subsection' }],
    ]),
    place(
      trials.row,
      trials.column - 1,
      Array.from({ length: trials.lastRow - trials.row + 1 }, () => [{}, {}, {}]),
    ),
  ];
}
