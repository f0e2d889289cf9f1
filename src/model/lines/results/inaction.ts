import { add, sub, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { exposureAfter } from '../exposures';
import { ids } from '../ids';
import type { Scope } from '../scope';
import { afterTax, get, lines, pv, type Row } from './lines';

/**
 * The kinds of cost of doing nothing: the row that is lost, and the one that remains with the programme. A memo is part of
 * another kind, or of nothing that NPV knows: it is not added.
 */
export const inactionKinds = (scope: Scope) => {
  const { inaction } = scope.document;
  const kinds = [
    { name: 'Drift', words: 'customers lost to growing churn', memo: false, lost: ids.driftLossAll, left: ids.driftLeftAll, there: true },
    {
      name: 'Complaints',
      words: 'problems and complaints',
      memo: true,
      lost: ids.complaint('value'),
      left: ids.complaint('left'),
      there: inaction.complaints !== undefined,
    },
    {
      name: 'WordOfMouth',
      words: 'word of mouth',
      memo: true,
      lost: ids.word('value'),
      left: ids.word('left'),
      there: inaction.wordOfMouth !== undefined,
    },
    {
      name: 'Penalties',
      words: 'expected penalties',
      memo: false,
      lost: ids.penalties,
      left: exposureAfter(scope, 'serviceLevels'),
      there: inaction.serviceLevels !== undefined,
    },
    {
      name: 'Litigation',
      words: 'expected litigation',
      memo: false,
      lost: ids.litigation,
      left: exposureAfter(scope, 'litigation'),
      there: inaction.litigation !== undefined,
    },
    { name: 'Brand', words: 'brand royalties', memo: true, lost: ids.brandLoss, left: ids.brandLoss, there: inaction.brand !== undefined },
  ] as const;
  return kinds.filter(({ there }) => there);
};

/** What doing nothing costs, by kind: in all, avoided by the programme, remaining. After tax, like NPV. */
export const inactionResults = (scope: Scope): Line[] => {
  const { currency } = scope;
  const kinds = inactionKinds(scope);
  const all = (what: 'pv' | 'left' | 'avoided'): Expr =>
    kinds
      .filter(({ memo }) => !memo)
      .map(({ name }) => get(`${what}${name}`))
      .reduce((sum, one) => add(sum, one));
  const words = { pv: 'Cost of doing nothing', left: 'Of which remains with the programme', avoided: 'Of which the programme avoids' };
  return [
    ...lines('Cost of doing nothing, after tax', [
      ...kinds.flatMap(({ name, words: kind, lost, left }): Row[] => [
        [`pv${name}`, `${words.pv}: ${kind}`, currency, 'currency', afterTax(pv(lost))],
        [`left${name}`, `${words.left}: ${kind}`, currency, 'currency', afterTax(pv(left))],
        [`avoided${name}`, `${words.avoided}: ${kind}`, currency, 'currency', sub(get(`pv${name}`), get(`left${name}`))],
      ]),
      [
        'costOfInaction',
        'Cost of doing nothing',
        currency,
        'currency',
        all('pv'),
        'Growing churn, penalties and litigation, each counted once; complaints and word of mouth are part of churn, the brand is a memo.',
      ],
      ['leftOfInaction', words.left, currency, 'currency', all('left')],
      ['avoidedOfInaction', words.avoided, currency, 'currency', all('avoided')],
    ]),
  ];
};
