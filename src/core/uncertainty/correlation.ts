import { DomainError } from '../errors';
import { messages } from '../messages';

/** A rank correlation (Spearman) between two variables, by their numbers. */
export interface RankPair {
  readonly a: number;
  readonly b: number;
  /** -1 to 1, both excluded. */
  readonly rank: number;
}

/** Smallest pivot that counts as positive: below it one variable would be decided by the others up to rounding. */
export const LEAST_PIVOT = 1e-10;

/**
 * Draws that depend on one another as rank correlations say: z' = L z with L the Cholesky factor of the correlations of z.
 * Variables stand in the order of their numbers, so that nothing depends on where an input stands.
 */
export interface Copula {
  /** The correlated variables, ascending. */
  readonly variables: readonly number[];
  /** Row i of the factor: entry (i, j) at i * n + j. */
  readonly factor: Float64Array;
}

/** Pearson correlation of z that gives a rank correlation: 2 sin(pi rho/6). @example pearsonOf(0.5) // 0.5176380902050415 */
export const pearsonOf = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);

const named = (pair: RankPair, name: (variable: number) => string): string => `${name(pair.a)} with ${name(pair.b)}`;

/**
 * The copula of a list of pairs; pairs that are not listed are independent as far as the listed ones allow.
 *
 * @param name how a message calls a variable
 * @throws DomainError `domain` naming the pair at fault: outside -1 to 1, of a variable with itself, listed twice, or in
 * contradiction to the others (no quantities can be so correlated)
 * Source: Gaussian copula; Kruskal, W. H. (1958), Journal of the American Statistical Association 53, 814-861 for the sine.
 */
export function copulaOf(pairs: readonly RankPair[], name: (variable: number) => string = (variable) => `variable ${variable}`): Copula {
  const seen = new Set<string>();
  for (const pair of pairs) {
    const key = `${Math.min(pair.a, pair.b)} ${Math.max(pair.a, pair.b)}`;
    if (!Number.isFinite(pair.rank)) fail(messages.notFinite(`The rank correlation of ${named(pair, name)}`, pair.rank));
    if (Math.abs(pair.rank) >= 1)
      fail(`The rank correlation of ${named(pair, name)} must be above -1 and below 1, but found ${pair.rank}.`);
    if (pair.a === pair.b) fail(`${name(pair.a)} is correlated with itself: name two different inputs.`);
    if (seen.has(key)) fail(`The correlation of ${named(pair, name)} is listed twice: keep one.`);
    seen.add(key);
  }
  const variables = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  const factor = factorOf(variables, pairs);
  if (!factor) fail(contradiction(variables, pairs, name));
  return { variables, factor };
}

function fail(message: string): never {
  throw DomainError.of('domain', 'correlations', message);
}

/** Cholesky factor of the correlations of z, or undefined where they contradict one another. */
function factorOf(variables: readonly number[], pairs: readonly RankPair[]): Float64Array | undefined {
  const n = variables.length;
  const place = new Map(variables.map((variable, index) => [variable, index]));
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) matrix[i * n + i] = 1;
  for (const { a, b, rank } of pairs) {
    const [i, j] = [place.get(a)!, place.get(b)!];
    matrix[i * n + j] = matrix[j * n + i] = pearsonOf(rank);
  }
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    let pivot = 1;
    for (let j = 0; j < i; j += 1) {
      let entry = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) entry -= factor[i * n + k]! * factor[j * n + k]!;
      entry /= factor[j * n + j]!;
      factor[i * n + j] = entry;
      pivot -= entry * entry;
    }
    if (!(pivot > LEAST_PIVOT)) return undefined;
    factor[i * n + i] = Math.sqrt(pivot);
  }
  return factor;
}

/** The last pair that could be mended alone, and between which numbers it would have to lie. */
function contradiction(variables: readonly number[], pairs: readonly RankPair[], name: (variable: number) => string): string {
  const ranks = Array.from({ length: 199 }, (_, step) => (step - 99) / 100);
  for (const pair of [...pairs].reverse()) {
    const others = pairs.filter((entry) => entry !== pair);
    const possible = ranks.filter((rank) => factorOf(variables, [...others, { ...pair, rank }]) !== undefined);
    if (possible.length > 0) {
      return (
        `The rank correlation of ${named(pair, name)}, ${pair.rank}, contradicts the other correlations (pairs that are not listed ` +
        `count as 0): with them it can lie between ${possible[0]} and ${possible.at(-1)}. Change it, or a pair it shares an input with.`
      );
    }
  }
  const last = pairs.at(-1)!;
  return (
    `The rank correlations contradict one another, ${named(last, name)} among them, and no single change mends it (pairs that are not ` +
    `listed count as 0): bring several of them nearer to 0.`
  );
}
