import { gaussLegendre } from '../../numerics/integrate';

const NODES = 12;
/** Within one panel the integrand may fall by e^-4 and its argument grow by a factor e: then 12 nodes are exact to rounding. */
const FALL_PER_PANEL = 4;
const GROWTH_PER_PANEL = 1;
const NEGLIGIBLE = 1e-18;

/**
 * The integral over the moment y at which the customer left, and its derivatives,
 *
 *   J = integral from tX to T of (alpha+y)^-k (beta+y)^-(s+1) dy,     k = r + x.
 *
 * It stands for the two 2F1 of the textbook likelihood (J = [K(tX) - K(T)]/(r+s+x) with Fader & Hardie's A_0). Method:
 * Gauss-Legendre over ln(m + y), m the smaller of alpha and beta, in panels that follow the fall of the integrand: positive terms
 * only, no cancellation for customers seen to the end, no overflow for heavy buyers, and the same cost whatever alpha and beta
 * are, where the series of 2F1 needs millions of terms when they differ much.
 */
export class DropoutIntegral {
  /** J relative to the integrand at tX. */
  value = 0;
  /** ln of the integrand at tX. */
  logScale = 0;
  /** Derivatives of J in k (as in r), alpha, s, beta, on the same scale. */
  readonly first = new Float64Array(4);
  /** Second derivatives, row by row. */
  readonly second = new Float64Array(16);

  private readonly rule = gaussLegendre(NODES);

  evaluate(k: number, alpha: number, s: number, beta: number, tX: number, T: number): void {
    const { rule } = this;
    const smaller = Math.min(alpha, beta);
    const logAX = Math.log(alpha + tX);
    const logBX = Math.log(beta + tX);
    this.logScale = -k * logAX - (s + 1) * logBX;
    let J = 0;
    let j0 = 0;
    let j1 = 0;
    let j2 = 0;
    let j3 = 0;
    let j00 = 0;
    let j01 = 0;
    let j02 = 0;
    let j03 = 0;
    let j11 = 0;
    let j12 = 0;
    let j13 = 0;
    let j22 = 0;
    let j23 = 0;
    let j33 = 0;
    let from = tX;
    while (from < T) {
      const slope = (k / (alpha + from) + (s + 1) / (beta + from)) * (smaller + from);
      const width = Math.min(GROWTH_PER_PANEL, FALL_PER_PANEL / slope);
      const to = Math.min(T, from + (smaller + from) * Math.expm1(width));
      const span = Math.log1p((to - from) / (smaller + from));
      const before = J;
      for (let i = 0; i < NODES; i += 1) {
        const grown = (smaller + from) * Math.exp((span * (rule.nodes[i]! + 1)) / 2);
        const y = grown - smaller;
        const ia = 1 / (alpha + y);
        const ib = 1 / (beta + y);
        const la = Math.log(alpha + y);
        const lb = Math.log(beta + y);
        const f = rule.weights[i]! * 0.5 * span * grown * Math.exp(-k * (la - logAX) - (s + 1) * (lb - logBX));
        const da = -k * ia;
        const db = -(s + 1) * ib;
        J += f;
        j0 -= f * la;
        j1 += f * da;
        j2 -= f * lb;
        j3 += f * db;
        j00 += f * la * la;
        j01 -= f * (la * da + ia);
        j02 += f * la * lb;
        j03 -= f * la * db;
        j11 += f * da * (da - ia);
        j12 -= f * da * lb;
        j13 += f * da * db;
        j22 += f * lb * lb;
        j23 -= f * (lb * db + ib);
        j33 += f * db * (db - ib);
      }
      if (J - before <= NEGLIGIBLE * J) break;
      from = to;
    }
    this.value = J;
    this.first.set([j0, j1, j2, j3]);
    this.second.set([j00, j01, j02, j03, j01, j11, j12, j13, j02, j12, j22, j23, j03, j13, j23, j33]);
  }
}
