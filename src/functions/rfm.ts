import { read } from './arguments';
import { run } from './run';
import * as signatures from './signatures/rfm';
import { holdoutRows, reportRows, summaryRows } from './summary-table';
import { readTransactions } from './transaction-columns';

/**
 * What the models need to know of each customer, from a list of transactions in any order.
 * @customfunction RFM
 * @param customers Who bought, one cell for each transaction: text or number
 * @param dates When: dates, their serial numbers, or text such as 2024-01-31
 * @param [amounts] Amount of each transaction, in currency; zero and negative amounts are no purchases; left out: every row is a purchase
 * @param [as_of] End of observation, a date; left out: the date of the last purchase
 * @param [unit] day, week, month or year; left out: week
 * @param [headings] Yes for a first row of headings; left out: no headings
 * @returns One row for each customer: customer, frequency, recency, age, mean value
 * @helpurl https://localhost:3000/help/RFM.html
 */
export function rfm(customers: any[][], dates: any[][], amounts?: any[][], as_of?: any[][], unit?: any, headings?: any): any[][] {
  return run(() => {
    const input = read(signatures.RFM, { customers, dates, amounts, as_of, unit, headings });
    return summaryRows(readTransactions(input).summary, input.headings);
  });
}

/**
 * What RFM does with the rows of a list of transactions: purchases, returns, merged and late rows.
 * @customfunction RFM_CHECK
 * @param customers Who bought, one cell for each transaction
 * @param dates When: dates, their serial numbers, or text such as 2024-01-31
 * @param [amounts] Amount of each transaction, in currency; left out: every row is a purchase
 * @param [as_of] End of observation, a date; left out: the date of the last purchase
 * @returns What was done with the rows: label, count
 * @helpurl https://localhost:3000/help/RFM_CHECK.html
 */
export function rfmCheck(customers: any[][], dates: any[][], amounts?: any[][], as_of?: any[][]): any[][] {
  return run(() => {
    const { summary } = readTransactions(read(signatures.RFM_CHECK, { customers, dates, amounts, as_of }));
    return reportRows(summary);
  });
}

/**
 * Splits transactions into calibration and holdout, to see how well a fit would have foretold what came.
 * @customfunction RFM_HOLDOUT
 * @param customers Who bought, one cell for each transaction
 * @param dates When: dates, their serial numbers, or text such as 2024-01-31
 * @param calibration_end Last day of the calibration period, a date
 * @param holdout_end Last day of the holdout, a date
 * @param [amounts] Amount of each transaction, in currency; zero and negative amounts are no purchases; left out: every row is a purchase
 * @param [unit] day, week, month or year; left out: week
 * @param [headings] Yes for a first row of headings; left out: no headings
 * @returns As RFM at the end of calibration, then purchases and currency of the holdout
 * @helpurl https://localhost:3000/help/RFM_HOLDOUT.html
 */
export function rfmHoldout(
  customers: any[][],
  dates: any[][],
  calibration_end: any[][],
  holdout_end: any[][],
  amounts?: any[][],
  unit?: any,
  headings?: any,
): any[][] {
  return run(() => {
    const input = read(signatures.RFM_HOLDOUT, { customers, dates, calibration_end, holdout_end, amounts, unit, headings });
    return holdoutRows(readTransactions(input).summary, input.headings);
  });
}
