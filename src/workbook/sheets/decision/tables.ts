import type { End } from '../../../model/document/types';
import { SCENARIO_INPUT } from '../../../model/document/inputs';
import { inactionKinds } from '../../../model/lines/results/inaction';
import { ids } from '../../../model/lines/ids';
import { scopeOf } from '../../../model/lines/scope';
import { DIVISORS } from '../../../model/simulation/scenarios';
import { cellName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Layout, Place } from '../../layout';
import { type NamedPlace, places } from '../../setNames';
import type { CellSpec, CellSource, YearSource } from '../../spec';
import { CHANGED_SINCE, UP_TO_DATE } from '../../standIn';
import type { StyleName } from '../../styles';
import { irrPlace } from '../checks';
import { checkCells } from '../frame';
import { inputLabel } from '../inputWords';
import { resultLink } from '../results';
import { comparesScenarios, NOT_DEFINED, scenarioPlaces, scenarioState } from '../scenarioResults';
import { yearlyRow } from '../yearly';
import { GRADES, OWN } from '../yearly/grades';
import { Years } from '../yearly/years';
import { nearestBreakEvens } from './nearestBreakEvens';
import { sides, type Table } from './table';

/** Results on Decision, in their order, with the words for whoever reads only this page. The first is set large. */
const RESULTS = [
  ['npv', 'Net present value'],
  ['npvRisk', 'Net present value, risk-adjusted'],
  ['npvToday', '… from customers of today and contracts'],
  ['npvLater', '… from customers who join later'],
  ['pvBenefits', 'Benefits, present value'],
  ['pvCosts', 'Costs, present value'],
  ['roi', 'Return on investment: NPV by costs'],
  ['roiRisk', 'Return on investment, risk-adjusted'],
  ['mirr', 'Modified internal rate of return, a year'],
  ['paybackMonths', 'Payback, as paid'],
  ['paybackDiscountedMonths', "Payback, in today's money"],
] as const;
export type ResultName = (typeof RESULTS)[number][0];

export const resultRow = (name: ResultName): number => RESULTS.findIndex(([known]) => known === name);

/** What the programme comes to: live and, where the case compares its scenarios, in each of them. */
export function resultTable(layout: Layout): Table {
  const lines = new Map(layout.model.lines.map((line) => [line.id, line]));
  const compares = comparesScenarios(layout.model.case);
  const rows = RESULTS.map(([name, label]) => {
    const format = lines.get(ids.result(name))?.format ?? 'general';
    const live = resultLink(layout, ids.result(name), name === 'npv' ? `headline.${format}` : `link.${format}`);
    const beside = compares ? links(layout, scenarioPlaces(name), `link.${format}`) : definition(layout, name);
    return { label, strong: name === 'npv', cells: [live, ...beside] };
  });
  const beside = compares ? links(layout, scenarioPlaces('irr'), 'link.percent') : [];
  const irr: CellSpec[] = [{ formula: `=${layout.reference(irrPlace(layout))}`, style: 'link.percent' }, ...beside];
  const after = resultRow('mirr');
  const results = [...rows.slice(0, after), { label: 'Internal rate of return, a year', cells: irr }, ...rows.slice(after)];
  const scenario = layout.reference(layout.place({ input: SCENARIO_INPUT, part: 'live' }));
  const live = `=CHOOSE(${scenario},"${SCENARIO_HEADINGS.join('","')}")`;
  const title = 'What it comes to';
  if (!compares) return { title, headings: [{ formula: live, style: 'headLink.general' }], rows: results };
  const states: CellSpec[] = [{ formula: `${live}&"; "&${layout.reference(scenarioState)}`, style: 'link.general' }];
  return { title, headings: ['Live', ...SCENARIO_HEADINGS], rows: [...results, { label: SIDE_BY_SIDE, cells: states }] };
}

const SCENARIO_HEADINGS = ['Cautious', 'Base', 'Optimistic'];
const SIDE_BY_SIDE = 'Live scenario; how all three were found';

const links = (layout: Layout, places: readonly Place[], style: StyleName): CellSpec[] =>
  places.map((place) => ({ formula: `=${layout.reference(place)}`, style }));

/** Where nothing may stand below the line of a ratio, words say so. */
function definition(layout: Layout, name: ResultName): CellSpec[] {
  const divisor = DIVISORS[name];
  if (divisor === undefined) return [];
  const below = layout.reference(layout.part(ids.result(divisor), 'constant')).replaceAll('$', '');
  return [{ formula: `=IF(${below}=0,"${NOT_DEFINED}","")`, style: 'note' }];
}

const linked = (layout: Layout, source: Exclude<CellSource, YearSource | { readonly check: string }>, format: FormatName): CellSpec => ({
  formula: `=${layout.reference(layout.place(source))}`,
  style: `link.${format}`,
  source,
});

/** What NPV rests on: by how the size of each lever was come by. */
export function gradeTable(layout: Layout, row: number, npv: string): Table {
  const total = new Years(layout).total;
  const of = (key: string): CellSpec => ({
    formula: `=${layout.reference({ sheet: 'Yearly', row: yearlyRow(layout, key), column: total })}`,
    style: 'link.currency',
  });
  const own = row + 1 + GRADES.length;
  const share = (at: number): CellSpec => ({
    formula: `=IF(${npv}=0,0,${cellName(at, sides.left + 1)}/${npv})`,
    style: 'formula.percent',
  });
  const [first, last] = [row + 1, row + OWN].map((at) => cellName(at, sides.left + 1));
  return {
    title: 'What net present value rests on',
    headings: ['NPV', 'Share'],
    rows: [
      ...GRADES.map(([grade, label], index) => ({ label, cells: [of(`grade.${grade}`), share(row + 1 + index)] })),
      {
        label: 'On experiments and own data alone',
        strong: true,
        cells: [{ formula: `=SUM(${first}:${last})`, style: 'formula.currency' } as const, share(own)],
      },
    ],
  };
}

