import type { TrackedPeriod } from '../../core/customerbase/base-fit/tracking';

/** As a file for a chart: one line a unit of time. */
export const trackingCsv = (rows: readonly TrackedPeriod[]): string =>
  [
    'period,last_day,actual,expected,actual_cumulative,expected_cumulative,foretold',
    ...rows.map((row) =>
      [row.period, row.lastDay, row.actual, row.expected, row.actualCumulative, row.expectedCumulative, row.foretold ? 'yes' : 'no'].join(),
    ),
    '',
  ].join('\n');
