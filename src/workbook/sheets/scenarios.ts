import { type EstimateInput, SCENARIO_INPUT, scenarioOrder } from '../../model/inputs';
import { absoluteName } from '../formula/a1';
import type { FormatName } from '../formats';
import { type Layout, inputColumns } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { begin, finish, labelWidth } from './frame';
import { inputLabel } from './inputWords';
import { type Result, headlineResults, resultLink } from './results';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [28, 16, 16, 16, 16];
const SELECTOR_ROW = 3;
const at = { label: 0, unit: 1, low: 2, base: 3, high: 4, live: 5 } as const;
const WORDS = ['Cautious', 'Base', 'Optimistic'];

/** The three scenarios side by side: what each assumes, and what the live one answers. */
export function scenariosSheet(layout: Layout): SheetSpec {
  const grid = begin(layout, 'Scenarios', 'Which end of each range every scenario takes');
  const scenario = layout.reference(layout.place({ input: SCENARIO_INPUT, part: 'live' }));
  grid.putRow(SELECTOR_ROW, 0, [
    { value: 'Scenario that drives the model (change it on Inputs)', style: 'hyperlink' },
    { value: '1, 2 or 3', style: 'unit' },
    { formula: `=${scenario}`, style: 'link.whole', source: { input: SCENARIO_INPUT, part: 'live' } },
    { formula: `=CHOOSE(${absoluteName(SELECTOR_ROW, at.low)},"${WORDS.join('","')}")`, style: 'formula.general' },
  ]);
  let row = SELECTOR_ROW + 2;
  grid.putRow(row, 0, [
    { value: 'Live results', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    { value: 'Live', style: 'head.whole' },
  ]);
  for (const result of headlineResults(layout)) {
    row += 1;
    grid.putRow(row, 0, resultCells(layout, result));
  }
  row += 2;
  grid.putRow(row, 0, [
    { value: 'Assumption', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    { value: '1 Cautious', style: 'head.whole' },
    { value: '2 Base', style: 'head.whole' },
    { value: '3 Optimistic', style: 'head.whole' },
    { value: 'Live', style: 'head.whole' },
  ]);
  for (const input of layout.model.inputs) {
    if (input.type !== 'estimate') continue;
    row += 1;
    grid.putRow(row, 0, assumptionCells(layout, input));
  }
  return finish({
    name: 'Scenarios',
    kind: 'text',
    columnWidths: [labelWidth(layout.model.inputs.map(inputLabel)), ...WIDTHS],
    grid,
    links: [
      {
        row: SELECTOR_ROW,
        column: 0,
        target: { sheet: 'Inputs', cell: absoluteName(layout.inputRow(SCENARIO_INPUT), inputColumns.live) },
        tooltip: 'Go to the scenario cell on Inputs',
      },
    ],
    freeze: { rows: SELECTOR_ROW + 1, columns: 2 },
    protect: true,
  });
}

const resultCells = (layout: Layout, { label, unit, line, format }: Result): CellSpec[] => [
  { value: label, style: 'label' },
  { value: unit, style: 'unit' },
  resultLink(layout, line, `link.${format}`),
];

function assumptionCells(layout: Layout, input: EstimateInput): CellSpec[] {
  const style = `link.${input.format as FormatName}` as const;
  const linked = (part: 'low' | 'base' | 'high' | 'live'): CellSpec => {
    const source = { input: input.id, part };
    return { formula: `=${layout.reference(layout.place(source))}`, style, source };
  };
  return [
    { value: inputLabel(input), style: 'label' },
    { value: input.unit, style: 'unit' },
    ...scenarioOrder(input.favours).map(linked),
    linked('live'),
  ];
}
