import { COST_KINDS, type BusinessCase, type Cost, type CostKind } from '../../../model/document/types';
import { costFields } from '../../../model/document/fields';
import type { PaneField } from '../field';
import { estimate, type PaneSection, type PaneStep } from './step';

const KIND_LABELS: Readonly<Record<CostKind, string>> = {
  oneOff: 'Add a one-off cost',
  recurring: 'Add a running cost',
  perCustomer: 'Add a cost per customer',
};

export const costsStep = (document: BusinessCase): PaneStep => ({
  id: 'costs',
  title: 'What it costs',
  guide: 'Everything that is spent because of the programme, and nothing that would be spent anyway.',
  additions: COST_KINDS.map((kind) => ({ label: KIND_LABELS[kind], list: 'costs', kind })),
  sections: document.costs.map((cost, index) => costSection(cost, index, document)),
});

function costSection(cost: Cost, index: number, { currency, levers }: BusinessCase): PaneSection {
  const at = `costs[${index}]`;
  const times: readonly PaneField[] =
    cost.kind === 'oneOff'
      ? [{ type: 'number', path: `${at}.start`, label: 'Paid after', hint: 'months; 0 is today', style: 'number' }]
      : [
          { type: 'number', path: `${at}.start`, label: 'From month', hint: '', short: true, style: 'number' },
          { type: 'number', path: `${at}.end`, label: 'To month', hint: '', short: true, style: 'number' },
          { type: 'number', path: `${at}.ramp`, label: 'Full after', hint: 'months', short: true, style: 'number' },
        ];
  const amount = estimate(`${at}.amount`, costFields[cost.kind], currency);
  return {
    id: `cost:${cost.id}`,
    title: cost.name,
    summary: (text) => `${text(`${at}.amount.base`)} ${amount.hint}`,
    entry: { list: 'costs', index },
    fields: [{ type: 'text', path: `${at}.name`, label: 'Name', hint: '' }, amount, ...times],
    more: [
      { type: 'flag', path: `${at}.scales`, label: 'Grows with effort', hint: '' },
      {
        type: 'members',
        path: `${at}.levers`,
        label: 'Serves',
        hint: 'all, if none is chosen',
        options: levers.map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
  };
}
