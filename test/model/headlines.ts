import { buildModel } from '../../src/model/lines/build-model';
import { SCENARIOS, type BusinessCase, type Scenario } from '../../src/model/document/types';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { SCENARIO_INPUT } from '../../src/model/document/inputs';
import { ids } from '../../src/model/lines/ids';
import type { Model } from '../../src/model/language/model';
import { yearlyRates } from '../../src/model/exact/yearly-rates';

/** The figures a decision is made on, for one scenario. Money in the currency of the case. */
interface Headlines {
  readonly npv: number;
  /** (PV benefits - PV costs) / PV costs; 0 without costs. */
  readonly roi: number;
  /** Years; -1 where the outlay does not come back within the horizon. */
  readonly payback: number;
  /** A year; undefined where no rate up to 1,000 % a period, or more than one, makes NPV zero. */
  readonly irr: number | undefined;
  /** Who would have left, over the horizon. */
  readonly customersKept: number;
  readonly customersKeptYearly: number;
  readonly costPerCustomerKept: number;
  readonly worthPerCustomerKept: number;
  readonly costOfInaction: number;
}

/** The headline figures of a valid case under all three scenarios, from the exact reader. */
export function headlines(document: BusinessCase): Readonly<Record<Scenario, Headlines>> {
  const model = buildModel(document);
  const of = (scenario: Scenario): Headlines =>
    headlinesOf(model, evaluate(model, new Map([[SCENARIO_INPUT, SCENARIOS.indexOf(scenario) + 1]])));
  return { low: of('low'), base: of('base'), high: of('high') };
}

/** The headline figures of a model that has been calculated. */
function headlinesOf(model: Model, values: Values): Headlines {
  const result = (name: string): number => {
    const value = values.constant(ids.result(name));
    if (!value) throw new RangeError(`The model has no result ${name}.`);
    return value.toNumber();
  };
  return {
    npv: result('npv'),
    roi: result('roi'),
    payback: result('payback'),
    irr: yearlyIrr(model, values),
    customersKept: result('customersKept'),
    customersKeptYearly: result('customersKeptYearly'),
    costPerCustomerKept: result('costPerKept'),
    worthPerCustomerKept: result('worthPerKept'),
    costOfInaction: result('costOfInaction'),
  };
}

function yearlyIrr(model: Model, values: Values): number | undefined {
  const [rate, ...others] = yearlyRates(model, values);
  return others.length > 0 ? undefined : rate;
}
