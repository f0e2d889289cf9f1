import { gaussLegendre } from '../../numerics/integrate';
import { logBeta } from '../../numerics/log-beta';
import { mostLikelyTime } from './count-at-leaving';

const NODES = 12;
/** Within one panel the logarithm of an integrand that counts may change by this much, its argument by a factor e. */
const FALL_PER_PANEL = 4;
const GROWTH_PER_PANEL = 1;
/** And no panel is wider than this many standard deviations of a peak. */
const DEVIATIONS_PER_PANEL = 2;
/** An integrand so far below its peak counts no more: e^-36 is 2e-16. */
const NEGLIGIBLE_FALL = 36;
/** A scale that leaves room for the growth of a recurrence on both sides. */
const RESCALE = 1e100;

/**
 * Probabilities of `from`, ..., `to` - 1 purchases in the next t of one who is a customer now, by updated parameters of the Pareto/NBD.
 *
 * Method: as `countAtLeaving`, but one set of nodes for all counts: panels are as narrow as the narrowest integrand that still counts there
 * asks for, and at each node the counts follow from one another by their ratio.
 */
export function paretoCounts(parameters: readonly number[], from: number, to: number, t: number): Float64Array {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  const sums = new Float64Array(to - from);
  const integrands = new Integrands(r, alpha, s, beta, from, to, t);
  const stays = Math.exp(-s * Math.log1p(t / beta));
  integrands.add(sums, Math.log(t), stays);
  const { nodes, weights } = gaussLegendre(NODES);
  for (let end = Math.log(t), width = integrands.widthBelow(end); width > 0; end -= width, width = integrands.widthBelow(end)) {
    for (let i = 0; i < NODES; i += 1) {
      const w = end - (width / 2) * (1 - nodes[i]!);
      const y = Math.exp(w);
      integrands.add(sums, w, (((width / 2) * weights[i]! * s) / beta) * y * Math.exp(-(s + 1) * Math.log1p(y / beta)));
    }
  }
  return sums;
}

/** The integrands of all counts over w = ln y: density of leaving at y, times the probability of the count by then. */
class Integrands {
  /** ln[(r)_x / x!] of each count, and the highest logarithm of its integrand. */
  private readonly logChoices: Float64Array;
  private readonly highest: Float64Array;
  private readonly ratios: Float64Array;

  constructor(
    private readonly r: number,
    private readonly alpha: number,
    private readonly s: number,
    private readonly beta: number,
    private readonly from: number,
    private readonly to: number,
    t: number,
  ) {
    const counts = Array.from({ length: to - from }, (_, k) => from + k);
    this.logChoices = Float64Array.from(counts, (x) => (x === 0 ? 0 : -Math.log(x) - logBeta(r, x)));
    this.ratios = Float64Array.from(counts, (x) => (r + x) / (x + 1));
    this.highest = Float64Array.from(counts, (x) => {
      const y = Math.min(t, mostLikelyTime(r, alpha, s, beta, x));
      return this.alone(y) + x * this.perCount(y);
    });
  }

  /** ln of the integrand at y without its count, and what each purchase adds to it. */
  private alone(y: number): number {
    return Math.log(y) - (this.s + 1) * Math.log1p(y / this.beta) - this.r * Math.log1p(y / this.alpha);
  }
  private perCount(y: number): number {
    return -Math.log1p(this.alpha / y);
  }

  /** How wide the panel that ends at w may be; 0 where no integrand counts any more below it. */
  widthBelow(w: number): number {
    const { r, alpha, s, beta, from, to } = this;
    const y = Math.exp(w);
    const [alone, perCount] = [this.alone(y), this.perCount(y)];
    const slopeAlone = 1 - ((s + 1) * y) / (beta + y) - (r * y) / (alpha + y);
    const curvatureAlone = ((s + 1) * beta * y) / (beta + y) ** 2;
    let width = 0;
    for (let x = from; x < to; x += 1) {
      const slope = slopeAlone + (x * alpha) / (alpha + y);
      // By how much it lies below what counts.
      const idle = this.highest[x - from]! - NEGLIGIBLE_FALL - alone - x * perCount;
      // Below its peak an integrand only falls; one whose peak is still to come counts there.
      if (slope > 0 && idle > 0) continue;
      const curvature = curvatureAlone + ((r + x) * alpha * y) / (alpha + y) ** 2;
      // An integrand that does not count yet needs no nodes of its own until it does: it rises by its slope at most.
      const own = Math.max(
        Math.min(GROWTH_PER_PANEL, FALL_PER_PANEL / Math.abs(slope), DEVIATIONS_PER_PANEL / Math.sqrt(curvature)),
        slope < 0 && idle > 0 ? Math.min(GROWTH_PER_PANEL, idle / Math.abs(slope)) : 0,
      );
      width = width === 0 ? own : Math.min(width, own);
    }
    return width;
  }

  /** Adds the probability of each count at time e^w, times a weight. */
  add(sums: Float64Array, w: number, weight: number): void {
    const { r, alpha, from } = this;
    const y = Math.exp(w);
    let logScale = this.logChoices[0]! - r * Math.log1p(y / alpha) + from * this.perCount(y);
    const share = y / (alpha + y);
    let scaled = weight * Math.exp(logScale);
    let relative = 1;
    for (let k = 0; k < sums.length; k += 1) {
      sums[k]! += scaled * relative;
      relative *= this.ratios[k]! * share;
      if (relative > RESCALE || relative < 1 / RESCALE) {
        logScale += Math.log(relative);
        scaled = weight * Math.exp(logScale);
        relative = 1;
      }
    }
  }
}
