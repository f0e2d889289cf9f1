import { ids } from '../../model/lines/ids';
import type { Layout, Place } from '../layout';
import { PROGRAMME_RANK, portfolioSize } from './portfolio';
import type { Headline } from './results';
import { waterfallLevers } from './waterfall';

/** A question and the sentences that answer it: formulas that put live figures into words. */
export interface Answer {
  readonly question: string;
  readonly formulas: readonly string[];
}

/** Cells of the Summary by the figure they show. */
export type Cells = ReadonlyMap<Headline, string>;

function finder(cells: Cells): (name: Headline) => string {
  return (name) => {
    const found = cells.get(name);
    if (found === undefined) throw new RangeError(`The Summary shows no "${name}".`);
    return found;
  };
}

/** An amount or count without decimals, grouped as the reader's locale does. FIXED needs no format text, which Excel would translate. */
const whole = (cell: string): string => `FIXED(${cell},0)`;
const tenth = (cell: string): string => `FIXED(${cell},1)`;

/** Puts texts and expressions together: "For "&FIXED(B9,0)&" you keep ...". Quoted parts are given as they read. */
function sentence(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  const pieces = strings.flatMap((text, index) => [text === '' ? [] : [`"${text}"`], parts[index] ?? []].flat());
  return `=${pieces.join('&')}`;
}

/** The sentence, or other words where there is nothing to count. */
const unless = (cell: string, otherwise: string, text: string): string => `=IF(${cell}=0,"${otherwise}",${text.slice(1)})`;

const currencyAmount = (currency: string, cell: string): string => `"${currency} "&${whole(cell)}`;

/** What finance asks, answered from the figures of the Summary. */
export function answers(layout: Layout, cells: Cells, portfolio: boolean): Answer[] {
  const { currency } = layout.model.case;
  const cell = finder(cells);
  const plain = (place: Place): string => layout.reference(place).replaceAll('$', '');
  const [npv, costs] = [cell('npv'), cell('pvCosts')];
  const [kept, won] = [cell('customersKeptYearly'), cell('customersWon')];
  const years = `${plain(layout.part(ids.period, 'total'))}/${plain(layout.place({ input: 'timeline.periodsPerYear', part: 'live' }))}`;
  const rank = plain({ sheet: 'Portfolio', ...PROGRAMME_RANK });
  return [
    {
      question: 'How much retention do we get for the cost?',
      formulas: [
        unless(
          kept,
          'No lever keeps customers.',
          sentence`For ${currencyAmount(currency, costs)} you keep ${whole(kept)} more customers a year.`,
        ),
        unless(
          kept,
          '',
          sentence`Each costs ${whole(cell('costPerKept'))} and is worth ${whole(cell('worthPerKept'))} in ${tenth(years)} years.`,
        ),
      ],
    },
    {
      question: 'How much new business later for how much money now?',
      formulas: [
        sentence`Net outflows of ${currencyAmount(currency, cell('pvOutflows'))} bring benefits worth ${whole(cell('pvBenefits'))} today.`,
        unless(won, 'No lever wins new customers.', sentence`It wins ${whole(won)} new customers by referral and conversion.`),
      ],
    },
    {
      question: 'When does the money come back?',
      formulas: [
        `=IF(${cell('payback')}<0,"It does not come back within the horizon.","After "&${tenth(cell('payback'))}&" years.")`,
        `=IF(${npv}<0,"The programme loses ","The programme gains ")&${currencyAmount(currency, `ABS(${npv})`)}&" in today's money."`,
      ],
    },
    {
      question: 'What does it cost to do nothing?',
      formulas: [
        sentence`Growing churn costs ${currencyAmount(currency, cell('costOfInaction'))} in today's money if nothing is done.`,
        `=IF(${cell('costOfDelay')}>0,"Waiting a year costs ","Waiting a year saves ")&${currencyAmount(currency, `ABS(${cell('costOfDelay')})`)}&"."`,
      ],
    },
    {
      question: 'Is it a better use of the budget than other programmes?',
      formulas: [
        sentence`Each ${`"${currency}"`} of cost returns a net ${`FIXED(${npv}/MAX(1,${costs}),1+1)`} in today's money.`,
        ...(portfolio
          ? [sentence`By that measure it ranks ${rank} among the ${`"${portfolioSize(layout)}"`} programmes on Portfolio.`]
          : []),
      ],
    },
  ];
}

/** What each chart of the Summary shows, in their order. */
export function chartWords(layout: Layout, cells: Cells): string[] {
  const cell = finder(cells);
  const total = (line: string): string => layout.reference(layout.part(line, 'total')).replaceAll('$', '');
  const balance = ids.payback('simple', 'cumulative');
  const { labels, amounts } = waterfallLevers(layout);
  return [
    sentence`At its lowest the balance is ${whole(`MIN(${layout.span(balance).replaceAll('$', '')})`)}; it ends at ${whole(total(balance))}.`,
    `="The largest benefit: "&INDEX(${labels},MATCH(MAX(${amounts}),${amounts},0))&"."`,
    sentence`Levers ${whole(`SUM(${amounts})`)}, less overlap, ${whole(cell('pvCosts'))} of costs and tax, leave ${whole(cell('npv'))}.`,
    sentence`At the end ${whole(total(ids.all('with')))} customers with, ${whole(total(ids.all('without')))} without the programme.`,
    sentence`Margin lost to growing churn adds up to ${whole(total(ids.driftLossAll))} over the horizon.`,
  ];
}
