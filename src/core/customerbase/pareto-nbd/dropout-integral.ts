import { gaussLegendre } from '../../numerics/integrate';

/** Within one panel the integrand may fall by e^-4 and its argument grow by a factor e^0.8: then 12 nodes are exact to rounding. */
const FALL_PER_PANEL = 4;
const GROWTH_PER_PANEL = 0.8;
/** And fewer are where the logarithm of the integrand changes by no more than this. */
const RULES = [
  { most: 0.15, nodes: 4 },
  { most: 1, nodes: 6 },
  { most: 3, nodes: 8 },
  { most: Infinity, nodes: 12 },
].map(({ most, nodes }) => {
  const rule = gaussLegendre(nodes);
  return { most, shares: rule.nodes.map((node) => (node + 1) / 2), weights: rule.weights.map((weight) => weight / 2) };
});

/** The rule for a panel over which the logarithm of the integrand changes by so much. */
function ruleFor(change: number): (typeof RULES)[0] {
  let at = 0;
  while (change > RULES[at]!.most) at += 1;
  return RULES[at]!;
}

const NEGLIGIBLE = 1e-18;

/**
 * The integral over the moment y at which the customer left, and its derivatives,
 *
 *   J = integral from tX to T of (1+y/alpha)^-k (1+y/beta)^-(s+1) dy,     k = r + x.
 *
 * It stands for the two 2F1 of the textbook likelihood. Method: Gauss-Legendre over ln(m + y), m the smaller of alpha and beta, in
 * panels that follow the fall of the integrand: positive terms only, no cancellation for customers seen to the end, no overflow for
 * heavy buyers, and the same cost whatever alpha and beta are, where the series of 2F1 needs millions of terms when they differ much.
 * Logarithms are of 1 + y/alpha and 1 + y/beta: nothing is lost where s and beta run to infinity together.
 */
export class DropoutIntegral {
  /** J relative to the integrand at tX. */
  value = 0;
  /** ln of the integrand at tX. */
  logScale = 0;
  /** Derivatives of J in k (as in r), alpha, s, beta, on the same scale. */
  readonly first = new Float64Array(4);
  /** Second derivatives, row by row, on the diagonal and above. */
  readonly second = new Float64Array(16);

  /** J alone. */
  evaluate(k: number, alpha: number, s: number, beta: number, tX: number, T: number): void {
    const alphaIsSmaller = alpha <= beta;
    const smaller = alphaIsSmaller ? alpha : beta;
    const larger = alphaIsSmaller ? beta : alpha;
    const [ofSmaller, ofLarger] = alphaIsSmaller ? [k, s + 1] : [s + 1, k];
    const startLarger = Math.log1p(tX / larger);
    this.logScale = -ofSmaller * Math.log1p(tX / smaller) - ofLarger * startLarger;
    let J = 0;
    let from = tX;
    let grown = 0;
    while (from < T) {
      const base = smaller + from;
      const to = Math.min(T, from + base * Math.expm1(panel(k / (alpha + from) + (s + 1) / (beta + from), base)));
      const span = Math.log1p((to - from) / base);
      const before = J;
      const { shares, weights } = ruleFor(span * (1 + ofSmaller + (ofLarger * (smaller + to)) / (larger + to)));
      for (let i = 0; i < shares.length; i += 1) {
        const step = span * shares[i]!;
        const rise = Math.expm1(step);
        const log = -ofSmaller * (grown + step) - ofLarger * (Math.log1p((from + base * rise) / larger) - startLarger);
        J += weights[i]! * span * base * (1 + rise) * Math.exp(log);
      }
      if (J - before <= NEGLIGIBLE * J) break;
      from = to;
      grown += span;
    }
    this.value = J;
  }

  /** J with its first and second derivatives. */
  differentiate(k: number, alpha: number, s: number, beta: number, tX: number, T: number): void {
    const alphaIsSmaller = alpha <= beta;
    const smaller = alphaIsSmaller ? alpha : beta;
    const larger = alphaIsSmaller ? beta : alpha;
    const [ofSmaller, ofLarger] = alphaIsSmaller ? [k, s + 1] : [s + 1, k];
    const startAlpha = Math.log1p(tX / alpha);
    const startBeta = Math.log1p(tX / beta);
    this.logScale = -k * startAlpha - (s + 1) * startBeta;
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
    let logSmaller = alphaIsSmaller ? startAlpha : startBeta;
    while (from < T) {
      const base = smaller + from;
      const to = Math.min(T, from + base * Math.expm1(panel(k / (alpha + from) + (s + 1) / (beta + from), base)));
      const span = Math.log1p((to - from) / base);
      const before = J;
      const { shares, weights } = ruleFor(span * (1 + ofSmaller + (ofLarger * (smaller + to)) / (larger + to)));
      for (let i = 0; i < shares.length; i += 1) {
        const step = span * shares[i]!;
        const rise = Math.expm1(step);
        const y = from + base * rise;
        const logLarger = Math.log1p(y / larger);
        const la = alphaIsSmaller ? logSmaller + step : logLarger;
        const lb = alphaIsSmaller ? logLarger : logSmaller + step;
        const f = weights[i]! * span * base * (1 + rise) * Math.exp(-k * (la - startAlpha) - (s + 1) * (lb - startBeta));
        // Derivatives of la and lb in alpha and beta, without their signs.
        const ya = y / (alpha * (alpha + y));
        const yb = y / (beta * (beta + y));
        const da = k * ya;
        const db = (s + 1) * yb;
        J += f;
        j0 -= f * la;
        j1 += f * da;
        j2 -= f * lb;
        j3 += f * db;
        j00 += f * la * la;
        j01 += f * (ya - la * da);
        j02 += f * la * lb;
        j03 -= f * la * db;
        j11 += f * da * (da - 1 / alpha - 1 / (alpha + y));
        j12 -= f * da * lb;
        j13 += f * da * db;
        j22 += f * lb * lb;
        j23 += f * (yb - lb * db);
        j33 += f * db * (db - 1 / beta - 1 / (beta + y));
      }
      if (J - before <= NEGLIGIBLE * J) break;
      from = to;
      logSmaller += span;
    }
    this.value = J;
    const { first, second } = this;
    first[0] = j0;
    first[1] = j1;
    first[2] = j2;
    first[3] = j3;
    second[0] = j00;
    second[1] = j01;
    second[2] = j02;
    second[3] = j03;
    second[5] = j11;
    second[6] = j12;
    second[7] = j13;
    second[10] = j22;
    second[11] = j23;
    second[15] = j33;
  }
}

/** Width of the next panel in ln(m + y), from the rate at which the integrand falls. */
const panel = (rate: number, base: number): number => Math.min(GROWTH_PER_PANEL, FALL_PER_PANEL / (rate * base));
