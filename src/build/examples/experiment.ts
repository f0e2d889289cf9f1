import { LEVER_CONFIDENCE, pilotUplift } from '../../core/retention/pilot';
import { rounded, type Range } from './estimates';

/**
 * Counts of a randomised experiment: Hillstrom's e-mail challenge of 20 March 2008. 64,000 customers of a retailer who had
 * bought within twelve months were drawn into three groups; two of them were sent one mail. Counted: who bought in the two
 * weeks after it. Here the mail on women's merchandise, the weaker of the two. Low and high are limits of 80 % confidence.
 */
export const HILLSTROM = {
  source: 'Hillstrom, MineThatData E-Mail Analytics Challenge, 20 March 2008 (randomised; another retailer)',
  mailed: { customers: 21387, bought: 189 },
  control: { customers: 21306, bought: 122 },
  weeks: 2,
} as const;

const WEEKS_A_YEAR = 52;
/** What one mail adds to the purchases of a year: the uplift of the two weeks over what they bring anyway, times their share of the year. */
export function mailEffect(): Range {
  const { mailed, control, weeks } = HILLSTROM;
  const groups = { treated: mailed.customers, treatedRetained: mailed.bought, control: control.customers, controlRetained: control.bought };
  const { low, uplift, high } = pilotUplift(groups, LEVER_CONFIDENCE);
  const ofYear = (value: number): number => rounded((value / (control.bought / control.customers)) * (weeks / WEEKS_A_YEAR), 4);
  return [ofYear(low), ofYear(uplift), ofYear(high)];
}
