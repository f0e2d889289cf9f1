import { SCENARIOS, TIMINGS } from '../../model/document';
import {
  brandFields,
  caseFields,
  complaintFields,
  leverFields,
  segmentFields,
  serviceClassFields,
  wordOfMouthFields,
} from '../../model/fields';
import { LIST_SEPARATOR } from '../structure';
import type { CellValue } from './content';
import { type Register, dateOf, wordsOf } from './register';

const LENGTHS: Readonly<Record<number, string>> = { 12: 'month', 4: 'quarter', 1: 'year' };
const SHIFTS: Readonly<Record<number, string>> = { 0: TIMINGS[0], 0.5: TIMINGS[1] };

/** A number that the register writes as text, because it is no input. */
const numberOf = (value: CellValue): CellValue => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value);
const chosen = (table: Readonly<Record<number, string>>, value: CellValue): CellValue =>
  typeof value === 'number' ? (table[value] ?? value) : value;

/** The document as the register holds it; whether it is a valid case is for `parseCase` to say. */
export function documentOf(register: Register): Record<string, unknown> {
  const words = (id: string, path: string): CellValue => wordsOf(register.live(id, path));
  const scenarios = Object.fromEntries(SCENARIOS.map((name, index) => [index + 1, name]));
  return {
    version: numberOf(register.live('document.version', 'version')),
    title: words('document.title', 'title'),
    currency: words('document.currency', 'currency'),
    author: words('document.author', 'author'),
    date: dateOf(register.live('document.date', 'date')),
    purpose: words('document.purpose', 'purpose'),
    scenario: chosen(scenarios, register.live('scenario', 'scenario', '1 (cautious), 2 (base) or 3 (optimistic)')),
    timeline: {
      start: dateOf(register.live('timeline.start', 'timeline.start', 'the first day of a month')),
      periodLength: chosen(
        LENGTHS,
        register.live('timeline.periodsPerYear', 'timeline.periodLength', '12 (months), 4 (quarters) or 1 (years)'),
      ),
      periods: numberOf(register.live('document.periods', 'timeline.periods')),
      timing: chosen(SHIFTS, register.live('timeline.shift', 'timeline.timing', '0 (end of period) or 0.5 (mid-period)')),
    },
    ...register.estimates('', Object.keys(caseFields), ''),
    segments: register.entries('segment.', 'name').map((id, index) => ({
      id,
      name: words(`segment.${id}.name`, `segments[${index}].name`),
      ...register.estimates(`segment.${id}.`, Object.keys(segmentFields), `segments[${index}]`),
    })),
    levers: register.entries('lever.', 'name').map((id, index) => leverOf(register, id, `levers[${index}]`)),
    costs: register.entries('cost.', 'name').map((id, index) => costOf(register, id, `costs[${index}]`)),
    inaction: inactionOf(register),
    programmes: register.entries('programme.', 'name').map((id, index) => programmeOf(register, id, `programmes[${index}]`)),
  };
}

function leverOf(register: Register, id: string, path: string): Record<string, unknown> {
  const prefix = `lever.${id}.`;
  return {
    id,
    name: wordsOf(register.live(`${prefix}name`, `${path}.name`)),
    kind: register.live(`${prefix}kind`, `${path}.kind`),
    ...register.estimates(prefix, ['size', ...Object.keys(leverFields)], path),
    start: register.live(`${prefix}start`, `${path}.start`),
    ramp: register.live(`${prefix}ramp`, `${path}.ramp`),
    segments: segmentsOf(register, prefix, path),
  };
}

/** The segments whose flag is 1, in the order in which the case named them; newly switched-on ones follow. */
function segmentsOf(register: Register, prefix: string, path: string): CellValue[] {
  const flags = `${prefix}in.`;
  const inserted = String(wordsOf(register.live(`${prefix}segments`, `${path}.segments`)));
  const known = register.ids.filter((id) => id.startsWith(flags)).map((id) => id.slice(flags.length));
  const before = inserted.split(LIST_SEPARATOR).filter((id) => known.includes(id));
  const ordered = [...before, ...known.filter((id) => !before.includes(id))];
  let position = 0;
  return ordered.flatMap((id): CellValue[] => {
    const value = register.live(`${flags}${id}`, `${path}.segments[${position}]`, '1 (works in this segment) or 0 (does not)');
    if (value === 0 || value === false) return [];
    position += 1;
    // Anything but 1 stays what it is: no segment has it as its id, so that the document is refused with this cell.
    return [value === 1 || value === true ? id : value];
  });
}

function costOf(register: Register, id: string, path: string): Record<string, unknown> {
  const prefix = `cost.${id}.`;
  const kind = register.live(`${prefix}kind`, `${path}.kind`);
  const keys = kind === 'oneOff' ? ['start'] : ['start', 'end', 'ramp'];
  return {
    id,
    name: wordsOf(register.live(`${prefix}name`, `${path}.name`)),
    kind,
    amount: register.estimate(`${prefix}amount`, `${path}.amount`),
    ...Object.fromEntries(keys.map((key) => [key, register.live(`${prefix}${key}`, `${path}.${key}`)])),
  };
}

function inactionOf(register: Register): Record<string, unknown> {
  const block = (name: string, fields: object): Record<string, unknown> =>
    register.ids.some((id) => id.startsWith(`inaction.${name}.`))
      ? { [name]: register.estimates(`inaction.${name}.`, Object.keys(fields), `inaction.${name}`) }
      : {};
  const classes = register.entries('inaction.service.', 'name').map((id, index) => ({
    id,
    name: wordsOf(register.live(`inaction.service.${id}.name`, `inaction.serviceLevels.classes[${index}].name`)),
    ...register.estimates(`inaction.service.${id}.`, Object.keys(serviceClassFields), `inaction.serviceLevels.classes[${index}]`),
  }));
  return {
    drift: register.estimate('inaction.drift', 'inaction.drift'),
    ...block('complaints', complaintFields),
    ...block('wordOfMouth', wordOfMouthFields),
    ...(classes.length > 0 && { serviceLevels: { classes } }),
    ...block('brand', brandFields),
  };
}

const programmeOf = (register: Register, id: string, path: string): Record<string, unknown> => ({
  id,
  name: wordsOf(register.live(`programme.${id}.name`, `${path}.name`)),
  cost: register.live(`programme.${id}.cost`, `${path}.cost`),
  npv: register.live(`programme.${id}.npv`, `${path}.npv`),
  comment: wordsOf(register.cell(`programme.${id}.cost`, 'Comment', `${path}.comment`)),
});
