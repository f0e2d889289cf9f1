import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BusinessCase } from '../../model/case';
import { b2bCase } from './b2b';
import { contactCentreCase } from './contactCentre';
import { retailCase } from './retail';
import { telecomCase } from './telecom';

/** Every example by the name of its file in assets/examples. */
export function examples(root: string): Readonly<Record<string, BusinessCase>> {
  const csv = readFileSync(join(root, 'assets/examples/data/telecom_churn.csv'), 'utf8');
  return { telecom: telecomCase(csv), retail: retailCase, b2b: b2bCase, 'contact-centre': contactCentreCase };
}

/** The text of an example's file: what the script writes and the test compares. */
export const exampleText = (example: BusinessCase): string => `${JSON.stringify(example, null, 2)}\n`;
