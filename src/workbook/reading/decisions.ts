import { FLAG_WORDS, SCENARIO_WORDS, TIMING_WORDS } from '../../model/document/inputs';
import { SCENARIOS, TIMINGS, type Scenario, type Timing } from '../../model/document/types';
import type { PeriodLength } from '../../core/units';
import type { CellValue } from './content';

/** Reads what a cell says; what it does not know stays as it is, for the schema to refuse at its cell. */
type Reader<Meaning> = (value: CellValue) => CellValue | Meaning;

/** Words whatever their case, or the numbers by which the first workbooks said the same. */
function reader<Meaning>(meanings: readonly (readonly [said: CellValue, means: Meaning])[]): Reader<Meaning> {
  return (value) => {
    const said = typeof value === 'string' ? value.trim().toLowerCase() : value;
    const found = meanings.find(([known]) => known === said);
    return found ? found[1] : value;
  };
}

export const scenarioOf = reader<Scenario>(
  SCENARIOS.flatMap((name, index) => [[SCENARIO_WORDS[index] ?? name, name] as const, [index + 1, name] as const]),
);

/** The scenario a cell names, if it names one. */
export function scenarioIn(value: CellValue): Scenario | undefined {
  const found = scenarioOf(value);
  return SCENARIOS.find((name) => name === found);
}

export const timingOf = reader<Timing>(
  TIMINGS.flatMap((name) => [[TIMING_WORDS[name], name] as const, [name === 'end' ? 0 : 0.5, name] as const]),
);

/** Yes or no. */
export const flagOf = reader<boolean>(
  [FLAG_WORDS, [0, 1], [false, true]].flatMap(([no = '', yes = '']) => [[no, false] as const, [yes, true] as const]),
);

export const periodLengthOf = reader<PeriodLength>([
  [12, 'month'],
  [4, 'quarter'],
  [1, 'year'],
]);
