import { DomainError, type Fault } from '../core/errors';
import { messages } from '../core/messages';
import { countScores, type ScoreCounts } from '../core/retention/score-link/observations';
import { type CellValue, isError, kindOf, unwrap } from './cellvalue';

/** Measures with their names, collapsed. */
export interface ScoreTable {
  readonly counts: ScoreCounts;
  readonly names: readonly string[];
}

const NAMED = 3;

/**
 * Scores and outcomes from the sheet: one column for each measure. A first row of text is taken for headings, with one above the
 * outcomes too. Rows that are blank throughout at the end are left out.
 *
 * Errors: `type`, naming row and column of cells that hold no number; an error in a cell stays that error.
 */
export function readScores(scores: readonly (readonly unknown[])[], retained: readonly (readonly unknown[])[]): ScoreTable {
  const outcomes = oneColumn('retained', retained);
  const lying = scores.length === 1 && (scores[0]?.length ?? 0) > 1 && retained.length === 1;
  let rows: CellValue[][] = lying ? scores[0]!.map((cell) => [unwrap(cell)]) : scores.map((row) => row.map(unwrap));
  const hasHeadings = rows[0]?.every((cell) => typeof cell === 'string') ?? false;
  const names = (rows[0] ?? []).map((cell, j) => (hasHeadings ? String(cell) : rows[0]!.length === 1 ? 'score' : `score ${j + 1}`));
  const first = hasHeadings ? 2 : 1;
  if (hasHeadings) {
    rows = rows.slice(1);
    if (typeof outcomes[0] === 'string') outcomes.shift();
  }
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === null)) rows.pop();
  while (outcomes.length > 0 && outcomes.at(-1) === null) outcomes.pop();
  if (rows.length === 0) throw DomainError.of('type', 'scores', messages.emptyRange('scores'));
  const faults: Fault[] = [];
  const columns = names.map((_, j) => rows.map((row, i) => numberIn(`scores, column ${j + 1}`, row[j] ?? null, i + first, faults)));
  const results = outcomes.map((cell, i) => numberIn('retained', cell, i + first, faults));
  if (faults.length > 0) throw new DomainError(faults.slice(0, NAMED));
  return { counts: countScores(columns, results, names), names };
}

function oneColumn(name: string, cells: readonly (readonly unknown[])[]): CellValue[] {
  if (cells.length > 1 && (cells[0]?.length ?? 0) > 1) {
    throw DomainError.of('type', name, messages.notAVector(name, cells.length, cells[0]!.length));
  }
  return cells.flat().map(unwrap);
}

function numberIn(name: string, cell: CellValue, position: number, faults: Fault[]): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  faults.push({
    kind: kindOf(cell),
    parameter: 'scores',
    message: isError(cell) ? messages.cellError(name, position, cell.error) : messages.cellNotANumber(name, position, cell),
  });
  return NaN;
}
