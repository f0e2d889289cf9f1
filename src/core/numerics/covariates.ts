import { type LikelihoodFit, type LikelihoodProblem, maximiseSteps } from './likelihood';
import { runToEnd } from './objective';

/** A measure or category of each customer. */
export interface Covariate {
  readonly name: string;
  readonly values: readonly number[];
}

/** How a covariate moves the parameters: ln of parameter k changes by `signs[k]` times coefficient times value. */
export interface CovariateEffect {
  readonly name: string;
  readonly signs: readonly number[];
}

/** Customers with the same covariates: their values, effect by effect, and the likelihood of them alone. */
export interface CovariateGroup {
  readonly values: readonly number[];
  readonly observations: number;
  readonly problem: LikelihoodProblem;
}

/** A coefficient of a covariate on the scale of the data. */
export interface CovariateCoefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
}

export interface CovariateFit {
  /** Parameters of a customer whose covariates are all 0. */
  readonly parameters: readonly CovariateCoefficient[];
  readonly coefficients: readonly CovariateCoefficient[];
  readonly logLikelihood: number;
  /** Without covariates. */
  readonly nullLogLikelihood: number;
  readonly observations: number;
  readonly status: LikelihoodFit['status'];
  readonly notes: readonly string[];
  /** Parameters of customers with these values, effect by effect. */
  parametersAt(values: readonly number[]): number[];
}

/** e^30 is farther than any covariate moves a parameter. */
const FARTHEST = Math.exp(30);

/**
 * Fits a model whose parameters depend on covariates of each customer, theta_k = theta_k0 exp(sum of signs x coefficient x value).
 *
 * Method: ln theta is linear in everything that is sought, so the derivatives of each group's likelihood carry over by one matrix and
 * Newton's method finds the maximum as without covariates. Coefficients are searched as logarithms of factors, covariates centred and
 * scaled, from the fit without them.
 *
 * Source: Fader, P. S. & Hardie, B. G. S. (2007), Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models, note 019.
 *
 * @param whole the likelihood of all customers without covariates
 * @throws DomainError where there is no maximum, or covariates say the same
 */
export function fitWithCovariates(
  whole: LikelihoodProblem,
  effects: readonly CovariateEffect[],
  groups: readonly CovariateGroup[],
): CovariateFit {
  const alone = runToEnd(maximiseSteps(whole));
  const n = whole.parameters.length;
  const { centre, scale } = spreadOf(groups, effects.length);
  const standard = groups.map(({ values, problem }) => ({ problem, values: values.map((value, j) => (value - centre[j]!) / scale[j]!) }));
  const { rehearsal: _, ...rest } = whole;
  const starts = alone.status === 'converged' ? [alone.estimates] : [alone.estimates, ...whole.starts];
  const fit = runToEnd(
    maximiseSteps({
      ...rest,
      parameters: [...whole.parameters, ...effects.map(({ name }) => name)],
      hasHessian: true,
      evaluate: likelihoodOf(n, effects, standard),
      starts: starts.map((start) => [...start, ...effects.map(() => 1)]),
      lower: [...whole.lower, ...effects.map(() => 1 / FARTHEST)],
      upper: [...whole.upper, ...effects.map(() => FARTHEST)],
    }),
  );
  // ln theta on the scale of the data is a linear map of what was found.
  const size = n + effects.length;
  const map = Array.from({ length: size }, (_row, i) =>
    Array.from({ length: size }, (_column, j) => {
      if (i >= n) return i === j ? 1 / scale[i - n]! : 0;
      return j < n ? Number(i === j) : (-effects[j - n]!.signs[i]! * centre[j - n]!) / scale[j - n]!;
    }),
  );
  const logs = map.map((row) => row.reduce((sum, weight, j) => sum + weight * Math.log(fit.estimates[j]!), 0));
  const errors = map.map((row) =>
    Math.sqrt(row.reduce((sum, a, j) => sum + row.reduce((inner, b, l) => inner + a * b * fit.logCovariance[j * size + l]!, 0), 0)),
  );
  const lost = fit.standardErrors.map(Number.isNaN);
  return {
    parameters: whole.parameters.map((name, i) => ({
      name,
      estimate: Math.exp(logs[i]!),
      standardError: lost[i] ? NaN : Math.exp(logs[i]!) * errors[i]!,
    })),
    coefficients: effects.map(({ name }, j) => ({
      name,
      estimate: logs[n + j]!,
      standardError: lost[n + j] ? NaN : errors[n + j]!,
    })),
    logLikelihood: fit.logLikelihood,
    nullLogLikelihood: alone.logLikelihood,
    observations: fit.observations,
    status: fit.status,
    notes: fit.notes,
    parametersAt: (values) =>
      whole.parameters.map((_name, k) =>
        Math.exp(effects.reduce((log, { signs }, j) => log + signs[k]! * logs[n + j]! * values[j]!, logs[k]!)),
      ),
  };
}

