import type { PeriodLength } from '../core/units';
import type { BusinessCase, Cost, Lever, Segment } from '../model/case';
import { caseFields, costFields, driftField, leverFields, leverSizeFields, segmentFields, unitOf, type Field } from '../model/fields';
import type { NumberStyle } from './numbers';

/** One thing to fill in. `path` is where it stands in the business case, as faults name it. */
interface FieldBase {
  readonly path: string;
  readonly label: string;
  /** Unit or explanation under the label; may be empty. */
  readonly hint: string;
  /** A few characters: shares its line with its neighbours. */
  readonly short?: true;
}
export interface TextField extends FieldBase {
  readonly type: 'text';
}
export interface WholeField extends FieldBase {
  readonly type: 'whole';
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
/** Low, base and high of an uncertain number, at `path`.low, .base and .high. */
export interface EstimateField extends FieldBase {
  readonly type: 'estimate';
  readonly style: NumberStyle;
  readonly field: Field;
}
export type PaneField = TextField | WholeField | ChoiceField | EstimateField;

export interface PaneSection {
  readonly id: string;
  readonly title: string;
  /** What the section comes to while it is closed, from the texts of its fields by path. */
  summary(text: (path: string) => string): string;
  readonly fields: readonly PaneField[];
}

/** Ends of an estimate, in the order in which they are shown. */
export const ENDS = ['low', 'base', 'high'] as const;
export type End = (typeof ENDS)[number];

export const styleOf = (field: Field): NumberStyle => (field.format.startsWith('percent') ? 'percent' : 'number');

const PERIOD_LENGTHS: readonly { readonly value: PeriodLength; readonly label: string; readonly many: string }[] = [
  { value: 'month', label: 'Months', many: 'months' },
  { value: 'quarter', label: 'Quarters', many: 'quarters' },
  { value: 'year', label: 'Years', many: 'years' },
];
const periodsText = (length: PeriodLength): string => PERIOD_LENGTHS.find(({ value }) => value === length)?.many ?? 'periods';

const estimate = (path: string, field: Field, currency: string, label = field.label): EstimateField => ({
  type: 'estimate',
  path,
  label,
  hint: unitOf(field, currency),
  style: styleOf(field),
  field,
});

/**
 * The assumptions that decide a case, section by section: what the pane lets a person edit before inserting. Everything
 * else of the document stays as the example has it, and can be changed on the Inputs sheet.
 */
export function sectionsOf(document: BusinessCase): PaneSection[] {
  return [
    caseSection(document),
    ...document.segments.map(segmentSection(document)),
    ...document.levers.map(leverSection(document)),
    costSection(document),
  ];
}

function caseSection({ currency }: BusinessCase): PaneSection {
  return {
    id: 'case',
    title: 'The case',
    summary: (text) => `${text('timeline.periods')} ${text('timeline.periodLength')}s at ${text('discountRate.base')} a year`,
    fields: [
      { type: 'text', path: 'title', label: 'Title', hint: '' },
      { type: 'text', path: 'currency', label: 'Currency', hint: '', short: true },
      { type: 'whole', path: 'timeline.periods', label: 'Horizon', hint: '', short: true },
      { type: 'choice', path: 'timeline.periodLength', label: 'Counted in', hint: '', short: true, options: PERIOD_LENGTHS },
      estimate('discountRate', caseFields.discountRate, currency),
      estimate('inaction.drift', driftField, currency),
    ],
  };
}

const segmentSection =
  ({ currency }: BusinessCase) =>
  (segment: Segment, index: number): PaneSection => ({
    id: `segment:${segment.id}`,
    title: segment.name,
    summary: (text) => `${text(`segments[${index}].customers.base`)} customers, ${text(`segments[${index}].retention.base`)} kept a year`,
    fields: (['customers', 'margin', 'retention'] as const).map((key) =>
      estimate(`segments[${index}].${key}`, segmentFields[key], currency),
    ),
  });

const leverSection =
  ({ currency, timeline }: BusinessCase) =>
  (lever: Lever, index: number): PaneSection => ({
    id: `lever:${lever.id}`,
    title: lever.name,
    summary: (text) => `${text(`levers[${index}].size.base`)} ${unitOf(leverSizeFields[lever.kind], currency)}`,
    fields: [
      estimate(`levers[${index}].size`, leverSizeFields[lever.kind], currency),
      estimate(`levers[${index}].attribution`, leverFields.attribution, currency),
      { type: 'whole', path: `levers[${index}].ramp`, label: 'Ramp', hint: `${periodsText(timeline.periodLength)} until the full effect` },
    ],
  });

const costSection = ({ currency, costs }: BusinessCase): PaneSection => ({
  id: 'costs',
  title: 'Costs of the programme',
  summary: () => (costs.length === 1 ? 'One cost' : `${costs.length} costs`),
  fields: costs.map((cost: Cost, index) => estimate(`costs[${index}].amount`, costFields[cost.kind], currency, cost.name)),
});

/** The fields line by line: neighbours that are short share one. */
export function linesOf(fields: readonly PaneField[]): (readonly PaneField[])[] {
  const lines: PaneField[][] = [];
  for (const field of fields) {
    const last = lines.at(-1);
    if (field.short && last?.[0]?.short) last.push(field);
    else lines.push([field]);
  }
  return lines;
}

/** Whether a path of the document, as faults name it, is this field or a part of it. */
export const belongs = (path: string, field: PaneField): boolean => path === field.path || path.startsWith(`${field.path}.`);
