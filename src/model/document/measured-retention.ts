import type { BaseRetention } from '../../core/customerbase/base-retention';
import type { End, Estimate } from './types';

/** A retention found in data as the case takes it; who vouches for it is for a person to say. */
export type MeasuredRetention = Pick<Estimate, End | 'kind' | 'comment'>;

/** Digits of a share that are kept: more would look measured. */
const rounded = (share: number): number => Number(share.toFixed(6));

/** The retention of those who are customers now: base with the 10th and the 90th percentile of the fit. */
export const measuredRetention = ({ alive, retention, low, high }: BaseRetention): MeasuredRetention => ({
  low: rounded(low),
  base: rounded(retention),
  high: rounded(high),
  kind: 'measured',
  comment: `Share of the ${Math.round(alive).toLocaleString('en-US')} expected to be customers at the end who still are a year later. The range is the fit's own: it holds if the model does.`,
});
