import { dayOf } from '../core/customerbase/days';
import { singleDay } from '../core/customerbase/transactions';
import { DomainError } from '../core/errors';
import { countLifetimes, kaplanMeier as survivalOf, type LifetimeCounts, medianTenure } from '../core/retention/survival/kaplan-meier';
import { lifetime, TENURE_UNITS, type TenureUnit } from '../core/retention/survival/tenure';
import { read } from './arguments';
import { type CellValue, isError } from './cellvalue';
import { readBlocks, readColumn, singleColumn } from './data-blocks';
import { rectangle, type TableCell } from './fit-table';
import { run } from './run';
import * as signatures from './signatures/survival';
import { readTenures } from './tenure-columns';

/**
 * How long customers stay, from the dates on which they came and left: survival with limits, and churn by tenure.
 * @customfunction KAPLAN_MEIER
 * @param starts Date on which each customer came; a first row of headings is allowed
 * @param ends Date on which the customer left, blank for one who is still there
 * @param [as_of] Last day observed, a date; left out: the latest date in the ranges
 * @param [unit] Unit of tenure: day, week, month, quarter or year; left out: month
 * @returns Tenure, at risk, lost, last seen there, churn of the period, survival, low, high (data for a chart); then customers, lost, still there, median
 * @helpurl https://localhost:3000/help/KAPLAN_MEIER.html
 */
export function kaplanMeier(starts: any[][], ends: any[][], as_of?: any[][], unit?: any): any[][] {
  return run(() => {
    const input = read(signatures.KAPLAN_MEIER, { starts, ends, as_of, unit });
    const blocks = readBlocks({ starts: input.starts, ends: input.ends }, 'starts', (text) => !/\d/.test(text));
    const came = readDays('starts', singleColumn('starts', blocks.columns.starts), blocks.firstRow) as number[];
    const left = readDays('ends', singleColumn('ends', blocks.columns.ends), blocks.firstRow, true);
    const asOf = input.as_of ? singleDay('as_of', onlyOne(input.as_of)) : Math.max(...lastOf(came), ...lastOf(left));
    const unitOfTenure = readUnit(input.unit);
    const backward = came.findIndex((start, i) => left[i] !== undefined && left[i] < start);
    if (backward >= 0)
      throw DomainError.of(
        'domain',
        'ends',
        `ends, row ${backward + blocks.firstRow}: the customer left before he came: correct the dates.`,
      );
    const later = came.filter((start) => start > asOf).length;
    const lifetimes = came.flatMap((start, i) => (start > asOf ? [] : [lifetime(start, left[i], asOf, unitOfTenure)]));
    const notes = later > 0 ? [`${later} customers came after the last day observed and are left out.`] : [];
    return survivalTable(countLifetimes(lifetimes), unitOfTenure, notes);
  });
}

/**
 * The same from counts that a warehouse made: customers by tenure, lost or still there.
 * @customfunction KAPLAN_MEIER_COUNTS
 * @param tenure Period of tenure in which customers were lost, or periods through which they were seen to stay
 * @param lost 1 where they were lost, 0 where they are still there
 * @param customers Number of customers of each row
 * @returns Tenure, at risk, lost, last seen there, churn of the period, survival, low, high (data for a chart); then customers, lost, still there, median
 * @helpurl https://localhost:3000/help/KAPLAN_MEIER_COUNTS.html
 */
export function kaplanMeierCounts(tenure: any[][], lost: any[][], customers: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.KAPLAN_MEIER_COUNTS, { tenure, lost, customers });
    const { lifetimes, weights, notes } = readTenures(input);
    return survivalTable(countLifetimes(lifetimes, weights), undefined, notes);
  });
}

function survivalTable(counts: LifetimeCounts, unit: TenureUnit | undefined, notes: readonly string[]): TableCell[][] {
  const rows = survivalOf(counts, undefined, unit ? 'unit' : 'tenure');
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  const median = medianTenure(rows);
  return rectangle([
    [unit ? `Tenure, ${unit}s` : 'Tenure', 'At risk', 'Lost', 'Last seen there', 'Churn', 'Survival', 'Low 95 %', 'High 95 %'],
    [0, counts.customers, 0, counts.kept[0]!, '', 1, 1, 1],
    ...rows
      .filter((row) => unit !== 'day' || row.lost > 0 || row.period === rows.length)
      .map((row): TableCell[] => [row.period, row.atRisk, row.lost, row.censored, row.hazard, row.survival, row.low, row.high]),
    ['customers', counts.customers],
    ['lost', lost],
    ['still there', counts.customers - lost],
    ['median tenure', median ?? 'not reached'],
    ...notes.map((note) => ['note', note]),
  ]);
}

function readUnit(text: string | undefined): TenureUnit {
  if (text === undefined) return 'month';
  const unit = TENURE_UNITS.find((candidate) => candidate === text.trim().toLowerCase().replace(/s$/, ''));
  if (!unit) throw DomainError.of('type', 'unit', `unit must be one of ${TENURE_UNITS.join(', ')}, but found the text "${text}".`);
  return unit;
}

/** Blank cells of dates arrive as nothing or as 0, which is no date either. */
function readDays(name: string, cells: readonly CellValue[], firstRow: number, blankAllowed = false): (number | undefined)[] {
  const known = new Map<string | number, ReturnType<typeof dayOf>>();
  const want = (cell: CellValue): string => {
    const day = typeof cell === 'string' ? known.get(cell) : undefined;
    const date = blankAllowed ? 'a date or a blank' : 'a date';
    return day !== undefined && typeof day !== 'number' ? `${date} (${day.reason})` : date;
  };
  return readColumn<{ day: number | undefined }>(name, cells, firstRow, want, (cell) => {
    if (blankAllowed && (cell === null || cell === 0)) return { day: undefined };
    if (cell === null || typeof cell === 'boolean' || isError(cell)) return undefined;
    const day = known.get(cell) ?? dayOf(cell);
    known.set(cell, day);
    return typeof day === 'number' ? { day } : undefined;
  }).map(({ day }) => day);
}

const lastOf = (days: readonly (number | undefined)[]): number[] => [days.reduce<number>((last, day) => Math.max(last, day ?? 0), 0)];

function onlyOne(cells: readonly (string | number)[]): string | number {
  if (cells.length === 1) return cells[0]!;
  throw DomainError.of('type', 'as_of', `as_of must be a single date, but found ${cells.length} cells.`);
}
