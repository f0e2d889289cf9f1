import { switchingClv as switchingValue } from '../core/clv/switching';
import { curveValue } from '../core/clv/curve';
import { customerEquity as equityOf } from '../core/clv/customer-equity';
import { lifetimeValue } from '../core/clv/lifetime-value';
import { returnOnCustomer as returnOf } from '../core/clv/return-on-customer';
import { clvSchedule } from '../core/clv/clv-schedule';
import { read } from './arguments';
import { readMatrix } from './matrix-cells';
import { cell, run } from './run';
import * as signatures from './signatures/value';

/**
 * What a customer is worth: the present value of the margins to come, less the cost of acquisition.
 * @customfunction CLV
 * @param margin Contribution margin per customer and period, in currency
 * @param retention Share of customers retained per period, 0 to 1
 * @param discount Discount rate per period, for example 10%
 * @param [periods] Number of periods, 1 to 1200; left out: no end: a perpetuity
 * @param [timing] When the margin comes in: 0 end of period if retained, 1 start of period, 2 end of period with the first one certain; left out: 0, the end of the period
 * @param [growth] Growth of the margin per period, as a rate; left out: 0
 * @param [acquisition_cost] Cost of winning the customer at time 0, in currency; left out: 0
 * @returns Currency per customer
 * @helpurl https://localhost:3000/help/CLV.html
 */
export function clv(margin: any, retention: any, discount: any, periods?: any, timing?: any, growth?: any, acquisition_cost?: any): number {
  return run(() => {
    const input = read(signatures.CLV, { margin, retention, discount, periods, timing, growth, acquisition_cost });
    return cell(lifetimeValue(input));
  });
}

/**
 * The lifetime value margin by margin: a table with headings, whose last cumulative value is the CLV.
 * @customfunction CLV_TABLE
 * @param margin Contribution margin per customer and period, in currency
 * @param retention Share of customers retained per period, 0 to 1
 * @param discount Discount rate per period, for example 10%
 * @param periods Number of periods, 1 to 1200
 * @param [timing] When the margin comes in: 0 end of period if retained, 1 start of period, 2 end of period with the first one certain; left out: 0, the end of the period
 * @param [growth] Growth of the margin per period, as a rate; left out: 0
 * @param [acquisition_cost] Cost of winning the customer at time 0, in currency; left out: 0
 * @returns Period | survival (share) | margin (currency) | discount factor | present value (currency) | cumulative (currency)
 * @helpurl https://localhost:3000/help/CLV_TABLE.html
 */
export function clvTable(
  margin: any,
  retention: any,
  discount: any,
  periods: any,
  timing?: any,
  growth?: any,
  acquisition_cost?: any,
): any[][] {
  return run(() => {
    const rows = clvSchedule(read(signatures.CLV_TABLE, { margin, retention, discount, periods, timing, growth, acquisition_cost }));
    const headings = ['Period', 'Survival', 'Margin', 'Discount factor', 'Present value', 'Cumulative'];
    return [
      headings,
      ...rows.map((row) => [
        row.period,
        cell(row.survival),
        cell(row.margin),
        cell(row.discountFactor),
        cell(row.presentValue),
        cell(row.cumulative),
      ]),
    ];
  });
}

/**
 * What a customer is worth along a survivor curve, measured or fitted, with a margin for each period.
 * @customfunction CLV_CURVE
 * @param margins Margin per customer in period 1, 2 and so on, a row or column; a single cell stands for all periods
 * @param survival Share of customers still there when the margin of period 1, 2 and so on is received, a row or column that never rises
 * @param discount Discount rate per period, for example 10%
 * @returns Currency per customer
 * @helpurl https://localhost:3000/help/CLV_CURVE.html
 */
export function clvCurve(margins: any[][], survival: any[][], discount: any): number {
  return run(() => {
    const input = read(signatures.CLV_CURVE, { margins, survival, discount });
    return cell(curveValue(input.margins, input.survival, input.discount));
  });
}

/**
 * The value of all customers: those of today and, discounted and net of acquisition, those to be won.
 * @customfunction CUSTOMER_EQUITY
 * @param customers Number of customers today
 * @param clv Lifetime value of each, in currency
 * @param [new_customers] Customers won in period 1, 2 and so on, a row or column; left out: none
 * @param [clv_new] Lifetime value of a new customer when won, in currency; left out: clv
 * @param [acquisition_cost] Cost of winning a customer, in currency; left out: 0
 * @param [discount] Discount rate per period; needed with new customers; left out: none; needed with new_customers
 * @returns Currency
 * @helpurl https://localhost:3000/help/CUSTOMER_EQUITY.html
 */
export function customerEquity(
  customers: any,
  clv: any,
  new_customers?: any[][],
  clv_new?: any,
  acquisition_cost?: any,
  discount?: any,
): number {
  return run(() => {
    const input = read(signatures.CUSTOMER_EQUITY, { customers, clv, new_customers, clv_new, acquisition_cost, discount });
    return cell(equityOf(input));
  });
}

/**
 * Return on Customer: cash flow of a period plus the change in customer equity, per unit of customer equity at its start.
 * @customfunction RETURN_ON_CUSTOMER
 * @param cash_flow Cash flow from customers in the period, in currency
 * @param equity_start Customer equity at its start, in currency
 * @param equity_end Customer equity at its end, in currency
 * @returns Ratio (0.1 is 10 %)
 * @helpurl https://localhost:3000/help/RETURN_ON_CUSTOMER.html
 */
export function returnOnCustomer(cash_flow: any, equity_start: any, equity_end: any): number {
  return run(() => {
    const input = read(signatures.RETURN_ON_CUSTOMER, { cash_flow, equity_start, equity_end });
    return cell(returnOf(input.cash_flow, input.equity_start, input.equity_end));
  });
}

/**
 * What a customer is worth to one brand among several, where each purchase may be of another brand and who left may come back.
 * @customfunction SWITCHING_CLV
 * @param current Chance that the present purchase is of each brand, a row or column that adds up to 1
 * @param switching Chances from one purchase to the next: a row for each brand bought, a column for each brand bought next
 * @param brand Place of the brand whose value it is, 1 for the first
 * @param contribution Contribution of a purchase, in currency: volume times contribution margin
 * @param discount Discount rate a year, for example 10%
 * @param [frequency] Purchases a year; left out: 1
 * @param [purchases] Purchases that count after the present one; left out: 10
 * @returns Currency per customer
 * @helpurl https://localhost:3000/help/SWITCHING_CLV.html
 */
export function switchingClv(
  current: any[][],
  switching: any[][],
  brand: any,
  contribution: any,
  discount: any,
  frequency?: any,
  purchases?: any,
): number {
  return run(() => {
    const input = read(signatures.SWITCHING_CLV, { current, switching, brand, contribution, discount, frequency, purchases });
    const matrix = readMatrix('switching', input.switching);
    return cell(switchingValue({ ...input, switching: matrix, frequency: input.frequency ?? 1, purchases: input.purchases ?? 10 }));
  });
}
