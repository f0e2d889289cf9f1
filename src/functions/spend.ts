import { expectedSpend as spendOf, fitGammaGammaSteps, GAMMA_GAMMA_PARAMETERS, populationSpend } from '../core/customerbase/gamma-gamma';
import { runToEnd } from '../core/numerics/objective';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { finiteOrBlank, fitTable } from './fit-table';
import { readFit } from './fitted-parameters';
import { column, run } from './run';
import * as signatures from './signatures/spend';

/**
 * Fits the Gamma-Gamma model of spend: what a purchase is worth, and how much customers differ in it.
 * @customfunction GAMMA_GAMMA_FIT
 * @param frequency Repeat purchases of each customer
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
 * @helpurl https://localhost:3000/help/GAMMA_GAMMA_FIT.html
 */
export function gammaGammaFit(frequency: any[][], value: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.GAMMA_GAMMA_FIT, { frequency, value });
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    const fit = runToEnd(fitGammaGammaSteps(input.frequency, input.value));
    return fitTable(fit, [['expected spend of a customer', finiteOrBlank(populationSpend(fit.estimates))]]);
  });
}

/**
 * What each customer is expected to spend at a purchase: between his own mean and that of the population.
 * @customfunction EXPECTED_SPEND
 * @param parameters The table of GAMMA_GAMMA_FIT, or p, q, gamma
 * @param frequency Repeat purchases of each customer
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @returns Expected mean spend of each customer, currency per purchase
 * @helpurl https://localhost:3000/help/EXPECTED_SPEND.html
 */
export function expectedSpend(parameters: any[][], frequency: any[][], value: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.EXPECTED_SPEND, { parameters, frequency, value });
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    const { estimates } = readFit('parameters', input.parameters, GAMMA_GAMMA_PARAMETERS, 'Gamma-Gamma');
    return column(spendOf(estimates, input.frequency, input.value));
  });
}
