import { ids } from '../../../model/lines/ids';
import { answersToEffort } from '../../../model/simulation/effort';
import type { Layout, Place } from '../../layout';
import { asks } from '../../whatIf';
import { fundingAnswer } from '../portfolio/places';
import { PROGRAMME_RANK, portfolioSize } from '../portfolio/rankTable';
import { spendingAnswer } from '../spending/places';
import { percent, sentence, tenth, unless, whole } from '../words';
import type { ResultName } from './tables';

/** A question of finance and the sentence that answers it: a formula that puts live figures into words. One basis each. */
export interface Answer {
  readonly question: string;
  readonly formula: string;
  /** The sheet whose own sentence this is. */
  readonly from?: AnsweringSheet;
}

/** Sheets that answer a question in words of their own, which Decision shows. */
export type AnsweringSheet = 'Spending' | 'Portfolio';

/** Cells of Decision that sentences speak of, by what they show. */
export interface Figures {
  readonly result: (name: ResultName) => string;
  readonly retention: Readonly<Record<'before' | 'after', string>>;
  readonly kept: Readonly<Record<'number' | 'cost' | 'worth', string>>;
  readonly won: Readonly<Record<'number' | 'cost', string>>;
  readonly inaction: Readonly<Record<'total' | 'avoided', string>>;
}

const plain = (layout: Layout, place: Place): string => layout.reference(place).replaceAll('$', '');

/** What is asked for, as it is paid. */
export function request(layout: Layout): string {
  const { currency } = layout.model.case;
  const [first, all] = (['opening', 'total'] as const).map((part) => plain(layout, layout.part(ids.costs, part))) as [string, string];
  return sentence`${`"${currency} "`}${whole(first)} at the start and ${whole(`${all}-${first}`)} later, as paid and before tax.`;
}

/** Whether to go ahead; no word of it while checks fail. */
export const verdict = (npv: string, adjusted: string, checks: string): string =>
  `=CHOOSE(1+${checks}*(1+(${npv}>=0)*(1+(${adjusted}>=0))),"Checks fail","Not as planned","Only if risks are borne","Go ahead")`;

export const reason = (layout: Layout, npv: string, adjusted: string): string =>
  sentence`NPV is ${`"${layout.model.case.currency} "`}${whole(npv)}, risk-adjusted ${whole(adjusted)}: today's money, after tax.`;

type Said = Pick<Answer, 'formula' | 'from'>;

/** What Spending says, or what is missing for it. */
function spending(layout: Layout): Said {
  const { case: document } = layout.model;
  if (asks(document, 'Spending')) return { formula: `=${plain(layout, spendingAnswer)}`, from: 'Spending' };
  return {
    formula: answersToEffort({ case: document })
      ? '="The sheet Spending says so: it is left out of this case."'
      : '="Not known: no lever says what half as much again, and what unlimited money would bring."',
  };
}

/** What Portfolio says: of the exact choice where budgets are set, else of the rank. */
function portfolioAnswer(layout: Layout): Said {
  if (layout.portfolio) return { formula: `=${plain(layout, fundingAnswer(layout.model))}`, from: 'Portfolio' };
  const rank = plain(layout, { sheet: 'Portfolio', ...PROGRAMME_RANK });
  return {
    formula: sentence`By NPV per unit of cost it ranks ${rank} among the ${`"${portfolioSize(layout)}"`} programmes on Portfolio.`,
  };
}

/** What finance asks. */
export function answers(layout: Layout, { result, retention, kept, won, inaction }: Figures, portfolio: boolean): Answer[] {
  const { currency } = layout.model.case;
  const money = (amount: string): string => `"${currency} "&${whole(amount)}`;
  const back = result('paybackMonths');
  return [
    {
      question: 'How much retention do we get?',
      formula: sentence`In the last year ${percent(retention.after)} % of all customers stay, not ${percent(retention.before)} %.`,
    },
    {
      question: 'For how much?',
      formula: unless(
        kept.number,
        'No lever keeps any.',
        sentence`${whole(kept.number)} are kept at ${money(kept.cost)} each, worth ${whole(kept.worth)} each.`,
      ),
    },
    { question: 'Should it be more or less?', ...spending(layout) },
    {
      question: 'How much new business later?',
      formula: unless(won.number, 'No lever wins new customers.', sentence`${whole(won.number)} are won at ${money(won.cost)} each.`),
    },
    {
      question: 'When does the money come back?',
      formula: `=IF(${back}<0,"Not within the horizon.","After "&${tenth(back)}&" months, as paid and after tax.")`,
    },
    {
      question: 'What does it cost to do nothing?',
      formula: sentence`${money(inaction.total)} in today's money; the programme avoids ${whole(inaction.avoided)} of it.`,
    },
    {
      question: 'Is it a better use of the budget?',
      ...(portfolio
        ? portfolioAnswer(layout)
        : {
            formula: unless(
              result('pvCosts'),
              'It costs nothing.',
              sentence`Each ${`"${currency}"`} of cost returns a net ${`FIXED(${result('npv')}/${result('pvCosts')},2)`} in today's money.`,
            ),
          }),
    },
  ];
}
