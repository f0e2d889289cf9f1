import { SCENARIO_INPUT } from '../../model/document/inputs';
import { SCENARIOS, type BusinessCase } from '../../model/document/types';
import { evaluate } from '../../model/exact/evaluate';
import { ids } from '../../model/lines/ids';
import type { FormatName } from '../formats';
import type { Layout, Place } from '../layout';

/*
 * Three scenarios at once without three models: the live one is the model itself; of the others the results are stored as
 * the decimal model found them, and shown only while every input is what it was then.
 */

/** What is compared, in its order. Money after tax. */
const COMPARED = [
  'npv',
  'npvRisk',
  'npvToday',
  'npvLater',
  'pvBenefits',
  'pvCosts',
  'pvOutflows',
  'roi',
  'roiRisk',
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
] as const;
type ComparedResult = (typeof COMPARED)[number];

/** What stands below the line of a ratio; where it is zero, the ratio has no value. */
export const DIVISORS: Readonly<Partial<Record<string, 'pvCosts' | 'pvCostsRisk' | 'pvOutflows'>>> = {
  roi: 'pvCosts',
  roiRisk: 'pvCostsRisk',
  mirr: 'pvOutflows',
};
export const NOT_DEFINED = 'not defined';

/** A result of the model with what each scenario answers. */
export interface Compared {
  readonly name: ComparedResult;
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly format: FormatName;
  /** Cautious, base, optimistic. */
  readonly stored: readonly (number | string)[];
}

/** The results of the model in its three scenarios. @throws RangeError when the model lacks one of them */
export function comparedResults({ model }: Layout): Compared[] {
  const lines = new Map(model.lines.map((line) => [line.id, line]));
  const scenarios = SCENARIOS.map((_, index) => evaluate(model, new Map([[SCENARIO_INPUT, index + 1]])));
  return COMPARED.map((name) => {
    const line = lines.get(ids.result(name));
    if (!line) throw new RangeError(`The model has no result "${name}".`);
    const divisor = DIVISORS[name];
    const stored = scenarios.map((values) =>
      divisor !== undefined && values.constant(ids.result(divisor))!.isZero() ? NOT_DEFINED : values.constant(line.id)!.toNumber(),
    );
    return { name, line: line.id, label: line.label, unit: line.unit, format: line.format, stored };
  });
}

/** Columns of Scenarios: what holds now, a gap, and what held when the results were stored. */
export const scenarioColumns = {
  label: 0,
  unit: 1,
  live: 2,
  cautious: 3,
  base: 4,
  optimistic: 5,
  storedCautious: 7,
  storedBase: 8,
  storedOptimistic: 9,
  confidence: 10,
  storedConfidence: 11,
  changed: 12,
} as const;

/** Rows of Scenarios above the results. */
export const scenarioRows = { scenario: 3, changed: 4, difference: 5, headings: 7, number: 8, shown: 9, state: 10, first: 11 } as const;

/** Whether the case has the three scenarios side by side. */
export const comparesScenarios = ({ sheets }: BusinessCase): boolean => sheets.includes('Scenarios');

const SHOWN = ['cautious', 'base', 'optimistic'] as const;

/** Where a result of the three scenarios is shown, in the order of the scenarios. */
export const scenarioPlaces = (name: ComparedResult): Place[] => rowPlaces(scenarioRows.first + COMPARED.indexOf(name));

/** Where the words stand that say whether a scenario is live, as stored, or not shown. */
export const scenarioStates = (): Place[] => rowPlaces(scenarioRows.state);

const rowPlaces = (row: number): Place[] => SHOWN.map((key) => ({ sheet: 'Scenarios', row, column: scenarioColumns[key] }));
