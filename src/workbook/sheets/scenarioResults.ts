import { SCENARIO_INPUT, SCENARIO_WORDS } from '../../model/document/inputs';
import { SCENARIOS, type BusinessCase } from '../../model/document/types';
import { evaluate } from '../../model/exact/evaluate';
import { ids } from '../../model/lines/ids';
import { compareScenarios, DIVISORS, NO_SINGLE_RATE, type Compared as ComparedResult } from '../../model/simulation/scenarios';
import type { Model } from '../../model/language/model';
import type { FormatName } from '../formats';
import type { Layout, Place } from '../layout';

/*
 * Three scenarios at once without three models: a what-if table asks the whole model for each of them.
 */

/** What is compared, in its order. Money after tax. */
const ORDER = [
  'npv',
  'npvRisk',
  'npvToday',
  'npvLater',
  'pvBenefits',
  'pvCosts',
  'pvOutflows',
  'roi',
  'roiRisk',
  'irr',
  'mirr',
  'paybackMonths',
  'paybackDiscountedMonths',
  'customersKept',
  'costPerKept',
  'worthPerKept',
  'customersWon',
  'costPerWon',
  'retentionWithout',
  'retentionWith',
  'retentionGain',
  'costOfInaction',
  'equityChange',
] as const satisfies readonly ComparedResult[];

export const NOT_DEFINED = 'not defined';

/** A result of the model with what each scenario answers. */
export interface Compared {
  readonly name: (typeof ORDER)[number];
  readonly label: string;
  readonly unit: string;
  readonly format: FormatName;
  /** Cautious, base, optimistic. */
  readonly answers: readonly (number | string)[];
}

/** The results of the model in its three scenarios. @throws RangeError when the model lacks one of them */
export function comparedResults({ model }: Layout): Compared[] {
  const lines = new Map(model.lines.map((line) => [line.id, line]));
  const scenarios = SCENARIOS.map((_, index) => evaluate(model, new Map([[SCENARIO_INPUT, index + 1]])));
  return ORDER.map((name) => {
    if (name === 'irr') return { ...RATE, answers: ratesOf(model) };
    const line = lines.get(ids.result(name));
    if (!line) throw new RangeError(`The model has no result "${name}".`);
    const divisor = DIVISORS[name];
    const answers = scenarios.map((values) =>
      divisor !== undefined && values.constant(ids.result(divisor))!.isZero() ? NOT_DEFINED : values.constant(line.id)!.toNumber(),
    );
    return { name, label: line.label, unit: line.unit, format: line.format, answers };
  });
}

/** The rate of return is no line of the model: natively it is found on Checks, and here as CASE.SCENARIOS finds it. */
const RATE = { name: 'irr', label: 'Internal rate of return', unit: 'a year', format: 'percent' } as const;

function ratesOf(model: Model): (number | string)[] {
  const { irr } = compareScenarios(model);
  return SCENARIOS.map((scenario) => irr[scenario] ?? NO_SINGLE_RATE);
}

/** Columns of Scenarios that people read. */
export const scenarioColumns = { label: 0, unit: 1, live: 2, cautious: 3, base: 4, optimistic: 5 } as const;

/** Rows of Scenarios above the results. */
export const scenarioRows = { scenario: 3, state: 4, difference: 5, headings: 7, first: 8 } as const;

/** Whether the case has the three scenarios side by side. */
export const comparesScenarios = ({ sheets }: BusinessCase): boolean => sheets.includes('Scenarios');

/** Where a result of the three scenarios is shown, in the order of the scenarios. */
export const scenarioPlaces = (name: (typeof ORDER)[number]): Place[] =>
  SCENARIO_WORDS.map((key) => ({ sheet: 'Scenarios', row: scenarioRows.first + ORDER.indexOf(name), column: scenarioColumns[key] }));

/** Where it stands in words how the results were come by. */
export const scenarioState: Place = { sheet: 'Scenarios', row: scenarioRows.state, column: scenarioColumns.live };
