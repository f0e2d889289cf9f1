import { effortResponse as response } from '../core/retention/effort-response';
import { judgedResponse as judged } from '../core/retention/judged-response';
import { retentionAtSpend as atSpend, spendForRetention as spendFor } from '../core/retention/response-to-spend';
import { retentionAtScore as atScore, sumOfProducts } from '../core/retention/retention-at-score';
import { retentionBreakeven as breakeven, retentionUplift as uplift } from '../core/retention/uplift';
import { read } from './arguments';
import { cell, run } from './run';
import * as signatures from './signatures/retention';

/**
 * What a change in retention is worth for a whole customer base, as cash flow: margins of the customers kept, discounted.
 * @customfunction RETENTION_UPLIFT
 * @param customers Number of customers at the start
 * @param margin Contribution margin per customer and period, in currency
 * @param retention_before Share retained per period without the change
 * @param retention_after Share retained per period with the change
 * @param discount Discount rate per period, for example 10%
 * @param [periods] Number of periods, 1 to 1200; left out: no end: a perpetuity
 * @param [ramp] Periods until the change is complete; left out: 0, in full at once
 * @param [timing] When the margin comes in: 0 end of period if retained, 1 start of period, 2 end of period with the first one certain; left out: 0, the end of the period
 * @returns Currency for the whole base, negative where retention falls
 * @helpurl https://localhost:3000/help/RETENTION_UPLIFT.html
 */
export function retentionUplift(
  customers: any,
  margin: any,
  retention_before: any,
  retention_after: any,
  discount: any,
  periods?: any,
  ramp?: any,
  timing?: any,
): number {
  return run(() => {
    const cells = { customers, margin, retention_before, retention_after, discount, periods, ramp, timing };
    return cell(uplift(read(signatures.RETENTION_UPLIFT, cells)));
  });
}

/**
 * The retention at which an investment made today pays for itself exactly.
 * @customfunction RETENTION_BREAKEVEN
 * @param investment Amount invested at time 0, in currency
 * @param customers Number of customers at the start
 * @param margin Contribution margin per customer and period, in currency
 * @param retention Share retained per period today
 * @param discount Discount rate per period, for example 10%
 * @param [periods] Number of periods, 1 to 1200; left out: no end: a perpetuity
 * @param [ramp] Periods until the change is complete; left out: 0, in full at once
 * @param [timing] When the margin comes in: 0 end of period if retained, 1 start of period, 2 end of period with the first one certain; left out: 0, the end of the period
 * @returns Share retained per period
 * @helpurl https://localhost:3000/help/RETENTION_BREAKEVEN.html
 */
export function retentionBreakeven(
  investment: any,
  customers: any,
  margin: any,
  retention: any,
  discount: any,
  periods?: any,
  ramp?: any,
  timing?: any,
): number {
  return run(() => {
    const cells = { investment, customers, margin, retention, discount, periods, ramp, timing };
    return cell(breakeven(read(signatures.RETENTION_BREAKEVEN, cells)));
  });
}

/**
 * Retention to expect at another spend per customer, on a curve through today's point that flattens towards a ceiling.
 * @customfunction RETENTION_AT_SPEND
 * @param spend Spend per customer and period to try, in currency
 * @param current_spend Spend per customer and period today, in currency
 * @param current_retention Share retained per period today, below the ceiling
 * @param ceiling Share that no spend can exceed
 * @returns Share retained per period
 * @helpurl https://localhost:3000/help/RETENTION_AT_SPEND.html
 */
export function retentionAtSpend(spend: any, current_spend: any, current_retention: any, ceiling: any): number {
  return run(() => {
    const { spend: tried, ...curve } = read(signatures.RETENTION_AT_SPEND, { spend, current_spend, current_retention, ceiling });
    return cell(atSpend(tried, curve));
  });
}

/**
 * Spend per customer that it takes to reach a retention, on the same curve as RETENTION_AT_SPEND.
 * @customfunction SPEND_FOR_RETENTION
 * @param target Share to be retained per period, below the ceiling
 * @param current_spend Spend per customer and period today, in currency
 * @param current_retention Share retained per period today, below the ceiling
 * @param ceiling Share that no spend can exceed
 * @returns Currency per customer and period
 * @helpurl https://localhost:3000/help/SPEND_FOR_RETENTION.html
 */
export function spendForRetention(target: any, current_spend: any, current_retention: any, ceiling: any): number {
  return run(() => {
    const { target: wanted, ...curve } = read(signatures.SPEND_FOR_RETENTION, { target, current_spend, current_retention, ceiling });
    return cell(spendFor(wanted, curve));
  });
}

/**
 * Retention at an effort, on the curve through four judgments of a manager. Judgment put to work, not evidence.
 * @customfunction JUDGED_RESPONSE
 * @param effort Effort as a multiple of today's: 1 is today, 2 is twice as much
 * @param at_zero Share retained with no effort at all
 * @param at_current Share retained with today's effort
 * @param at_plus50 Share retained with half as much again
 * @param at_saturation Share retained with unlimited effort
 * @returns Share retained per period
 * @helpurl https://localhost:3000/help/JUDGED_RESPONSE.html
 */
export function judgedResponse(effort: any, at_zero: any, at_current: any, at_plus50: any, at_saturation: any): number {
  return run(() => {
    const { effort: tried, ...answers } = read(signatures.JUDGED_RESPONSE, { effort, at_zero, at_current, at_plus50, at_saturation });
    return cell(judged(tried, answers));
  });
}

/**
 * Retention predicted by a fitted link between a score and being retained.
 * @customfunction RETENTION_AT_SCORE
 * @param score Score of the customer, in the units of the fit
 * @param intercept Intercept of the link in log-odds, from SCORE_LINK
 * @param slope Slope of the link in log-odds per unit of score, from SCORE_LINK
 * @param [more_scores] The other measures of the link, in its order; left out: the link has one measure
 * @param [more_slopes] Their slopes in log-odds per unit of each, from SCORE_LINK; left out: the link has one measure
 * @returns Share retained
 * @helpurl https://localhost:3000/help/RETENTION_AT_SCORE.html
 */
export function retentionAtScore(score: any, intercept: any, slope: any, more_scores?: any[][], more_slopes?: any[][]): number {
  return run(() => {
    const input = read(signatures.RETENTION_AT_SCORE, { score, intercept, slope, more_scores, more_slopes });
    return cell(atScore(input.score, input.intercept + sumOfProducts(input.more_scores, input.more_slopes), input.slope));
  });
}

/**
 * Effect to expect at another effort, as a multiple of the effect under the plan, on a curve through two answers of a manager.
 * @customfunction EFFORT_RESPONSE
 * @param effort Effort as a multiple of the plan: 1 is the plan, 2 is twice as much
 * @param plus50 Effect with half as much again, as a multiple of the effect under the plan
 * @param unlimited Effect with unlimited money, as a multiple of the effect under the plan
 * @returns Multiple of the effect under the plan
 * @helpurl https://localhost:3000/help/EFFORT_RESPONSE.html
 */
export function effortResponse(effort: any, plus50: any, unlimited: any): number {
  return run(() => {
    const { effort: tried, ...answers } = read(signatures.EFFORT_RESPONSE, { effort, plus50, unlimited });
    return cell(response(tried, answers));
  });
}
