import type { CheckClass } from '../../model/language/line';
import { ids } from '../../model/lines/ids';
import { NO_SINGLE_RATE } from '../../model/simulation/scenarios';
import { cellName } from '../formula/a1';
import type { Grid } from '../sheetGrid';
import type { CellSpec } from '../spec';
import { NOT_LOADED } from '../standIn';
import type { Layout, Place } from '../layout';
import { seriesColumns } from '../standard';
import { RATE_STEPS, rateStep } from './rateOfReturn';
import { comparesScenarios, scenarioColumns, scenarioRows } from './scenarioResults';
import { waterfallEnd } from './waterfall';
import { yearlyRow } from './yearly';
import { Years } from './yearly/years';

/** A check that only the workbook knows, because it uses functions the model does not have. */
export interface SecondOpinion {
  readonly label: string;
  readonly test: string;
  readonly class: CheckClass;
  readonly formula: string;
  /** 1 where there is a second opinion, 0 where there is none. */
  readonly applies?: string;
  readonly tolerance: number;
  readonly advice: string;
}

const VALUE_COLUMN = 3;
const ROUNDING = 1e-9;
/** IRR stops when a step changes it by less than about this. */
const ITERATION = 1e-6;
/** What parts of an amount of money may miss of the whole. */
const CENT = 0.01;
const DIFFERS = 'A second way of calculating disagrees: a formula was changed, or insert the sheets again.';

/** The cells the second opinions read, as formulas name them. */
function cellsOf(layout: Layout) {
  const plain = (reference: string): string => reference.replaceAll('$', '');
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
    moments: flows(ids.moment),
    crossings: plain(layout.reference(layout.part(ids.payback('simple', 'crossing'), 'total'))),
    periodsLater: flows(ids.period, seriesColumns.firstPeriod),
    lastPeriod: plain(layout.reference(layout.part(ids.period, 'total'))),
    rate: plain(layout.reference(layout.part(ids.discountRate, 'constant'))),
    moved: plain(layout.reference(layout.part(ids.discountFactor, 'constant'))),
    perYear: plain(layout.reference(layout.place({ input: 'timeline.periodsPerYear', part: 'live' }))),
    shift: plain(layout.reference(layout.place({ input: 'timeline.shift', part: 'live' }))),
    yearly: plain(layout.reference(layout.place({ input: 'discountRate', part: 'live' }))),
    result: (name: string): string => plain(layout.reference(layout.part(ids.result(name), 'constant'))),
    low: layout.register('low'),
    base: layout.register('base'),
    high: layout.register('high'),
  };
}

type Cells = ReturnType<typeof cellsOf>;

