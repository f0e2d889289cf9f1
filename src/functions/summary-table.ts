import type { CustomerSummary } from '../core/customerbase/customer-summary';
import type { TableCell } from './fit-table';

const HEADINGS = ['customer', 'frequency', 'recency', 'age', 'mean value'] as const;

const customerRows = ({ customers, frequency, recency, age, value }: CustomerSummary): TableCell[][] =>
  customers.map((customer, i) => [customer, frequency[i]!, recency[i]!, age[i]!, value[i]!]);

/** One row for each customer: customer, frequency, recency, age, mean value. */
export const summaryRows = (summary: CustomerSummary, headed = false): TableCell[][] => [
  ...(headed ? [[...HEADINGS]] : []),
  ...customerRows(summary),
];

/** The same with what came in the holdout. */
export const holdoutRows = (summary: CustomerSummary, headed = false): TableCell[][] => [
  ...(headed ? [[...HEADINGS, 'holdout purchases', 'holdout value']] : []),
  ...customerRows(summary).map((row, i) => [...row, summary.holdoutFrequency[i]!, summary.holdoutValue[i]!]),
];

/** What was done with the rows: label and count. */
export const reportRows = ({ report, customers }: CustomerSummary): TableCell[][] => [
  ['Customers', customers.length],
  ['Purchases', report.purchases],
  ['of these merged into another one of the same day', report.sameDay],
  ['of these after the end of observation', report.afterAsOf],
  ['Returns (negative amounts), left out', report.returns],
  ['Sum of the returns', report.returned],
  ['Zero amounts, left out', report.zeros],
  ['Customers who first bought after the end of observation', report.notYetCustomers],
  ['First day', report.firstDay],
  ['End of observation', report.asOf],
];
