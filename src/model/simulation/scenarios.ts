import { ratesOfReturn } from '../../core/cashflow/rates-of-return';
import { decimal } from '../../core/money';
import { PERIODS_PER_YEAR } from '../../core/units';
import { compile } from '../columnar/compile';
import { SCENARIOS, type Scenario } from '../document/types';
import { BASE_SCENARIO, estimatesOf, SCENARIO_INPUT } from '../document/inputs';
import { liveValues } from '../exact/evaluate';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';

/** What is compared between scenarios, by the names of the results, in the order in which they became known. Money after tax. */
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
  'irr',
  'npvRisk',
  'npvToday',
  'npvLater',
  'pvOutflows',
  'roiRisk',
  'costPerKept',
  'worthPerKept',
  'customersWon',
  'costPerWon',
  'equityChange',
] as const;
export type Compared = (typeof COMPARED)[number];

/** Who crosses zero more than once may have several rates of return: then the modified one tells. */
export const NO_SINGLE_RATE = 'none or several';

/** Further results that say whether others are defined. */
const CONDITIONS = ['pvCostsRisk'] as const;

/** The result that stands below the line of a ratio; where it is zero, the ratio has no value. */
export const DIVISORS: Readonly<Partial<Record<string, 'pvCosts' | 'pvCostsRisk' | 'pvOutflows'>>> = {
  roi: 'pvCosts',
  roiRisk: 'pvCostsRisk',
  mirr: 'pvOutflows',
};

/** One result in the three scenarios; undefined where it is not defined, or not reached. */
export type AcrossScenarios = Readonly<Record<Compared, Readonly<Record<Scenario, number | undefined>>>>;

/** The results of a case in its three scenarios, side by side, by the columnar program. */
export function compareScenarios(model: Model): AcrossScenarios {
  const varying = estimatesOf(model.inputs).map(({ id }) => id);
  const names = [...COMPARED.filter((name) => name !== 'irr'), ...CONDITIONS];
  const crossing = ids.payback('simple', 'crossing');
  const program = compile(model, {
    constants: names.map(ids.result),
    totals: [crossing],
    series: [ids.net],
    varying,
    values: new Map([[SCENARIO_INPUT, BASE_SCENARIO]]),
  });
  const live = SCENARIOS.map((_, index) => liveValues(model, new Map([[SCENARIO_INPUT, index + 1]])));
  const outcome = program.run(SCENARIOS.length, new Map(varying.map((id) => [id, Float64Array.from(live, (values) => values.get(id)!)])));
  const valueOf = (name: Compared, index: number): number | undefined => {
    const at = (result: string): number => outcome.constant(ids.result(result))[index]!;
    if (name === 'irr') {
      const net = Array.from({ length: model.periods + 1 }, (_, period) => outcome.period(ids.net, period)[index]!);
      return outcome.total(crossing)[index]! > 1 ? undefined : yearlyRate(model, net);
    }
    const divisor = DIVISORS[name];
    if (divisor !== undefined && at(divisor) === 0) return undefined;
    if ((name === 'paybackMonths' || name === 'paybackDiscountedMonths') && at(name) < 0) return undefined;
    return at(name);
  };
  return Object.fromEntries(
    COMPARED.map((name) => [name, Object.fromEntries(SCENARIOS.map((scenario, index) => [scenario, valueOf(name, index)]))]),
  ) as AcrossScenarios;
}

/** The rate of return a year of flows that cross zero at most once; the greatest, where they have another below it. */
function yearlyRate({ case: { timeline } }: Model, net: readonly number[]): number | undefined {
  const rate = ratesOfReturn(
    net.map((flow) => decimal(flow)),
    timeline.timing,
  ).at(-1);
  return rate?.plus(1).pow(PERIODS_PER_YEAR[timeline.periodLength]).minus(1).toNumber();
}
