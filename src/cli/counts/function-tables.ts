import { call, failed, type Shown } from '../../functions/call';
import type { CountTable } from '../transactions/count-table';
import { EXPERIMENT_COLUMNS } from '../sql/experiment-moments';
import { PILOT_COUNT_COLUMNS } from '../sql/pilot';
import { SCORE_COUNT_COLUMNS } from '../sql/scores';
import { TableError } from '../transactions/read-table';

/** What one function says of the counts: its table, or the reason why there is none. */
export type FunctionTable =
  | { readonly function: string; readonly rows: readonly (readonly (number | string)[])[] }
  | { readonly function: string; readonly reason: string };

type Cell = number | string | null;

/** What the counts of a pilot do not say themselves. */
export interface PilotDesign {
  /** First period with treatment, where a pilot is counted by period. */
  readonly start?: string | undefined;
  /** Whether chance decided who was treated, where a pilot is counted by covariates. */
  readonly randomised?: boolean | undefined;
}

/**
 * Fits the counts of survivors, scores or a pilot: the tables of the functions that take them, so that terminal and sheet say the same.
 * @throws TableError where the design is not that of the counts
 */
export function functionTables(table: CountTable, design: PilotDesign): FunctionTable[] {
  if (design.randomised && table.kind !== 'pilot' && table.kind !== 'experiment')
    throw new TableError(`${table.path} holds counts of ${table.kind}: --randomised is for those of a pilot.`);
  switch (table.kind) {
    case 'survivors':
      return survivorTables(table);
    case 'scores':
      return scoreTables(table);
    case 'experiment':
      return experimentTables(table);
    case 'purchases':
    case 'pilot':
      return pilotTables(table, design);
  }
}

function survivorTables(table: CountTable): FunctionTable[] {
  const ranges = ['tenure', 'lost', 'customers'].map((name) => columnOf(table, name));
  const headed = [['tenure', 'lost', 'customers'], ...ranges[0]!.map((_, i) => ranges.map((range) => range[i]![0]!))];
  return [asked('KAPLAN_MEIER_COUNTS', ranges), asked('CURVE_COMPARE', [headed]), asked('SBG_FIT', [headed]), asked('BDW_FIT', [headed])];
}

function scoreTables(table: CountTable): FunctionTable[] {
  const measures = table.header.filter((name) => !(SCORE_COUNT_COLUMNS as readonly string[]).includes(name));
  if (measures.length === 0) throw new TableError(`${table.path} has no column with a score beside customers and retained.`);
  const columns = measures.map((name) => columnOf(table, name));
  const scores = [measures, ...table.rows.map((_, i) => columns.map((column) => column[i]![0]!))];
  const [retained, customers] = ['retained', 'customers'].map((name) => [[name], ...columnOf(table, name)]);
  return [asked('SCORE_LINK', [scores, retained, customers]), asked('SCORE_BINS', [scores, retained, null, customers])];
}

function pilotTables(table: CountTable, { start, randomised = false }: PilotDesign): FunctionTable[] {
  const [treated, retained, customers] = ['treated', 'retained', 'customers'].map((name) => columnOf(table, name)) as [
    Cell[][],
    Cell[][],
    Cell[][],
  ];
  if (table.header.includes('period')) {
    if (start === undefined) throw new TableError(`${table.path} counts a pilot by period: say with --start in which one treatment began.`);
    if (randomised)
      throw new TableError(
        `${table.path} counts a pilot by period: DIFF_IN_DIFF is for groups not drawn by chance; leave out --randomised.`,
      );
    return [asked('DIFF_IN_DIFF', [treated, columnOf(table, 'period'), retained, [[cellOf(start)]], null, customers])];
  }
  if (start !== undefined) throw new TableError(`${table.path} has no column period: leave out --start.`);
  const sum = (group: number, outcomes: readonly number[]): number =>
    treated.reduce(
      (total, [own], i) => (own === group && outcomes.includes(Number(retained[i]![0])) ? total + Number(customers[i]![0]) : total),
      0,
    );
  const odd = [...treated, ...retained].find(([value]) => value !== 0 && value !== 1);
  if (odd) throw new TableError(`${table.path}: treated and retained are 1 or 0, but found "${String(odd[0])}".`);
  const uplift = asked('PILOT_UPLIFT', [sum(1, [0, 1]), sum(1, [1]), sum(0, [0, 1]), sum(0, [1])]);
  const names = table.header.filter((name) => !(PILOT_COUNT_COLUMNS as readonly string[]).includes(name));
  if (names.length === 0) return [uplift];
  const headed = (name: string, cells: readonly Cell[][]): Cell[][] => [[name], ...cells];
  const columns = names.map((name) => columnOf(table, name));
  const covariates = [names, ...table.rows.map((_, i) => columns.map((column) => column[i]![0]!))];
  const adjusted = asked('UPLIFT_REGRESSION', [
    headed('treated', treated),
    headed('retained', retained),
    covariates,
    randomised ? 1 : null,
    headed('customers', customers),
  ]);
  // The plain uplift is an experiment or nothing; unadjusted it stands in the regression, too.
  return randomised ? [uplift, adjusted] : [adjusted];
}

/** Two rows, treated and control, with what CUPED needs of each. */
function experimentTables(table: CountTable): FunctionTable[] {
  const [treated, outcome, before, customers, ...spread] = EXPERIMENT_COLUMNS.map((name) => columnOf(table, name));
  return [asked('CUPED', [treated, outcome, before, customers, table.rows.map((_, i) => spread.map((column) => column[i]![0]!))])];
}

/** A column of counts as a range of a sheet. */
export function columnOf({ header, rows }: CountTable, name: string): Cell[][] {
  const at = header.indexOf(name);
  return rows.map((fields) => [cellOf(fields[at]!)]);
}

const WORDS: Readonly<Record<string, number>> = { true: 1, false: 0, t: 1, f: 0 };

/** A field as a sheet would hold it. */
function cellOf(text: string): Cell {
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : (WORDS[text.toLowerCase()] ?? text);
}

function asked(id: string, cells: readonly unknown[]): FunctionTable {
  const shown: Shown = call(id, cells);
  if (failed(shown)) return { function: id, reason: shown.message };
  return { function: id, rows: shown as readonly (readonly (number | string)[])[] };
}