/** As many rows as the page has room for; Yearly has every segment. */
const MOST_SEGMENTS = 5;

/** Retention a year in the last year of the horizon, without and with the programme, by segment and in total. */
export function retentionTable(layout: Layout, row: number): Table {
  const total = (line: string): CellSpec => linked(layout, { line, part: 'total' }, 'percent2');
  const { segments } = layout.model.case;
  const shown = segments.slice(0, segments.length > MOST_SEGMENTS ? MOST_SEGMENTS - 1 : MOST_SEGMENTS);
  const more = segments.length - shown.length;
  const before = sides.right + 1;
  const of = (label: string, index: number, id: (world: 'without' | 'with') => string, place: NamedPlace) => ({
    label,
    strong: index === 0,
    cells: [
      total(id('without')),
      { ...total(id('with')), place },
      {
        formula: `=100*(${cellName(row + 1 + index, before + 1)}-${cellName(row + 1 + index, before)})`,
        style: 'formula.decimal',
      } as const,
    ],
  });
  return {
    title: 'Retention in the last year',
    headings: ['Before', 'After', 'Points'],
    rows: [
      of('All customers', 0, ids.retainedAll, places.retention),
      ...shown.map(({ id, name }, index) => of(name, index + 1, (world) => ids.retained(world, id), places.retentionOf(id))),
      ...(more > 0 ? [{ label: `… and ${more} more segments: see Yearly`, cells: [] }] : []),
    ],
  };
}

/** How many customers are kept and won over the horizon, what each costs and, within the horizon, brings. */
export function customerTable(layout: Layout): Table {
  const result = (name: string, format: FormatName): CellSpec => resultLink(layout, ids.result(name), `link.${format}`);
  return {
    title: 'Customers over the horizon',
    headings: ['Customers', 'Cost each', 'Worth each'],
    rows: [
      {
        label: 'Kept, who would have left',
        cells: [result('customersKept', 'count'), result('costPerKept', 'currency'), result('worthPerKept', 'currency')],
      },
      { label: 'Won by referral and conversion', cells: [result('customersWon', 'count'), result('costPerWon', 'currency')] },
    ],
  };
}

/** What doing nothing costs by kind: in all, avoided, remaining; memos stand below what is added. */
export function inactionTable(layout: Layout, row: number): Table {
  const kinds = inactionKinds(scopeOf(layout.model.case));
  const ordered = [...kinds.filter(({ memo }) => !memo), ...kinds.filter(({ memo }) => memo)];
  const entries = [
    { label: 'In all, each counted once', names: ['costOfInaction', 'avoidedOfInaction', 'leftOfInaction'] },
    ...ordered.map(({ name, words, memo }) => ({
      label: memo ? `Memo: ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
      names: [`pv${name}`, `avoided${name}`, `left${name}`],
    })),
  ];
  return {
    title: 'Cost of doing nothing, present value',
    headings: ['Total', 'Avoided', 'Remaining', 'Avoided'],
    rows: entries.map(({ label, names }, index) => {
      const [all, avoided] = [1, 2].map((column) => cellName(row + 1 + index, sides.right + column));
      return {
        label,
        strong: index === 0,
        cells: [
          ...names.map((name) => resultLink(layout, ids.result(name), 'link.currency')),
          { formula: `=IF(${all}=0,0,${avoided}/${all})`, style: 'formula.percent' },
        ],
      };
    }),
  };
}

/** How many drivers could overturn the case are shown. */
const DRIVERS = 3;

/** The estimates whose break-even is nearest: at which NPV is 0, all others at their base. */
export function driverTable(layout: Layout): Table {
  const rows = nearestBreakEvens(layout, DRIVERS).flatMap(({ input, value }) => {
    const { id } = input;
    const cell = (part: End): CellSpec => linked(layout, { input: id, part }, input.format);
    return [
      { label: inputLabel(input), cells: [] },
      { label: `… ${input.unit}`, cells: [cell('base'), { value, style: `stored.${input.format}` } as const, cell('low'), cell('high')] },
    ];
  });
  const [now, written, tolerance] = [checkCells.fingerprint, checkCells.fingerprintWritten, checkCells.fingerprintTolerance].map((place) =>
    layout.reference(place).replaceAll('$', ''),
  ) as [string, string, string];
  const state: CellSpec = {
    formula: `=IF(ABS(${now}-${written})<=${tolerance}*ABS(${written}),"${UP_TO_DATE}","${CHANGED_SINCE}")`,
    style: 'formula.general',
  };
  return {
    title: 'What could overturn it soonest, one at a time',
    headings: ['Base', 'Break-even', 'Low', 'High'],
    rows:
      rows.length === 0
        ? [{ label: 'No single estimate does, within its bounds', cells: [] }]
        : [...rows, { label: 'Break-evens, as found when the sheets were written', cells: [state] }],
  };
}
