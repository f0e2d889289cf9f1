import { ids } from '../../model/lines/ids';
import { absoluteName } from '../formula/a1';
import type { Layout } from '../layout';
import { PROGRAMME_RANK, portfolioSize } from './portfolio';
import type { Headline } from './results';

/** A question and its answer, or a chart in words: formulas that put live figures into sentences. */
export interface Sentence {
  readonly question?: string;
  readonly formulas: readonly string[];
}

/** An amount or count without decimals, grouped as the reader's locale does. FIXED needs no format text, which Excel would translate. */
const whole = (cell: string): string => `FIXED(${cell},0)`;
const tenth = (cell: string): string => `FIXED(${cell},1)`;

/** Puts texts and expressions together: "For "&FIXED(B9,0)&" you keep ...". Quoted parts are given as they read. */
function sentence(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  const pieces = strings.flatMap((text, index) => [text === '' ? [] : [`"${text}"`], parts[index] ?? []].flat());
  return `=${pieces.join('&')}`;
}

/** What finance asks, answered, and the charts told in words. Every cell of the answer is live. */
export function answers(
  layout: Layout,
  cells: ReadonlyMap<Headline, string>,
  portfolio: boolean,
): { readonly questions: readonly Sentence[]; readonly charts: readonly Sentence[] } {
  const { currency, timeline } = layout.model.case;
  const cell = (name: Headline): string => {
    const found = cells.get(name);
    if (found === undefined) throw new RangeError(`The Summary shows no "${name}".`);
    return found;
  };
  const place = (line: string, part: 'constant' | 'total' | 'opening'): string =>
    layout.reference(layout.part(line, part)).replaceAll('$', '');
  const [npv, costs, kept, yearly] = [cell('npv'), cell('pvCosts'), cell('customersKept'), cell('customersKeptYearly')];
  const horizon = `${layout.model.periods} ${timeline.periodLength}${layout.model.periods === 1 ? '' : 's'}`;
  const rank = layout.reference({ sheet: 'Portfolio', ...PROGRAMME_RANK }).replaceAll('$', '');
  const questions: Sentence[] = [
    {
      question: 'How much retention do we get for the cost?',
      formulas: [
        sentence`For ${currencyAmount(currency, costs)} you keep ${whole(yearly)} more customers a year.`,
        sentence`Each costs ${whole(cell('costPerKept'))} and is worth ${whole(cell('worthPerKept'))} within the horizon of ${`"${horizon}"`}.`,
      ],
    },
    {
      question: 'How much new business later for how much money now?',
      formulas: [
        sentence`Net outflows of ${currencyAmount(currency, cell('pvOutflows'))} bring benefits worth ${whole(cell('pvBenefits'))} today.`,
        sentence`The programme wins ${whole(cell('customersWon'))} new customers over the horizon by referral and conversion.`,
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
          ? [sentence`By that measure it ranks ${`${rank}`} among the ${`"${portfolioSize(layout)}"`} programmes on Portfolio.`]
          : []),
      ],
    },
  ];
  return { questions, charts: chartWords(layout, { npv, costs, kept, payback: cell('payback') }, place) };
}

const currencyAmount = (currency: string, cell: string): string => `"${currency} "&${whole(cell)}`;

type Place = (line: string, part: 'constant' | 'total' | 'opening') => string;

function chartWords(layout: Layout, cells: Record<'npv' | 'costs' | 'kept' | 'payback', string>, place: Place): Sentence[] {
  const { levers } = layout.model.case;
  const nets = levers.map(({ id }) => layout.part(ids.leverPv(id), 'constant'));
  const [first] = nets;
  const last = nets.at(-1);
  if (!first || !last) throw new RangeError('A case has at least one lever.');
  const worth = `${layout.reference(first)}:${absoluteName(last.row, last.column)}`.replaceAll('$', '');
  const labels = worth.replace(/([A-Z]+)(\d+):([A-Z]+)(\d+)$/, 'A$2:A$4');
  const cumulative = layout.span(ids.payback('simple', 'cumulative')).replaceAll('$', '');
  return [
    {
      question: 'Cumulative cash flow',
      formulas: [
        sentence`At its lowest the balance is ${whole(`MIN(${cumulative})`)}; it ends at ${whole(place(ids.payback('simple', 'cumulative'), 'total'))}.`,
      ],
    },
    {
      question: 'Benefits by lever',
      formulas: [`="The largest benefit: "&INDEX(${labels},MATCH(MAX(${worth}),${worth},0))&"."`],
    },
    {
      question: 'From benefits to net present value',
      formulas: [
        sentence`Levers ${whole(`SUM(${worth})`)}, less overlap, ${whole(cells.costs)} of costs and tax, leave ${whole(cells.npv)}.`,
      ],
    },
    {
      question: 'Customers with and without the programme',
      formulas: [
        sentence`At the end ${whole(place(ids.all('with'), 'total'))} customers with, ${whole(place(ids.all('without'), 'total'))} without the programme.`,
      ],
    },
    {
      question: 'Cost of doing nothing',
      formulas: [sentence`Margin lost to growing churn adds up to ${whole(place(ids.driftLossAll, 'total'))} over the horizon.`],
    },
  ];
}
