import { apiNotFound } from '../protocol/errors';
import { neededLevel } from '../protocol/api-levels';
import { officeError } from '../protocol/error-codes';
import { refusedInBackground } from './background';
import { type Conditions } from './conditions';

/** Whether this level of ExcelApi has a member. */
export const isOffered = (conditions: Conditions, type: string, wireName: string): boolean =>
  neededLevel(type, wireName) <= conditions.apiLevel;

/** Throws what Excel would throw when a request reaches for a member under these conditions. */
export function requireMember(conditions: Conditions, type: string, wireName: string): void {
  const member = `${type}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
  if (!isOffered(conditions, type, wireName))
    throw apiNotFound(member, `it came with ExcelApi 1.${neededLevel(type, wireName)}, and 1.${conditions.apiLevel} is set`);
  const code = conditions.inBackground ? refusedInBackground(type, wireName) : undefined;
  if (code) throw officeError(code, member);
}