/** Intermediate results, by name, in the order of their rows. */
const WORKINGS = {
  irr: 'IRR a period, flows at the end of periods; 0 if IRR() finds none',
  irr1: 'IRR a period, where its cash arrives: step 1',
  irr2: 'IRR a period, step 2',
  irr3: 'IRR a period, step 3',
  irr4: 'IRR a period, step 4',
  irr5: 'IRR a period, step 5',
  irr6: 'IRR a period, step 6',
  irr7: 'IRR a period, step 7',
  irr8: 'IRR a period, step 8',
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

/** The last step. */
const IRR: Working = `irr${RATE_STEPS}`;
const isStep = (name: Working): boolean => /^irr\d$/.test(name);

/** Where the rate of return a year stands, if the workings begin in a row; words where there is none, or several. */
export const irrYearlyPlace = (workingsRow: number): Place => ({
  sheet: 'Checks',
  row: workingsRow + 2 + WORKING_NAMES.indexOf('irrYearly'),
  column: VALUE_COLUMN,
});

/** The formula of a working, or the text that stands in its cell. */
function workingFormula(name: Exclude<Working, `irr${number}`>, cells: Cells, at: At): string {
  const { net, netLater, netToday, inflows, outlays, benefits, costs, periods, rate, moved, perYear, shift, yearly, result } = cells;
  const exact = at(IRR);
  switch (name) {
    case 'irr':
      return `=IFERROR(IRR(${net},${rate}),0)`;
    case 'irrYearly':
      // Who crosses zero more than once may have several rates: then MIRR tells.
      return `=IF(ISNUMBER(${exact})*(${cells.crossings}<=1),(1+${exact})^${perYear}-1,"${NO_SINGLE_RATE}")`;
    case 'irrNpv':
      return `=IFERROR(SUMPRODUCT(${net}/(1+${exact})^${cells.moments}),"none")`;
    case 'irrSize':
      return `=IFERROR(SUMPRODUCT((${inflows}+${outlays})/(1+${exact})^${cells.moments}),"none")`;
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
      return `=IFERROR(VLOOKUP("Net present value",CASE.CX_APPRAISAL(${benefits},${costs},${rate},${at('timing')}),2,0),${at('notLoaded')})`;
    case 'caseRoi':
      return `=IF(${result('pvCosts')}=0,"no costs",IFERROR(CASE.CX_ROI(${benefits},${costs},${rate},${at('timing')}),${at('notLoaded')}))`;
    case 'casePayback':
      return `=IF(${result('paybackReached')}=0,"not reached",IFERROR(CASE.PAYBACK(${net}),${at('notLoaded')}))`;
  }
}

/** (a - b) relative to a size; where there is no second opinion, its text, and it does not apply. */
const gap = (a: string, b: string, size = '1'): Pick<SecondOpinion, 'formula' | 'applies'> => ({
  formula: `=IF(ISTEXT(${a}),${a},(${a}-${b})/MAX(1,${size}))`,
  applies: applies(a),
});

/** An error value is no lack of an opinion: it applies, and fails. */
const applies = (working: string): string => `=1-ISTEXT(${working})`;

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
  const opinion = (label: string, { formula, applies: asked }: ReturnType<typeof gap>): SecondOpinion => ({
    ...error(label, 'NPV three ways', formula),
    ...(asked !== undefined && { applies: asked }),
  });
  const beforeTax = result('npvGross');
  const hasReconciliation = layout.model.checks.some(({ id }) => id.startsWith('clv.'));
  return [
    error(
      'NPV by SUMPRODUCT = NPV by the moment of each flow',
      'NPV three ways',
      `=(${at('byPower')}-${result('npv')})/MAX(1,${result('pvMoved')})`,
    ),
    error('NPV by SUMPRODUCT = NPV by NPV()', 'NPV three ways', `=(${at('byFunction')}-${result('npv')})/MAX(1,${result('pvMoved')})`),
    opinion('NPV before tax = NPV by the add-in', gap(at('caseNpv'), beforeTax, result('pvMoved'))),
    opinion('ROI = ROI by the add-in', gap(at('caseRoi'), result('roi'))),
    opinion('Payback = payback by the add-in', gap(at('casePayback'), `${result('payback')}*${cells.perYear}`, cells.lastPeriod)),
    {
      ...error(
        'NPV at the IRR is zero',
        'NPV at IRR is zero',
        `=IF(ISTEXT(${at('irrNpv')}),${at('irrNpv')},${at('irrNpv')}/MAX(1,${at('irrSize')}))`,
        ITERATION,
      ),
      applies: applies(at('irrNpv')),
    },
    error(
      'The waterfall of Decision ends at NPV',
      'PV rows equal NPV',
      `=(${layout.reference(waterfallEnd(layout)).replaceAll('$', '')}-${result('npv')})/MAX(1,${result('pvMoved')})`,
    ),
    error(
      'NPV by lever, segment, year and grade adds up to NPV',
      'PV rows equal NPV',
      `=${layout.reference({ sheet: 'Yearly', row: yearlyRow(layout, 'grade.all'), column: new Years(layout).total }).replaceAll('$', '')}-${result('npv')}`,
      CENT,
    ),
    ...(comparesScenarios(layout.model.case) ? [tableOpinion(result('pvMoved'))] : []),
    error('Every period is counted once', 'Flags sum', `=${cells.lastPeriod}-COUNT(${cells.periodsLater})`),
    error(
      'Signs: costs are positive on Costs and negative in the cash flow',
      'Sign convention',
      `=MAX(0,-MIN(${cells.costs}))+MAX(0,MAX(${cells.outflows}))`,
    ),
    error(
      'Low is at most base and base at most high in every range',
      'Ranges in order',
      `=SUMPRODUCT(ISNUMBER(${cells.low})*((${cells.low}>${cells.base})+(${cells.base}>${cells.high})))`,
      0,
      'Correct the range on Inputs: the scenarios need it in order.',
    ),
    ...(hasReconciliation
      ? []
      : [
          {
            ...error('No lever keeps customers: no lifetime value to reconcile', 'CLV reconciliation', '=0', 0, 'Nothing to do.'),
            applies: '=0',
          },
        ]),
  ];
}

/** The answer of the what-if table for the live scenario against the model itself. */
function tableOpinion(size: string): SecondOpinion {
  const difference = `Scenarios!${cellName(scenarioRows.difference, scenarioColumns.live)}`;
  return {
    label: 'NPV of the live scenario = the one side by side on Scenarios',
    test: 'NPV three ways',
    class: 'error',
    formula: `=IF(ISTEXT(${difference}),${difference},${difference}/MAX(1,${size}))`,
    applies: applies(difference),
    tolerance: ROUNDING,
    advice: 'What-if answers are not of these inputs: press F9 (Excel may be set to leave tables out). Else insert the sheets again.',
  };
}

/** Rows of the workings, headings included. */
export const workingsHeight = (): number => 2 + WORKING_NAMES.length;

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
    { value: 'NPV before', style: 'head.general' },
    { value: '- slope', style: 'head.general' },
  ]);
  WORKING_NAMES.forEach((name, index) => {
    const row = first + 2 + index;
    grid.put(row, 0, { value: WORKINGS[name], style: 'label' });
    if (isStep(name)) {
      const figures = rateStep(row, cells).map((formula): CellSpec => ({ formula, style: 'formula.general' }));
      return grid.putRow(row, VALUE_COLUMN, figures);
    }
    const text = workingFormula(name as Exclude<Working, `irr${number}`>, cells, at);
    grid.put(row, VALUE_COLUMN, { ...(text.startsWith('=') ? { formula: text } : { value: text }), style: 'formula.general' });
  });
}
