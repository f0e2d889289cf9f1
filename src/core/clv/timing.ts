/**
 * When a customer's margin of a period is received, and from whom. The choice changes the value by a third:
 * 0 at the end of the period, from those retained (Gupta & Lehmann); 1 at the start of the period, the first one at
 * once; 2 at the end of the period, the first one certain.
 */
export type Timing = 0 | 1 | 2;

export const timingBounds = { min: 0, max: 2, integer: true } as const;

export const asTiming = (value: number | undefined): Timing => (value === 1 || value === 2 ? value : 0);
