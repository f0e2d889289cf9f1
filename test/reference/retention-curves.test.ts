import { runToEnd } from '../../src/core/numerics/objective';
import { profileInterval } from '../../src/core/numerics/profile-likelihood';
import { betaDiscreteWeibull } from '../../src/core/retention/contractual/beta-discrete-weibull';
import { churnCounts } from '../../src/core/retention/contractual/cohorts';
import {
  discountedLifetime,
  discountedResidualLifetime,
  shiftedBetaGeometric,
} from '../../src/core/retention/contractual/shifted-beta-geometric';
import { retention, survival } from '../../src/core/retention/contractual/survival-model';
import { cohorts, survivors } from './tables';

/** Fader & Hardie (2007): 1,000 customers, fitted on years 0 to 7, projected to year 12. */
const PUBLISHED = [
  { segment: 'high_end', alpha: '0.668', beta: '3.806', logLikelihood: '-1611.2' },
  { segment: 'regular', alpha: '0.704', beta: '1.182', logLikelihood: '-1680.3' },
] as const;

describe('the shifted beta-geometric of Fader & Hardie (2007)', () => {
  test.each(PUBLISHED)('$segment: alpha $alpha, beta $beta, log-likelihood $logLikelihood', ({ segment, alpha, beta, logLikelihood }) => {
    const counts = churnCounts([survivors(segment).slice(0, 8)], 2, [1000]);
    const fit = runToEnd(shiftedBetaGeometric.fitSteps(counts));
    expect(fit.estimates.map((value) => value.toFixed(3))).toEqual([alpha, beta]);
    expect(fit.logLikelihood.toFixed(1)).toBe(logLikelihood);
    expect(fit.startsAgreeing).toBe(3);
  });

  test.each(PUBLISHED)('$segment: projected survival in years 8 to 12 is within 2.5 points of what happened', ({ segment }) => {
    const actual = survivors(segment);
    const fit = runToEnd(shiftedBetaGeometric.fitSteps(churnCounts([actual.slice(0, 8)], 2, [1000])));
    for (let t = 8; t <= 12; t += 1)
      expect(Math.abs(survival(shiftedBetaGeometric, fit.estimates, t) - actual[t]! / 100)).toBeLessThan(0.025);
  });

  test('several cohorts of different length (note 017): alpha 3.80, beta 15.19', () => {
    const fit = runToEnd(shiftedBetaGeometric.fitSteps(churnCounts(cohorts(), 2)));
    expect(fit.estimates.map((value) => value.toFixed(2))).toEqual(['3.80', '15.19']);
    expect(fit.observations).toBe(40000);
  });

  test('a profile-likelihood interval ends where twice the loss is the chi-square quantile 3.8415', () => {
    const counts = churnCounts([survivors('high_end').slice(0, 8)], 2, [1000]);
    const fit = runToEnd(shiftedBetaGeometric.fitSteps(counts));
    const problem = shiftedBetaGeometric.problem(counts);
    const { low, high } = profileInterval(problem, fit, 0);
    expect(low).toBeLessThan(fit.estimates[0]!);
    expect(high).toBeGreaterThan(fit.estimates[0]!);
    for (const alpha of [low, high]) {
      // Largest log-likelihood for this alpha, by a search that knows nothing of the code under test.
      let best = -Infinity;
      for (let beta = 1; beta < 12; beta += 0.0005)
        best = Math.max(best, problem.evaluate(Float64Array.of(alpha, beta), new Float64Array(2)));
      expect(2 * (fit.logLikelihood - best)).toBeCloseTo(3.841458821, 5);
    }
  });
});

describe('discounted expected lifetimes', () => {
  const [alpha, beta] = [0.668, 3.806];

  test.each([0.005, 0.1, 0.5])('are the discounted sums of the survival curve (d = %p)', (discount) => {
    let fresh = 0;
    let existing = 0;
    const first = survival(shiftedBetaGeometric, [alpha, beta], 2);
    let share = 1;
    for (let t = 0; t < 400_000 && share * (1 + discount) ** -t > 1e-18; t += 1) {
      fresh += share * (1 + discount) ** -t;
      if (t >= 3) existing += (share / first) * (1 + discount) ** -(t - 3);
      share *= (beta + t) / (alpha + beta + t);
    }
    expect(discountedLifetime(alpha, beta, discount) / fresh).toBeCloseTo(1, 11);
    expect(discountedResidualLifetime(alpha, beta, 3, discount) / existing).toBeCloseTo(1, 11);
  });

  test('without discounting are finite only where alpha is above 1', () => {
    expect(discountedLifetime(3.8, 15.19, 0)).toBeCloseTo((3.8 + 15.19 - 1) / 2.8, 12);
    expect(() => discountedLifetime(0.668, 3.806, 0)).toThrow('give a discount rate above 0');
  });
});

describe('the beta-discrete-Weibull', () => {
  test('is the shifted beta-geometric at c = 1', () => {
    for (const t of [1, 2, 7, 12, 100]) {
      expect(survival(betaDiscreteWeibull, [0.668, 3.806, 1], t) / survival(shiftedBetaGeometric, [0.668, 3.806], t)).toBeCloseTo(1, 13);
      expect(retention(betaDiscreteWeibull, [0.668, 3.806, 1], t)).toBeCloseTo((3.806 + t - 1) / (0.668 + 3.806 + t - 1), 13);
    }
  });

  test.each(['regular', 'high_end'] as const)('fits %s no worse, and projects years 8 to 12 within one point', (segment) => {
    const actual = survivors(segment);
    const simple = runToEnd(shiftedBetaGeometric.fitSteps(churnCounts([actual.slice(0, 8)], 2, [1000])));
    const fit = runToEnd(betaDiscreteWeibull.fitSteps(churnCounts([actual.slice(0, 8)], 3, [1000])));
    expect(fit.status).toBe('converged');
    expect(fit.logLikelihood).toBeGreaterThan(simple.logLikelihood);
    for (let t = 8; t <= 12; t += 1)
      expect(Math.abs(survival(betaDiscreteWeibull, fit.estimates, t) - actual[t]! / 100)).toBeLessThan(0.011);
  });

  test('keeps its digits where t^c is huge', () => {
    // S(1200) for c = 3: B(g, d + 1.728e9)/B(g, d), value from 60-digit arithmetic.
    expect(survival(betaDiscreteWeibull, [0.5, 2, 3], 1200) / 3.197895960713472e-5).toBeCloseTo(1, 12);
  });
});
