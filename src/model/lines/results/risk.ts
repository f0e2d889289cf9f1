import { inputIds } from '../../document/input-ids';
import { add, adjustment, input, less, mul, ratio, sub, sumOf, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import { acquirers } from '../levers/groups';
import { riskLevel, type Scope } from '../scope';
import { afterTax, get, lines, pv } from './lines';

/** Risk-adjusted as in Total Economic Impact: benefits down and costs up by how sure their owners are. */
export const riskAdjusted = (scope: Scope): Line[] => {
  const { currency, levers, document } = scope;
  const benefit = levers.map(({ id, size }) => mul(pv(ids.benefit(id)), less(adjustment(inputIds.leverSize(id), riskLevel(size)))));
  const cost = document.costs.map(({ id, amount }) =>
    mul(pv(ids.cost(id)), add(1, adjustment(inputIds.costAmount(id), riskLevel(amount)))),
  );
  const acquisition = acquirers(scope).map(({ id, name }): Line => ({
    ...riskLine(currency, ids.riskAcquisition(id), `PV of acquisition through ${name}`),
    lever: id,
    constant: pv(ids.acquisitionBy(id)),
    note: 'Not adjusted: it follows from customers won.',
  }));
  const perLever = levers.map(({ id, name }, index): Line => ({
    ...riskLine(currency, ids.riskBenefit(id), `PV of ${name}, risk-adjusted`),
    lever: id,
    constant: benefit[index] as Expr,
  }));
  const perCost = document.costs.map(({ id, name }, index): Line => ({
    ...riskLine(currency, ids.riskCost(id), `PV of ${name}, risk-adjusted`),
    cost: id,
    constant: cost[index] as Expr,
  }));
  return [
    ...perLever,
    ...perCost,
    ...acquisition,
    ...lines('Risk-adjusted', [
      [
        'pvBenefitsRisk',
        'PV of all benefits, risk-adjusted',
        currency,
        'currency',
        afterTax(mul(sumOf(perLever.map(({ id }) => id)), less(input(inputIds.overlapHaircut)))),
        'After overlap and tax.',
      ],
      [
        'pvCostsRisk',
        'PV of all programme costs, risk-adjusted',
        currency,
        'currency',
        afterTax(sumOf([...perCost, ...acquisition].map(({ id }) => id))),
        'After tax.',
      ],
      ['npvRisk', 'Net present value, risk-adjusted', currency, 'currency', sub(get('pvBenefitsRisk'), get('pvCostsRisk'))],
      [
        'roiRisk',
        'Return on investment, risk-adjusted',
        'ratio',
        'percent',
        ratio(get('npvRisk'), get('pvCostsRisk')),
        'Not defined without costs.',
      ],
    ]),
  ];
};

const riskLine = (currency: string, id: string, label: string) =>
  ({
    id,
    label,
    sheet: 'Appraisal',
    section: 'Risk-adjusted, by lever and cost',
    unit: currency,
    format: 'currency',
    sign: 'neutral',
    total: 'none',
  }) as const;
