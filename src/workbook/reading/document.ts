import { inputIds } from '../../model/document/input-ids';
import {
  brandFields,
  caseFields,
  complaintFields,
  leverFields,
  litigationFields,
  responseFields,
  riskFields,
  segmentFields,
  serviceClassFields,
  TENURE_PARAMETERS,
  wordOfMouthFields,
} from '../../model/document/fields';
import { EFFORT_INPUT, SCENARIO_INPUT, SCENARIO_WORDS, TIMING_WORDS, TRIAL_INPUT } from '../../model/document/inputs';
import { LIST_SEPARATOR } from '../structure';
import type { CellValue } from './content';
import { flagOf, periodLengthOf, scenarioOf, timingOf } from './decisions';
import { type Register, dateOf, wordsOf } from './register';

/** A number that the register writes as text, because it is no input. */
const numberOf = (value: CellValue): CellValue => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value);

/** The document as the register holds it; whether it is a valid case is for `parseCase` to say. */
export function documentOf(register: Register): Record<string, unknown> {
  const words = (id: string, path: string): CellValue => wordsOf(register.typed(id, path));
  // Part of the question that a response answers, not of the case.
  if (register.has(inputIds.effortAsked)) register.typed(inputIds.effortAsked, '');
  // Which trial is shown is the reader's, not the case's.
  if (register.has(TRIAL_INPUT)) register.typed(TRIAL_INPUT, '');
  return {
    version: numberOf(register.typed(inputIds.document('version'), 'version')),
    title: words(inputIds.document('title'), 'title'),
    currency: words(inputIds.document('currency'), 'currency'),
    author: words(inputIds.document('author'), 'author'),
    date: dateOf(register.typed(inputIds.document('date'), 'date')),
    purpose: words(inputIds.document('purpose'), 'purpose'),
    scenario: scenarioOf(register.typed(SCENARIO_INPUT, 'scenario', SCENARIO_WORDS.join(', '))),
    sheets: listOf(register.typed(inputIds.document('sheets'), 'sheets')),
    effort: register.typed(EFFORT_INPUT, 'effort'),
    delay: register.typed(inputIds.delay, 'delay'),
    timeline: {
      start: dateOf(register.typed(inputIds.start, 'timeline.start', 'the first day of a month')),
      periodLength: periodLengthOf(
        register.typed(inputIds.periodsPerYear, 'timeline.periodLength', '12 (months), 4 (quarters) or 1 (years)'),
      ),
      periods: register.typed(inputIds.periods, 'timeline.periods'),
      timing: timingOf(register.typed(inputIds.shift, 'timeline.timing', Object.values(TIMING_WORDS).join(' or '))),
    },
    ...register.estimates('', Object.keys(caseFields), ''),
    riskAdjustment: register.estimates(inputIds.risk(''), Object.keys(riskFields), 'riskAdjustment'),
    segments: register.entries(inputIds.segment.prefix, 'name').map((id, index) => ({
      id,
      name: words(inputIds.segment(id, 'name'), `segments[${index}].name`),
      ...register.estimates(inputIds.segment(id, ''), Object.keys(segmentFields), `segments[${index}]`),
      ...(register.has(inputIds.tenure(id, 'curve')) && { tenure: tenureOf(register, id, `segments[${index}].tenure`) }),
    })),
    levers: register.entries(inputIds.lever.prefix, 'name').map((id, index) => leverOf(register, id, `levers[${index}]`)),
    costs: register.entries(inputIds.cost.prefix, 'name').map((id, index) => costOf(register, id, `costs[${index}]`)),
    inaction: inactionOf(register),
    programmes: register.entries(inputIds.programme.prefix, 'name').map((id, index) => programmeOf(register, id, `programmes[${index}]`)),
    budgets: register.numbered(inputIds.budget.prefix).map((id, index) => register.typed(id, `budgets[${index}]`)),
    correlations: register
      .entries(inputIds.correlation.prefix, 'a')
      .map((id, index) => correlationOf(register, id, `correlations[${index}]`)),
    review: {
      reviewer: words(inputIds.review('reviewer'), 'review.reviewer'),
      date: dateOf(words(inputIds.review('date'), 'review.date')),
      decision: words(inputIds.review('decision'), 'review.decision'),
      conditions: words(inputIds.review('conditions'), 'review.conditions'),
    },
    realisation: register.entries(inputIds.realisation.prefix, 'benefit').map((id, index) => ({
      id,
      benefit: words(inputIds.realisation(id, 'benefit'), `realisation[${index}].benefit`),
      date: dateOf(register.typed(inputIds.realisation(id, 'date'), `realisation[${index}].date`)),
      owner: words(inputIds.realisation(id, 'owner'), `realisation[${index}].owner`),
    })),
    // Where they have a sheet of their own, what stands there takes the place of this.
    evidence: register.entries(inputIds.evidence.prefix, 'text').map((id, index) => ({
      id,
      kind: register.typed(inputIds.evidence(id, 'kind'), `evidence[${index}].kind`),
      text: words(inputIds.evidence(id, 'text'), `evidence[${index}].text`),
      source: words(inputIds.evidence(id, 'source'), `evidence[${index}].source`),
      date: dateOf(register.typed(inputIds.evidence(id, 'date'), `evidence[${index}].date`)),
      weight: register.typed(inputIds.evidence(id, 'weight'), `evidence[${index}].weight`),
    })),
    judgments: register.entries(inputIds.judgment.prefix, 'text').map((id, index) => ({
      id,
      topic: words(inputIds.judgment(id, 'topic'), `judgments[${index}].topic`),
      text: words(inputIds.judgment(id, 'text'), `judgments[${index}].text`),
      owner: words(inputIds.judgment(id, 'owner'), `judgments[${index}].owner`),
      date: dateOf(register.typed(inputIds.judgment(id, 'date'), `judgments[${index}].date`)),
    })),
  };
}

