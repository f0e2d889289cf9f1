import { type ChurnCounts, churnCounts, churnOfTenures, type Survivors } from '../core/retention/contractual/cohorts';
import { countLifetimes } from '../core/retention/survival/kaplan-meier';
import { DomainError, type Fault } from '../core/errors';
import { messages } from '../core/messages';
import { isError, kindOf, unwrap } from './cellvalue';
import { readTenures } from './tenure-columns';

/**
 * Cohorts from a block of cells: a single row or column is one cohort, otherwise each row is one. Blanks behind the last
 * observation of a cohort are allowed, blanks before it are not.
 *
 * Errors: `type`, naming row and column of cells that hold no number; an error in a cell stays that error.
 */
function readCohorts(cells: readonly (readonly unknown[])[]): Survivors[] {
  const rows = cells.map((row) => row.map(unwrap));
  const cohorts = rows.every((row) => row.length === 1) ? [rows.map((row) => row[0] ?? null)] : rows;
  const faults: Fault[] = [];
  const result: Survivors[] = [];
  cohorts.forEach((cohort, c) => {
    let length = cohort.length;
    while (length > 0 && cohort[length - 1] === null) length -= 1;
    if (length === 0) return;
    const counts: number[] = [];
    for (let t = 0; t < length; t += 1) {
      const cell = cohort[t] ?? null;
      if (typeof cell === 'number' && !Number.isNaN(cell)) {
        counts.push(cell);
        continue;
      }
      const name = cohorts.length > 1 ? `survivors, row ${c + 1}` : 'survivors';
      const message =
        cell !== null && isError(cell) ? messages.cellError(name, t + 1, cell.error) : messages.cellNotANumber(name, t + 1, cell);
      faults.push({ kind: kindOf(cell), parameter: 'survivors', message });
    }
    result.push(counts);
  });
  if (faults.length > 0) throw new DomainError(faults.slice(0, 3));
  return result;
}

/**
 * A sentence where cohorts end in zeros: blank cells behind the last observation arrive as such on some platforms, and everybody
 * would seem to have left.
 */
function zeroSurvivors(cohorts: readonly Survivors[]): string[] {
  const ending = cohorts.filter((cohort) => cohort.at(-1) === 0).length;
  if (ending === 0) return [];
  if (cohorts.length === 1) return ['The survivors end in zero. If those are blank cells, give the range without them.'];
  return [
    `${ending} of ${cohorts.length} cohorts end in zero. If those are blank cells, give IF(range="","",range) for the range: they then stay blank.`,
  ];
}

/** What a curve can be fitted to: survivors by cohort, or customers counted by tenure. */
interface SurvivorTable {
  readonly counts: ChurnCounts;
  /** Undefined for counts by tenure, of which no cohort can be held out. */
  readonly cohorts: readonly Survivors[] | undefined;
  /** What a reader has to know of the end of the range. */
  readonly notes: readonly string[];
}

const TENURE_HEADINGS = ['tenure', 'lost', 'customers'] as const;

/**
 * Survivors by cohort, or three columns under the headings tenure, lost and customers as KAPLAN_MEIER_COUNTS takes them.
 * @param parameters of the curve that is to be fitted
 */
export function readSurvivors(
  cells: readonly (readonly unknown[])[],
  customers: readonly number[] | undefined,
  parameters: number,
): SurvivorTable {
  const headings = (cells[0] ?? []).map((cell) => {
    const text = unwrap(cell);
    return typeof text === 'string' ? text.trim().toLowerCase() : '';
  });
  const [tenure, lost, number] = TENURE_HEADINGS.map((name) => headings.indexOf(name)) as [number, number, number];
  if (tenure < 0 || lost < 0 || number < 0) {
    const cohorts = readCohorts(cells);
    return { counts: churnCounts(cohorts, parameters, customers), cohorts, notes: zeroSurvivors(cohorts) };
  }
  const column = (at: number): unknown[][] => cells.map((row) => [row[at]]);
  const { lifetimes, weights, notes } = readTenures({ tenure: column(tenure), lost: column(lost), customers: column(number) });
  return { counts: churnOfTenures(countLifetimes(lifetimes, weights), parameters), cohorts: undefined, notes };
}
