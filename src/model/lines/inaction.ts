import { inputIds } from '../document/input-ids';
import { add, at, constant, div, input, less, literal, max, mul, pow, ratio, sub, sumOf, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { keeps } from './levers/groups';
import { ids } from './ids';
import { paying, perPeriod, PERIODS_PER_YEAR, type Scope } from './scope';

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
    series: mul(sub(paying(ids.steady(segment)), paying(ids.without(segment))), at(ids.margin(segment))),
  })),
  {
    ...base(scope),
    id: ids.driftLossAll,
    label: 'Margin lost to growing churn (outflow)',
    section: 'Cost of doing nothing',
    series: sumOf(scope.segments.map(({ id }) => ids.driftLoss(id))),
  },
];

/** Lifetime values of all customers without the programme. */
const lifetimeValues = ({ segments }: Scope): Expr => sumOf(segments.map(({ id }) => ids.worthWithout(id)));

const complaintInput = (key: string): Expr => input(inputIds.inaction('complaints', key));
const wordInput = (key: string): Expr => input(inputIds.inaction('wordOfMouth', key));

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
      ...row('worth', 'Lifetime value of a customer, average', ratio(lifetimeValues(scope), at(ids.all('without')))),
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

/** Memo: royalty relief. What the brand earns less as its revenue erodes. */
export function brand(scope: Scope): Line[] {
  if (!scope.document.inaction.brand) return [];
  const of = (key: string): Expr => input(inputIds.inaction('brand', key));
  const royalty = mul(perPeriod(of('revenue')), of('royalty'));
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

/**
 * What the programme leaves of each cost of doing nothing; what it avoids is the rest. Lost customers: what the drift takes
 * and levers do not bring back. Problems and word of mouth are part of churn, so the programme avoids the same share of them
 * as of departures. Nothing works on the brand.
 */
export function remaining(scope: Scope): Line[] {
  const { inaction } = scope.document;
  const row = (id: string, label: string, series: Expr, segment?: string): Line => ({
    ...base(scope),
    id,
    label,
    section: 'What the programme leaves of it',
    series,
    ...(segment === undefined ? {} : { segment }),
  });
  const stays = keeps(scope);
  const lost = scope.segments.map(({ id: segment, name }) => {
    const kept = stays ? add(paying(ids.without(segment)), paying(ids.kept(segment))) : paying(ids.without(segment));
    const left = mul(max(0, sub(paying(ids.steady(segment)), kept)), at(ids.margin(segment)));
    return row(ids.driftLeft(segment), `Margin still lost to growing churn (outflow): ${name}`, left, segment);
  });
  const share: Line = {
    ...row(
      ids.departuresLeft,
      'Departures that remain',
      stays ? less(ratio(at(ids.all('saved')), at(ids.all('lostWithout')))) : literal(1),
    ),
    sign: 'neutral',
    unit: 'of departures',
    format: 'percent',
    total: 'none',
  };
  const memo = inaction.complaints !== undefined;
  return [
    ...lost,
    row(ids.driftLeftAll, 'Margin still lost to growing churn (outflow)', sumOf(lost.map(({ id }) => id))),
    ...(memo
      ? [share, row(ids.complaint('left'), 'Value still lost over problems (outflow)', mul(at(ids.complaint('value')), at(share.id)))]
      : []),
    ...(inaction.wordOfMouth
      ? [row(ids.word('left'), 'Value of prospects still lost (outflow)', mul(at(ids.word('value')), at(share.id)))]
      : []),
  ];
}
