import { sumOf, summarise, type Summary } from '../../../core/uncertainty/summary';
import { absoluteName, cellName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { Area } from '../../spec';
import { BINS, BINS_ROW, binColumns, control, resultColumns as at, RESULTS_ROW, tableCount } from './places';
import { stateOf } from '../engineState';

/** What trials say: the columns of the table of trials, or what is stored. */
interface Outcome {
  readonly summary: Summary;
  readonly paidBack: number;
  readonly paidBackError: number;
}

function outcomeOf(npv: Float64Array, paidBack: Float64Array): Outcome {
  const share = sumOf(paidBack) / paidBack.length;
  return { summary: summarise(npv), paidBack: share, paidBackError: Math.sqrt((share * (1 - share)) / paidBack.length) };
}

interface Measure {
  readonly label: string;
  readonly unit: string;
  readonly format: 'currency' | 'percent';
  /** Share of trials below it. */
  readonly level?: number;
  readonly ofTable: (npv: string, paidBack: string, level: string) => string;
  readonly stored: (outcome: Outcome) => number;
  readonly error?: (outcome: Outcome) => number;
}

const quantile = (level: number, name: 'p10' | 'p50' | 'p90', words: string): Omit<Measure, 'unit'> => ({
  label: words,
  format: 'currency',
  level,
  ofTable: (npv, _, at) => `PERCENTILE(${npv},${at})`,
  stored: ({ summary }) => summary[name],
  error: ({ summary }) => summary[`${name}Error`],
});

const measures = (currency: string): readonly Measure[] => [
  { ...quantile(0.1, 'p10', 'P10: NPV is below this in 1 of 10 trials'), unit: currency },
  { ...quantile(0.5, 'p50', 'P50: NPV is below this in every other trial'), unit: currency },
  { ...quantile(0.9, 'p90', 'P90: NPV is below this in 9 of 10 trials'), unit: currency },
  {
    label: 'Mean of NPV',
    unit: currency,
    format: 'currency',
    ofTable: (npv) => `AVERAGE(${npv})`,
    stored: ({ summary }) => summary.mean,
    error: ({ summary }) => summary.standardError,
  },
  {
    label: 'Standard error of the mean',
    unit: currency,
    format: 'currency',
    ofTable: (npv) => `STDEV(${npv})/SQRT(COUNT(${npv}))`,
    stored: ({ summary }) => summary.standardError,
  },
  {
    label: 'Share of trials that lose money: NPV below 0',
    unit: 'of trials',
    format: 'percent',
    ofTable: (npv) => `COUNTIF(${npv},"<0")/COUNT(${npv})`,
    stored: ({ summary }) => summary.belowZero,
    error: ({ summary }) => summary.belowZeroError,
  },
  {
    label: 'Share of trials that pay back within the horizon',
    unit: 'of trials',
    format: 'percent',
    ofTable: (_, paidBack) => `AVERAGE(${paidBack})`,
    stored: ({ paidBack }) => paidBack,
    error: ({ paidBackError }) => paidBackError,
  },
  {
    label: 'Least NPV of a trial',
    unit: currency,
    format: 'currency',
    ofTable: (npv) => `MIN(${npv})`,
    stored: ({ summary }) => summary.least,
  },
  {
    label: 'Greatest NPV of a trial',
    unit: currency,
    format: 'currency',
    ofTable: (npv) => `MAX(${npv})`,
    stored: ({ summary }) => summary.greatest,
  },
];

/** Rows of the least and the greatest NPV, between which the bars lie. */
const [LEAST_ROW, GREATEST_ROW] = [RESULTS_ROW + 8, RESULTS_ROW + 9];
const COUNT_ROW = tableCount.row;
const FIRST_ROW = COUNT_ROW + 1;

/** What the trials come to: of the table, by live formulas, and stored from more of them. */
export function putResults(layout: Layout, grid: Grid, area: Area): void {
  const { table, stored } = layout.trials;
  const { npv, paidBack } = layout.simulation.trials;
  const [kept, known] = [outcomeOf(npv.slice(0, table), paidBack.slice(0, table)), outcomeOf(npv, paidBack)];
  const [npvCells, paidBackCells] = [area.column, area.lastColumn].map(
    (column) => `${absoluteName(area.row, column)}:${absoluteName(area.lastRow, column)}`,
  ) as [string, string];
  const count = (number: number): string => number.toLocaleString('en-US');
  grid.putRow(RESULTS_ROW, 0, [
    { value: 'What the trials come to', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    { value: 'Level', style: 'head.general' },
    { value: `Trials 1 to ${count(table)}, asked by this workbook`, style: 'head.general' },
    { value: `Trials 1 to ${count(stored)}, when written`, style: 'head.general' },
    { value: '± standard error', style: 'head.general' },
    { value: `Trials 1 to ${count(table)}, when written`, style: 'head.general' },
  ]);
  measures(layout.model.case.currency).forEach(({ label, unit, format, level, ofTable, stored: value, error }, index) => {
    const row = RESULTS_ROW + 1 + index;
    const live = ofTable(npvCells, paidBackCells, cellName(row, at.level));
    grid.putRow(row, 0, [
      { value: label, style: 'label' },
      { value: unit, style: 'unit' },
      level === undefined ? undefined : { value: level, style: 'stored.percent' },
      { formula: stateOf(control.state, live, cellName(row, at.kept)), style: `formula.${format}` },
      { value: value(known), style: `stored.${format}` },
      error && { value: error(known), style: `stored.${format}` },
      { value: value(kept), style: `stored.${format}` },
    ]);
  });
  const whole = (value: number) => ({ value, style: 'stored.whole' }) as const;
  grid.putRow(COUNT_ROW, 0, [
    { value: 'Number of trials', style: 'label' },
    { value: 'number', style: 'unit' },
    undefined,
    { formula: stateOf(control.state, `COUNT(${npvCells})`, cellName(COUNT_ROW, at.kept)), style: 'formula.whole' },
    whole(stored),
    undefined,
    whole(table),
  ]);
  grid.putRow(FIRST_ROW, 0, [
    { value: 'Number of the first trial (the seed and 1)', style: 'label' },
    { value: 'number', style: 'unit' },
    undefined,
    { formula: `=${cellName(area.row, area.column - 1)}`, style: 'formula.whole' },
    whole(1),
    undefined,
    whole(1),
  ]);
  putBins(grid, npvCells, keptBins(npv.slice(0, table), kept.summary));
}

/** How many trials lie in each bar, by the comparisons that the cells make. */
function keptBins(npv: Float64Array, { least, greatest }: Summary): number[] {
  const edges = [least];
  for (let bar = 1; bar < BINS; bar += 1) edges.push(edges[bar - 1]! + (greatest - least) / BINS);
  edges.push(greatest);
  const within = (value: number, bar: number): boolean =>
    value <= edges[bar + 1]! && (bar === 0 ? value >= edges[bar]! : value > edges[bar]!);
  return Array.from({ length: BINS }, (_, bar) => npv.filter((value) => within(value, bar)).length);
}

/** How often NPV lies where: twelve equal steps between the least and the greatest of the table. */
function putBins(grid: Grid, npv: string, kept: readonly number[]): void {
  grid.putRow(BINS_ROW, 0, [
    { value: 'How often NPV lies where', style: 'head.text' },
    { value: 'From', style: 'head.currency' },
    { value: 'Up to', style: 'head.currency' },
    { value: 'Trials', style: 'head.whole' },
    { value: 'Share of trials up to here', style: 'head.percent' },
    { style: 'head.whole' },
    { value: 'Trials, when written', style: 'head.whole' },
  ]);
  const [least, greatest] = [absoluteName(LEAST_ROW, at.table), absoluteName(GREATEST_ROW, at.table)];
  const trials = absoluteName(COUNT_ROW, at.table);
  for (let bar = 0; bar < BINS; bar += 1) {
    const row = BINS_ROW + 1 + bar;
    const [from, to, number] = [binColumns.from, binColumns.to, binColumns.trials].map((column) => cellName(row, column)) as [
      string,
      string,
      string,
    ];
    const first = absoluteName(BINS_ROW + 1, binColumns.trials);
    const inside = `SUMPRODUCT((${npv}<=${to})*(${npv}${bar === 0 ? '>=' : '>'}${from}))`;
    grid.putRow(row, 0, [
      { value: `Bar ${bar + 1}`, style: 'label' },
      { formula: `=${bar === 0 ? least : cellName(row - 1, binColumns.to)}`, style: 'formula.currency' },
      {
        formula: bar === BINS - 1 ? `=${greatest}` : `=IFERROR(${from}+(${greatest}-${least})/12,${least})`,
        style: 'formula.currency',
      },
      { formula: stateOf(control.state, inside, cellName(row, binColumns.kept)), style: 'formula.whole' },
      { formula: `=IFERROR(SUM(${first}:${number})/${trials},${least})`, style: 'formula.percent' },
      undefined,
      { value: kept[bar]!, style: 'stored.whole' },
    ]);
  }
}
