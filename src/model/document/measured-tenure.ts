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

type MeasuredCurve = OfYears & Parameters & OfParameters;

/** By their names in the document. */
type Parameters =
  | { readonly curve: 'shifted-beta-geometric'; readonly parameters: Readonly<Record<'alpha' | 'beta', MeasuredNumber>> }
  | { readonly curve: 'beta-discrete-weibull'; readonly parameters: Readonly<Record<'gamma' | 'delta' | 'c', MeasuredNumber>> };

interface OfParameters {
  /** Rank correlations of parameters, -1 to 1; none where the fit tells none. */
  readonly ranks: readonly { readonly a: string; readonly b: string; readonly rank: number }[];
  /** Whether the data leave an end of a range open: it then stands at the bound of what a case takes. */
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
  switch (found.curve) {
    case 'table':
      return { curve: found.curve, years: years.map((year, before) => ({ ...year, retention: estimate(found.retention[before]!) })) };
    case 'shifted-beta-geometric': {
      const { alpha, beta } = found.parameters;
      return { curve: found.curve, alpha: estimate(alpha), beta: estimate(beta), years };
    }
    case 'beta-discrete-weibull': {
      const { gamma, delta, c } = found.parameters;
      return { curve: found.curve, gamma: estimate(gamma), delta: estimate(delta), c: estimate(c), years };
    }
  }
}

/** Parameters are told together: drawn apart, they would give curves that no data have. What named the tenure of before goes. */
function correlationsOf({ correlations }: BusinessCase, id: string, found: MeasuredTenure): Correlation[] {
  const prefix = inputIds.tenure(id, '');
  const others = correlations.filter(({ a, b }) => !a.startsWith(prefix) && !b.startsWith(prefix));
  if (found.curve === 'table') return others;
  const comment = 'The fit tells both parameters together.';
  return [...others, ...found.ranks.map(({ a, b, rank }) => ({ a: `${prefix}${a}`, b: `${prefix}${b}`, rank, comment }))];
}
