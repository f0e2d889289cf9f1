import { expectedSpend, fitGammaGammaSteps } from '../../src/core/customerbase/gamma-gamma';
import { runToEnd } from '../../src/core/numerics/objective';
import { cdnow } from './tables';

const { frequency, value } = cdnow();

test('the spend model fits the 946 repeat buyers of CDNOW to the published p 6.25, q 3.74, gamma 15.44', () => {
  const fit = runToEnd(fitGammaGammaSteps(frequency, value));
  expect(fit.observations).toBe(946);
  expect(fit.status).toBe('converged');
  expect(fit.startsAgreeing).toBe(3);
  expect(fit.estimates[0]!.toFixed(2)).toBe('6.25');
  expect(fit.estimates[1]!.toFixed(2)).toBe('3.74');
  // Printed 15.44; the maximum is at 15.45, and 1e-6 of log-likelihood lies between.
  expect(fit.estimates[2]!).toBeCloseTo(15.447, 2);
});

test('expected spend is a weighted mean of a customer and the population', () => {
  const parameters = [6.25, 3.74, 15.44];
  const population = (6.25 * 15.44) / 2.74;
  const [two, none] = expectedSpend(parameters, [2, 0], [22.35, 0]);
  const weight = 2.74 / (6.25 * 2 + 2.74);
  expect(none! / population).toBeCloseTo(1, 14);
  expect(two! / (weight * population + (1 - weight) * 22.35)).toBeCloseTo(1, 14);
});
