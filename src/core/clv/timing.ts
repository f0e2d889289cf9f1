import { type Decimal, ONE } from '../money';

/**
 * When a customer's margin of a period is received, and from whom. The choice changes the value by a third:
 * 0 at the end of the period, from those retained (Gupta & Lehmann); 1 at the start of the period, the first one at
 * once; 2 at the end of the period, the first one certain.
 */
export type Timing = 0 | 1 | 2;

export const timingBounds = { min: 0, max: 2, integer: true } as const;

export const asTiming = (value: number | undefined): Timing => (value === 1 || value === 2 ? value : 0);

/** What a unit of margin of a period is worth at the period's end, per customer at its start: r, 1 + i or 1 for timing 0, 1, 2. */
export function worthAtEnd(timing: Timing, retention: Decimal, compounding: Decimal): Decimal {
  switch (timing) {
    case 0:
      return retention;
    case 1:
      return compounding;
    case 2:
      return ONE;
  }
}
