import { SCENARIO_INPUT } from '../../../model/document/inputs';
import { liveValues } from '../../../model/exact/evaluate';
import { ids } from '../../../model/lines/ids';
import { effortOf } from '../../../model/simulation/effort';
import { type EngineBlock, putEngine } from '../../whatIfTable';
import { absoluteName, areaName, cellName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { CellSpec } from '../../spec';
import { controlsOf, enginePlaces } from '../../whatIf';
import { resultLink } from '../results';
import { at, EFFORTS, rows } from './places';

/** What is asked of every effort. */
const ANSWERS = [
  { result: 'npv', column: at.npv, title: 'Net present value', format: 'currency' },
  { result: 'pvCosts', column: at.costs, title: 'Costs, present value', format: 'currency' },
  { result: 'retentionWith', column: at.with, title: 'Retention at the end, with', format: 'percent2' },
] as const satisfies readonly { result: string; column: number; title: string; format: FormatName }[];

const styleOf = (index: number) => `formula.${ANSWERS[index]?.format ?? 'general'}` as const;

/** A row for every effort, as people read it, and the what-if table it comes from. */
export function putEfforts(layout: Layout, grid: Grid): EngineBlock {
  const engine = putTable(layout, grid);
  const head = (value: string): CellSpec => ({ value, style: 'head.whole' });
  grid.putRow(rows.headings, 0, [
    { value: 'Spending, of the plan', style: 'head.text' },
    ...ANSWERS.map(({ title }) => head(title)),
    head('… without the programme'),
    head('Points gained'),
  ]);
  grid.putRow(rows.live, 0, [
    { value: 'As Inputs have it now', style: 'label' },
    ...ANSWERS.map(({ result, format }) => resultLink(layout, ids.result(result), `link.${format}`)),
    ...retention(layout, rows.live),
  ]);
  EFFORTS.forEach((_, index) => {
    const row = rows.first + index;
    grid.putRow(row, 0, [
      { formula: `=${cellName(engine.table.area.row + index, engine.table.area.column - 1)}-1`, style: 'formula.percent' },
      ...ANSWERS.map((__, answer): CellSpec => ({ formula: `=${engine.read(index, answer)}`, style: styleOf(answer) })),
      ...retention(layout, row),
    ]);
  });
  return engine;
}

/** Retention without the programme, and the points gained; a word in place of the former is no number to take from. */
function retention(layout: Layout, row: number): CellSpec[] {
  const [after, before] = [cellName(row, at.with), cellName(row, at.without)];
  return [
    resultLink(layout, ids.result('retentionWithout'), 'link.percent2'),
    { formula: `=IF(ISNUMBER(${after}),100*(${after}-${before}),${after})`, style: 'formula.decimal' },
  ];
}

function putTable(layout: Layout, grid: Grid): EngineBlock {
  const place = enginePlaces.Spending;
  const scenario = liveValues(layout.model).get(SCENARIO_INPUT) ?? 0;
  const chosen = layout.reference(layout.place({ input: SCENARIO_INPUT, part: 'live' }));
  const answer = controlsOf(place).above;
  const live = areaName({ row: rows.live, column: at.npv, lastRow: rows.live, lastColumn: at.with });
  const efforts = areaName({ row: rows.first, column: at.effort, lastRow: rows.first + EFFORTS.length - 1, lastColumn: at.effort });
  return putEngine(layout, grid, {
    place,
    asks: { above: 'Answer asked for, from the left', left: 'Spending asked for, of the plan, and 1' },
    above: ANSWERS.map((_, index): CellSpec => ({ value: index + 1, style: 'stored.whole' })),
    left: EFFORTS.map((effort): CellSpec => ({ value: 1 + effort, style: 'stored.factor' })),
    corner: `=INDEX(${live},1,MAX(1,${absoluteName(answer.row, answer.column)}))`,
    values: effortOf(layout.model, scenario)
      .at(EFFORTS)
      .map(({ npv, pvCosts, retention: kept }) => [npv, pvCosts, kept]),
    style: (_, index) => styleOf(index),
    call: `=CASE.EFFORT_CURVE(${layout.inputsTable},${efforts},${chosen})`,
    // Below its headings and right of the efforts.
    answer: (row, column) => ({ row: row + 1, column: column + 1 }),
    also: { cell: chosen, value: scenario },
  });
}
