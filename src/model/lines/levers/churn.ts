import type { Keeping } from './acting';

/** Fewer customers leave: its size is the share of annual churn removed. */
export const churn: Keeping = { acts: 'keeps' };
