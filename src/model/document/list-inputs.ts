import { PERIODS_PER_YEAR } from '../../core/units';
import {
  CURVE_FIELDS,
  brandFields,
  complaintFields,
  costFields,
  driftField,
  leverFields,
  litigationFields,
  responseFields,
  fieldsOfSegment,
  serviceClassFields,
  tenureFields,
  wordOfMouthFields,
  type Field,
} from './fields';
import { general } from './general-inputs';
import { inputIds } from './input-ids';
import { estimates, months, setting, type Estimates, type Fields } from './input-of';
import { FLAG_WORDS, type Input } from './inputs';
import { leverWords } from './lever-vocabulary';
import { LIMITS } from './schema-parts';
import { SEGMENT_FREE_KINDS, parametersOf, yearWords, type BusinessCase, type Cost, type Lever, type Segment, type Tenure } from './types';

const segment = (entry: Segment, currency: string): Input[] => [
  ...estimates(inputIds.segment(entry.id, ''), `Segment: ${entry.name}`, currency, fieldsOfSegment(entry), entry),
  ...(entry.tenure ? tenure(entry, entry.tenure, currency) : []),
];

/** The parameters of a segment's curve, then its years of tenure; each input says which year it is about. */
function tenure({ id, name }: Segment, entry: Tenure, currency: string): Input[] {
  const section = `Tenure: ${name}`;
  const { customers, retention } = tenureFields;
  const parameters = estimates<Fields>(inputIds.tenure(id, ''), section, currency, CURVE_FIELDS[entry.curve], parametersOf(entry));
  const years = entry.years.flatMap((year, before) => {
    const ofYear = (field: Field): Field => ({ ...field, label: `${field.label} in ${yearWords(before + 1, entry.years.length)}` });
    const at = inputIds.tenureYear(id, before + 1, '');
    const counted = estimates(at, section, currency, { customers: ofYear(customers) }, year);
    return 'retention' in year ? [...counted, ...estimates(at, section, currency, { retention: ofYear(retention) }, year)] : counted;
  });
  return [...parameters, ...years];
}

/** Months of the whole timeline. */
const horizonOf = ({ timeline }: BusinessCase): number => (timeline.periods * 12) / PERIODS_PER_YEAR[timeline.periodLength];

function lever(entry: Lever, document: BusinessCase): Input[] {
  const prefix = inputIds.lever(entry.id, '');
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
        id: inputIds.leverIn(entry.id, id),
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
  const prefix = inputIds.cost(entry.id, '');
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
    values ? estimates(prefix, section, currency, fields, values) : [];
  const { inaction: of, service: ofService } = inputIds;
  return [
    ...block(of.prefix, 'Doing nothing', { drift: driftField }, entry),
    ...block(of('complaints', ''), 'Complaints', complaintFields, entry.complaints),
    ...block(of('wordOfMouth', ''), 'Word of mouth', wordOfMouthFields, entry.wordOfMouth),
    ...(entry.serviceLevels?.classes ?? []).flatMap((service) =>
      block(ofService(service.id, ''), `Service level: ${service.name}`, serviceClassFields, service),
    ),
    ...block(of('litigation', ''), 'Litigation', litigationFields, entry.litigation),
    ...block(of('brand', ''), 'Brand', brandFields, entry.brand),
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
