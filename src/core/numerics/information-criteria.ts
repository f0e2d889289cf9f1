/** What is left of a log-likelihood after paying for the parameters: smaller is better. */
export interface Criteria {
  /** Akaike (1974): 2 k - 2 ln L. */
  readonly aic: number;
  /** Schwarz (1978): k ln n - 2 ln L. */
  readonly bic: number;
}

/**
 * Information criteria of a fit.
 *
 * @param parameters number k of fitted parameters
 * @param observations number n of independent observations
 */
export const informationCriteria = (logLikelihood: number, parameters: number, observations: number): Criteria => ({
  aic: 2 * parameters - 2 * logLikelihood,
  bic: parameters * Math.log(observations) - 2 * logLikelihood,
});

/** Positions of the smallest finite value: several where they tie, none where there is none. */
export function smallest(values: readonly number[]): ReadonlySet<number> {
  const finite = values.filter(Number.isFinite);
  const least = Math.min(...finite);
  return new Set(values.flatMap((value, i) => (value === least ? [i] : [])));
}

/** For each row the names of the columns in which it is the best, joined by commas: "AIC, BIC". */
export function bestBy(columns: readonly (readonly [name: string, values: readonly number[]])[]): (row: number) => string {
  const sets = columns.map(([name, values]) => [name, smallest(values)] as const);
  return (row) =>
    sets
      .filter(([, best]) => best.has(row))
      .map(([name]) => name)
      .join(', ');
}
