import { lifetimeValue } from '../core/clv/lifetime-value';
import { read } from './arguments';
import { cell, run } from './run';
import * as signatures from './signatures/value';

/**
 * What a customer is worth: the present value of the margins to come, less the cost of acquisition.
 * @customfunction CLV
 * @param margin Contribution margin per customer and period, in currency
 * @param retention Share of customers retained per period, 0 to 1
 * @param discount Discount rate per period, for example 10%
 * @param [periods] Number of periods, 1 to 1200; without end if left out
 * @param [timing] When the margin comes in: 0 end of period if retained, 1 start of period, 2 end of period with the first one certain; 0 if left out
 * @param [growth] Growth of the margin per period; 0 if left out
 * @param [acquisition_cost] Cost of winning the customer at time 0; 0 if left out
 * @returns Currency per customer
 * @helpurl https://localhost:3000/help/CLV.html
 */
export function clv(margin: any, retention: any, discount: any, periods?: any, timing?: any, growth?: any, acquisition_cost?: any): number {
  return run(() => {
    const input = read(signatures.CLV, { margin, retention, discount, periods, timing, growth, acquisition_cost });
    return cell(lifetimeValue(input));
  });
}
