import { bfgsSteps } from '../../../src/core/numerics/bfgs';
import { gaussLegendre } from '../../../src/core/numerics/integrate';
import { type LikelihoodProblem, maximiseSteps } from '../../../src/core/numerics/likelihood';
import { cholesky, invertPositiveDefinite } from '../../../src/core/numerics/matrix';
import { newtonSteps } from '../../../src/core/numerics/newton';
import { type Box, type Objective, runToEnd } from '../../../src/core/numerics/objective';

const everywhere: Box = { lower: Float64Array.of(-50, -50), upper: Float64Array.of(50, 50) };

/** Rosenbrock's valley: a curved ridge with the minimum at (1, 1). */
const valley = (hasHessian: boolean): Objective => ({
  dimension: 2,
  hasHessian,
  evaluate(theta, gradient, hessian) {
    const [x, y] = theta as unknown as [number, number];
    gradient.set([-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)]);
    hessian?.set([1200 * x * x - 400 * y + 2, -400 * x, -400 * x, 200]);
    return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
  },
});

describe('Newton', () => {
  test.each([true, false])('finds the bottom of the valley (Hessian of its own: %p)', (hasHessian) => {
    const minimum = runToEnd(newtonSteps(valley(hasHessian), Float64Array.of(-1.2, 1), everywhere, 1e-14));
    expect(minimum.converged).toBe(true);
    expect(minimum.theta[0]).toBeCloseTo(1, 6);
    expect(minimum.theta[1]).toBeCloseTo(1, 6);
  });

  test('stops at the box, with the other variable free', () => {
    const box: Box = { lower: Float64Array.of(-50, -50), upper: Float64Array.of(0.5, 50) };
    const minimum = runToEnd(newtonSteps(valley(true), Float64Array.of(-1.2, 1), box, 1e-14));
    expect(minimum.converged).toBe(true);
    expect(minimum.theta[0]).toBe(0.5);
    expect(minimum.theta[1]).toBeCloseTo(0.25, 8);
  });

  test('does not call a point converged when it runs out of iterations', () => {
    const minimum = runToEnd(newtonSteps(valley(true), Float64Array.of(-1.2, 1), everywhere, 1e-14, 3));
    expect(minimum.converged).toBe(false);
  });

  test('does not call a saddle converged', () => {
    const saddle: Objective = {
      dimension: 2,
      hasHessian: true,
      evaluate(theta, gradient, hessian) {
        const [x, y] = theta as unknown as [number, number];
        gradient.set([2 * x, -2 * y]);
        hessian?.set([2, 0, 0, -2]);
        return x * x - y * y;
      },
    };
    const minimum = runToEnd(
      newtonSteps(saddle, Float64Array.of(1, 1e-3), { lower: Float64Array.of(-5, -5), upper: Float64Array.of(5, 5) }, 1e-12),
    );
    expect(Math.abs(minimum.theta[1]!)).toBe(5);
  });
});

test('BFGS comes close enough for Newton to finish in two steps', () => {
  const reached = runToEnd(bfgsSteps(valley(false), Float64Array.of(-1.2, 1), everywhere, 1e-9));
  const minimum = runToEnd(newtonSteps(valley(true), reached, everywhere, 1e-14));
  expect(minimum.iterations).toBeLessThanOrEqual(3);
  expect(minimum.theta[0]).toBeCloseTo(1, 7);
});

describe('maximum likelihood', () => {
  /** Exponential waiting times: n ln rate - rate x sum, maximum at n/sum, standard error rate/sqrt(n). */
  const waiting = (n: number, sum: number, upper = 1e6): LikelihoodProblem => ({
    model: 'waiting time',
    parameters: ['rate'],
    observations: n,
    hasHessian: true,
    evaluate(p, gradient, hessian) {
      gradient[0] = n / p[0]! - sum;
      if (hessian) hessian[0] = -n / p[0]! ** 2;
      return n * Math.log(p[0]!) - p[0]! * sum;
    },
    starts: [[1], [100]],
    lower: [1e-6],
    upper: [upper],
  });

  test('gives estimate, standard error and log-likelihood of a case solved by hand', () => {
    const fit = runToEnd(maximiseSteps(waiting(400, 100)));
    expect(fit.estimates[0]).toBeCloseTo(4, 9);
    expect(fit.standardErrors[0]).toBeCloseTo(4 / 20, 8);
    expect(fit.logLikelihood).toBeCloseTo(400 * Math.log(4) - 400, 9);
    expect([fit.startsTried, fit.startsAgreeing, fit.status]).toEqual([2, 2, 'converged']);
  });

  test('is an error, not a fit, where the likelihood still rises at the edge', () => {
    expect(() => runToEnd(maximiseSteps(waiting(400, 100, 2)))).toThrow('still rises at the edge');
  });

  test('is an error where no start leads anywhere', () => {
    expect(() => runToEnd(maximiseSteps({ ...waiting(400, 100), evaluate: () => NaN }))).toThrow('did not converge from any of 2 starts');
  });
});

describe('small matrices', () => {
  test('an inverse times its matrix is the identity', () => {
    const matrix = Float64Array.of(4, 1, 0.5, 1, 3, 0.2, 0.5, 0.2, 2);
    const inverse = invertPositiveDefinite(matrix, 3)!;
    for (let i = 0; i < 3; i += 1) {
      for (let j = 0; j < 3; j += 1) {
        let sum = 0;
        for (let k = 0; k < 3; k += 1) sum += matrix[i * 3 + k]! * inverse[k * 3 + j]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 14);
      }
    }
  });

  test('a singular matrix has no factor', () => expect(cholesky(Float64Array.of(1, 2, 2, 4), 2)).toBeUndefined());
});

test('Gauss-Legendre is exact for polynomials of degree 2n - 1', () => {
  const { weights } = gaussLegendre(12);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 14);
  expect(integrate((x) => x ** 23 + x ** 22, -1, 1, 12)).toBeCloseTo(2 / 23, 14);
  expect(integrate(Math.exp, 0, 1)).toBeCloseTo(Math.E - 1, 14);
});

/** Integral over [low, high] by one rule. */
function integrate(integrand: (x: number) => number, low: number, high: number, nodes = 32): number {
  const rule = gaussLegendre(nodes);
  const [half, middle] = [(high - low) / 2, (high + low) / 2];
  return half * Array.from(rule.nodes).reduce((sum, node, i) => sum + rule.weights[i]! * integrand(middle + half * node), 0);
}
