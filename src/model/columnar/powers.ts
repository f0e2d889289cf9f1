import { raise, vv } from './kernels';
import { BLOCK, type Instruction, type Operand } from './slots';

/** Steps of an exponent that differ by less are the same: what rounding leaves of a share of a year. */
const SAME = 1e-14;

/**
 * The powers of one base in period after period. Where the exponent grows by the same step, as that of a discount or growth factor
 * does, the next power is the one before times base ^ step: a product in place of an exponential, with a relative error of
 * about 1e-16 a period.
 *
 * The slot they are left in must be their own, as each period reads what the one before left.
 *
 * @param base the same in all periods, with its logarithm
 * @param exponent the same in all trials
 */
export function powers(base: Operand, logarithm: Operand, exponent: Extract<Operand, { kind: 'number' }>): Instruction['loop'] {
  const ratio = new Float64Array(BLOCK);
  // Whether base ^ step is in `ratio`, and of which step: both parities of periods share it.
  let known = NaN;
  const step = (period: number): number => exponent.at(period) - exponent.at(period - 1);
  return (column, target) => {
    const [x, ln] = [column(base), column(logarithm)];
    return (n, period) => {
      if (period > 1 && step(period) === 0) return;
      if (period > 1 && Math.abs(step(period) - known) <= SAME) return vv.mul(target, target, ratio, n);
      raise(target, x, exponent.at(period), n, ln);
      const next = step(period + 1);
      known = Math.abs(step(period + 2) - next) <= SAME ? next : NaN;
      if (known === next) raise(ratio, x, next, n, ln);
    };
  };
}