function tenureOf(register: Register, segment: string, path: string): Record<string, unknown> {
  const { tenure, tenureYear } = inputIds;
  const curve = register.typed(tenure(segment, 'curve'), `${path}.curve`);
  const keys = curve === 'table' ? ['customers', 'retention'] : ['customers'];
  const parameters = TENURE_PARAMETERS.filter((key) => register.has(tenure(segment, key)));
  const years: Record<string, unknown>[] = [];
  for (let year = 1; register.has(tenureYear(segment, year, 'customers')); year += 1)
    years.push(register.estimates(tenureYear(segment, year, ''), keys, `${path}.years[${year - 1}]`));
  return { curve, ...register.estimates(tenure(segment, ''), parameters, path), years };
}

function leverOf(register: Register, id: string, path: string): Record<string, unknown> {
  const prefix = inputIds.lever(id, '');
  return {
    id,
    name: wordsOf(register.typed(`${prefix}name`, `${path}.name`)),
    kind: register.typed(`${prefix}kind`, `${path}.kind`),
    ...register.estimates(prefix, ['size', ...Object.keys(leverFields)], path),
    start: register.typed(`${prefix}start`, `${path}.start`),
    ramp: register.typed(`${prefix}ramp`, `${path}.ramp`),
    segments: segmentsOf(register, prefix, path),
    ...(register.has(`${prefix}plus50`) && { response: responseOf(register, prefix, `${path}.response`) }),
  };
}

function responseOf(register: Register, prefix: string, path: string): Record<string, unknown> {
  const answers = Object.keys(responseFields).map((key) => [key, register.typed(`${prefix}${key}`, `${path}.${key}`)] as const);
  // Both answers come from one person; the first row says who.
  register.provenance(`${prefix}unlimited`, path);
  return { ...Object.fromEntries(answers), ...register.provenance(`${prefix}plus50`, path) };
}

function correlationOf(register: Register, id: string, path: string): Record<string, unknown> {
  const of = (key: string): CellValue => wordsOf(register.typed(inputIds.correlation(id, key), `${path}.${key}`));
  return { a: of('a'), b: of('b'), rank: numberOf(of('rank')), comment: of('comment') };
}

