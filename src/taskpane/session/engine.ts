import b2b from '../../../assets/examples/b2b.json';
import contactCentre from '../../../assets/examples/contact-centre.json';
import retail from '../../../assets/examples/retail.json';
import telecom from '../../../assets/examples/telecom.json';
import { newCase, parseCase, type BusinessCase } from '../../model/document';
import type { Surroundings } from './draft';
import type { Engine } from './contract';
import { BLANK, type StartId } from './starts';

/*
 * What a case starts from and what checks it, in a chunk of its own: the pane is drawn before it is there.
 */

const EXAMPLES: Readonly<Record<Exclude<StartId, 'blank'>, unknown>> = { telecom, 'contact-centre': contactCentre, b2b, retail };

/** The documents behind the pane. */
export const engine: Engine = {
  start: async (id, surroundings) => (id === BLANK ? blankCase(surroundings) : exampleCase(id)),
  parse: parseCase,
};

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
