import b2b from '../../../assets/examples/b2b.json';
import contactCentre from '../../../assets/examples/contact-centre.json';
import retail from '../../../assets/examples/retail.json';
import telecom from '../../../assets/examples/telecom.json';
import { PERIODS_PER_YEAR } from '../../core/units';
import { buildModel } from '../../model/lines/build-model';
import { newCase, parseCase, SCENARIOS, type BusinessCase, type Scenario } from '../../model/document';
import { evaluate } from '../../model/exact/evaluate';
import { SCENARIO_INPUT } from '../../model/document/inputs';
import { OUTPUT_NAMES, type OutputKey } from '../../model/formula/names';
import type { Surroundings } from './draft';
import type { Headline } from './preview';
import type { Engine } from './contract';
import { BLANK, type StartId } from './starts';

/*
 * Everything that calculates, in a chunk of its own: the pane is drawn before it is there.
 */

const EXAMPLES: Readonly<Record<Exclude<StartId, 'blank'>, unknown>> = { telecom, 'contact-centre': contactCentre, b2b, retail };

/** The model behind the pane. */
export const engine: Engine = {
  start: async (id, surroundings) => (id === BLANK ? blankCase(surroundings) : exampleCase(id)),
  parse: parseCase,
  headline,
};

/** The case's headline figures under a scenario, from the same lines that the workbook will hold. */
function headline(checked: BusinessCase, scenario: Scenario): Headline {
  const values = evaluate(buildModel(checked), new Map([[SCENARIO_INPUT, SCENARIOS.indexOf(scenario) + 1]]));
  const figure = (key: OutputKey): number => {
    const { line } = OUTPUT_NAMES.find((output) => output.key === key) ?? {};
    const value = line === undefined ? undefined : values.constant(line);
    if (value === undefined) throw new Error(`The model has no figure ${key}.`);
    return value.toNumber();
  };
  const { periods, periodLength } = checked.timeline;
  return {
    npv: figure('NPV'),
    roi: figure('ROI'),
    payback: figure('PAYBACK'),
    customersKept: figure('CUSTOMERS_KEPT'),
    horizon: periods / PERIODS_PER_YEAR[periodLength],
  };
}

/** A blank case in the currency of the user's country, as far as the language tells one; else in euros. */
function blankCase({ today, notation }: Surroundings): BusinessCase {
  return newCase(today, currencyOf(notation.locale));
}

function exampleCase(id: string): BusinessCase {
  const parsed = parseCase(EXAMPLES[id as keyof typeof EXAMPLES]);
  if (!parsed.ok) throw new Error(`The example ${id} has faults: ${parsed.faults.map(({ message }) => message).join(' ')}`);
  return parsed.case;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  JP: 'JPY',
  CA: 'CAD',
  AU: 'AUD',
  SE: 'SEK',
  DK: 'DKK',
  NO: 'NOK',
  PL: 'PLN',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
};

const currencyOf = (locale: string): string => CURRENCIES[new Intl.Locale(locale).maximize().region ?? ''] ?? 'EUR';
