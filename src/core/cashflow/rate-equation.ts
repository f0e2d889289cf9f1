import { Decimal, ONE, ZERO, decimal } from '../money';
import { type FlowTiming, momentOf } from './discounting';

/** Below this share of the terms' total size a value counts as zero: 40 digits are carried, inputs have at most 17. */
const NOTHING = decimal('1e-30');

/** An equation by its float64 coefficients (scaled to at most 1), their signs, and the decimals behind them. */
interface Coefficients {
  readonly doubles: readonly number[];
  /** -1, 0 or 1: kept apart because a scaled float64 coefficient may underflow. */
  readonly signs: readonly number[];
  /** Decimals are only formed for the few equations whose signs float64 cannot prove. */
  readonly exact: () => readonly Decimal[];
  /** How many times the coefficients have been multiplied. */
  readonly level: number;
}

const scaled = (values: readonly number[]): number[] => {
  const largest = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  return largest === 0 ? [...values] : values.map((value) => value / largest);
};

/**
 * sum of c_t x^-e_t with x = 1 + i > 0, where e_t is the moment of flow t: the net present value as a function of the
 * rate, and the functions derived from it. Only its sign and its zeros matter, so it is evaluated times the power of x
 * that keeps every step below overflow.
 */
export class RateEquation {
  private constructor(
    private readonly coefficients: Coefficients,
    private readonly timing: FlowTiming,
  ) {}

  /** The equation of a series of flows, the first of which lies at time 0. */
  static of(flows: readonly Decimal[], timing: FlowTiming): RateEquation {
    const largest = flows.reduce((top, flow) => Decimal.max(top, flow.abs()), ZERO);
    const doubles = flows.map((flow) => (largest.isZero() ? 0 : flow.div(largest).toNumber()));
    const signs = flows.map((flow) => (flow.isZero() ? 0 : flow.isNegative() ? -1 : 1));
    return new RateEquation({ doubles, signs, exact: () => flows, level: 0 }, timing);
  }

  /** Pairs of neighbouring non-zero coefficients with different signs, as indices. */
  signChanges(): (readonly [number, number])[] {
    const { signs } = this.coefficients;
    const changes: [number, number][] = [];
    let previous = -1;
    signs.forEach((sign, t) => {
      if (sign === 0) return;
      if (previous >= 0 && signs[previous] !== sign) changes.push([previous, t]);
      previous = t;
    });
    return changes;
  }

  /**
   * The derivative of x^k f(x), up to a factor without zeros, with k between the exponents of one sign change: the
   * coefficients c_t (e_t - k) have one sign change fewer. By Rolle, between two zeros of f lies a zero of it.
   */
  derived([left, right]: readonly [number, number]): RateEquation {
    const k = (momentOf(left, this.timing) + momentOf(right, this.timing)) / 2;
    const factor = (t: number): number => momentOf(t, this.timing) - k;
    const { doubles, signs, exact, level } = this.coefficients;
    let cached: readonly Decimal[] | undefined;
    return new RateEquation(
      {
        doubles: scaled(doubles.map((c, t) => c * factor(t))),
        signs: signs.map((sign, t) => sign * Math.sign(factor(t))),
        exact: () => (cached ??= exact().map((c, t) => c.times(factor(t)))),
        level: level + 1,
      },
      this.timing,
    );
  }

  /** The sign at x from float64 arithmetic if its running error bound proves it, else from decimals; 0 where the value is nothing. */
  sign(x: number): -1 | 0 | 1 {
    const { doubles, level } = this.coefficients;
    const { value, gross } = this.quick(x);
    const certain = (4 * doubles.length + 8 * level + 16) * Number.EPSILON * gross + Number.MIN_VALUE;
    if (Math.abs(value) > certain) return value > 0 ? 1 : -1;
    return this.exactSign(decimal(x));
  }

  /** The sign at x from 40-digit arithmetic; 0 where the value is nothing beside its terms. */
  exactSign(x: Decimal): -1 | 0 | 1 {
    const { value, gross } = this.valuation(x);
    if (value.abs().lte(gross.times(NOTHING))) return 0;
    return value.isNegative() ? -1 : 1;
  }

  /** How far the value at x is from zero, as a share of the size of its terms; from float64. */
  clearance(x: number): number {
    const { value, gross } = this.quick(x);
    return gross === 0 ? 0 : Math.abs(value) / gross;
  }

  /**
   * The non-zero terms as c u^p with p >= 0 rising, without the common factor: u = x for x `below` 1, u = 1/x `above`.
   * Coefficients are float64, scaled to at most 1.
   */
  terms(side: 'below' | 'above'): { coefficients: number[]; exponents: number[] } {
    const { doubles } = this.coefficients;
    const present = doubles.map((c, t) => ({ c, moment: momentOf(t, this.timing) })).filter(({ c }) => c !== 0);
    if (side === 'below') present.reverse();
    const origin = present[0]?.moment ?? 0;
    return { coefficients: present.map(({ c }) => c), exponents: present.map(({ moment }) => Math.abs(moment - origin)) };
  }

  /** A decimal with the sign and the zeros of the function. */
  at(x: Decimal): Decimal {
    return this.valuation(x).value;
  }

  // Both evaluations are Horner's rule in x times a power of x where x <= 1, and in 1/x where x > 1.
  private valuation(x: Decimal): { value: Decimal; gross: Decimal } {
    const c = this.coefficients.exact();
    const first = this.timing === 'mid' ? (c[0] ?? ZERO).div(x.sqrt()) : (c[0] ?? ZERO);
    const inverse = x.gt(ONE);
    const factor = inverse ? ONE.div(x) : x;
    const last = c.length - 1;
    let value = ZERO;
    let gross = ZERO;
    for (let step = 0; step <= last; step += 1) {
      const t = inverse ? last - step : step;
      const term = t === 0 ? first : (c[t] ?? ZERO);
      value = value.times(factor).plus(term);
      gross = gross.times(factor).plus(term.abs());
    }
    return { value, gross };
  }

  private quick(x: number): { value: number; gross: number } {
    const c = this.coefficients.doubles;
    const first = this.timing === 'mid' ? (c[0] ?? 0) / Math.sqrt(x) : (c[0] ?? 0);
    const inverse = x > 1;
    const factor = inverse ? 1 / x : x;
    const last = c.length - 1;
    let value = 0;
    let gross = 0;
    for (let step = 0; step <= last; step += 1) {
      const t = inverse ? last - step : step;
      const term = t === 0 ? first : (c[t] ?? 0);
      value = value * factor + term;
      gross = gross * factor + Math.abs(term);
    }
    return { value, gross };
  }
}
