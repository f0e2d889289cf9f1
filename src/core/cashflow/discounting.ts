import { type Decimal, ONE, decimal, sum } from '../money';

/**
 * When the flows of a period fall: at its end (t), or evenly over it, taken as its middle (t - 1/2). Time 0 is a moment,
 * not a period: it is never discounted and never shifted.
 */
export type FlowTiming = 'end' | 'mid';

/** The code of a timing in a cell: 0 end of period, 1 mid-period. */
export const flowTimingBounds = { min: 0, max: 1, integer: true } as const;

export const asFlowTiming = (code: number | undefined): FlowTiming => (code === 1 ? 'mid' : 'end');

/** The moment of the flow with index t, in periods from now. */
export const momentOf = (t: number, timing: FlowTiming): number => (t === 0 || timing === 'end' ? t : t - 0.5);

/** Discount factors for time 0 and `periods` periods after it: 1, then (1+i)^-t or (1+i)^-(t-1/2). The rate lies above -1. */
export function discountFactors(rate: Decimal | number, periods: number, timing: FlowTiming = 'end'): Decimal[] {
  const step = ONE.div(ONE.plus(rate));
  const factors: Decimal[] = [ONE];
  let factor = timing === 'mid' ? step.sqrt() : step;
  for (let t = 1; t <= periods; t += 1) {
    factors.push(factor);
    factor = factor.times(step);
  }
  return factors;
}

/** Present value of flows, the first of which lies at time 0; currency. */
export function presentValue(flows: readonly Decimal[], rate: Decimal | number, timing: FlowTiming = 'end'): Decimal {
  const factors = discountFactors(rate, flows.length - 1, timing);
  return sum(flows.map((flow, t) => flow.times(factors[t] ?? ONE)));
}

/** The numbers of a range as decimals. */
export const decimals = (values: readonly number[]): Decimal[] => values.map(decimal);
