import { withNumbers } from './estimates';
import { inputIds } from './input-ids';
import type { BusinessCase, Correlation, End, Estimate, Provenance, Tenure } from './types';

/** A number found in data with its range, and what is to be kept in mind; who vouches for it is for a person to say. */
export type MeasuredNumber = Pick<Estimate, End | 'comment'>;

/** A retention by tenure found in data, by as many years as it tells apart; the last stands for all later ones, too. */
export type MeasuredTenure = MeasuredTable | MeasuredCurve;

interface OfYears {
  /** Retention of each year by the curve, 0 to 1: how it is told in words. */
  readonly rates: readonly number[];
  /** Who is still there, by year of tenure. */
  readonly customers: readonly MeasuredNumber[];
}

interface MeasuredTable extends OfYears {
  readonly curve: 'table';
  readonly retention: readonly MeasuredNumber[];
}

interface MeasuredCurve extends OfYears {
  readonly curve: 'shifted-beta-geometric';
  readonly alpha: MeasuredNumber;
  readonly beta: MeasuredNumber;
  /** Rank correlation of both, -1 to 1; undefined where the fit tells none. */
  readonly rank: number | undefined;
  /** Whether the data leave an end of either range open: it then stands at the bound of what a case takes. */
  readonly isOpen: boolean;
}

/** Where a retention by tenure comes from, and who says so. */
export type TenureOrigin = Omit<Provenance, 'kind' | 'comment'>;

/**
 * A case in which a segment has a retention by tenure that was found in data, in place of the one it had. Everything else stays, but
 * for correlations of what is replaced.
 *
 * @param index of the segment
 */
export function withMeasuredTenure(document: BusinessCase, index: number, found: MeasuredTenure, origin: TenureOrigin): BusinessCase {
  const tenure = tenureOf(found, origin);
  const segments = document.segments.map((segment, at) => (at === index ? { ...segment, tenure } : segment));
  const correlations = correlationsOf(document, document.segments[index]?.id ?? '', found);
  return withNumbers<BusinessCase>({ ...document, segments, correlations });
}

function tenureOf(found: MeasuredTenure, origin: TenureOrigin): Tenure {
  const estimate = (number: MeasuredNumber): Estimate => ({ number: 0, kind: 'measured', ...origin, ...number });
  const years = found.customers.map((there) => ({ customers: estimate(there) }));
  const { curve } = found;
  return curve === 'table'
    ? { curve, years: years.map((year, before) => ({ ...year, retention: estimate(found.retention[before]!) })) }
    : { curve, alpha: estimate(found.alpha), beta: estimate(found.beta), years };
}

/** Alpha and beta are told together: drawn apart, they would give curves that no data have. What named the tenure of before goes. */
function correlationsOf({ correlations }: BusinessCase, id: string, found: MeasuredTenure): Correlation[] {
  const prefix = inputIds.tenure(id, '');
  const others = correlations.filter(({ a, b }) => !a.startsWith(prefix) && !b.startsWith(prefix));
  if (found.curve === 'table' || found.rank === undefined) return others;
  return [...others, { a: `${prefix}alpha`, b: `${prefix}beta`, rank: found.rank, comment: 'The fit tells both parameters together.' }];
}
