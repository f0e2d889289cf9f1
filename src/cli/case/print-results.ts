import type { BusinessCase } from '../../model/document';
import type { CaseResults } from '../../model/exact/results';

const money = (value: number): string => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const months = (value: number | null): string => (value === null ? 'not reached' : `${value.toFixed(1)} months`);

/** The results of a case as text: the figures a decision is made on, then one line a year. */
export function printResults({ title, currency, segments }: BusinessCase, basis: string, results: CaseResults): string {
  const { npv, roi, irr, mirr, paybackMonths, discountedPaybackMonths, customersKept, retention, yearly } = results;
  const rows: [string, string][] = [
    ['Net present value', `${money(npv)} ${currency}`],
    ['Return on investment', roi === null ? 'not defined without costs' : percent(roi)],
    ['Internal rate of return', irr.length > 0 ? irr.map(percent).join(', ') : 'none'],
    ['Modified internal rate', mirr === null ? 'not defined without outlays' : percent(mirr)],
    ['Payback', months(paybackMonths)],
    ['Payback, discounted', months(discountedPaybackMonths)],
    ['Customers kept', count(customersKept)],
    ...segments.map(({ id, name }): [string, string] => {
      const { before, after } = retention[id]!;
      return [`Retention, ${name}`, `${percent(before)} without, ${percent(after)} with the programme`];
    }),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const heads = ['Year', 'Benefits', 'Costs', 'Net', 'Cumulative'].map((head, index) => (index === 0 ? head : head.padStart(18)));
  const years = yearly.map(({ year, benefits, costs, net, cumulative }) =>
    [String(year).padEnd(4), ...[benefits, costs, net, cumulative].map((value) => money(value).padStart(18))].join(''),
  );
  return [
    `${title}, ${basis}; after tax, in ${currency}`,
    ...rows.map(([label, text]) => `${label.padEnd(width)}${text}`),
    '',
    heads.join(''),
    ...years,
    '',
  ].join('\n');
}
