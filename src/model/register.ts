import { PERIODS_PER_YEAR } from '../core/units';
import { describeBounds } from '../core/validate';
import { SCENARIOS, type BusinessCase, type Cost, type Estimate, type Lever, type Segment } from './document';
import { serialOf } from './dates';
import {
  brandFields,
  caseFields,
  complaintFields,
  costFields,
  driftField,
  leverFields,
  leverSizeFields,
  segmentFields,
  serviceClassFields,
  unitOf,
  wordOfMouthFields,
  type Field,
} from './fields';
import { SCENARIO_INPUT, type EstimateInput, type Input, type SettingInput } from './inputs';

const YEAR_2000 = serialOf('2000-01-01');
const YEAR_2100 = serialOf('2100-12-31');

type Setting = Omit<SettingInput, 'type' | 'help'>;
const setting = (entry: Setting): SettingInput => ({
  ...entry,
  type: 'setting',
  help: entry.choices
    ? `${entry.label}: ${entry.choices.map(({ value, label }) => `${value} = ${label}`).join(', ')}.`
    : `${entry.label}: ${describeBounds(entry.bounds)}.`,
});

/** The whole-number settings of levers and costs. */
const period = (id: string, label: string, section: string, value: number, min: number, max: number): SettingInput =>
  setting({ id, label, unit: 'period', section, format: 'whole', bounds: { min, max, integer: true }, value });

type Fields = Readonly<Record<string, Field>>;
type Estimates<Of extends Fields> = { readonly [Key in keyof Of]: Estimate };

function estimates<Of extends Fields>(
  prefix: string,
  section: string,
  currency: string,
  fields: Of,
  values: Estimates<Of>,
): EstimateInput[] {
  return (Object.entries(fields) as [keyof Of & string, Field][]).map(([key, field]) => {
    const { label, bounds, favours, format } = field;
    return {
      type: 'estimate',
      id: `${prefix}${key}`,
      label,
      unit: unitOf(field, currency),
      section,
      format,
      bounds,
      favours,
      help: `${label}: ${describeBounds(bounds)}.`,
      estimate: values[key],
    };
  });
}

function general(document: BusinessCase): Input[] {
  const { timeline } = document;
  const section = 'General';
  return [
    setting({
      id: SCENARIO_INPUT,
      label: 'Scenario',
      unit: 'number',
      section,
      format: 'whole',
      bounds: { min: 1, max: 3, integer: true },
      value: SCENARIOS.indexOf(document.scenario) + 1,
      choices: SCENARIOS.map((label, index) => ({ value: index + 1, label })),
    }),
    setting({
      id: 'timeline.start',
      label: 'Start',
      unit: 'date',
      section,
      format: 'date',
      bounds: { min: YEAR_2000, max: YEAR_2100, integer: true },
      value: serialOf(timeline.start),
    }),
    setting({
      id: 'timeline.periodsPerYear',
      label: 'Periods per year',
      unit: 'number',
      section,
      format: 'whole',
      bounds: { min: 1, max: 12, integer: true },
      value: PERIODS_PER_YEAR[timeline.periodLength],
      choices: [
        { value: 12, label: 'months' },
        { value: 4, label: 'quarters' },
        { value: 1, label: 'years' },
      ],
    }),
    setting({
      id: 'timeline.shift',
      label: 'Cash arrives before the end of its period by',
      unit: 'periods',
      section,
      format: 'decimal',
      bounds: { min: 0, max: 0.5 },
      value: timeline.timing === 'mid' ? 0.5 : 0,
      choices: [
        { value: 0, label: 'end of period' },
        { value: 0.5, label: 'mid-period' },
      ],
    }),
    ...estimates('', section, document.currency, caseFields, document),
  ];
}

const segment = (entry: Segment, currency: string): Input[] =>
  estimates(`segment.${entry.id}.`, `Segment: ${entry.name}`, currency, segmentFields, entry);

function lever(entry: Lever, document: BusinessCase): Input[] {
  const prefix = `lever.${entry.id}.`;
  const section = `Lever: ${entry.name}`;
  const { periods } = document.timeline;
  const inSegments = entry.kind === 'penalty' ? [] : document.segments;
  return [
    ...estimates(prefix, section, document.currency, { size: leverSizeFields[entry.kind], ...leverFields }, entry),
    period(`${prefix}start`, 'First period with an effect', section, entry.start, 1, periods),
    { ...period(`${prefix}ramp`, 'Periods until the full effect', section, entry.ramp, 0, periods), unit: 'periods' },
    ...inSegments.map(({ id, name }) =>
      setting({
        id: `${prefix}in.${id}`,
        label: `Works in ${name}`,
        unit: '1 or 0',
        section,
        format: 'flag',
        bounds: { min: 0, max: 1, integer: true },
        value: entry.segments.includes(id) ? 1 : 0,
        choices: [
          { value: 1, label: 'yes' },
          { value: 0, label: 'no' },
        ],
      }),
    ),
  ];
}

function cost(entry: Cost, document: BusinessCase): Input[] {
  const prefix = `cost.${entry.id}.`;
  const section = `Cost: ${entry.name}`;
  const { periods } = document.timeline;
  const amount = estimates(prefix, section, document.currency, { amount: costFields[entry.kind] }, entry);
  if (entry.kind === 'oneOff') return [...amount, period(`${prefix}start`, 'Paid in period (0 = today)', section, entry.start, 0, periods)];
  return [
    ...amount,
    period(`${prefix}start`, 'First period', section, entry.start, 1, periods),
    period(`${prefix}end`, 'Last period', section, entry.end, 1, periods),
    { ...period(`${prefix}ramp`, 'Periods until the full amount', section, entry.ramp, 0, periods), unit: 'periods' },
  ];
}

function inaction({ inaction: entry, currency }: BusinessCase): Input[] {
  const block = <Of extends Fields>(prefix: string, section: string, fields: Of, values: Estimates<Of> | undefined): Input[] =>
    values ? estimates(`inaction.${prefix}`, section, currency, fields, values) : [];
  return [
    ...block('', 'Doing nothing', { drift: driftField }, entry),
    ...block('complaints.', 'Complaints', complaintFields, entry.complaints),
    ...block('wordOfMouth.', 'Word of mouth', wordOfMouthFields, entry.wordOfMouth),
    ...(entry.serviceLevels?.classes ?? []).flatMap((service) =>
      block(`service.${service.id}.`, `Service level: ${service.name}`, serviceClassFields, service),
    ),
    ...block('brand.', 'Brand', brandFields, entry.brand),
  ];
}

/**
 * Every number of a case that a formula may use, in the order of the Inputs sheet. Ids depend on the ids in the document
 * alone, never on names or positions.
 */
export function listInputs(document: BusinessCase): Input[] {
  return [
    ...general(document),
    ...document.segments.flatMap((entry) => segment(entry, document.currency)),
    ...document.levers.flatMap((entry) => lever(entry, document)),
    ...document.costs.flatMap((entry) => cost(entry, document)),
    ...inaction(document),
  ];
}
