import { call } from '../../functions/call';
import type { FunctionTable } from '../counts/function-tables';
import type { Chart, Series } from './svg-chart';
import { ACTUAL, EXPECTED, LIMITS, OTHER } from './colours';

/** Columns of KAPLAN_MEIER_COUNTS. */
const [SURVIVAL, LOW, HIGH] = [5, 6, 7];
/** The projection goes so many times as far as customers were seen. */
const AHEAD = 2;

/** Survival with its limits, and the curves fitted to it projected beyond what was seen. */
export function survivalCharts(tables: readonly FunctionTable[]): Chart[] {
  const rowsOf = (id: string): readonly (readonly (number | string)[])[] => {
    const table = tables.find(({ function: name }) => name === id);
    return table && 'rows' in table ? table.rows : [];
  };
  const seen = rowsOf('KAPLAN_MEIER_COUNTS').filter(([tenure]) => typeof tenure === 'number') as number[][];
  if (seen.length === 0) return [];
  const last = seen.at(-1)![0]!;
  const observed = (name: string, column: number, colour: string): Series => ({
    name,
    style: 'stairs',
    colour,
    points: seen.map((row) => [row[0]!, 100 * row[column]!]),
  });
  const projected = (name: string, fit: string, curve: string, colour: string): Series[] => {
    const table = rowsOf(fit);
    if (table.length === 0) return [];
    const periods = Array.from({ length: AHEAD * last + 1 }, (_, t) => [t]);
    const shares = call(curve, [table, periods]) as number[][];
    return [{ name, style: 'dashed', colour, points: shares.map(([share], t) => [t, 100 * share!]) }];
  };
  return [
    {
      title: 'Customers who are left, with projection',
      x: 'tenure, in the unit of the counts',
      y: '% of customers',
      mark: { at: last, label: 'projected from here on' },
      series: [
        observed('low 95 %', LOW!, LIMITS),
        observed('high 95 %', HIGH!, LIMITS),
        observed('seen', SURVIVAL!, ACTUAL),
        ...projected('shifted beta-geometric', 'SBG_FIT', 'SBG_SURVIVAL', EXPECTED),
        ...projected('beta-discrete-Weibull', 'BDW_FIT', 'BDW_SURVIVAL', OTHER),
      ],
    },
  ];
}
