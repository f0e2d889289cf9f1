import { type Bounds, checkAll } from '../validate';

/**
 * The constants of the generator, as they also stand in the cells of the workbook: a and b mix the trial, the variable and the
 * entity; the remainders of `large` by them are spread, cut and added.
 *
 * Source: Hubbard, D. W. (2019), A multi-dimensional, counter-based pseudo random number generator as a standard for Monte
 * Carlo simulations, Proceedings of the Winter Simulation Conference, 3064-3073, 10.1109/WSC40007.2019.9004773.
 */
export const generator = {
  large: 999_999_999_999_989,
  a: { trial: 2_499_997, variable: 1_800_451, entity: 2_000_371, modulus: 7_450_589, factor: 4658, offset: 7_450_581 },
  b: { trial: 2_246_527, variable: 2_399_993, entity: 2_100_869, modulus: 7_450_987, factor: 7580, offset: 7_560_584 },
  p: { factor: 383, modulus: 99_991, weight: 7_440_893 },
  q: { factor: 17_669, modulus: 7_440_893, weight: 1343 },
  range: 4_294_967_296,
} as const;

/** The only entity of this product: whose draws they are, where several simulations share one generator. */
export const ENTITY = 1;

/** Largest trial number: up to here every product of the generator is a whole number that float64 and a cell hold exactly. */
export const LARGEST_TRIAL = 1_000_000_000;
export const trialBounds: Bounds = { min: 1, max: LARGEST_TRIAL, integer: true };

/** Largest number a variable may have. */
export const LARGEST_VARIABLE = 9999;
export const variableBounds: Bounds = { min: 1, max: LARGEST_VARIABLE, integer: true };

/** x mod m of whole numbers below 2^53: exact, because the quotient differs from a whole number by at least 1/m. */
const remainder = (x: number, m: number): number => x - Math.floor(x / m) * m;

function draw(trial: number, variable: number): number {
  const { large, a, b, p, q, range } = generator;
  const first = remainder(a.trial * trial + a.variable * variable + a.entity * ENTITY, a.modulus) * a.factor + a.offset;
  const second = remainder(b.trial * trial + b.variable * variable + b.entity * ENTITY, b.modulus) * b.factor + b.offset;
  const left = remainder(remainder(large, first) * p.factor, p.modulus) * p.weight;
  const right = remainder(remainder(large, second) * q.factor, q.modulus) * q.weight;
  return (remainder(left + right, range) + 0.5) / range;
}

/**
 * The uniform number of a variable in a trial: the same in this code, in a cell, and in whichever program a reviewer likes.
 *
 * @param trial its number, a whole number from 1
 * @param variable the number of the input, a whole number from 1
 * @returns above 0 and below 1, one of 2^32 values
 * @throws DomainError `domain` on numbers that are not whole or out of range
 * @example uniformDraw(1, 7) // 0.9510136079043150
 */
export function uniformDraw(trial: number, variable: number): number {
  checkAll([
    ['trial', trial, trialBounds],
    ['variable', variable, variableBounds],
  ]);
  return draw(trial, variable);
}

/** Uniform numbers of a variable in the trials `first`, `first` + 1 and so on, one for each place of `out`. Numbers must be in range. */
export function fillDraws(out: Float64Array, first: number, variable: number): void {
  for (let i = 0; i < out.length; i += 1) out[i] = draw(first + i, variable);
}
