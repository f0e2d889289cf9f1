import { ids } from '../../../model/lines/ids';
import { acquires } from '../../../model/lines/levers/groups';
import { type Scope, scopeOf } from '../../../model/lines/scope';
import { SEGMENT_FREE_KINDS, type Lever } from '../../../model/document/types';
import { absoluteName, columnName } from '../../formula/a1';
import { CONFIRMED } from '../inputWords';
import { inputColumns, type Layout } from '../../layout';
import { seriesColumns } from '../../standard';
import type { CellSpec } from '../../spec';
import { derived, type CellOf, type YearRow, type YearSection } from './rows';
import { HEAD, UNIT, type Years } from './years';

/*
 * NPV by lever, segment, year and grade of the lever's size. Everything is at today's value, after overlap and tax. A
 * lever's costs are its shares of each cost, in the years in which they are paid, split by what it brings in each segment.
 */

const MONEY = 'currency';
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

interface Part {
  readonly key: string;
  readonly lever: Lever;
  readonly segment?: { readonly id: string; readonly name: string; readonly first: boolean };
}

/** Every lever in every segment; levers that work on no segment once. */
function partsOf(scope: Scope): Part[] {
  return scope.levers.flatMap((lever): Part[] =>
    lever.kind in SEGMENT_FREE_KINDS
      ? [{ key: lever.id, lever }]
      : scope.segments.map(({ id, name }, index) => ({
          key: `${lever.id}.${id}`,
          lever,
          segment: { id, name, first: index === 0 },
        })),
  );
}

const wordsOf = ({ lever, segment }: Part): string => (segment === undefined ? lever.name : `${lever.name}, ${segment.name}`);

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

