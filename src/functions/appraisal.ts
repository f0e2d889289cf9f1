import { appraise, programmeRoi } from '../core/cashflow/appraisal';
import { paybackOf } from '../core/cashflow/payback';
import { read } from './arguments';
import { cell, cellOrError, run } from './run';
import * as signatures from './signatures/appraisal';

/**
 * Return on investment of a customer-experience programme: (present value of benefits - present value of costs)/present value of costs.
 * @customfunction CX_ROI
 * @param benefits Benefits in currency at time 0, 1, 2 and so on, a row or column
 * @param costs Costs in currency at the same times, as positive amounts
 * @param discount Discount rate per period, for example 10%
 * @param [timing] When flows fall: 0 end of period, 1 middle of period; left out: 0, the end of the period
 * @returns Ratio (0.5 is 50 %)
 * @helpurl https://localhost:3000/help/CX_ROI.html
 */
export function cxRoi(benefits: any[][], costs: any[][], discount: any, timing?: any): number {
  return run(() => cell(programmeRoi(read(signatures.CX_ROI, { benefits, costs, discount, timing }))));
}

/**
 * Every figure by which finance judges a programme: present values, NPV, ROI, profitability index, IRR, MIRR and paybacks.
 * @customfunction CX_APPRAISAL
 * @param benefits Benefits in currency at time 0, 1, 2 and so on, a row or column
 * @param costs Costs in currency at the same times, as positive amounts
 * @param discount Discount rate per period, for example 10%
 * @param [timing] When flows fall: 0 end of period, 1 middle of period; left out: 0, the end of the period
 * @param [reinvest_rate] Rate per period at which receipts are reinvested (for MIRR); left out: the discount rate
 * @returns Measure | value (currency, ratio, rate per period or periods)
 * @helpurl https://localhost:3000/help/CX_APPRAISAL.html
 */
export function cxAppraisal(benefits: any[][], costs: any[][], discount: any, timing?: any, reinvest_rate?: any): any[][] {
  return run(() => {
    const measures = appraise(read(signatures.CX_APPRAISAL, { benefits, costs, discount, timing, reinvest_rate }));
    return [['Measure', 'Value'], ...measures.map(({ name, value }) => [name, cellOrError(value)])];
  });
}

/**
 * When an outlay is paid back: the first time the cumulative net flow reaches zero, interpolated within the period.
 * @customfunction PAYBACK
 * @param net_flows Net flows in currency at time 0, 1, 2 and so on, a row or column
 * @param [discount] Discount rate per period for the discounted payback; left out: 0, the simple payback
 * @returns Periods
 * @helpurl https://localhost:3000/help/PAYBACK.html
 */
export function payback(net_flows: any[][], discount?: any): number {
  return run(() => {
    const input = read(signatures.PAYBACK, { net_flows, discount });
    return cell(paybackOf(input.net_flows, input.discount));
  });
}
