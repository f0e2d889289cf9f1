import type { Programme } from '../../model/document';
import { ILLUSTRATION } from './estimates';

/** Another use of the budget whose figures are made up. */
export const programme = (id: string, name: string, cost: number, npv: number): Programme => ({
  id,
  name,
  costs: [cost],
  npv: { low: npv, base: npv, high: npv },
  group: '',
  needs: [],
  mustHave: false,
  comment: ILLUSTRATION,
});
