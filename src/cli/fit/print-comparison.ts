import { evenColumns } from '../terminal/even-columns';
import type { Comparison } from './comparison';
import { count, figure, percent } from './rounded-figures';

/** The comparison of models in words and columns, for a person at a terminal. */
export function printComparison({ unit, customers, holdout, models, notes }: Comparison): string {
  const rows = models.map((row) => [
    row.model,
    String(row.parameters),
    row.logLikelihood.toFixed(4),
    row.aic.toFixed(2),
    row.bic.toFixed(2),
    row.holdoutError === null ? 'none' : percent(row.holdoutError),
    figure(row.customerError),
    row.status,
    row.bestBy,
  ]);
  return `${[
    `${count(customers)} customers; time in ${unit}s.`,
    `Holdout: ${holdoutSentence(holdout)}`,
    '',
    ...(models.length > 0
      ? evenColumns([['', 'parameters', 'log-likelihood', 'AIC', 'BIC', 'holdout error', 'for a customer', 'status', 'best by'], ...rows])
      : ['No model can be fitted to these customers.']),
    ...notes.map((note) => `Note: ${note}`),
  ].join('\n')}\n`;
}

function holdoutSentence(holdout: Comparison['holdout']): string {
  if (holdout === null) return 'none, because counts carry no days.';
  if ('reason' in holdout) return `none. ${holdout.reason}`;
  return `errors of fits up to ${holdout.split} in the ${count(holdout.purchases)} purchases until ${holdout.end}; likelihoods are of all days.`;
}