/** Mean and spread of each effect over the customers. */
function spreadOf(groups: readonly CovariateGroup[], effects: number): { readonly centre: number[]; readonly scale: number[] } {
  const total = groups.reduce((sum, { observations }) => sum + observations, 0);
  const mean = (of: (values: readonly number[]) => number): number =>
    groups.reduce((sum, { values, observations }) => sum + (of(values) * observations) / total, 0);
  const each = Array.from({ length: effects }, (_, j) => j);
  const centre = each.map((j) => mean((values) => values[j]!));
  return { centre, scale: each.map((j) => Math.sqrt(mean((values) => (values[j]! - centre[j]!) ** 2))) };
}

/** The sum of the groups' likelihoods, each at its own parameters, with derivatives by the chain rule in logarithms. */
function likelihoodOf(
  n: number,
  effects: readonly CovariateEffect[],
  groups: readonly Pick<CovariateGroup, 'values' | 'problem'>[],
): LikelihoodProblem['evaluate'] {
  const size = n + effects.length;
  const theta = new Float64Array(n);
  const first = new Float64Array(n);
  const second = new Float64Array(n * n);
  // Row k holds the derivatives of ln theta_k in all that is sought.
  const slopes = new Float64Array(n * size);
  for (let k = 0; k < n; k += 1) slopes[k * size + k] = 1;
  return (sought, gradient, hessian) => {
    const g = new Float64Array(size);
    const h = new Float64Array(size * size);
    let value = 0;
    for (const { values, problem } of groups) {
      for (let k = 0; k < n; k += 1) {
        let log = Math.log(sought[k]!);
        effects.forEach(({ signs }, j) => {
          slopes[k * size + n + j] = signs[k]! * values[j]!;
          log += signs[k]! * values[j]! * Math.log(sought[n + j]!);
        });
        theta[k] = Math.exp(log);
      }
      value += problem.evaluate(theta, first, hessian && second);
      for (let k = 0; k < n; k += 1) {
        const own = first[k]! * theta[k]!;
        for (let i = 0; i < size; i += 1) g[i] = g[i]! + slopes[k * size + i]! * own;
        if (!hessian) continue;
        for (let l = 0; l < n; l += 1) {
          const curve = second[k * n + l]! * theta[k]! * theta[l]! + (k === l ? own : 0);
          for (let i = 0; i < size; i += 1) {
            const left = slopes[k * size + i]! * curve;
            if (left === 0) continue;
            for (let j = 0; j < size; j += 1) h[i * size + j] = h[i * size + j]! + left * slopes[l * size + j]!;
          }
        }
      }
    }
    for (let i = 0; i < size; i += 1) gradient[i] = g[i]! / sought[i]!;
    if (hessian) {
      for (let i = 0; i < size; i += 1)
        for (let j = 0; j < size; j += 1) hessian[i * size + j] = (h[i * size + j]! - (i === j ? g[i]! : 0)) / (sought[i]! * sought[j]!);
    }
    return value;
  };
}
