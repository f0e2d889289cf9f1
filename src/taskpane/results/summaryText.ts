import { SCENARIOS, type BusinessCase } from '../../model/document';
import { scenarioWord } from '../../model/document/inputs';
import type { Answer } from './answers';
import { figureText } from './figures';
import type { ByScenario } from './worker';

/** The results as lines for an e-mail or a slide: what is compared, what finance asks, and what nobody has confirmed. */
export function summaryText(
  document: BusinessCase,
  figures: ByScenario,
  answers: readonly Answer[],
  unconfirmed: number,
  locale: string,
): string[] {
  const { currency, scenario } = document;
  const npv = SCENARIOS.map((each) => `${scenarioWord(each)} ${figureText(figures[each].results.npv, 'currency', locale)}`);
  return [
    document.title,
    basisText(document, locale),
    `Net present value in ${currency}: ${npv.join(', ')}. The answers below are those of the scenario “${scenarioWord(scenario)}”.`,
    ...answers.map(({ question, sentence }) => `${question} ${sentence}`),
    unconfirmed === 0 ? 'Every number is confirmed by somebody.' : `${unconfirmed} numbers are not confirmed by anybody yet.`,
  ];
}

/** Over what horizon, in whose money, before or after tax. */
export function basisText(
  { timeline: { periods, periodLength }, discountRate, taxRate, currency, effort }: BusinessCase,
  locale: string,
): string {
  const perCent = (value: number): string => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const horizon = `${periods} ${periodLength}${periods === 1 ? '' : 's'}`;
  const spending = effort === 1 ? '' : `, at ${perCent(effort)} of the planned effort`;
  return `${currency} over ${horizon} at ${perCent(discountRate.base)} a year, after ${perCent(taxRate.base)} tax${spending}.`;
}
