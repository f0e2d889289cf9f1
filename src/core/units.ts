import { type Decimal, ONE, decimal } from './money';

declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]?: Name };

/** A rate per period as a fraction: 0.1 is 10 %. */
export type Rate = Branded<number, 'Rate'>;
/** A probability or share, 0 to 1. */
export type Probability = Branded<number, 'Probability'>;
/** A count of periods. */
export type Periods = Branded<number, 'Periods'>;
/** An amount in the currency of the case. */
export type Money = Branded<number, 'Money'>;

/** The length of one period of a timeline. */
export type PeriodLength = 'month' | 'quarter' | 'year';

export const PERIODS_PER_YEAR: Readonly<Record<PeriodLength, number>> = { month: 12, quarter: 4, year: 1 };

/** Growth or discount rate per period from the annual rate, geometric: (1 + i)^(1/n) - 1. Never i / n. */
export const periodRate = (annual: Decimal | number, periodsPerYear: number): Decimal =>
  decimal(annual).plus(ONE).pow(ONE.div(periodsPerYear)).minus(ONE);

/** Retention per period from annual retention, geometric: r^(1/n). */
export const periodRetention = (annual: Decimal | number, periodsPerYear: number): Decimal => decimal(annual).pow(ONE.div(periodsPerYear));
