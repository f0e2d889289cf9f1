import { pertQuantile } from '../core/uncertainty/distributions/pert';
import { triangularQuantile } from '../core/uncertainty/distributions/triangular';
import { sample as sampleValue } from '../core/uncertainty/sample';
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
 * @returns Unit of the three points
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
 * @returns Unit of the three points
 * @helpurl https://localhost:3000/help/TRIANGULAR.html
 */
export function triangular(probability: any, low: any, mode: any, high: any): number {
  return run(() => {
    const input = read(signatures.TRIANGULAR, { probability, low, mode, high });
    return cell(triangularQuantile(input.probability, input.low, input.mode, input.high));
  });
}

/**
 * Value of a three-point estimate in a trial of the simulation, the same in every program; 8 times in 10 between low and high.
 * @customfunction SAMPLE
 * @param trial Number of the trial, 1 and up; 0 gives the base
 * @param variable Number of the estimate in random draws, given once and never again
 * @param low The 10th percentile
 * @param base Median, the 50th percentile
 * @param high The 90th percentile
 * @param [scale] 1 plain, 2 logarithm (amounts above 0), 3 log-odds (shares between 0 and 1); left out: 1, plain
 * @param [least] Where values are cut off below; left out: nowhere
 * @param [most] Where values are cut off above; left out: nowhere
 * @returns Unit of the three points
 * @helpurl https://localhost:3000/help/SAMPLE.html
 */
export function sample(trial: any, variable: any, low: any, base: any, high: any, scale?: any, least?: any, most?: any): number {
  return run(() => {
    const input = read(signatures.SAMPLE, { trial, variable, low, base, high, scale, least, most });
    return cell(sampleValue({ ...input, scale: input.scale ?? 1 }));
  });
}
