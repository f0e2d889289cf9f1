import { DomainError, type Fault } from '../errors';
import { type Decimal, ONE, ZERO, decimal, sum } from '../money';
import { MAX_PERIODS, bounds, checkAll, type Bounds } from '../validate';

/** A customer who chooses between brands at each purchase. */
export interface Switching {
  /** B0: chance that the present purchase is of each brand; they add up to 1. */
  readonly current: readonly number[];
  /** P: row j, column k: chance that who bought j buys k next; each row adds up to 1. */
  readonly switching: readonly (readonly number[])[];
  /** Whose value it is, by place from 1. */
  readonly brand: number;
  /** pi v: contribution of a purchase; currency. */
  readonly contribution: number;
  /** i: a year. */
  readonly discount: number;
  /** f: purchases a year. */
  readonly frequency: number;
  /** T: purchases that count after the present one. */
  readonly purchases: number;
}

/** At most so many brands. */
export const MOST_BRANDS = 50;
/** Place of a brand. */
export const brandBounds: Bounds = { min: 1, max: MOST_BRANDS, integer: true };
/** Shares that add up to 1 but for the rounding of what was typed. */
const ROUNDING = 1e-9;

export const purchasesBounds: Bounds = { min: 0, max: MAX_PERIODS, integer: true };

/**
 * Value of a customer to one brand among several: sum over t = 0..T of (1 + i)^(-t/f) pi v B_t, with B_t = B_0 P^t. A customer who
 * leaves may come back.
 *
 * @throws DomainError naming every fault: shares outside 0 to 1, rows that do not add up to 1, sizes that do not fit
 * Source: Rust, R. T., Lemon, K. N. & Zeithaml, V. A. (2004), Return on marketing: using customer equity to focus marketing strategy,
 * Journal of Marketing 68(1), 109-127.
 */
export function switchingClv({ current, switching, brand, contribution, discount, frequency, purchases }: Switching): Decimal {
  const n = current.length;
  checkAll([
    ['current', current, bounds.probability],
    ['brand', brand, { min: 1, max: Math.min(n, MOST_BRANDS), integer: true }],
    ['contribution', contribution, bounds.any],
    ['discount', discount, bounds.rate],
    ['frequency', frequency, bounds.positive],
    ['purchases', purchases, purchasesBounds],
  ]);
  const faults = [...shareFaults('current', 'current', current), ...matrixFaults(switching, n)];
  if (faults.length > 0) throw new DomainError(faults);
  const P = switching.map((row) => row.map((share) => decimal(share)));
  const factor = decimal(discount).plus(ONE).pow(ONE.div(frequency).neg());
  let B = current.map((share) => decimal(share));
  let weight = ONE;
  let value = B[brand - 1]!;
  for (let t = 1; t <= purchases; t += 1) {
    B = P.map((_, k) => B.reduce((total, share, j) => total.plus(share.times(P[j]![k]!)), ZERO));
    weight = weight.times(factor);
    value = value.plus(weight.times(B[brand - 1]!));
  }
  return value.times(contribution);
}

function matrixFaults(switching: Switching['switching'], n: number): Fault[] {
  const width = switching[0]?.length ?? 0;
  if (switching.length !== n || width !== n) {
    const message =
      `switching is a range of ${switching.length} by ${width} cells, but current has ${n} brands: give one row and one column for ` +
      `each brand, rows for what was bought and columns for what is bought next.`;
    return [{ kind: 'type', parameter: 'switching', message }];
  }
  return switching.flatMap((row, index) => shareFaults('switching', `switching, row ${index + 1},`, row));
}

function shareFaults(parameter: string, name: string, shares: readonly number[]): Fault[] {
  const wrong = shares.findIndex((share) => !(share >= 0 && share <= 1));
  if (wrong >= 0) {
    return [{ kind: 'domain', parameter, message: `${name} cell ${wrong + 1}, must be a number from 0 to 1, but found ${shares[wrong]}.` }];
  }
  const total = sum(shares.map((share) => decimal(share)));
  if (total.minus(ONE).abs().lte(ROUNDING)) return [];
  return [{ kind: 'domain', parameter, message: `${name} must add up to 1, but adds up to ${total.toSignificantDigits(12).toString()}.` }];
}
