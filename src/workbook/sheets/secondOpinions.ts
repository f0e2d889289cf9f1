import type { CheckClass } from '../../model/line';
import { ids } from '../../model/lines/ids';
import { cellName } from '../formula/a1';
import type { Grid } from '../grid';
import { INPUT_HEADINGS_ROW, type Layout, inputColumns } from '../layout';
import { seriesColumns } from '../standard';
import { waterfallEnd } from './waterfall';

/** Shown where the add-in's functions are missing: no opinion is no failure. */
export const NOT_LOADED = 'add-in not loaded';

/** A check that only the workbook knows, because it uses functions the model does not have. */
export interface SecondOpinion {
  readonly label: string;
  readonly test: string;
  readonly class: CheckClass;
  readonly formula: string;
  readonly tolerance: number;
  readonly advice: string;
}

const VALUE_COLUMN = 3;
const ROUNDING = 1e-9;
/** IRR stops when a step changes it by less than about this. */
const ITERATION = 1e-6;
const DIFFERS = 'A second way of calculating disagrees: a formula was changed, or insert the sheets again.';

/** The cells the second opinions read, as formulas name them. */
function cellsOf(layout: Layout) {
  const plain = (reference: string): string => reference.replaceAll('$', '');
  const register = (column: number): string =>
    `${plain(layout.reference({ sheet: 'Inputs', row: INPUT_HEADINGS_ROW + 1, column }))}:${cellName(layout.programmesRow - 2, column)}`;
  const flows = (line: string, first: number = seriesColumns.opening): string => plain(layout.span(line, first));
  return {
    net: flows(ids.net),
    netLater: flows(ids.net, seriesColumns.firstPeriod),
    netToday: plain(layout.reference(layout.part(ids.net, 'opening'))),
    benefits: flows(ids.inflow),
    outflows: flows(ids.outflow),
    costs: flows(ids.costs),
    inflows: flows(ids.positive),
    outlays: flows(ids.negative),
    periods: flows(ids.period),
    periodsLater: flows(ids.period, seriesColumns.firstPeriod),
    lastPeriod: plain(layout.reference(layout.part(ids.period, 'total'))),
    rate: plain(layout.reference(layout.part(ids.discountRate, 'constant'))),
    moved: plain(layout.reference(layout.part(ids.discountFactor, 'constant'))),
    perYear: plain(layout.reference(layout.place({ input: 'timeline.periodsPerYear', part: 'live' }))),
    shift: plain(layout.reference(layout.place({ input: 'timeline.shift', part: 'live' }))),
    yearly: plain(layout.reference(layout.place({ input: 'discountRate', part: 'live' }))),
    result: (name: string): string => plain(layout.reference(layout.part(ids.result(name), 'constant'))),
    low: register(inputColumns.low),
    base: register(inputColumns.base),
    high: register(inputColumns.high),
    confirmed: register(inputColumns.confirmed),
  };
}

type Cells = ReturnType<typeof cellsOf>;

/** Intermediate results, by name, in the order of their rows. */
const WORKINGS = {
  irr: 'IRR a period, flows at the end of periods',
  irrYearly: 'IRR a year',
  irrNpv: 'NPV at the IRR',
  irrSize: 'Inflows alone at the IRR',
  growth: '1 + discount rate a period, from the yearly rate',
  byPower: 'NPV by the moment of each flow, as XNPV does',
  byFunction: 'NPV by NPV(), moved to where the cash arrives',
  notLoaded: 'What stands for an opinion where the add-in is missing',
  timing: 'Timing as the add-in’s functions name it',
  caseNpv: 'NPV before tax by CASE.CX_APPRAISAL',
  caseRoi: 'ROI by CASE.CX_ROI',
  casePayback: 'Payback in periods by CASE.PAYBACK',
} as const;
type Working = keyof typeof WORKINGS;
const WORKING_NAMES = Object.keys(WORKINGS) as Working[];

type At = (working: Working) => string;

/** The formula of a working, or the text that stands in its cell. */
function workingFormula(name: Working, cells: Cells, at: At): string {
  const { net, netLater, netToday, inflows, outlays, benefits, costs, periods, rate, moved, perYear, shift, yearly, result } = cells;
  switch (name) {
    case 'irr':
      return `=IFERROR(IRR(${net},${rate}),"none")`;
    case 'irrYearly':
      return `=IF(ISNUMBER(${at('irr')}),(1+${at('irr')})^${perYear}-1,"none")`;
    case 'irrNpv':
      return `=IFERROR(${netToday}+NPV(${at('irr')},${netLater}),"none")`;
    case 'irrSize':
      return `=IFERROR(SUMPRODUCT((${inflows}+${outlays})/(1+${at('irr')})^${periods}),"none")`;
    case 'growth':
      return `=(1+${yearly})^(1/${perYear})`;
    case 'byPower':
      return `=SUMPRODUCT(${net}/${at('growth')}^(${periods}-${shift}*(${periods}>0)))`;
    case 'byFunction':
      return `=${netToday}+NPV(${rate},${netLater})*${moved}`;
    case 'notLoaded':
      return NOT_LOADED;
    case 'timing':
      return `=IF(${shift}>0,1,0)`;
    case 'caseNpv':
      return `=IFERROR(VLOOKUP("Net present value",CASE.CX_APPRAISAL(${benefits},${costs},${rate},${at('timing')}),1+1,0),${at('notLoaded')})`;
    case 'caseRoi':
      return `=IF(${result('pvCosts')}=0,"no costs",IFERROR(CASE.CX_ROI(${benefits},${costs},${rate},${at('timing')}),${at('notLoaded')}))`;
    case 'casePayback':
      return `=IF(${result('paybackReached')}=0,"not reached",IFERROR(CASE.PAYBACK(${net}),${at('notLoaded')}))`;
  }
}

