import { yearWords, type Segment, type Tenure } from '../../document/types';
import { add, at, constant, less, literal, mul, previous, sumOf, when, type Expr } from '../../language/expression';
import { ids, type TenureRow } from '../ids';
import type { Scope } from '../scope';

/** A segment whose retention depends on tenure. */
export type TenuredSegment = Segment & { readonly tenure: Tenure };
export const isTenured = (segment: Segment): segment is TenuredSegment => segment.tenure !== undefined;
export const tenured = ({ segments }: Pick<Scope, 'segments'>): readonly TenuredSegment[] => segments.filter(isTenured);
/** Segments with one rate for all. */
export const untenured = ({ segments }: Pick<Scope, 'segments'>): readonly Segment[] => segments.filter((segment) => !isTenured(segment));
/** The segment of an id if its retention depends on tenure. */
export const tenuredOf = (scope: Pick<Scope, 'segments'>, segment: string): TenuredSegment | undefined =>
  tenured(scope).find(({ id }) => id === segment);

/** Years of tenure that a segment tells apart, from 1. */
export const yearsOf = ({ tenure }: TenuredSegment): number[] => tenure.years.map((_, before) => before + 1);
/** The groups customers are in: 0, those who joined since the year of the case began, and the years of tenure. */
export const groupsOf = (segment: TenuredSegment): number[] => [0, ...yearsOf(segment)];
/** The year of tenure whose retention a group has: who joined since the year began is in the first. */
export const yearOf = (group: number): number => Math.max(1, group);
export const yearWordsOf = ({ tenure }: TenuredSegment, year: number): string => yearWords(year, tenure.years.length);
export const groupWords = (segment: TenuredSegment, group: number): string =>
  group === 0 ? 'joined this year' : yearWordsOf(segment, group);

/** All groups of a row in this column. */
export const allOf = (segment: TenuredSegment, row: TenureRow): Expr =>
  sumOf(groupsOf(segment).map((group) => ids.tenure(segment.id, row, group)));
/** The same without those who joined since the year began: who was there then and still is. */
export const thereBefore = (segment: TenuredSegment, row: TenureRow): Expr =>
  sumOf(yearsOf(segment).map((year) => ids.tenure(segment.id, row, year)));

/**
 * A group as the period begins: where a year of the case begins, everybody is a year further on. Who joined within the year
 * is on average somewhat under half a year into the first one, as the constant of the anniversary says: that share goes on to
 * the second year of tenure, the rest begins the first.
 *
 * @param of the id of the row of a group
 * @param first the group in which customers arrive: 0, or 1 where nobody joins
 */
export function asPeriodBegins(of: (group: number) => string, group: number, years: number, first: 0 | 1 = 0): Expr {
  const stays = previous(of(group));
  return when(at(ids.anniversary), '=', 1, arrivals(of, group, years, first), stays);
}

function arrivals(of: (group: number) => string, group: number, years: number, first: 0 | 1): Expr {
  if (group === 0) return literal(0);
  const from = group > 1 ? [previous(of(group - 1))] : [];
  // Nobody leaves the last year by growing older.
  const own = group === years ? [previous(of(group))] : [];
  const joined = first === 0 ? joinedBefore(of, group, years) : [];
  const all = [...from, ...own, ...joined];
  return all.length === 0 ? literal(0) : add(...all);
}

/** What comes of those who joined within the year that ended. */
function joinedBefore(of: (group: number) => string, group: number, years: number): Expr[] {
  const share = constant(ids.anniversary);
  if (years === 1) return [previous(of(0))];
  if (group === 1) return [mul(less(share), previous(of(0)))];
  return group === 2 ? [mul(share, previous(of(0)))] : [];
}
