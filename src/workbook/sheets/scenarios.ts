import type { End } from '../../model/document/types';
import { type EstimateInput, SCENARIO_INPUT, SCENARIO_WORDS, scenarioOrder } from '../../model/document/inputs';
import { ids } from '../../model/lines/ids';
import { COMPARED, DIVISORS } from '../../model/simulation/scenarios';
import { type EngineBlock, putEngine } from '../whatIfTable';
import { absoluteName, areaName, cellName } from '../formula/a1';
import type { FormatName } from '../formats';
import type { Grid } from '../sheetGrid';
import { type Layout, inputColumns } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { controlsOf, enginePlaces } from '../whatIf';
import { irrPlace } from './checks';
import { begin, finish, labelWidth } from './frame';
import { inputLabel } from './inputWords';
import { resultLink } from './results';
import { type Compared, comparedResults, NOT_DEFINED, scenarioColumns as at, scenarioRows as rows } from './scenarioResults';

/** Widths after the label's, which follows the labels; the what-if table stands to the right. */
const WIDTHS = [28, 16, 16, 16, 16, 3];
const WORDS = ['Cautious', 'Base', 'Optimistic'];

/** The three scenarios side by side: what each answers, and what it assumes. */
export function scenariosSheet(layout: Layout): SheetSpec {
  const grid = begin(layout, 'Scenarios', 'The whole model under each scenario, whichever is live');
  const results = comparedResults(layout);
  const engine = putTable(layout, grid, results);
  putHeadings(grid, rows.headings, 'Result');
  results.forEach((result, index) => grid.putRow(rows.first + index, 0, resultCells(layout, engine, result, index)));
  putState(layout, grid, engine);
  let row = rows.first + results.length + 1;
  putHeadings(grid, row, 'Assumption');
  for (const input of layout.model.inputs) if (input.type === 'estimate') grid.putRow((row += 1), 0, assumptionCells(layout, input));
  return finish({
    name: 'Scenarios',
    kind: 'text',
    columnWidths: [labelWidth(layout.model.inputs.map(inputLabel)), ...WIDTHS, ...engine.widths],
    grid,
    dataTables: [engine.table],
    lastPrinted: at.optimistic,
    links: [
      {
        row: rows.scenario,
        column: 0,
        target: { sheet: 'Inputs', cell: absoluteName(layout.inputRow(SCENARIO_INPUT), inputColumns.base) },
        tooltip: 'Go to the scenario cell on Inputs',
      },
    ],
    freeze: { rows: rows.state + 1, columns: 2 },
  });
}

/** The what-if table: a scenario a column, a result a row. */
function putTable(layout: Layout, grid: Grid, results: readonly Compared[]): EngineBlock {
  const place = enginePlaces.Scenarios;
  const { left } = controlsOf(place);
  const live = areaName({ row: rows.first, column: at.live, lastRow: rows.first + results.length - 1, lastColumn: at.live });
  return putEngine(layout, grid, {
    place,
    asks: { above: 'Scenario asked for', left: 'Result asked for, from the top' },
    above: WORDS.map((_, index): CellSpec => ({ value: index + 1, style: 'stored.whole' })),
    left: results.map((_, index): CellSpec => ({ value: index + 1, style: 'stored.whole' })),
    corner: `=INDEX(${live},MAX(1,${absoluteName(left.row, left.column)}))`,
    values: results.map(({ answers }) => answers),
    style: (row) => `formula.${results[row]?.format ?? 'general'}`,
    call: `=CASE.SCENARIOS(${layout.inputsTable})`,
    // Below its headings and right of its names.
    answer: (row, column) => ({ row: 1 + COMPARED.findIndex((name) => name === results[row]?.name), column: 1 + column }),
  });
}

/** Which scenario is live, where the answers come from, and whether they agree with the live one. */
function putState(layout: Layout, grid: Grid, engine: EngineBlock): void {
  const source = { input: SCENARIO_INPUT, part: 'live' } as const;
  const scenario = absoluteName(rows.scenario, at.live);
  grid.putRow(rows.scenario, 0, [
    { value: 'Scenario that drives the model (change it on Inputs)', style: 'hyperlink' },
    { value: SCENARIO_WORDS.join(', '), style: 'unit' },
    { formula: `=${layout.reference(layout.place(source))}`, style: 'link.whole', source },
    { formula: `=CHOOSE(${scenario},"${WORDS.join('","')}")`, style: 'formula.general' },
  ]);
  grid.putRow(rows.state, 0, [
    { value: 'How the three columns were found', style: 'label' },
    { value: 'text', style: 'unit' },
    { formula: `=${engine.state}`, style: 'formula.general' },
  ]);
  const across = [at.cautious, at.base, at.optimistic].map((column) => cellName(rows.first, column));
  const chosen = `CHOOSE(${scenario},${across.join(',')})`;
  grid.putRow(rows.difference, 0, [
    { value: 'Net present value: live less that of the same scenario', style: 'label' },
    { value: layout.model.case.currency, style: 'unit' },
    { formula: `=IF(ISNUMBER(${chosen}),${cellName(rows.first, at.live)}-${chosen},"not known")`, style: 'formula.currency2' },
  ]);
}

const putHeadings = (grid: Grid, row: number, title: string): void =>
  grid.putRow(row, 0, [
    { value: title, style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    ...['Live', ...WORDS].map((value): CellSpec => ({ value, style: 'head.whole' })),
  ]);

/** A result: live, and as each scenario answers. */
function resultCells(layout: Layout, engine: EngineBlock, { name, label, unit, format, answers }: Compared, index: number): CellSpec[] {
  return [
    { value: label, style: 'label' },
    { value: unit, style: 'unit' },
    liveCell(layout, name, format),
    ...answers.map((_, column): CellSpec => ({ formula: `=${engine.read(index, column)}`, style: `formula.${format}` })),
  ];
}

function liveCell(layout: Layout, name: Compared['name'], format: FormatName): CellSpec {
  if (name === 'irr') return { formula: `=${layout.reference(irrPlace(layout))}`, style: `link.${format}` };
  const link = resultLink(layout, ids.result(name), `link.${format}`);
  const divisor = DIVISORS[name];
  if (divisor === undefined) return link;
  const below = layout.reference(layout.part(ids.result(divisor), 'constant'));
  return { formula: `=IF(${below}=0,"${NOT_DEFINED}",${(link.formula ?? '').slice(1)})`, style: `link.${format}` };
}

function assumptionCells(layout: Layout, input: EstimateInput): CellSpec[] {
  const linked = (part: End | 'live'): CellSpec => {
    const source = { input: input.id, part };
    return { formula: `=${layout.reference(layout.place(source))}`, style: `link.${input.format as FormatName}`, source };
  };
  return [
    { value: inputLabel(input), style: 'label' },
    { value: input.unit, style: 'unit' },
    linked('live'),
    ...scenarioOrder(layout.ends(input.id)).map(linked),
  ];
}
