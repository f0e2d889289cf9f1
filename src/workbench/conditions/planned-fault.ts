import { type FaultInjection } from '../office-host';
import { officeError } from '../protocol/error-codes';
import { type PlannedFault } from './conditions';

/** Lets everything pass but the action that was chosen. */
export const plannedFault =
  ({ action, code }: PlannedFault): FaultInjection =>
  (_, index) =>
    index === action ? officeError(code, `action ${action}, made to fail`) : undefined;
