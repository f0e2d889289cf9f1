import type { Avoiding } from './acting';

/** Fewer claims end in court: its size is the share of expected litigation avoided. */
export const litigation: Avoiding = { acts: 'avoids' };
