import type { Avoiding } from './acting';

/** Fewer penalties fall due: its size is the share of expected service-level penalties avoided. */
export const penalty: Avoiding = { acts: 'avoids' };
