import type { Scope } from './scope';

export const WORLDS = ['without', 'with'] as const;
export type World = (typeof WORLDS)[number];
export const WORDS: Readonly<Record<World, string>> = { without: 'without the programme', with: 'with the programme' };

/** What lines have in common that stand beside the appraisal and are no part of NPV. */
export const memo = ({ currency }: Scope) =>
  ({ sheet: 'Appraisal', sign: 'neutral', unit: currency, format: 'currency', total: 'none' }) as const;