/** (a - b) relative to a size; a text where there is no second opinion. */
const gap = (a: string, b: string, size: string): string => `=IF(ISNUMBER(${a}),(${a}-${b})/MAX(1,${size}),${a})`;

export function secondOpinions(layout: Layout, workingsRow: number): SecondOpinion[] {
  const cells = cellsOf(layout);
  const { result } = cells;
  const at: At = (name) => cellName(workingsRow + 2 + WORKING_NAMES.indexOf(name), VALUE_COLUMN);
  const error = (label: string, test: string, formula: string, tolerance = ROUNDING, advice = DIFFERS): SecondOpinion => ({
    label,
    test,
    class: 'error',
    formula,
    tolerance,
    advice,
  });
  const beforeTax = `(${result('pvBenefits')}-${result('pvCosts')})`;
  const hasReconciliation = layout.model.checks.some(({ id }) => id.startsWith('clv.'));
  return [
    error('NPV by SUMPRODUCT = NPV by the moment of each flow', 'NPV three ways', gap(at('byPower'), result('npv'), result('pvMoved'))),
    error('NPV by SUMPRODUCT = NPV by NPV()', 'NPV three ways', gap(at('byFunction'), result('npv'), result('pvMoved'))),
    error('NPV before tax = NPV by the add-in', 'NPV three ways', gap(at('caseNpv'), beforeTax, result('pvMoved'))),
    error(
      'ROI = ROI by the add-in',
      'NPV three ways',
      `=IF(ISNUMBER(${at('caseRoi')}),${at('caseRoi')}-${result('roi')},${at('caseRoi')})`,
    ),
    error('Payback = payback by the add-in', 'NPV three ways', paybackGap(cells, at)),
    error(
      'NPV at the IRR is zero',
      'NPV at IRR is zero',
      `=IF(COUNT(${at('irrNpv')},${at('irrSize')})>1,${at('irrNpv')}/MAX(1,${at('irrSize')}),"none")`,
      ITERATION,
    ),
    error(
      'The waterfall of the Summary ends at NPV',
      'PV rows equal NPV',
      `=(${layout.reference(waterfallEnd(layout)).replaceAll('$', '')}-${result('npv')})/MAX(1,${result('pvMoved')})`,
    ),
    error('Every period is counted once', 'Flags sum', `=${cells.lastPeriod}-COUNT(${cells.periodsLater})`),
    error(
      'Signs: costs are positive on Costs and negative in the cash flow',
      'Sign convention',
      `=MAX(0,-MIN(${cells.costs}))+MAX(0,MAX(${cells.outflows}))`,
    ),
    error(
      'Low is at most base and base at most high in every range',
      'Ranges in order',
      `=SUMPRODUCT((${cells.low}>${cells.base})+(${cells.base}>${cells.high}))`,
      0,
      'Correct the range on Inputs: the scenarios need it in order.',
    ),
    ...(hasReconciliation
      ? []
      : [error('No lever keeps customers: no lifetime value to reconcile', 'CLV reconciliation', '=0', 0, 'Nothing to do.')]),
    {
      label: 'Every input is confirmed',
      test: 'Attention',
      class: 'alert',
      formula: `=COUNTIF(${cells.confirmed},"no")`,
      tolerance: 0,
      advice: 'That many inputs are benchmarks nobody has confirmed: replace them by figures of your own.',
    },
  ];
}

/** Periods of both paybacks, compared relative to the horizon. */
const paybackGap = ({ perYear, lastPeriod, result }: Cells, at: At): string =>
  `=IF(ISNUMBER(${at('casePayback')}),(${at('casePayback')}-${result('payback')}*${perYear})/${lastPeriod},${at('casePayback')})`;

/** Puts the intermediate results below the register of checks. */
export function putWorkings(layout: Layout, grid: Grid, first: number): void {
  const cells = cellsOf(layout);
  const at: At = (name) => cellName(first + 2 + WORKING_NAMES.indexOf(name), VALUE_COLUMN);
  grid.put(first, 0, { value: 'Workings of the second opinions', style: 'subsection' });
  grid.putRow(first + 1, 0, [
    { value: 'Working', style: 'head.text' },
    { style: 'head.text' },
    { style: 'head.text' },
    { value: 'Result', style: 'head.general' },
  ]);
  WORKING_NAMES.forEach((name, index) => {
    const row = first + 2 + index;
    grid.put(row, 0, { value: WORKINGS[name], style: 'label' });
    const text = workingFormula(name, cells, at);
    grid.put(row, VALUE_COLUMN, { ...(text.startsWith('=') ? { formula: text } : { value: text }), style: 'formula.general' });
  });
}
