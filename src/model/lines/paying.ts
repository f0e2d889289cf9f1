import type { Line } from '../language/line';
import { keeps } from './levers/groups';
import { ids } from './ids';
import { payingOf, type Scope } from './scope';

/** Who pays in a period, for every group of customers whose margin more than one row counts. */
export const payingCustomers = (scope: Scope): Line[] => {
  const row = (line: string, label: string, segment?: string): Line => ({
    sheet: 'Customers',
    section: 'Customers who pay in the period',
    sign: 'neutral',
    unit: 'customers',
    format: 'count1',
    total: 'none',
    id: ids.paying(line),
    label: `Paying: ${label}`,
    ...(segment === undefined ? {} : { segment }),
    series: payingOf(line),
    note: 'Those at the end of the period, or with mid-period cash the average of its beginning and its end.',
  });
  const perSegment = scope.segments.flatMap(({ id, name }) => [
    row(ids.without(id), `without the programme, ${name}`, id),
    row(ids.with(id), `with the programme, ${name}`, id),
    ...(keeps(scope) ? [row(ids.kept(id), `kept by the programme, ${name}`, id)] : []),
    row(ids.steady(id), `if churn stayed as today, ${name}`, id),
    row(ids.today('without', id), `of today’s customers without the programme, ${name}`, id),
    row(ids.today('with', id), `of today’s customers with the programme, ${name}`, id),
  ]);
  return [...perSegment, row(ids.all('with'), 'with the programme'), row(ids.todayAll, 'of today’s customers with the programme')];
};
