import { type EstimateInput, SCENARIO_INPUT, SCENARIO_WORDS, scenarioOrder, type SettingInput } from '../../model/document/inputs';
import { absoluteName, cellName, columnName } from '../formula/a1';
import type { FormatName } from '../formats';
import type { Grid } from '../grid';
import { type Layout, inputColumns } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { CHANGED_SINCE, UP_TO_DATE } from '../standIn';
import { begin, finish, labelWidth } from './frame';
import { said } from './inputRows';
import { inputLabel } from './inputWords';
import { resultLink } from './results';
import { type Compared, comparedResults, DIVISORS, NOT_DEFINED, scenarioColumns as at, scenarioRows as rows } from './scenarioResults';
import { ids } from '../../model/lines/ids';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [28, 16, 16, 16, 16, 3, 16, 16, 16, 14, 14, 12];
const WORDS = ['Cautious', 'Base', 'Optimistic'];
/** In the places of results that are not shown. */
const CHANGED = 'changed';

/** The three scenarios side by side: what each answers and assumes, and whether the stored answers belong to these inputs. */
export function scenariosSheet(layout: Layout): SheetSpec {
  const grid = begin(
    layout,
    'Scenarios',
    'The live scenario is calculated; the others are shown while no input has changed since they were',
  );
  const results = comparedResults(layout);
  results.forEach((result, index) => grid.putRow(rows.first + index, 0, resultCells(layout, result, rows.first + index)));
  const assumptions = rows.first + results.length + 1;
  putResultHeadings(grid);
  const last = putInputs(layout, grid, assumptions);
  putState(layout, grid, { first: assumptions + 1, last });
  return finish({
    name: 'Scenarios',
    kind: 'text',
    columnWidths: [labelWidth(layout.model.inputs.map(inputLabel)), ...WIDTHS],
    grid,
    links: [
      {
        row: rows.scenario,
        column: 0,
        target: { sheet: 'Inputs', cell: absoluteName(layout.inputRow(SCENARIO_INPUT), inputColumns.base) },
        tooltip: 'Go to the scenario cell on Inputs',
      },
    ],
    freeze: { rows: rows.changed + 1, columns: 2 },
    protect: true,
  });
}

/** Which scenario is live, how many inputs have changed since, and whether the stored answer agrees with the live one. */
function putState(layout: Layout, grid: Grid, compared: { readonly first: number; readonly last: number }): void {
  const source = { input: SCENARIO_INPUT, part: 'live' } as const;
  const [scenario, changed] = [absoluteName(rows.scenario, at.live), absoluteName(rows.changed, at.live)];
  grid.putRow(rows.scenario, 0, [
    { value: 'Scenario that drives the model (change it on Inputs)', style: 'hyperlink' },
    { value: SCENARIO_WORDS.join(', '), style: 'unit' },
    { formula: `=${layout.reference(layout.place(source))}`, style: 'link.whole', source },
    { formula: `=CHOOSE(${scenario},"${WORDS.join('","')}")`, style: 'formula.general' },
  ]);
  grid.putRow(rows.changed, 0, [
    { value: 'Figures that have changed since the results were stored', style: 'label' },
    { value: 'number', style: 'unit' },
    { formula: `=SUM(${cellName(compared.first, at.changed)}:${cellName(compared.last, at.changed)})`, style: 'formula.whole' },
    { formula: `=IF(${changed}=0,"${UP_TO_DATE}","${CHANGED_SINCE}")`, style: 'formula.general' },
  ]);
  const stored = [at.storedCautious, at.storedBase, at.storedOptimistic].map((column) => cellName(rows.first, column));
  grid.putRow(rows.difference, 0, [
    { value: 'Net present value: live less stored for the same scenario', style: 'label' },
    { value: layout.model.case.currency, style: 'unit' },
    { formula: `=${cellName(rows.first, at.live)}-CHOOSE(${scenario},${stored.join(',')})`, style: 'formula.currency2' },
  ]);
  const across = (cell: (column: number, index: number) => CellSpec): CellSpec[] =>
    [at.cautious, at.base, at.optimistic].map((column, index) => cell(column, index));
  grid.putRow(rows.number, 0, [
    { value: 'Number of the scenario', style: 'label' },
    { value: 'number', style: 'unit' },
    undefined,
    ...across((_, index) => ({ value: index + 1, style: 'stored.whole' })),
  ]);
  grid.putRow(rows.shown, 0, [
    { value: 'Shown: 1 the live result, 2 the stored one, 3 none', style: 'label' },
    { value: 'number', style: 'unit' },
    undefined,
    ...across((column) => ({
      formula: `=1+(${cellName(rows.number, column)}<>${scenario})*(1+(${changed}>0))`,
      style: 'formula.whole',
    })),
  ]);
  grid.putRow(rows.state, 0, [
    { value: 'In words', style: 'label' },
    { value: 'text', style: 'unit' },
    undefined,
    ...across((column) => ({
      formula: `=CHOOSE(${cellName(rows.shown, column)},"live","${UP_TO_DATE}","${CHANGED}")`,
      style: 'formula.choice',
    })),
  ]);
}

