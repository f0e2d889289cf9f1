import { scopeOf } from '../../../model/lines/scope';
import { absoluteName } from '../../formula/a1';
import type { Layout } from '../../layout';
import { partsOf } from './gradedParts';
import { MONEY } from './moneyRows';
import { derived, type CellOf, type YearRow, type YearSection } from './rows';
import { UNIT } from './years';

/** Grades, the strongest first, with their words; who is not confirmed has no other grade. */
export const GRADES = [
  ['experiment', 'Experiments'],
  ['measured', 'Own data'],
  ['benchmark', 'Benchmarks'],
  ['judgment', 'Judgments'],
  ['unconfirmed', 'Not confirmed by anybody'],
] as const;
/** How many of them are evidence of one's own. */
export const OWN = 2;

/** What NPV rests on: the sums by grade. They read the rows of the parts, which stand below. */
export function gradeSection(layout: Layout): YearSection {
  const parts = partsOf(scopeOf(layout.model.case));
  const [first, last] = [parts[0], parts.at(-1)].map((part) => `graded.${part?.key ?? ''}`) as [string, string];
  const row = (key: string, label: string, strong: boolean, formula: (of: CellOf) => string): YearRow => ({
    key,
    label,
    unit: layout.model.case.currency,
    format: MONEY,
    strong,
    cell: (_, of) => derived(MONEY, formula(of)),
    total: 'sum',
  });
  const grades = (of: CellOf): string => {
    const [from, to] = [of(first), of(last)].map((cell) => Number(/\d+$/.exec(cell)?.[0]) - 1) as [number, number];
    return `${absoluteName(from, UNIT)}:${absoluteName(to, UNIT)}`;
  };
  return {
    title: "What NPV rests on, in today's money: by the grade of each lever's size",
    rows: [
      ...GRADES.map(([grade, label]) =>
        row(`grade.${grade}`, label, false, (of) => `=SUMIF(${grades(of)},"${grade}",${of(first)}:${of(last)})`),
      ),
      row('grade.all', 'Net present value, all grades', true, (of) => `=SUM(${of('grade.experiment')}:${of('grade.unconfirmed')})`),
    ],
  };
}
