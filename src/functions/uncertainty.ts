import { pertQuantile } from '../core/uncertainty/distributions/pert';
import { triangularQuantile } from '../core/uncertainty/distributions/triangular';
import { read } from './arguments';
import { cell, run } from './run';
import * as signatures from './signatures/uncertainty';

/**
 * Value of a three-point estimate that is undercut with a given probability (PERT distribution, smooth, mode weighted four times).
 * @customfunction PERT
 * @param probability Probability of a smaller value, 0 to 1; RAND() for a simulation
 * @param low Least possible value
 * @param mode Most likely value
 * @param high Greatest possible value
 * @returns Quantile in the unit of the three points
 * @helpurl https://localhost:3000/help/PERT.html
 */
export function pert(probability: any, low: any, mode: any, high: any): number {
  return run(() => {
    const input = read(signatures.PERT, { probability, low, mode, high });
    return cell(pertQuantile(input.probability, input.low, input.mode, input.high));
  });
}

/**
 * Value of a three-point estimate that is undercut with a given probability (triangular distribution, heavier ends than PERT).
 * @customfunction TRIANGULAR
 * @param probability Probability of a smaller value, 0 to 1; RAND() for a simulation
 * @param low Least possible value
 * @param mode Most likely value
 * @param high Greatest possible value
 * @returns Quantile in the unit of the three points
 * @helpurl https://localhost:3000/help/TRIANGULAR.html
 */
export function triangular(probability: any, low: any, mode: any, high: any): number {
  return run(() => {
    const input = read(signatures.TRIANGULAR, { probability, low, mode, high });
    return cell(triangularQuantile(input.probability, input.low, input.mode, input.high));
  });
}
