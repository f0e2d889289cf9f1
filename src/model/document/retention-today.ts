import { betaDiscreteWeibull } from '../../core/retention/contractual/beta-discrete-weibull';
import { betaGeometricRetention } from '../../core/retention/contractual/beta-geometric-retention';
import { retention } from '../../core/retention/contractual/survival-model';
import type { Segment } from './segment';
import type { Tenure } from './retention-by-tenure';

/** Retention of a year of tenure, from 1, at the base of every estimate. */
function baseRetention(tenure: Tenure, year: number): number {
  switch (tenure.curve) {
    case 'table':
      return tenure.years[year - 1]?.retention.base ?? 0;
    case 'shifted-beta-geometric':
      return betaGeometricRetention(tenure.alpha.base, tenure.beta.base, year);
    case 'beta-discrete-weibull':
      return retention(betaDiscreteWeibull, [tenure.gamma.base, tenure.delta.base, tenure.c.base], year);
  }
}

/** The share of a segment's customers of today that stays for a year, at the base of every estimate. */
export function retentionToday({ retention: ofAll, tenure }: Segment): number {
  if (!tenure) return ofAll.base;
  const counted = tenure.years.map(({ customers }) => customers.base);
  const all = counted.reduce((sum, customers) => sum + customers, 0);
  if (all === 0) return ofAll.base;
  return counted.reduce((sum, customers, before) => sum + customers * baseRetention(tenure, before + 1), 0) / all;
}