const heading = (value: string): CellSpec => ({ value, style: 'head.whole' });
const storedHeadings = WORDS.map((word) => heading(`${word}, stored`));

function putResultHeadings(grid: Grid): void {
  grid.putRow(rows.headings, 0, [
    { value: 'Result', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    heading('Live'),
    ...WORDS.map(heading),
    undefined,
    ...storedHeadings,
  ]);
}

/** A result: live, as each scenario answers, and as it was stored. */
function resultCells(layout: Layout, { name, line, label, unit, format, stored }: Compared, row: number): (CellSpec | undefined)[] {
  const link = resultLink(layout, line, `link.${format}`);
  const divisor = DIVISORS[name];
  const below = divisor && layout.reference(layout.part(ids.result(divisor), 'constant'));
  const live: CellSpec =
    below === undefined ? link : { formula: `=IF(${below}=0,"${NOT_DEFINED}",${(link.formula ?? '').slice(1)})`, style: `link.${format}` };
  return [
    { value: label, style: 'label' },
    { value: unit, style: 'unit' },
    live,
    ...stored.map((_, index): CellSpec => {
      const shown = `${columnName(at.cautious + index)}$${rows.shown + 1}`;
      const [now, then] = [`$${cellName(row, at.live)}`, cellName(row, at.storedCautious + index)];
      return { formula: `=CHOOSE(${shown},${now},${then},"${CHANGED}")`, style: `formula.${format}` };
    }),
    undefined,
    ...stored.map((value): CellSpec => ({ value, style: `stored.${format}` })),
  ];
}

/** What the results depend on, as it is and as it was, with the number of figures that differ. Returns the last row. */
function putInputs(layout: Layout, grid: Grid, first: number): number {
  const { inputs } = layout.model;
  let row = first;
  grid.putRow(row, 0, [
    { value: 'Assumption', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    heading('Live'),
    ...WORDS.map(heading),
    undefined,
    ...storedHeadings,
    { value: 'Confidence', style: 'head.text' },
    { value: '… stored', style: 'head.text' },
    heading('Changed'),
  ]);
  for (const input of inputs) if (input.type === 'estimate') grid.putRow((row += 1), 0, assumptionCells(layout, input, row));
  row += 2;
  grid.putRow(row, 0, [
    { value: 'Decision', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    heading('Live'),
    ...WORDS.map(() => ({ style: 'head.whole' }) as const),
    undefined,
    heading('Stored'),
    ...Array.from({ length: at.changed - at.storedCautious - 1 }, () => ({ style: 'head.whole' }) as const),
    heading('Changed'),
  ]);
  for (const input of inputs) {
    if (input.type === 'setting' && input.id !== SCENARIO_INPUT) grid.putRow((row += 1), 0, decisionCells(layout, input, row));
  }
  return row;
}

/** How many of these cells of a row differ from their stored ones; an error value differs. A lone TRUE would not be added up: hence --. */
const changes = (row: number, pairs: readonly (readonly [now: number, then: number])[]): CellSpec => ({
  formula: `=IFERROR(--${pairs.map(([now, then]) => `(${cellName(row, now)}<>${cellName(row, then)})`).join('+')},1)`,
  style: 'formula.whole',
});

function assumptionCells(layout: Layout, input: EstimateInput, row: number): (CellSpec | undefined)[] {
  const { id, estimate } = input;
  const format = input.format as FormatName;
  const linked = (part: 'low' | 'base' | 'high' | 'live'): CellSpec => {
    const source = { input: id, part };
    return { formula: `=${layout.reference(layout.place(source))}`, style: `link.${format}`, source };
  };
  const parts = scenarioOrder(layout.ends(id));
  const confidence = layout.reference({ sheet: 'Inputs', row: layout.inputRow(id), column: inputColumns.confidence });
  return [
    { value: inputLabel(input), style: 'label' },
    { value: input.unit, style: 'unit' },
    linked('live'),
    ...parts.map(linked),
    undefined,
    ...parts.map((part): CellSpec => ({ value: estimate[part], style: `stored.${format}` })),
    { formula: `=${confidence}`, style: 'link.general' },
    { value: said(estimate.confidence), style: 'stored.general' },
    changes(row, [
      [at.cautious, at.storedCautious],
      [at.base, at.storedBase],
      [at.optimistic, at.storedOptimistic],
      [at.confidence, at.storedConfidence],
    ]),
  ];
}

function decisionCells(layout: Layout, input: SettingInput, row: number): (CellSpec | undefined)[] {
  const source = { input: input.id, part: 'live' } as const;
  const format = input.format as FormatName;
  const cells: (CellSpec | undefined)[] = [
    { value: inputLabel(input), style: 'label' },
    { value: input.unit, style: 'unit' },
    { formula: `=${layout.reference(layout.place(source))}`, style: `link.${format}`, source },
  ];
  cells[at.storedCautious] = { value: input.value, style: `stored.${format}` };
  cells[at.changed] = changes(row, [[at.live, at.storedCautious]]);
  return cells;
}
