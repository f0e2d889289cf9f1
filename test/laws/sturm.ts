/** Real roots counted by Sturm's theorem in exact fractions: an engine that shares nothing with the one under test. */

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d = 1n): Fraction => {
  const g = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / g, d: (sign * d) / g };
};
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Coefficients, highest power first, without leading zeros. */
type Polynomial = readonly Fraction[];

const trim = (p: Polynomial): Polynomial => p.slice(p.findIndex(({ n }) => n !== 0n) === -1 ? p.length : p.findIndex(({ n }) => n !== 0n));

function remainder(a: Polynomial, b: Polynomial): Polynomial {
  let rest = [...a];
  while (rest.length >= b.length) {
    const factor = over(rest[0] as Fraction, b[0] as Fraction);
    rest = rest.map((c, k) => (k < b.length ? minus(c, times(factor, b[k] as Fraction)) : c)).slice(1);
  }
  return trim(rest);
}

const derivative = (p: Polynomial): Polynomial => trim(p.slice(0, -1).map((c, k) => times(c, fraction(BigInt(p.length - 1 - k)))));

const signAt = (p: Polynomial, x: Fraction): number => {
  const value = p.reduce<Fraction>((sum, c) => minus(times(sum, x), { n: -c.n, d: c.d }), fraction(0n));
  return value.n === 0n ? 0 : value.n > 0n ? 1 : -1;
};

/** How often the sign changes along a list, zeros left out. */
export function signVariations(values: readonly number[]): number {
  const signs = values.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}

/** Number of distinct real roots in (0, high] of a polynomial with whole coefficients, highest power first; none multiple at `high`. */
export function positiveRootCount(coefficients: readonly number[], high: number): number {
  let last = coefficients.length;
  // Roots at zero are divided out: Sturm's theorem wants the ends free of multiple roots.
  while (last > 0 && coefficients[last - 1] === 0) last -= 1;
  const polynomial = trim(coefficients.slice(0, last).map((c) => fraction(BigInt(c))));
  const chain: Polynomial[] = [polynomial, derivative(polynomial)];
  while ((chain[chain.length - 1]?.length ?? 0) > 0) {
    const [a, b] = chain.slice(-2) as [Polynomial, Polynomial];
    chain.push(remainder(a, b).map((c) => ({ n: -c.n, d: c.d })));
  }
  const variations = (x: number): number => signVariations(chain.map((p) => signAt(p, fraction(BigInt(x)))));
  return variations(0) - variations(high);
}
