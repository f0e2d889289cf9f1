import { bounds } from '../../core/validate';
import { flag, labels, list, optional, text } from '../parameters';
import { signature } from '../signature';
import { family } from './customer-parameters';
import { exampleTransactions } from './example-customers';
import { CALL_OF_TRANSACTIONS } from './fit-conventions';
import { RFM_CLV } from './purchase-sources';

const transactions = {
  customers: labels(),
  dates: labels(),
  amounts: optional(list(bounds.any), 'every row is a purchase'),
};
const unit = optional(text(), 'week');

const headings = optional(flag(), 'no headings');

const merging = [
  'Purchases of one customer on one day are one purchase; the first is not a repeat purchase.',
  'Amounts of zero or less (returns, gifts) are no purchases: RFM_CHECK counts them. Purchases after as_of do not count.',
  'A month is 365.25/12 days.',
  CALL_OF_TRANSACTIONS,
];

export const RFM = signature({
  id: 'RFM',
  family,
  parameters: { ...transactions, as_of: optional(labels(), 'the date of the last purchase'), unit, headings },
  headed: ['customers', 'dates', 'amounts'],
  result: 'one row for each customer: customer, frequency, recency, age, mean value',
  shape: 'table',
  formula: 'frequency = days with a purchase - 1; recency = last - first; age = as_of - first; value = mean of the repeat days',
  conventions: merging,
  source: RFM_CLV,
  example: [exampleTransactions.customers, exampleTransactions.dates, exampleTransactions.amounts, null, 'week'],
});

export const RFM_CHECK = signature({
  id: 'RFM_CHECK',
  family,
  parameters: { ...transactions, as_of: RFM.parameters.as_of },
  headed: ['customers', 'dates', 'amounts'],
  result: 'what was done with the rows: label, count',
  shape: 'table',
  formula: 'rows = purchases + returns + zero amounts',
  conventions: merging,
  source: RFM_CLV,
  example: [exampleTransactions.customers, exampleTransactions.dates, exampleTransactions.amounts],
});

export const RFM_HOLDOUT = signature({
  id: 'RFM_HOLDOUT',
  family,
  parameters: {
    customers: transactions.customers,
    dates: transactions.dates,
    calibration_end: labels(),
    holdout_end: labels(),
    amounts: transactions.amounts,
    unit,
    headings,
  },
  headed: ['customers', 'dates', 'amounts'],
  result: 'as RFM at the end of calibration, then purchases and currency of the holdout',
  shape: 'table',
  formula: 'holdout = days with a purchase after calibration_end, up to holdout_end',
  conventions: merging,
  source: RFM_CLV,
  example: [exampleTransactions.customers, exampleTransactions.dates, [[45300]], [[45330]], exampleTransactions.amounts, 'week'],
});
