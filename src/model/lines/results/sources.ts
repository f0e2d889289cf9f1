import { inputIds } from '../../document/input-ids';
import { input, less, mul, sub, sumOf, total } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import type { Scope } from '../scope';
import { afterTax, get, lines, pv } from './lines';

/** Where NPV comes from in time: customers of today, customers who join later, and what lies beyond the horizon. */
export const sources = (scope: Scope): Line[] => {
  const { currency, segments } = scope;
  const haircut = less(input(inputIds.overlapHaircut));
  const beyond = segments.map(({ id, name }): Line => ({
    id: ids.beyond(id),
    label: `Additional customers at the end, worth: ${name}`,
    sheet: 'Appraisal',
    section: 'Where it comes from',
    segment: id,
    sign: 'neutral',
    unit: currency,
    format: 'currency',
    total: 'none',
    constant: mul(sub(total(ids.with(id)), total(ids.without(id))), total(ids.value('without', id))),
    note: 'At the end, at the churn and margin of the last period without the programme.',
  }));
  return [
    ...beyond,
    ...lines('Where it comes from', [
      [
        'pvBenefitsToday',
        'PV of benefits from customers of today and contracts',
        currency,
        'currency',
        afterTax(mul(pv(ids.benefitsToday), haircut)),
        'After overlap and tax.',
      ],
      ['pvCostsToday', 'PV of costs without later customers', currency, 'currency', afterTax(pv(ids.costsToday)), 'After tax.'],
      [
        'npvToday',
        'NPV from customers of today and contracts',
        currency,
        'currency',
        sub(get('pvBenefitsToday'), get('pvCostsToday')),
        'As if nobody joined any more; after overlap and tax.',
      ],
      ['npvLater', 'NPV from customers who join later', currency, 'currency', sub(get('npv'), get('npvToday')), 'After their own costs.'],
      [
        'beyond',
        'Memo: beyond the horizon',
        currency,
        'currency',
        afterTax(mul(sumOf(beyond.map(({ id }) => id)), haircut, total(ids.discountFactor))),
        'Not in NPV. The additional customers still there at the end, as if the programme then stopped: at the churn and margin of the last period.',
      ],
    ]),
  ];
};
