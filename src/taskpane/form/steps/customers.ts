import type { BusinessCase, Segment } from '../../../model/document/types';
import { segmentFields } from '../../../model/document/fields';
import { parted, type PaneSection, type PaneStep } from './step';

export const customersStep = (document: BusinessCase): PaneStep => ({
  id: 'customers',
  title: 'Its customers',
  guide: 'Groups of customers that differ in what they are worth or how long they stay.',
  additions: [{ label: 'Add a segment', list: 'segments' }],
  sections: document.segments.map((segment, index) => segmentSection(segment, index, document.currency)),
});

function segmentSection({ id, name }: Segment, index: number, currency: string): PaneSection {
  const at = `segments[${index}]`;
  const { fields, more } = parted(`${at}.`, segmentFields, currency, ['customers', 'margin', 'retention']);
  return {
    id: `segment:${id}`,
    title: name,
    summary: (text) => `${text(`${at}.customers.base`)} customers, ${text(`${at}.retention.base`)} kept a year`,
    entry: { list: 'segments', index },
    fields: [{ type: 'text', path: `${at}.name`, label: 'Name', hint: '' }, ...fields],
    more,
  };
}
