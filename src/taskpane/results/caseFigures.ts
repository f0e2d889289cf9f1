import { SCENARIOS, type BusinessCase, type Lever, type Scenario } from '../../model/document';
import { SCENARIO_INPUT, type Input } from '../../model/document/inputs';
import { evaluate } from '../../model/exact/evaluate';
import { yearly, type Start, type Year } from '../../model/exact/yearly';
import { buildModel } from '../../model/lines/build-model';
import { ids } from '../../model/lines/ids';
import { inputLabel } from '../../workbook/sheets/inputWords';

/** Results that the page speaks of, by the names that the model gives them. Money is in the currency of the case. */
const RESULTS = [
  'npv',
  'npvRisk',
  'roi',
  'hasCosts',
  'paybackMonths',
  'pvBenefits',
  'pvCosts',
  'customersKept',
  'costPerKept',
  'worthPerKept',
  'customersWon',
  'costPerWon',
  'costOfInaction',
  'avoidedOfInaction',
] as const;

/** Retention a year in the last year, without and with the programme. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What a number rests on: how the size of a lever was come by, or that nobody has confirmed it. */
export type Grade = Lever['size']['kind'] | 'unconfirmed';

/** An input that nobody has confirmed, as the sheet calls it. */
export interface UnconfirmedInput {
  readonly id: string;
  readonly label: string;
}

/** One scenario of a case, from the lines that the workbook holds. */
export interface CaseFigures {
  readonly results: Readonly<Record<(typeof RESULTS)[number], number>>;
  readonly all: BeforeAfter;
  readonly segments: readonly (BeforeAfter & { readonly id: string; readonly name: string })[];
  readonly start: Start;
  readonly years: readonly Year[];
  /** NPV by the grade of each lever's size; grades that no lever has are left out. */
  readonly grades: Readonly<Partial<Record<Grade, number>>>;
  readonly unconfirmed: readonly UnconfirmedInput[];
}

export function caseFigures(document: BusinessCase, scenario: Scenario): CaseFigures {
  const model = buildModel(document);
  const values = evaluate(model, new Map([[SCENARIO_INPUT, SCENARIOS.indexOf(scenario) + 1]]));
  const constant = (line: string): number => known(values.constant(line), line).toNumber();
  const total = (line: string): number => known(values.total(line), line).toNumber();
  const grades: Partial<Record<Grade, number>> = {};
  for (const { id, size } of document.levers) {
    const grade = size.confirmed ? size.kind : 'unconfirmed';
    grades[grade] = (grades[grade] ?? 0) + constant(ids.leverNpv(id));
  }
  return {
    results: Object.fromEntries(RESULTS.map((name) => [name, constant(ids.result(name))])) as CaseFigures['results'],
    all: { before: total(ids.retainedAll('without')), after: total(ids.retainedAll('with')) },
    segments: document.segments.map(({ id, name }) => ({
      id,
      name,
      before: total(ids.retained('without', id)),
      after: total(ids.retained('with', id)),
    })),
    ...yearly(model, values),
    grades,
    unconfirmed: model.inputs.filter(isUnconfirmed).map((input) => ({ id: input.id, label: inputLabel(input) })),
  };
}

const isUnconfirmed = (input: Input): boolean =>
  input.type === 'estimate' ? !input.estimate.confirmed : input.provenance?.confirmed === false;

function known<Value>(value: Value | undefined, line: string): Value {
  if (value === undefined) throw new Error(`The model has no figure ${line}.`);
  return value;
}
