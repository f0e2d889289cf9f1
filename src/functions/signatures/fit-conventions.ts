/** What every maximum-likelihood fit of the customer base returns and how to read it. */
export const fitResult = 'parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes';

export const fitConventions = [
  'Standard errors come from the observed information, intervals are formed in logarithms. The table ends with status, model and notes.',
  'Hand the whole table to EXPECTED_PURCHASES, P_ALIVE, CUSTOMER_BASE_CLV or BASE_FORECAST as parameters; the fit of another model is refused.',
  'A row of headings above every range is left out; rows in messages count from below it.',
];
