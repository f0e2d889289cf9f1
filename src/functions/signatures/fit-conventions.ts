/** What is said of ranges whose zeros at the end are numbers like others. */
export const EXACT_RANGES = 'Give exact ranges: blank cells at their end may arrive as zeros.';

/** The same of cohorts of different length, whose range cannot be exact. */
export const BLANKS_OF_COHORTS =
  'Give exact ranges, and cohorts of different length as IF(range="","",range): blank cells at the end of a cohort may arrive as zeros, and everybody would seem to have left.';

/** What a call of that many ranges holds, and the way on. */
export const callHolds = (rows: string): string =>
  `A call holds 5 MB, about ${rows}: whole columns do not fit. Beyond that, count equal customers, or use "case fit" on a file and "case sql" where the data are.`;
export const CALL_OF_CUSTOMERS = callHolds('90,000 customers one by one');
export const CALL_OF_TRANSACTIONS =
  'A call holds 5 MB, about 150,000 rows: whole columns do not fit. Beyond that, use "case fit" on a file of transactions and "case sql" where they are.';

/** What every maximum-likelihood fit of the customer base returns and how to read it. */
export const fitResult = 'parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes';

export const fitConventions = [
  'Standard errors come from the observed information, intervals are formed in logarithms. The table ends with status, model and notes.',
  'Hand the whole table to EXPECTED_PURCHASES, P_ALIVE, CUSTOMER_BASE_CLV or BASE_FORECAST as parameters; the fit of another model is refused.',
  'A row of headings above every range is left out; rows in messages count from below it.',
  EXACT_RANGES,
  CALL_OF_CUSTOMERS,
];

/** The way of a fit of buying into a case. */
export const purchasesInTheCase =
  'In the case: "case fit --into case.json --segment ID" writes the share of today\'s customers who stay a year, with its range, as the retention of a segment; in the sheet BASE_FORECAST of 52 weeks times EXPECTED_SPEND times the margin checks the margin a customer brings.';
