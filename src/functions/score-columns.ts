import { DomainError } from '../core/errors';
import { messages } from '../core/messages';
import { countScores, type ScoreCounts } from '../core/retention/score-link/observations';
import { baselineNotes, codeColumn } from './category-columns';
import { asYesNo, type CellValue, unwrap } from './cellvalue';
import { readCustomersOf, readNumbers, readYesNo, zerosAtEnd } from './data-blocks';

/** Measures with their names, collapsed. */
export interface ScoreTable {
  readonly counts: ScoreCounts;
  readonly names: readonly string[];
  /** Measures of one kind, for which a product with each other says nothing: the categories of one column share a number. */
  readonly column: readonly number[];
  /** A sentence where the last rows are zeros. */
  readonly zeros: readonly string[];
  /** A sentence for each column of categories. */
  readonly notes: readonly string[];
}

type Range = readonly (readonly unknown[])[];

/**
 * Scores and outcomes from the sheet: one column for each measure, numbers or categories. A first row of text is taken for headings, with
 * one above the outcomes too; where all measures are categories, headings need one above the outcomes. Rows that are blank throughout at
 * the end are left out.
 *
 * @param customers customers of each row, where `retained` counts those who were retained
 * Errors: `type`, naming row and column of cells that hold no measure; an error in a cell stays that error.
 */
export function readScores(scores: Range, retained: Range, customers?: Range): ScoreTable {
  const outcomes = oneColumn('retained', retained);
  const each = customers && oneColumn('customers', customers);
  const lying = scores.length === 1 && (scores[0]?.length ?? 0) > 1 && retained.length === 1;
  let rows: CellValue[][] = lying ? scores[0]!.map((cell) => [unwrap(cell)]) : scores.map((row) => row.map(unwrap));
  const hasHeadings = headed(rows, outcomes);
  const names = (rows[0] ?? []).map((cell, j) => (hasHeadings ? String(cell) : rows[0]!.length === 1 ? 'score' : `score ${j + 1}`));
  const firstRow = hasHeadings ? 2 : 1;
  if (hasHeadings) {
    rows = rows.slice(1);
    for (const column of [outcomes, each]) if (column && isText(column[0] ?? null)) column.shift();
  }
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === null)) rows.pop();
  for (const column of [outcomes, each]) while (column && column.length > 0 && column.at(-1) === null) column.pop();
  if (rows.length === 0) throw DomainError.of('type', 'scores', messages.emptyRange('scores'));
  const counts = each && readCustomersOf(each, firstRow);
  if (counts && counts.length !== outcomes.length) {
    throw DomainError.of('type', 'customers', messages.differentLength('customers', counts.length, 'retained', outcomes.length));
  }
  const results = counts
    ? readNumbers('retained', outcomes, firstRow)
    : readYesNo('retained', outcomes, firstRow, '1 for retained and 0 for lost, or yes and no,');
  const coded = names.map((name, j) =>
    codeColumn(
      name,
      `scores, column ${j + 1}`,
      rows.map((row) => row[j] ?? null),
      firstRow,
      counts,
    ),
  );
  const measures = coded.flatMap((column) => column.measures);
  return {
    counts: countScores(
      measures.map(({ values }) => values),
      results,
      measures.map(({ name }) => name),
      counts,
    ),
    names: measures.map(({ name }) => name),
    column: coded.flatMap((column, j) => column.measures.map(() => j)),
    zeros: zerosAtEnd([rows, outcomes.map((cell) => [cell]), each?.map((cell) => [cell])], rows.length),
    notes: baselineNotes(coded),
  };
}

const isText = (cell: CellValue): boolean => typeof cell === 'string' && asYesNo(cell) === undefined;

/** A row of text above numbers, or with a text above the outcomes. */
function headed(rows: readonly (readonly CellValue[])[], outcomes: readonly CellValue[]): boolean {
  const first = rows[0];
  if (!first?.every(isText)) return false;
  return isText(outcomes[0] ?? null) || rows[1] === undefined || rows[1].some((cell) => !isText(cell));
}

function oneColumn(name: string, cells: Range): CellValue[] {
  if (cells.length > 1 && (cells[0]?.length ?? 0) > 1) {
    throw DomainError.of('type', name, messages.notAVector(name, cells.length, cells[0]!.length));
  }
  return cells.flat().map(unwrap);
}
