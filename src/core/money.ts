import DecimalBase from 'decimal.js';

/**
 * The one decimal configuration of the project: 40 significant digits, half-even rounding (the accountant's rule),
 * never exponent notation in between. Deterministic finance is computed with it and converted to a number once,
 * at the edge.
 */
export const Decimal = DecimalBase.clone({ precision: 40, rounding: DecimalBase.ROUND_HALF_EVEN });
export type Decimal = DecimalBase;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** Decimal of a number as it is written (0.1 is one tenth, not its binary neighbour). */
export const decimal = (value: number | string | Decimal): Decimal => new Decimal(value);

/** Exact sum of a list. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), ZERO);
