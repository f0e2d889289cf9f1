import type { Scope } from './scope';

/** What lines have in common that stand beside the appraisal and are no part of NPV. */
export const memo = ({ currency }: Scope) =>
  ({ sheet: 'Appraisal', sign: 'neutral', unit: currency, format: 'currency', total: 'none' }) as const;
