import { compile } from '../columnar/compile';
import { SCENARIOS, type Scenario } from '../document/types';
import { BASE_SCENARIO, estimatesOf, SCENARIO_INPUT } from '../document/inputs';
import { liveValues } from '../exact/evaluate';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';

/** What is compared between scenarios, by the names of the results. Money after tax. */
export const COMPARED = [
  'npv',
  'roi',
  'mirr',
  'paybackMonths',
  'paybackDiscountedMonths',
  'pvBenefits',
  'pvCosts',
  'customersKept',
  'retentionWithout',
  'retentionWith',
  'retentionGain',
  'costOfInaction',
] as const;
export type Compared = (typeof COMPARED)[number];

/** Results of the scenarios that say whether others are defined. */
const CONDITIONS = ['hasCosts', 'pvOutflows'] as const;

/** One result in the three scenarios; undefined where it is not defined, or not reached. */
export type AcrossScenarios = Readonly<Record<Compared, Readonly<Record<Scenario, number | undefined>>>>;

/** The results of a case in its three scenarios, side by side, by the columnar program. */
export function compareScenarios(model: Model): AcrossScenarios {
  const varying = estimatesOf(model.inputs).map(({ id }) => id);
  const names = [...COMPARED, ...CONDITIONS];
  const program = compile(model, { constants: names.map(ids.result), varying, values: new Map([[SCENARIO_INPUT, BASE_SCENARIO]]) });
  const live = SCENARIOS.map((_, index) => liveValues(model, new Map([[SCENARIO_INPUT, index + 1]])));
  const outcome = program.run(SCENARIOS.length, new Map(varying.map((id) => [id, Float64Array.from(live, (values) => values.get(id)!)])));
  const valueOf = (name: Compared, index: number): number | undefined => {
    const at = (result: (typeof names)[number]): number => outcome.constant(ids.result(result))[index]!;
    if (name === 'roi' && at('hasCosts') === 0) return undefined;
    if (name === 'mirr' && at('pvOutflows') === 0) return undefined;
    if ((name === 'paybackMonths' || name === 'paybackDiscountedMonths') && at(name) < 0) return undefined;
    return at(name);
  };
  return Object.fromEntries(
    COMPARED.map((name) => [name, Object.fromEntries(SCENARIOS.map((scenario, index) => [scenario, valueOf(name, index)]))]),
  ) as AcrossScenarios;
}
