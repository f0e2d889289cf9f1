import { ids } from '../../../model/lines/ids';
import { absoluteName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { Area, DataTableSpec, SheetSpec } from '../../spec';
import { stateNumber, stateOf, stateWords } from '../engineState';
import { begin, finish, wrappedHeight } from '../frame';
import { inputLabel } from '../inputWords';
import { resultLink } from '../results';
import { CHART_ROWS, putChartData, tornadoChart } from './tornadoChart';
import { at, BASE_ROW, FIRST, HEADINGS_ROW, NO_ESTIMATE, STATE, WORDS_ROW } from './columns';
import { driversOf, putDrivers } from './drivers';
import { liveSensitivity } from './live';
import { sampledValues } from '../simulation/places';
import { probe, probes } from './places';
import { measureNextWords } from './words';

/** Labels that are longer take two lines, so that all that is printed comes on one page across. */
const LABEL_WIDTH = 45;
/** Widths after the label's: what is printed, then what the program needs. */
const PRINTED = [22, 13, 13, 13, 14, 14, 14, 10, 12, 9, 12];
const FIGURES = [...PRINTED, 3, 17, 17, 30, 3, 10, 17, 17, 3, 40, 17, 17, 3];
/** Three tables of the add-in, each with names and ids, and a gap between them. */
const ADD_IN = [40, 30, 14, 14, 16, 16, 16, 3, 40, 30, 16, 14, 14, 3, 40, 30, 14, 16, 16, 16, 14, 14];
const WIDTHS = [...FIGURES, ...ADD_IN];

/** What moves the result most, what it would be worth to know, and where the decision turns. */
export function sensitivitySheet(layout: Layout): SheetSpec {
  const grid = begin(layout, 'Sensitivity', 'One estimate at a time at its low and high, all others at their base; the widest first');
  const drivers = driversOf(layout);
  const table = drivers.length > 0 && probes(layout.model) ? putTable(layout, grid, drivers.length) : undefined;
  grid.putRow(STATE.row, 0, [
    { value: 'NPV at low and high: 1 calculated, 2 as stored, 3 unknown', style: 'label' },
    stateNumber(layout, table?.area),
    stateWords(STATE),
  ]);
  grid.put(WORDS_ROW, 0, { value: 'What to measure next', style: 'subsection' });
  measureNextWords(layout).forEach((words, index) => grid.put(WORDS_ROW + 1 + index, 0, { value: words, style: 'line' }));
  grid.putRow(BASE_ROW, 0, [
    { value: 'Net present value with every estimate at its base', style: 'label' },
    { value: layout.model.case.currency, style: 'unit' },
    ...Array.from({ length: at.npvLow - 2 }, () => undefined),
    {
      formula: stateOf(
        STATE,
        table ? absoluteName(FIRST, at.askedLow) : absoluteName(BASE_ROW, at.keptLow),
        absoluteName(BASE_ROW, at.keptLow),
      ),
      style: 'formula.currency',
    },
  ]);
  grid.put(BASE_ROW, at.keptLow, { value: baseNpv(layout), style: 'stored.currency' });
  putDrivers(layout, grid, drivers, table !== undefined);
  putChartData(grid, drivers.length);
  const below = FIRST + drivers.length + 1;
  grid.put(below, 0, {
    value: `Share of variance and worth of knowing: ${layout.trials.stored.toLocaleString('en-US')} trials of the whole model, when the sheets were written. Break-evens: the value at which NPV is zero, all others at their base.`,
    style: 'note',
  });
  return finish({
    name: 'Sensitivity',
    kind: 'text',
    columnWidths: [LABEL_WIDTH, ...WIDTHS],
    rowHeights: [
      { row: HEADINGS_ROW, height: 30 },
      ...drivers.map(({ input }, index) => ({
        row: FIRST + index,
        height: wrappedHeight([{ text: inputLabel(input), width: LABEL_WIDTH }]),
      })),
    ],
    grid,
    charts: drivers.length > 0 ? [tornadoChart(layout, drivers.length, below + 2, below + 2 + CHART_ROWS)] : [],
    freeze: { rows: 3, columns: 1 },
    lastPrinted: at.breakEven,
    ...(table && { dataTables: [{ ...table, live: liveSensitivity(layout, drivers, table.area) }] }),
  });
}

/** NPV in the base scenario, as the columnar program has it. */
const baseNpv = (layout: Layout): number => layout.simulation.baseNpv;

/** The what-if table: a row in which no estimate is asked for, then one for each driver. */
function putTable(layout: Layout, grid: Grid, count: number): Pick<DataTableSpec, 'area' | 'substitutes'> {
  grid.putRow(probe.number.row, 0, [
    { value: 'Number of the estimate that the table asks for (0: none)', style: 'label' },
    { value: 0, style: 'stored.whole' },
  ]);
  grid.putRow(probe.side.row, 0, [
    { value: 'At its low (-1) or its high (1)', style: 'label' },
    { value: 0, style: 'stored.whole' },
  ]);
  grid.put(HEADINGS_ROW - 1, at.number, {
    value: 'The table: number of the estimate, NPV at its low and at its high',
    style: 'subsection',
  });
  grid.putRow(HEADINGS_ROW, at.number, [
    // It reads every draw, so that LibreOffice calculates them anew after each answer, too.
    {
      formula: `${resultLink(layout, ids.result('npv'), 'link.currency').formula}+(COUNT(${sampledValues(layout)})=0)`,
      style: 'link.currency',
    },
    { value: -1, style: 'stored.whole' },
    { value: 1, style: 'stored.whole' },
  ]);
  const { tornado } = layout.simulation;
  const numbers = new Map(layout.model.inputs.flatMap((input) => (input.type === 'estimate' ? [[input.id, input.estimate.number]] : [])));
  const base = baseNpv(layout);
  const rows = [
    [NO_ESTIMATE, base, base],
    ...tornado.slice(0, count).map(({ id, npvAtLow, npvAtHigh }) => [numbers.get(id)!, npvAtLow, npvAtHigh]),
  ];
  rows.forEach(([number, low, high], index) =>
    grid.putRow(FIRST + index, at.number, [
      { value: number!, style: 'stored.whole' },
      { value: low!, style: 'formula.currency' },
      { value: high!, style: 'formula.currency' },
    ]),
  );
  const area: Area = { row: FIRST, column: at.askedLow, lastRow: FIRST + count, lastColumn: at.askedHigh };
  return { area, substitutes: { values: 'both', above: probe.side, left: probe.number } };
}
