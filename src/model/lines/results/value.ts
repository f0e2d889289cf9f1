import { add, flag, max, neg, ratio, sub, total } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import type { Scope } from '../scope';
import { afterTax, get, lines, pv } from './lines';

/**
 * The value of the programme. Where the tax rate is above 0, benefits, costs and every figure made of them are after tax;
 * the figures before tax stand beside them. A ratio with nothing below the line is 0: sheets say "not defined".
 */
export const value = ({ currency }: Scope): Line[] =>
  lines('Value', [
    ['pvBenefits', 'PV of all benefits', currency, 'currency', afterTax(get('pvBenefitsGross')), 'After the overlap haircut and tax.'],
    ['pvCosts', 'PV of all programme costs', currency, 'currency', afterTax(get('pvCostsGross')), 'Positive; after tax.'],
    [
      'pvMoved',
      'PV of benefits and costs together',
      currency,
      'currency',
      add(get('pvBenefits'), get('pvCosts')),
      'What the checks are relative to.',
    ],
    ['npv', 'Net present value', currency, 'currency', pv(ids.net), 'After tax.'],
    [
      'roi',
      'Return on investment',
      'ratio',
      'percent',
      ratio(sub(get('pvBenefits'), get('pvCosts')), get('pvCosts')),
      '(PV benefits - PV costs) / PV costs, as in Total Economic Impact, both after tax; not defined without costs.',
    ],
    ['profitabilityIndex', 'Profitability index', 'ratio', 'ratio', ratio(get('pvBenefits'), get('pvCosts')), 'Not defined without costs.'],
    ['hasCosts', 'There are costs', 'flag', 'flag', flag(get('pvCosts'), '>', 0), '0: return on investment and index are not defined.'],
  ]);

export const beforeTax = ({ currency }: Scope): Line[] =>
  lines('Value before tax', [
    ['pvBenefitsGross', 'PV of all benefits, before tax', currency, 'currency', pv(ids.inflow), 'After the overlap haircut.'],
    ['pvCostsGross', 'PV of all programme costs, before tax', currency, 'currency', neg(pv(ids.outflow)), 'Positive.'],
    ['npvGross', 'Net present value, before tax', currency, 'currency', sub(get('pvBenefitsGross'), get('pvCostsGross'))],
    [
      'earned',
      'Benefits and what customers earn without them, before tax',
      currency,
      'currency',
      add(total(ids.benefitsGross), max(0, add(total(ids.cash('without')), total(ids.acquisitionAnywayAll)))),
      'What the check of benefits by segment is relative to: small benefits of many customers are differences of large amounts.',
    ],
  ]);
