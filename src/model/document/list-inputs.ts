import { PERIODS_PER_YEAR } from '../../core/units';
import { describeBounds } from '../../core/validate';
import { LIMITS } from './schema';
import { leverWords } from './lever-vocabulary';
import { SCENARIOS, SEGMENT_FREE_KINDS, type BusinessCase, type Cost, type Estimate, type Lever, type Segment } from './types';
import { serialOf } from './dates';
import {
  brandFields,
  caseFields,
  complaintFields,
  costFields,
  driftField,
  leverFields,
  litigationFields,
  responseFields,
  riskFields,
  segmentFields,
  serviceClassFields,
  unitOf,
  wordOfMouthFields,
  type Field,
} from './fields';
import {
  FLAG_WORDS,
  EFFORT_INPUT,
  SCENARIO_INPUT,
  SCENARIO_WORDS,
  TIMING_WORDS,
  type EstimateInput,
  type Input,
  type SettingInput,
} from './inputs';

const YEAR_2000 = serialOf('2000-01-01');
const YEAR_2100 = serialOf('2100-12-31');

type Setting = Omit<SettingInput, 'type' | 'help'>;
const setting = (entry: Setting): SettingInput => ({
  ...entry,
  type: 'setting',
  help: entry.choices
    ? `${entry.label}: ${entry.choices.map(({ label }) => label).join(', ')}.`
    : `${entry.label}: ${describeBounds(entry.bounds)}.`,
});

/** A duration in months: the whole-number settings of levers and costs. */
const months = (id: string, label: string, section: string, value: number, max: number, reason: string): SettingInput =>
  setting({ id, label, unit: 'months', section, format: 'whole', bounds: { min: 0, max, integer: true }, value, reason });

/** The effort that a lever's first answer is about: part of the question, so it cannot be changed. */
const ASKED = 1.5;

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
      unit: SCENARIO_WORDS.join(', '),
      section,
      format: 'whole',
      bounds: { min: 1, max: 3, integer: true },
      value: SCENARIOS.indexOf(document.scenario) + 1,
      choices: SCENARIO_WORDS.map((label, index) => ({ value: index + 1, label })),
      reason: 'Drives every figure: which end of each range the column Live takes, by its effect on NPV.',
    }),
    setting({
      id: 'timeline.start',
      label: 'Start',
      unit: 'date',
      section,
      format: 'date',
      bounds: { min: YEAR_2000, max: YEAR_2100, integer: true },
      value: serialOf(timeline.start),
      reason: 'First day of the case. Changed in the pane, which writes the workbook anew.',
      structural: true,
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
      reason: 'Resolution of the sheets, not of the answer. Changed in the pane, which writes the workbook anew.',
      structural: true,
    }),
    setting({
      id: 'timeline.periods',
      label: 'Periods',
      unit: 'periods',
      section,
      format: 'whole',
      bounds: { min: 1, max: LIMITS.periods, integer: true },
      value: timeline.periods,
      reason: 'Horizon of the case: the number of columns. Changed in the pane, which writes the workbook anew.',
      structural: true,
    }),
    setting({
      id: 'timeline.shift',
      label: 'Cash of a period arrives at',
      unit: 'when',
      section,
      format: 'decimal',
      bounds: { min: 0, max: 0.5 },
      value: timeline.timing === 'mid' ? 0.5 : 0,
      choices: [
        { value: 0, label: TIMING_WORDS.end },
        { value: 0.5, label: TIMING_WORDS.mid },
      ],
      reason: 'When margins are earned and discounted: billed at the end, or spread over the period.',
    }),
    setting({
      id: EFFORT_INPUT,
      label: 'Effort',
      unit: 'of the plan',
      section,
      format: 'percent',
      bounds: { min: 0, max: 3 },
      value: document.effort,
      reason: 'Spending as a multiple of the plan: moves costs that scale and levers with a response.',
    }),
    months(
      'delay',
      'Delay of the programme',
      section,
      document.delay,
      120,
      'Every lever and cost comes later by this; the horizon ends when it did.',
    ),
    ...(document.levers.some(({ response }) => response)
      ? [
          setting({
            id: 'effortAsked',
            label: 'Effort that the first answer of a response is about',
            unit: 'of the plan',
            section,
            format: 'percent',
            bounds: { min: ASKED, max: ASKED },
            value: ASKED,
            reason: 'Part of the question that the answers below are about.',
            structural: true,
          }),
        ]
      : []),
    ...estimates('', section, document.currency, caseFields, document),
    ...estimates('riskAdjustment.', section, document.currency, riskFields, document.riskAdjustment),
  ];
}

const segment = (entry: Segment, currency: string): Input[] =>
  estimates(`segment.${entry.id}.`, `Segment: ${entry.name}`, currency, segmentFields, entry);

/** Months of the whole timeline. */
const horizonOf = ({ timeline }: BusinessCase): number => (timeline.periods * 12) / PERIODS_PER_YEAR[timeline.periodLength];

function lever(entry: Lever, document: BusinessCase): Input[] {
  const prefix = `lever.${entry.id}.`;
  const section = `Lever: ${entry.name}`;
  const horizon = horizonOf(document);
  const inSegments = entry.kind in SEGMENT_FREE_KINDS ? [] : document.segments;
  const { response } = entry;
  return [
    ...estimates(prefix, section, document.currency, { size: leverWords(entry.kind).size, ...leverFields }, entry),
    months(
      `${prefix}start`,
      'Months until the effect begins',
      section,
      entry.start,
      horizon - 1,
      'From the start of the case, before any delay.',
    ),
    months(`${prefix}ramp`, 'Months from there to the full effect', section, entry.ramp, LIMITS.months, 'Linear; 0 is at once.'),
    ...(response
      ? (Object.entries(responseFields) as [keyof typeof responseFields, Field][]).map(([key, { label, unit, bounds, format }]) => {
          const { kind, confirmed, source, date, owner, confidence, comment } = response;
          return setting({
            id: `${prefix}${key}`,
            label,
            unit,
            section,
            format,
            bounds,
            value: response[key],
            reason: comment,
            provenance: { kind, confirmed, source, date, owner, confidence, comment },
          });
        })
      : []),
    ...inSegments.map(({ id, name }) =>
      setting({
        id: `${prefix}in.${id}`,
        label: `Works in ${name}`,
        unit: 'yes or no',
        section,
        format: 'flag',
        bounds: { min: 0, max: 1, integer: true },
        value: entry.segments.includes(id) ? 1 : 0,
        choices: FLAG_WORDS.map((word, number) => ({ value: number, label: word })),
        reason: 'Switches the lever on or off for these customers.',
      }),
    ),
  ];
}

function cost(entry: Cost, document: BusinessCase): Input[] {
  const prefix = `cost.${entry.id}.`;
  const section = `Cost: ${entry.name}`;
  const horizon = horizonOf(document);
  const amount = estimates(prefix, section, document.currency, { amount: costFields[entry.kind] }, entry);
  if (entry.kind === 'oneOff')
    return [...amount, months(`${prefix}start`, 'Paid after months (0 = today)', section, entry.start, horizon, 'Before any delay.')];
  return [
    ...amount,
    months(`${prefix}start`, 'Begins after months', section, entry.start, horizon - 1, 'From the start of the case, before any delay.'),
    months(`${prefix}end`, 'Ends after months', section, entry.end, horizon, 'From the start of the case, before any delay.'),
    months(`${prefix}ramp`, 'Months to the full amount', section, entry.ramp, LIMITS.months, 'Linear; 0 is at once.'),
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
    ...block('litigation.', 'Litigation', litigationFields, entry.litigation),
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
