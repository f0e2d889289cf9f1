import type { CheckClass } from '../../model/language/line';
import { cellName } from '../formula/a1';
import type { Layout } from '../layout';
import { opinionCells } from './opinionCells';
import { workingCells } from './opinionWorkings';
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

const ROUNDING = 1e-9;
/** IRR stops when a step changes it by less than about this. */
const ITERATION = 1e-6;
/** What parts of an amount of money may miss of the whole. */
const CENT = 0.01;
const DIFFERS = 'A second way of calculating disagrees: a formula was changed, or insert the sheets again.';

/** (a - b) relative to a size; where there is no second opinion, its text, and it does not apply. */
const gap = (a: string, b: string, size = '1'): Pick<SecondOpinion, 'formula' | 'applies'> => ({
  formula: `=IF(ISTEXT(${a}),${a},(${a}-${b})/MAX(1,${size}))`,
  applies: applies(a),
});

/** An error value is no lack of an opinion: it applies, and fails. */
const applies = (working: string): string => `=1-ISTEXT(${working})`;

/** @param workingsRow row from which the workings stand on Checks */
export function secondOpinions(layout: Layout, workingsRow: number): SecondOpinion[] {
  const cells = opinionCells(layout);
  const { result } = cells;
  const at = workingCells(workingsRow);
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
