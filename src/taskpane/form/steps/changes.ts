import { LEVER_KINDS, SEGMENT_FREE_KINDS, type BusinessCase, type Lever } from '../../../model/document/types';
import { leverWords } from '../../../model/document/lever-vocabulary';
import { leverFields, unitOf } from '../../../model/document/fields';
import type { PaneField } from '../field';
import { estimate, type PaneSection, type PaneStep } from './step';

export const changesStep = (document: BusinessCase): PaneStep => ({
  id: 'changes',
  title: 'What changes',
  guide: 'What the programme moves, by how much, and how much of it is really its doing.',
  additions: LEVER_KINDS.map((kind) => ({ label: leverWords(kind).title, list: 'levers', kind })),
  sections: document.levers.map((lever, index) => leverSection(lever, index, document)),
});

/** Effects on contracts and claims have no segment. */
const worksOnSegments = ({ kind }: Lever): boolean => !(kind in SEGMENT_FREE_KINDS);

function leverSection(lever: Lever, index: number, { currency, segments }: BusinessCase): PaneSection {
  const at = `levers[${index}]`;
  const { kind } = lever;
  const members: readonly PaneField[] = worksOnSegments(lever)
    ? [
        {
          type: 'members',
          path: `${at}.segments`,
          label: 'Works in',
          hint: '',
          options: segments.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]
    : [];
  const response: readonly PaneField[] = lever.response
    ? [
        {
          type: 'response',
          path: `${at}.response`,
          label: 'Effect at other spending',
          hint: 'of the effect as planned',
          style: 'percent',
          bounds: { min: 1 },
        },
      ]
    : [];
  return {
    id: `lever:${lever.id}`,
    title: lever.name,
    summary: (text) => `${text(`${at}.size.base`)} ${unitOf(leverWords(kind).size, currency)}`,
    entry: { list: 'levers', index },
    lever: kind,
    fields: [
      { type: 'text', path: `${at}.name`, label: 'Name', hint: '' },
      estimate(`${at}.size`, leverWords(kind).size, currency),
      estimate(`${at}.attribution`, leverFields.attribution, currency),
      { type: 'number', path: `${at}.start`, label: 'Begins after', hint: 'months', short: true, style: 'number' },
      { type: 'number', path: `${at}.ramp`, label: 'Full after', hint: 'more months', short: true, style: 'number' },
      ...members,
      ...response,
    ],
    more: [estimate(`${at}.decay`, leverFields.decay, currency)],
  };
}
