import type { BusinessCase } from '../../model/document';
import type { OutputKey } from '../../model/formula/names';
import { places } from '../../workbook/setNames';
import type { CaseFigures } from './caseFigures';
import type { Target } from './places';

/** A question of finance, the sentence that answers it on one basis, and where its figure stands in the workbook. */
export interface Answer {
  readonly question: string;
  readonly sentence: string;
  readonly target: Target;
}

/** The answers in the words of the Decision sheet, so that pane and page cannot be told apart but for the choice under budgets. */
export function answersOf(document: BusinessCase, { results, all }: CaseFigures, locale: string): Answer[] {
  const { currency, programmes, budgets, sheets } = document;
  const fixed = (value: number, decimals: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' }).format(
      value,
    );
  const whole = (value: number): string => fixed(value, 0);
  const money = (value: number): string => `${currency} ${whole(value)}`;
  const perCent = (value: number): string => fixed(100 * value, 1);
  const returned =
    results.pvCosts === 0
      ? 'It costs nothing.'
      : `Each ${currency} of cost returns a net ${fixed(results.npv / results.pvCosts, 2)} in today's money.`;
  const named = (name: OutputKey): Target => ({ name });
  return [
    {
      question: 'How much retention do we get?',
      sentence: `In the last year ${perCent(all.after)} % of all customers stay, not ${perCent(all.before)} %.`,
      target: { name: places.retention.key, sheet: 'Decision' },
    },
    {
      question: 'For how much?',
      sentence:
        results.customersKept === 0
          ? 'No lever keeps any.'
          : `${whole(results.customersKept)} are kept at ${money(results.costPerKept)} each, worth ${whole(results.worthPerKept)} each.`,
      target: named('COST_PER_CUSTOMER_KEPT'),
    },
    {
      question: 'How much new business later?',
      sentence:
        results.customersWon === 0
          ? 'No lever wins new customers.'
          : `${whole(results.customersWon)} are won at ${money(results.costPerWon)} each.`,
      target: { name: 'CUSTOMERS_WON' satisfies OutputKey, sheet: 'Decision' },
    },
    {
      question: 'When does the money come back?',
      sentence:
        results.paybackMonths < 0 ? 'Not within the horizon.' : `After ${fixed(results.paybackMonths, 1)} months, as paid and after tax.`,
      target: named('PAYBACK'),
    },
    {
      question: 'What does it cost to do nothing?',
      sentence: `${money(results.costOfInaction)} in today's money; the programme avoids ${whole(results.avoidedOfInaction)} of it.`,
      target: named('COST_OF_INACTION'),
    },
    {
      question: 'Is it a better use of the budget?',
      // What stands there takes a thousand choices: the pane leads to it.
      sentence: !sheets.includes('Portfolio')
        ? returned
        : budgets.length > 0
          ? 'Portfolio says which programmes are best under the budgets, and how sure that is.'
          : `By NPV per unit of cost it ranks ${rankOf(results, programmes)} among the ${programmes.length + 1} programmes on Portfolio.`,
      target: sheets.includes('Portfolio') ? { name: places.programme.key, sheet: 'Portfolio' } : named('NPV'),
    },
  ];
}

/** 1 for the most NPV per unit of cost; what costs nothing counts as 0. */
function rankOf({ npv, pvCosts }: CaseFigures['results'], programmes: BusinessCase['programmes']): number {
  const ratio = (value: number, cost: number): number => (cost === 0 ? 0 : value / cost);
  const own = ratio(npv, pvCosts);
  const better = programmes.filter(
    ({ npv: { base }, costs }) =>
      ratio(
        base,
        costs.reduce((sum, cost) => sum + cost, 0),
      ) > own,
  );
  return better.length + 1;
}
