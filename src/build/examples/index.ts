import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, withNumbers, type BusinessCase } from '../../model/document';
import { b2bCase } from './b2b';
import { contactCentreCase } from './contactCentre';
import { retailCase } from './retail';
import { telecomCase } from './telecom';

/** Every example by the name of its file in assets/examples. */
export function examples(root: string): Readonly<Record<string, BusinessCase>> {
  const csv = readFileSync(join(root, 'assets/examples/data/telecom_churn.csv'), 'utf8');
  const written = { telecom: telecomCase(csv), retail: retailCase, b2b: b2bCase, 'contact-centre': contactCentreCase };
  return Object.fromEntries(Object.entries(written).map(([name, document]) => [name, checked(name, document)]));
}

/** An example with its numbers for random draws; one that is no valid case stops the script. */
function checked(name: string, document: BusinessCase): BusinessCase {
  const parsed = parseCase(withNumbers(document));
  if (!parsed.ok) throw new RangeError(`The example ${name} is no valid case: ${parsed.faults.map(({ message }) => message).join(' ')}`);
  return parsed.case;
}

/** The text of an example's file: what the script writes and the test compares. */
export const exampleText = (example: BusinessCase): string => `${JSON.stringify(example, null, 2)}\n`;