/** Ids written as one text. */
const listOf = (value: CellValue): CellValue[] => {
  const text = wordsOf(value);
  return typeof text === 'string' ? text.split(LIST_SEPARATOR).filter((id) => id !== '') : [text];
};
/** The segments whose flag says yes, in the order in which the case named them; newly switched-on ones follow. */
function segmentsOf(register: Register, prefix: string, path: string): CellValue[] {
  const flags = `${prefix}in.`;
  const inserted = String(wordsOf(register.typed(`${prefix}segments`, `${path}.segments`)));
  const known = register.ids.filter((id) => id.startsWith(flags)).map((id) => id.slice(flags.length));
  const before = inserted.split(LIST_SEPARATOR).filter((id) => known.includes(id));
  const ordered = [...before, ...known.filter((id) => !before.includes(id))];
  let position = 0;
  return ordered.flatMap((id): CellValue[] => {
    const value = flagOf(register.typed(`${flags}${id}`, `${path}.segments[${position}]`, 'yes (works in this segment) or no (does not)'));
    if (value === false) return [];
    position += 1;
    // Anything but yes stays what it is: no segment has it as its id, so that the document is refused with this cell.
    return [value === true ? id : value];
  });
}

function costOf(register: Register, id: string, path: string): Record<string, unknown> {
  const prefix = inputIds.cost(id, '');
  const kind = register.typed(`${prefix}kind`, `${path}.kind`);
  const keys = kind === 'oneOff' ? ['start'] : ['start', 'end', 'ramp'];
  return {
    id,
    name: wordsOf(register.typed(`${prefix}name`, `${path}.name`)),
    kind,
    amount: register.estimate(`${prefix}amount`, `${path}.amount`),
    scales: flagOf(register.typed(`${prefix}scales`, `${path}.scales`)),
    levers: listOf(register.typed(`${prefix}levers`, `${path}.levers`)),
    ...Object.fromEntries(keys.map((key) => [key, register.typed(`${prefix}${key}`, `${path}.${key}`)])),
  };
}

function inactionOf(register: Register): Record<string, unknown> {
  const block = (name: string, fields: object): Record<string, unknown> =>
    register.ids.some((id) => id.startsWith(inputIds.inaction(name, '')))
      ? { [name]: register.estimates(inputIds.inaction(name, ''), Object.keys(fields), `inaction.${name}`) }
      : {};
  const classes = register.entries(inputIds.service.prefix, 'name').map((id, index) => ({
    id,
    name: wordsOf(register.typed(inputIds.service(id, 'name'), `inaction.serviceLevels.classes[${index}].name`)),
    ...register.estimates(inputIds.service(id, ''), Object.keys(serviceClassFields), `inaction.serviceLevels.classes[${index}]`),
  }));
  return {
    drift: register.estimate(inputIds.drift, 'inaction.drift'),
    ...block('complaints', complaintFields),
    ...block('wordOfMouth', wordOfMouthFields),
    ...(classes.length > 0 && { serviceLevels: { classes } }),
    ...block('litigation', litigationFields),
    ...block('brand', brandFields),
  };
}

function programmeOf(register: Register, id: string, path: string): Record<string, unknown> {
  const prefix = inputIds.programme(id, '');
  return {
    id,
    name: wordsOf(register.typed(`${prefix}name`, `${path}.name`)),
    costs: register.numbered(`${prefix}cost.`).map((cost, index) => register.typed(cost, `${path}.costs[${index}]`)),
    npv: register.range(`${prefix}npv`, `${path}.npv`),
    group: wordsOf(register.typed(`${prefix}group`, `${path}.group`)),
    needs: listOf(register.typed(`${prefix}needs`, `${path}.needs`)),
    mustHave: flagOf(register.typed(`${prefix}mustHave`, `${path}.mustHave`)),
    comment: wordsOf(register.cell(`${prefix}npv`, 'comment', `${path}.comment`)),
  };
}
