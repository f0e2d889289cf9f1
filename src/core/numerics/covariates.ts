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

/** Customers in groups of the same covariates. */
export interface CovariateGroups {
  /** Values group by group, effect by effect. */
  readonly values: Float64Array;
  readonly observations: Float64Array;
  /** First row of each group in `problem` and, last, the number of rows. */
  readonly start: Uint32Array;
  /** The likelihood of all rows, which can be asked for those of a group. */
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
 * @param sample fewer customers in groups, of whom a first fit is made where there are very many
 * @throws DomainError where there is no maximum, or covariates say the same
 */
export function fitWithCovariates(
  whole: LikelihoodProblem,
  effects: readonly CovariateEffect[],
  groups: CovariateGroups,
  sample?: CovariateGroups,
): CovariateFit {
  const alone = runToEnd(maximiseSteps(whole));
  const n = whole.parameters.length;
  const spread = spreadOf(groups, effects.length);
  const { centre, scale } = spread;
  const { rehearsal: _, ...rest } = whole;
  const starts = alone.status === 'converged' ? [alone.estimates] : [alone.estimates, ...whole.starts];
  const problemOf = (some: CovariateGroups): LikelihoodProblem => ({
    ...rest,
    observations: some.problem.observations,
    parameters: [...whole.parameters, ...effects.map(({ name }) => name)],
    hasHessian: true,
    evaluate: likelihoodOf(n, effects, some, spread),
    starts: starts.map((start) => [...start, ...effects.map(() => 1)]),
    lower: [...whole.lower, ...effects.map(() => 1 / FARTHEST)],
    upper: [...whole.upper, ...effects.map(() => FARTHEST)],
  });
  const fit = runToEnd(maximiseSteps(sample ? { ...problemOf(groups), rehearsal: problemOf(sample) } : problemOf(groups)));
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
interface EffectSpread {
  readonly centre: readonly number[];
  readonly scale: readonly number[];
}

function spreadOf({ values, observations }: CovariateGroups, effects: number): EffectSpread {
  const total = observations.reduce((sum, count) => sum + count, 0);
  const mean = (j: number, of: (value: number) => number): number =>
    observations.reduce((sum, count, g) => sum + (of(values[g * effects + j]!) * count) / total, 0);
  const centre = Array.from({ length: effects }, (_, j) => mean(j, (value) => value));
  return { centre, scale: centre.map((middle, j) => Math.sqrt(mean(j, (value) => (value - middle) ** 2))) };
}

/**
 * The sum of the groups' likelihoods, each at its own parameters, with derivatives by the chain rule in logarithms. Effects of the same
 * signs move the parameters in the same direction, so that a group needs derivatives in few directions, however many covariates there are.
 */
function likelihoodOf(
  n: number,
  effects: readonly CovariateEffect[],
  { values, start, problem }: CovariateGroups,
  { centre, scale }: EffectSpread,
): LikelihoodProblem['evaluate'] {
  const m = effects.length;
  const size = n + m;
  const names = effects.map(({ signs }) => signs.join());
  const directions = [...new Set(names)];
  /** Of each thing sought, the direction in which it moves and how far: parameters along themselves. */
  const place = Uint32Array.from({ length: size }, (_, i) => (i < n ? i : n + directions.indexOf(names[i - n]!)));
  const weight = new Float64Array(size).fill(1);
  const signs = directions.map((name) => effects[names.indexOf(name)]!.signs);
  const standard = values.map((value, at) => (value - centre[at % m]!) / scale[at % m]!);
  const width = n + directions.length;
  const [theta, first, second] = [new Float64Array(n), new Float64Array(n), new Float64Array(n * n)];
  const [slope, curve] = [new Float64Array(width), new Float64Array(width * width)];

  /** First and second derivatives of a group in ln theta and along the directions. */
  function alongDirections(hasHessian: boolean): void {
    for (let k = 0; k < n; k += 1) slope[k] = first[k]! * theta[k]!;
    signs.forEach((own, d) => {
      let sum = 0;
      for (let k = 0; k < n; k += 1) sum += own[k]! * slope[k]!;
      slope[n + d] = sum;
    });
    if (!hasHessian) return;
    for (let k = 0; k < n; k += 1) {
      for (let l = 0; l < n; l += 1) curve[k * width + l] = second[k * n + l]! * theta[k]! * theta[l]! + (k === l ? slope[k]! : 0);
    }
    for (let d = 0; d < signs.length; d += 1) {
      // A row for each direction, then its product with each direction up to its own.
      for (let l = 0; l < n; l += 1) {
        let sum = 0;
        for (let k = 0; k < n; k += 1) sum += signs[d]![k]! * curve[k * width + l]!;
        curve[(n + d) * width + l] = sum;
      }
      for (let e = 0; e <= d; e += 1) {
        let sum = 0;
        for (let l = 0; l < n; l += 1) sum += signs[e]![l]! * curve[(n + d) * width + l]!;
        curve[(n + d) * width + n + e] = curve[(n + e) * width + n + d] = sum;
      }
    }
  }

  return (sought, gradient, hessian) => {
    const g = new Float64Array(size);
    const h = new Float64Array(size * size);
    const [logs, moved] = [sought.map(Math.log), new Float64Array(signs.length)];
    let value = 0;
    for (let group = 0; group + 1 < start.length; group += 1) {
      moved.fill(0);
      for (let j = 0; j < m; j += 1) moved[place[n + j]! - n] = moved[place[n + j]! - n]! + logs[n + j]! * standard[group * m + j]!;
      for (let k = 0; k < n; k += 1) {
        let log = logs[k]!;
        for (let d = 0; d < signs.length; d += 1) log += signs[d]![k]! * moved[d]!;
        theta[k] = Math.exp(log);
      }
      value += problem.evaluate(theta, first, hessian && second, start[group]!, start[group + 1]!);
      alongDirections(hessian !== undefined);
      for (let j = 0; j < m; j += 1) weight[n + j] = standard[group * m + j]!;
      for (let i = 0; i < size; i += 1) {
        const own = weight[i]!;
        g[i] = g[i]! + own * slope[place[i]!]!;
        if (!hessian || own === 0) continue;
        const row = place[i]! * width;
        for (let j = 0; j <= i; j += 1) h[i * size + j] = h[i * size + j]! + own * weight[j]! * curve[row + place[j]!]!;
      }
    }
    for (let i = 0; i < size; i += 1) gradient[i] = g[i]! / sought[i]!;
    if (hessian) {
      for (let i = 0; i < size; i += 1) {
        for (let j = 0; j <= i; j += 1) {
          hessian[i * size + j] = hessian[j * size + i] = (h[i * size + j]! - (i === j ? g[i]! : 0)) / (sought[i]! * sought[j]!);
        }
      }
    }
    return value;
  };
}
