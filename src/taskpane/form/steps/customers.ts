import { CURVE_WORDS, yearWords, type BusinessCase, type Segment, type Tenure } from '../../../model/document/types';
import { CURVE_FIELDS, fieldsOfSegment, tenureFields } from '../../../model/document/fields';
import { estimate, estimates, parted, type PaneSection, type PaneStep } from './step';

export const customersStep = (document: BusinessCase): PaneStep => ({
  id: 'customers',
  title: 'Its customers',
  guide: 'Groups of customers that differ in what they are worth or how long they stay.',
  additions: [{ label: 'Add a segment', list: 'segments' }],
  sections: document.segments.flatMap((segment, index) => [
    segmentSection(segment, index, document.currency),
    ...(segment.tenure ? [tenureSection(segment, segment.tenure, index, document.currency)] : []),
  ]),
});

/** The years of tenure of a segment whose retention depends on it. */
function tenureSection({ id, name }: Segment, tenure: Tenure, index: number, currency: string): PaneSection {
  const at = `segments[${index}].tenure`;
  const { customers, retention } = tenureFields;
  const years = tenure.years.length;
  const inYear = (label: string, year: number): string => `${label} in ${yearWords(year, years)}`;
  return {
    id: `tenure:${id}`,
    title: `${name}: retention by tenure`,
    summary: () => (tenure.curve === 'table' ? `a table of ${years} years` : `${CURVE_WORDS[tenure.curve]}, ${years} years`),
    tenure: { segment: index, years },
    fields: [
      ...estimates(`${at}.`, CURVE_FIELDS[tenure.curve], currency),
      ...tenure.years.flatMap((_, before) => [
        estimate(`${at}.years[${before}].customers`, customers, currency, inYear(customers.label, before + 1)),
        ...(tenure.curve === 'table'
          ? [estimate(`${at}.years[${before}].retention`, retention, currency, inYear(retention.label, before + 1))]
          : []),
      ]),
    ],
    more: [],
  };
}

function segmentSection({ id, name, tenure }: Segment, index: number, currency: string): PaneSection {
  const at = `segments[${index}]`;
  const { fields, more } = parted(`${at}.`, fieldsOfSegment({ tenure }), currency, ['customers', 'margin', 'retention']);
  return {
    id: `segment:${id}`,
    title: name,
    summary: (text) =>
      `${text(`${at}.customers.base`)} customers, ${tenure ? 'kept by tenure' : `${text(`${at}.retention.base`)} kept a year`}`,
    entry: { list: 'segments', index },
    fields: [{ type: 'text', path: `${at}.name`, label: 'Name', hint: '' }, ...fields],
    more,
    tenure: { segment: index, years: tenure?.years.length ?? 0 },
  };
}