/** The parts by lever, segment and year, and what they are made of. */
export function gradedSections(layout: Layout, years: Years): YearSection[] {
  const scope = scopeOf(layout.model.case);
  const { currency } = scope;
  const parts = partsOf(scope);
  const live = (input: string): string => layout.reference(layout.place({ input, part: 'live' }));
  const result = (line: string): string => layout.reference(layout.part(line, 'constant'));
  const taxed = `(1-${live('taxRate')})`;
  /** Present value of a line in a year; today its opening. */
  const present = (line: string, year: number, of: CellOf, times: string): CellSpec | undefined => {
    const first = seriesColumns.firstPeriod;
    if (year === 0) {
      const pays = layout.model.lines.find(({ id }) => id === line)?.opening;
      return pays ? derived(MONEY, `=${layout.reference(layout.part(line, 'opening'))}${times}`) : undefined;
    }
    const column = /^[A-Z]+/.exec(of('grade.all'))?.[0] ?? columnName(years.column(year));
    const [when, amount, factor] = [ids.year, line, ids.discountFactor].map((id) => layout.span(id, first)) as [string, string, string];
    return derived(MONEY, `=SUMPRODUCT((${when}=${column}$${HEAD.year + 1})*${amount}*${factor})${times}`);
  };
  const row = (key: string, label: string, cell: YearRow['cell'], changes: Partial<YearRow> = {}): YearRow => ({
    key,
    label,
    unit: currency,
    format: MONEY,
    cell,
    total: 'sum',
    ...changes,
  });
  const served = scope.levers.map((lever) => ({
    lever,
    costs: scope.document.costs.filter(({ levers }) => levers.length === 0 || levers.includes(lever.id)),
  }));
  const costOf = (lever: string): boolean => served.some(({ lever: { id }, costs }) => id === lever && costs.length > 0);
  const won = parts.filter(({ lever, segment }) => acquires(lever) && segment !== undefined);
  const benefitLine = ({ lever, segment }: Part): string =>
    segment === undefined ? ids.benefit(lever.id) : ids.reach(lever.id, segment.id);
  const share = ({ lever, segment }: Part): string =>
    segment === undefined
      ? ''
      : `*IF(${result(ids.leverPv(lever.id))}=0,${segment.first ? 1 : 0},${result(ids.leverPvIn(lever.id, segment.id))}/${result(ids.leverPv(lever.id))})`;
  const graded = (part: Part, year: number, of: CellOf): CellSpec => {
    const benefit = year === 0 ? '' : `${of(`graded.benefit.${part.key}`)}*(1-${live('overlapHaircut')})*${taxed}`;
    const cost = costOf(part.lever.id) ? `-${of(`graded.cost.${part.lever.id}`)}${share(part)}` : '';
    const acquisition = year > 0 && won.includes(part) ? `-${of(`graded.acquisition.${part.key}`)}` : '';
    return derived(MONEY, `=${benefit}${cost}${acquisition}` === '=' ? '=0' : `=${benefit}${cost}${acquisition}`);
  };
  const grade = (lever: Lever): CellSpec => {
    const at = { sheet: 'Inputs', row: layout.inputRow(`lever.${lever.id}.size`) } as const;
    const [kind, confirmed] = [inputColumns.kind, inputColumns.confirmed].map((column) => layout.reference({ ...at, column }));
    return { formula: `=IF(${confirmed}="${CONFIRMED[1]}","unconfirmed",${kind})`, style: 'link.general' };
  };
  return [
    {
      title: "NPV by lever, segment and year, in today's money after overlap and tax; the grade of the lever's size",
      rows: parts.map((part) =>
        row(`graded.${part.key}`, wordsOf(part), (year, of) => graded(part, year, of), {
          unit: grade(part.lever),
          totalOf: part.segment === undefined ? ids.leverNpv(part.lever.id) : ids.leverNpvIn(part.lever.id, part.segment.id),
          totalPart: 'constant',
        }),
      ),
    },
    {
      title: "Workings: benefits in today's money, before overlap and tax",
      rows: parts.map((part) =>
        row(`graded.benefit.${part.key}`, `Benefit: ${wordsOf(part)}`, (year, of) =>
          year === 0 ? undefined : present(benefitLine(part), year, of, ''),
        ),
      ),
    },
    ...(scope.document.costs.length > 0
      ? [
          {
            title: "Workings: costs in today's money, after tax",
            rows: scope.document.costs.map(({ id, name }) =>
              row(`graded.paid.${id}`, `Paid: ${name}`, (year, of) => present(ids.cost(id), year, of, `*${taxed}`)),
            ),
          },
        ]
      : []),
    ...served
      .filter(({ costs }) => costs.length > 0)
      .map(({ lever, costs }): YearSection => ({
        title: `Workings: costs of ${lever.name}`,
        rows: [
          ...costs.map(({ id, name }) =>
            row(`graded.share.${lever.id}.${id}`, `${name} for ${lever.name}`, (_, of) =>
              derived(
                MONEY,
                `=${of(`graded.paid.${id}`)}*IF(${result(ids.costPv(id))}=0,0,${result(ids.costShare(id, lever.id))}/${result(ids.costPv(id))})`,
              ),
            ),
          ),
          row(
            `graded.cost.${lever.id}`,
            `Costs of ${lever.name}`,
            (_, of) => {
              const [first, last] = [costs[0], costs.at(-1)].map((cost) => of(`graded.share.${lever.id}.${cost?.id ?? ''}`));
              return derived(MONEY, `=SUM(${first}:${last})`);
            },
            { strong: true },
          ),
        ],
      })),
    ...(won.length > 0
      ? [
          {
            title: "Workings: acquisition of customers converted in today's money, after tax",
            rows: won.map((part) =>
              row(`graded.acquisition.${part.key}`, `Acquisition: ${wordsOf(part)}`, (year, of) =>
                year === 0 ? undefined : present(ids.acquisition(part.segment?.id ?? '', part.lever.id), year, of, `*${taxed}`),
              ),
            ),
          },
        ]
      : []),
  ];
}
