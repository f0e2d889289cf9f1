import { NO_SINGLE_RATE } from '../../model/simulation/scenarios';
import { cellName } from '../formula/a1';
import type { Grid } from '../sheetGrid';
import type { CellSpec } from '../spec';
import { NOT_LOADED } from '../standIn';
import type { Layout, Place } from '../layout';
import { type OpinionCells, opinionCells } from './opinionCells';
import { BEFORE_LAST_STEP, RATE_STEPS, rateStep } from './rateOfReturn';

const VALUE_COLUMN = 3;

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
  irrFound: 'IRR a period, if the last two steps agree',
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

/** The cell of a working, as formulas of its sheet name it. */
export type WorkingCell = (working: Working) => string;

/** @param first row of the workings */
export const workingCells =
  (first: number): WorkingCell =>
  (name) =>
    cellName(first + 2 + WORKING_NAMES.indexOf(name), VALUE_COLUMN);

/** The last two steps. */
const LAST_STEPS: readonly [Working, Working] = [`irr${BEFORE_LAST_STEP}`, `irr${RATE_STEPS}`];
const isStep = (name: Working): boolean => /^irr\d$/.test(name);

/** Where the rate of return a year stands, if the workings begin in a row; words where there is none, or several. */
export const irrYearlyPlace = (workingsRow: number): Place => ({
  sheet: 'Checks',
  row: workingsRow + 2 + WORKING_NAMES.indexOf('irrYearly'),
  column: VALUE_COLUMN,
});

/** The formula of a working, or the text that stands in its cell. */
function workingFormula(name: Exclude<Working, `irr${number}`>, cells: OpinionCells, at: WorkingCell): string {
  const { net, netLater, netToday, inflows, outlays, benefits, costs, periods, rate, moved, perYear, shift, yearly, result } = cells;
  const exact = at('irrFound');
  switch (name) {
    case 'irr':
      return `=IFERROR(IRR(${net},${rate}),0)`;
    case 'irrFound': {
      // Where no rate makes NPV zero, the steps run to and fro between two that do not.
      const [before, last] = LAST_STEPS.map(at) as [string, string];
      return `=IFERROR(IF(ABS((1+${last})/(1+${before})-1)*1000<1,${last},"none"),"none")`;
    }
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

/** Rows of the workings, headings included. */
export const workingsHeight = (): number => 2 + WORKING_NAMES.length;

/** Puts the intermediate results below the register of checks. */
export function putWorkings(layout: Layout, grid: Grid, first: number): void {
  const cells = opinionCells(layout);
  const at = workingCells(first);
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
