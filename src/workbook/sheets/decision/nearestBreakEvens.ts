import { estimatesOf, type EstimateInput } from '../../../model/document/inputs';
import type { Layout } from '../../layout';

/** An estimate and the value at which NPV is 0, all others at their base. */
export interface Driver {
  readonly input: EstimateInput;
  readonly value: number;
}

/**
 * The estimates that could overturn a case soonest: whose break-even lies nearest, measured by the side of the range it lies
 * on. What has no range is no estimate that could turn out otherwise.
 */
export function nearestBreakEvens({ model, breakEvens }: Layout, count: number): Driver[] {
  const distance = ({ input: { estimate }, value }: Driver): number => {
    const { low, base, high } = estimate;
    const side = value < base ? base - low : high - base;
    return Math.abs(value - base) / (side > 0 ? side : high - low);
  };
  return estimatesOf(model.inputs)
    .flatMap((input): Driver[] => {
      const value = breakEvens.get(input.id);
      return value !== undefined && input.estimate.low < input.estimate.high ? [{ input, value }] : [];
    })
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count);
}
