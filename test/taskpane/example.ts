import telecom from '../../assets/examples/telecom.json';
import { parseCase, type BusinessCase } from '../../src/model/case';

/** The first example, as the pane loads it. */
export function telecomCase(): BusinessCase {
  const parsed = parseCase(telecom);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join(' '));
  return parsed.case;
}

export const here = { locale: 'en-US', today: '2026-11-22' } as const;
