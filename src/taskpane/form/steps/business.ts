import { TIMINGS, type BusinessCase } from '../../../model/document/types';
import { caseFields, riskFields } from '../../../model/document/fields';
import type { Option } from '../field';
import { estimates, parted, type PaneStep } from './step';

const PERIOD_LENGTHS: readonly Option[] = [
  { value: 'month', label: 'Months' },
  { value: 'quarter', label: 'Quarters' },
  { value: 'year', label: 'Years' },
];
const TIMING_LABELS: Readonly<Record<(typeof TIMINGS)[number], string>> = {
  end: 'at the end of its period',
  mid: 'in the middle of its period',
};

export function businessStep({ currency }: BusinessCase): PaneStep {
  const rates = parted('', caseFields, currency, ['discountRate']);
  return {
    id: 'business',
    title: 'The business',
    guide: 'What is decided, over how long, and what money costs here.',
    additions: [],
    sections: [
      {
        id: 'case',
        title: 'The case',
        summary: (text) => `${text('timeline.periods')} ${text('timeline.periodLength')}s at ${text('discountRate.base')} a year`,
        fields: [
          { type: 'text', path: 'title', label: 'Title', hint: '' },
          { type: 'text', path: 'purpose', label: 'Decision to be taken', hint: '', long: true },
          { type: 'text', path: 'currency', label: 'Currency', hint: '', short: true },
          { type: 'number', path: 'timeline.periods', label: 'Horizon', hint: '', short: true, style: 'number' },
          { type: 'choice', path: 'timeline.periodLength', label: 'Counted in', hint: '', short: true, options: PERIOD_LENGTHS },
          { type: 'date', path: 'timeline.start', label: 'Starts on', hint: 'first day of a month' },
          ...rates.fields,
        ],
        more: [
          { type: 'text', path: 'author', label: 'Author', hint: '' },
          {
            type: 'choice',
            path: 'timeline.timing',
            label: 'Cash arrives',
            hint: '',
            options: TIMINGS.map((value) => ({ value, label: TIMING_LABELS[value] })),
          },
          ...rates.more,
        ],
      },
      {
        id: 'plan',
        title: 'Effort and delay',
        summary: (text) => `${text('effort')} of the plan, ${text('delay')} months late`,
        fields: [
          { type: 'number', path: 'effort', label: 'Effort', hint: 'of the spending planned', style: 'percent' },
          { type: 'number', path: 'delay', label: 'Delay', hint: 'months later than planned', style: 'number' },
        ],
        more: [],
      },
      {
        id: 'risk',
        title: 'Risk adjustment',
        summary: () => 'What is taken off by how sure the owner is',
        fields: estimates('riskAdjustment.', riskFields, currency),
        more: [],
      },
    ],
  };
}
