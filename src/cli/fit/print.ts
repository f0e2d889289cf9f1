import { evenColumns } from '../terminal/even-columns';
import { count, figure, percent, shareOf } from './rounded-figures';
import type { FitReport, FitSummary } from '../../core/customerbase/base-fit/report';

/** A report in words and columns, for a person at a terminal. */
export function printReport(report: FitReport): string {
  const { rows, holdout, forecast, unit } = report;
  const lines = [
    `${count(report.customers)} customers, ${count(report.repeatCustomers)} of them bought again; time in ${unit}s.`,
    ...(rows ? rowLines(rows) : []),
    '',
    ...table(report.purchases),
    '',
    `Next ${figure(forecast.horizon)} ${unit}s: ${count(forecast.expected)} purchases of these customers (95 %: ${count(forecast.low)} to ${count(forecast.high)} if the model holds${forecast.withHoldoutError ? `; ${count(forecast.withHoldoutError.low)} to ${count(forecast.withHoldoutError.high)} if it errs as in the holdout` : ''}).`,
  ];
  lines.push(`Retention: ${retentionSentence(report.retention)}`);
  if (report.retentionNote !== null) lines.push(`Note: ${report.retentionNote}`);
  lines.push(`Holdout: ${holdoutSentence(holdout)}`);
  if (report.spend) lines.push('', ...('reason' in report.spend ? [`Spend: not fitted. ${report.spend.reason}`] : table(report.spend)));
  return `${lines.join('\n')}\n`;
}

function retentionSentence(retention: FitReport['retention']): string {
  if ('reason' in retention) return `none. ${retention.reason}`;
  const [share, low, high] = [retention.retention, retention.low, retention.high].map(shareOf);
  return `${share} of the ${count(retention.alive)} who are expected to be customers still are a year later (8 times in 10: ${low} to ${high}).`;
}

function holdoutSentence(holdout: FitReport['holdout']): string {
  if (holdout === null) return 'none, because counts carry no days.';
  if ('reason' in holdout) return `none. ${holdout.reason}`;
  const error = holdout.relativeError === null ? 'nobody bought' : percent(holdout.relativeError);
  return `fitted up to ${holdout.split}, then until ${holdout.end} expected ${count(holdout.expectedPurchases)} and saw ${count(holdout.actualPurchases)} purchases (${error}); mean error for one customer ${figure(holdout.meanAbsoluteError)}.`;
}

function rowLines(rows: NonNullable<FitReport['rows']>): string[] {
  const left = [
    rows.sameDay > 0 ? `${count(rows.sameDay)} merged with another on the same day` : '',
    rows.zeros > 0 ? `${count(rows.zeros)} with amount 0 left out` : '',
    rows.returns > 0 ? `${count(rows.returns)} returns left out (${figure(rows.returned)})` : '',
    rows.afterAsOf > 0 ? `${count(rows.afterAsOf)} after the last day observed left out` : '',
  ].filter(Boolean);
  return [
    `${count(rows.purchases)} purchases from ${rows.firstDay}, observed until ${rows.asOf}${left.length > 0 ? `; ${left.join('; ')}` : ''}.`,
  ];
}

function outcome({ status, iterations }: FitSummary): string {
  if (status === 'boundary') return 'at the boundary';
  return `converged in ${iterations} iterations${status === 'unidentified' ? ', but not every parameter is identified' : ''}`;
}

function table(fit: FitSummary): string[] {
  const header = ['', 'estimate', 'std. error', '95 % low', '95 % high'];
  const body = fit.parameters.map((p) => [p.name, figure(p.estimate), figure(p.standardError), figure(p.low), figure(p.high)]);
  return [
    `${fit.model}: log-likelihood ${fit.logLikelihood.toFixed(4)} over ${count(fit.observations)} customers, ${outcome(fit)}.`,
    ...evenColumns([header, ...body]),
    ...fit.notes.map((note) => `Note: ${note}`),
  ];
}
