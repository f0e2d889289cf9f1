import { add, at, constant, div, input, less, max, mul, pow, ratio, sub, sumOf, type Expr } from '../expression';
import type { Line } from '../line';
import { ids } from './ids';
import { perPeriod, PERIODS_PER_YEAR, type Scope } from './scope';

const base = ({ currency }: Scope) => ({ sheet: 'Inaction', sign: 'outflow', unit: currency, format: 'currency', total: 'sum' }) as const;

/**
 * The cost of doing nothing: what is lost because churn drifts away from where it is today. The benefits of levers are
 * measured against the drifting baseline, so this is never added to them.
 */
export const driftLoss = (scope: Scope): Line[] => [
  ...scope.segments.map(({ id: segment, name }): Line => ({
    ...base(scope),
    id: ids.driftLoss(segment),
    label: `Margin lost to growing churn (outflow): ${name}`,
    section: 'Cost of doing nothing',
    segment,
    series: mul(sub(at(ids.steady(segment)), at(ids.without(segment))), at(ids.margin(segment))),
  })),
  {
    ...base(scope),
    id: ids.driftLossAll,
    label: 'Margin lost to growing churn (outflow)',
    section: 'Cost of doing nothing',
    series: sumOf(scope.segments.map(({ id }) => ids.driftLoss(id))),
  },
];

const complaintInput = (key: string): Expr => input(`inaction.complaints.${key}`);
const wordInput = (key: string): Expr => input(`inaction.wordOfMouth.${key}`);

/** Memo: customers lost over problems, whether they complain or not. */
export function complaints(scope: Scope): Line[] {
  if (!scope.document.inaction.complaints) return [];
  const { complaint } = ids;
  const row = (id: string, label: string, series: Expr): Line => ({
    ...base(scope),
    id: complaint(id),
    label,
    section: 'Memo: problems and complaints',
    unit: 'customers',
    format: 'count1',
    series,
  });
  const lostComplaining = add(
    mul(at(complaint('settled')), complaintInput('lossSatisfied')),
    mul(at(complaint('unsettled')), complaintInput('lossUnsatisfied')),
  );
  return [
    row('problems', 'Customers with a problem', mul(at(ids.all('without')), perPeriod(complaintInput('incidence')))),
    row('complaining', 'of whom complain', mul(at(complaint('problems')), complaintInput('complaintRate'))),
    row('silent', 'of whom stay silent', sub(at(complaint('problems')), at(complaint('complaining')))),
    row('settled', 'Complaints settled to satisfaction', mul(at(complaint('complaining')), complaintInput('satisfied'))),
    row('unsettled', 'Complaints not settled', sub(at(complaint('complaining')), at(complaint('settled')))),
    row('lost', 'Customers lost over problems', add(mul(at(complaint('silent')), complaintInput('lossSilent')), lostComplaining)),
    {
      ...row('worth', 'Lifetime value of a customer, average', ratio(at(ids.equity('without')), at(ids.all('without')))),
      sign: 'neutral',
      unit: `${scope.currency} per customer`,
      format: 'currency2',
      total: 'none',
    },
    {
      ...row('value', 'Value lost over problems (outflow)', mul(at(complaint('lost')), at(complaint('worth')))),
      unit: scope.currency,
      format: 'currency',
      note: 'A memo: these losses are part of churn already and never enter NPV.',
    },
  ];
}

/** Memo: prospects who stay away because of what they hear. */
export function wordOfMouth(scope: Scope): Line[] {
  if (!scope.document.inaction.wordOfMouth) return [];
  const { complaint, word } = ids;
  const acquisition = sumOf(scope.segments.map(({ id }) => ids.acquisitionAnyway(id)));
  const row = (id: string, label: string, series: Expr): Line => ({
    ...base(scope),
    id: word(id),
    label,
    section: 'Memo: word of mouth',
    unit: 'people',
    format: 'count1',
    series,
  });
  const telling = add(mul(at(complaint('silent')), wordInput('tellSilent')), mul(at(complaint('unsettled')), wordInput('tellUnsatisfied')));
  return [
    row('telling', 'Customers who tell others', telling),
    row('prospects', 'Prospects lost', mul(at(word('telling')), wordInput('peopleTold'), wordInput('deterred'))),
    {
      ...row('acquisition', 'Acquisition cost, average', ratio(acquisition, at(ids.all('new')))),
      sign: 'neutral',
      unit: `${scope.currency} per customer`,
      format: 'currency2',
      total: 'none',
    },
    {
      ...row(
        'value',
        'Value of prospects lost (outflow)',
        mul(at(word('prospects')), max(0, sub(at(complaint('worth')), at(word('acquisition'))))),
      ),
      unit: scope.currency,
      format: 'currency',
      note: 'A memo outside NPV. A prospect is worth the lifetime value less the cost of winning one.',
    },
  ];
}

/** Memo: royalty relief. What the brand earns less as its revenue erodes, after tax. */
export function brand(scope: Scope): Line[] {
  if (!scope.document.inaction.brand) return [];
  const of = (key: string): Expr => input(`inaction.brand.${key}`);
  const royalty = mul(perPeriod(of('revenue')), of('royalty'), less(input('taxRate')));
  return [
    {
      ...base(scope),
      id: ids.brandLoss,
      label: 'Brand royalties lost (outflow)',
      section: 'Memo: brand',
      constantFormat: 'factor',
      constant: pow(less(of('erosion')), div(1, PERIODS_PER_YEAR)),
      series: mul(royalty, less(pow(constant(ids.brandLoss), at(ids.period)))),
      note: 'A memo outside NPV, because royalties contain sales already lost. Constant: 1 - erosion per period.',
    },
  ];
}
