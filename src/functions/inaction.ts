import { brandErosion as erosion } from '../core/inaction/brand';
import { complaintDamage as damage } from '../core/inaction/complaints';
import { litigationExposure as litigation } from '../core/inaction/litigation';
import { serviceLevelExposure } from '../core/inaction/service-levels';
import { wordOfMouthLoss as wordOfMouth } from '../core/inaction/word-of-mouth';
import { read } from './arguments';
import { cell, run } from './run';
import * as signatures from './signatures/inaction';

/**
 * Value lost per period because customers meet problems: the silent, the satisfied and the unsatisfied leave at different rates.
 * @customfunction COMPLAINT_DAMAGE
 * @param customers Number of customers
 * @param incidence Share of customers with a problem per period
 * @param complaint_rate Share of those with a problem who complain
 * @param satisfied Share of those who complain who are satisfied in the end
 * @param loss_silent Share lost of those who stay silent
 * @param loss_satisfied Share lost of those satisfied after complaining
 * @param loss_unsatisfied Share lost of those who complained in vain
 * @param value Remaining lifetime value of a customer, in currency
 * @param [loss_no_problem] Share lost without any problem; only losses above it count; left out: 0
 * @returns Currency per period
 * @helpurl https://localhost:3000/help/COMPLAINT_DAMAGE.html
 */
export function complaintDamage(
  customers: any,
  incidence: any,
  complaint_rate: any,
  satisfied: any,
  loss_silent: any,
  loss_satisfied: any,
  loss_unsatisfied: any,
  value: any,
  loss_no_problem?: any,
): number {
  return run(() => {
    const losses = { loss_silent, loss_satisfied, loss_unsatisfied, value, loss_no_problem };
    return cell(damage(read(signatures.COMPLAINT_DAMAGE, { customers, incidence, complaint_rate, satisfied, ...losses })));
  });
}

/**
 * Value of the prospects lost per period to what dissatisfied customers tell others.
 * @customfunction WORD_OF_MOUTH_LOSS
 * @param customers Number of customers
 * @param incidence Share of customers with a problem per period
 * @param complaint_rate Share of those with a problem who complain
 * @param satisfied Share of those who complain who are satisfied in the end
 * @param tell_silent Share of the silent who tell others
 * @param tell_unsatisfied Share of those who complained in vain who tell others
 * @param people_told People told by each of them
 * @param deterred Share of those told who would have bought and now do not
 * @param value Lifetime value of a customer, in currency
 * @param [acquisition_cost] Cost of winning a customer, in currency, which is saved; left out: 0
 * @returns Currency per period
 * @helpurl https://localhost:3000/help/WORD_OF_MOUTH_LOSS.html
 */
export function wordOfMouthLoss(
  customers: any,
  incidence: any,
  complaint_rate: any,
  satisfied: any,
  tell_silent: any,
  tell_unsatisfied: any,
  people_told: any,
  deterred: any,
  value: any,
  acquisition_cost?: any,
): number {
  return run(() => {
    const telling = { tell_silent, tell_unsatisfied, people_told, deterred, value, acquisition_cost };
    return cell(wordOfMouth(read(signatures.WORD_OF_MOUTH_LOSS, { customers, incidence, complaint_rate, satisfied, ...telling })));
  });
}

/**
 * Service-level penalties to expect per period: breaches times credits, each capped first.
 * @customfunction SLA_EXPOSURE
 * @param probabilities Chance of a breach per contract and period, by class of contract, a row or column
 * @param credits Gross credit due on a breach, by class, in currency
 * @param [caps] Most that can be claimed, in currency, by class, or one cell for all; left out: no cap
 * @param [contracts] Number of contracts, by class, or one cell for all; left out: 1 each
 * @returns Currency per period
 * @helpurl https://localhost:3000/help/SLA_EXPOSURE.html
 */
export function slaExposure(probabilities: any[][], credits: any[][], caps?: any[][], contracts?: any[][]): number {
  return run(() => {
    const input = read(signatures.SLA_EXPOSURE, { probabilities, credits, caps, contracts });
    return cell(serviceLevelExposure(input.probabilities, input.credits, input.caps, input.contracts));
  });
}

/**
 * Loss of brand value by relief from royalty, before against after. A memo figure, not to be added to lost sales.
 * @customfunction BRAND_EROSION
 * @param revenue_before Revenue in currency in period 1, 2 and so on with the brand as it is, a row or column
 * @param revenue_after Revenue in currency in the same periods with the brand eroded
 * @param royalty Share of revenue that a licensee would pay for the brand
 * @param discount Discount rate per period, for example 10%
 * @param [tax] Tax rate; left out: 0
 * @param [royalty_after] Share of revenue that a licensee of the eroded brand would pay; left out: royalty
 * @returns Currency, positive for a loss
 * @helpurl https://localhost:3000/help/BRAND_EROSION.html
 */
export function brandErosion(
  revenue_before: any[][],
  revenue_after: any[][],
  royalty: any,
  discount: any,
  tax?: any,
  royalty_after?: any,
): number {
  return run(() => {
    const cells = { revenue_before, revenue_after, royalty, discount, tax, royalty_after };
    return cell(erosion(read(signatures.BRAND_EROSION, cells)));
  });
}

/**
 * Litigation to expect per period: claims by how they end, settled, lost or won.
 * @customfunction LITIGATION_EXPOSURE
 * @param claims Claims per period
 * @param settled Share of claims that is settled
 * @param settlement Cost of a settlement, in currency
 * @param lost Share lost of the claims that are not settled
 * @param award Award when a claim is lost, in currency
 * @param defence Cost of defending a claim that is not settled, won or lost, in currency
 * @returns Currency per period
 * @helpurl https://localhost:3000/help/LITIGATION_EXPOSURE.html
 */
export function litigationExposure(claims: any, settled: any, settlement: any, lost: any, award: any, defence: any): number {
  return run(() => cell(litigation(read(signatures.LITIGATION_EXPOSURE, { claims, settled, settlement, lost, award, defence }))));
}
