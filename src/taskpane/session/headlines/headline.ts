import { PERIODS_PER_YEAR } from '../../../core/units';
import { SCENARIOS, type BusinessCase, type Scenario } from '../../../model/document';
import { SCENARIO_INPUT } from '../../../model/document/inputs';
import { evaluate } from '../../../model/exact/evaluate';
import { OUTPUT_NAMES, type OutputKey } from '../../../model/formula/names';
import { buildModel } from '../../../model/lines/build-model';
import type { Headline, Preview } from '../preview';

/**
 * The headline figures of a case under its three scenarios, from the same lines that the workbook will hold.
 *
 * @param checked a valid case
 */
export const previewOf = (checked: BusinessCase): Preview => ({
  low: headline(checked, 'low'),
  base: headline(checked, 'base'),
  high: headline(checked, 'high'),
});

function headline(checked: BusinessCase, scenario: Scenario): Headline {
  const values = evaluate(buildModel(checked), new Map([[SCENARIO_INPUT, SCENARIOS.indexOf(scenario) + 1]]));
  const figure = (key: OutputKey): number => {
    const { line } = OUTPUT_NAMES.find((output) => output.key === key) ?? {};
    const value = line === undefined ? undefined : values.constant(line);
    if (value === undefined) throw new Error(`The model has no figure ${key}.`);
    return value.toNumber();
  };
  const { periods, periodLength } = checked.timeline;
  return {
    npv: figure('NPV'),
    roi: figure('ROI'),
    payback: figure('PAYBACK'),
    customersKept: figure('CUSTOMERS_KEPT'),
    horizon: periods / PERIODS_PER_YEAR[periodLength],
  };
}
