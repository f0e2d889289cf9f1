import { isErrorCode } from '../protocol/error-codes';
import { BLANKS, type Conditions, NEWEST_API, type PlannedFault, usual } from './conditions';

/** The names of the parameters in the page's address; the panel's fields have the same. */
export const PARAMETERS = {
  api: 'api',
  language: 'language',
  content: 'content',
  decimal: 'decimal',
  thousands: 'thousands',
  system: 'system',
  blanks: 'blanks',
  readOnly: 'readonly',
  structure: 'structure',
  editing: 'editing',
  background: 'background',
  fail: 'fail',
} as const;

export interface FromAddress {
  readonly conditions: Conditions;
  readonly structureProtected: boolean;
  readonly fault: PlannedFault | undefined;
}

/**
 * Reads what the page shall start under: `?api=1.12&language=de-DE&decimal=,&thousands=.&fail=40:AccessDenied`.
 *
 * @throws Error naming the parameter, what was found and what is possible.
 */
export function conditionsFrom(search: string): FromAddress {
  const given = new URLSearchParams(search);
  const text = (name: string): string | undefined => given.get(name) || undefined;
  const flag = (name: string): boolean | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    return value === '1' || oneOf(name, value, ['0', '1'] as const) === '1';
  };
  const base = usual();
  const language = locale(PARAMETERS.language, text(PARAMETERS.language)) ?? base.displayLanguage;
  const decimalSeparator = separator(PARAMETERS.decimal, text(PARAMETERS.decimal)) ?? base.decimalSeparator;
  const thousandsSeparator = separator(PARAMETERS.thousands, text(PARAMETERS.thousands)) ?? base.thousandsSeparator;
  if (decimalSeparator === thousandsSeparator)
    throw new Error(`The parameters decimal and thousands are both "${decimalSeparator}"; give two different characters.`);
  const blanks = text(PARAMETERS.blanks);
  return {
    conditions: {
      apiLevel: apiLevel(text(PARAMETERS.api)) ?? base.apiLevel,
      displayLanguage: language,
      contentLanguage: locale(PARAMETERS.content, text(PARAMETERS.content)) ?? language,
      decimalSeparator,
      thousandsSeparator,
      useSystemSeparators: flag(PARAMETERS.system) ?? base.useSystemSeparators,
      blanks: blanks === undefined ? base.blanks : oneOf(PARAMETERS.blanks, blanks, BLANKS),
      readOnly: flag(PARAMETERS.readOnly) ?? false,
      editing: flag(PARAMETERS.editing) ?? false,
      inBackground: flag(PARAMETERS.background) ?? false,
    },
    structureProtected: flag(PARAMETERS.structure) ?? false,
    fault: fault(text(PARAMETERS.fail)),
  };
}

function apiLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = Number(/^1\.(\d{1,2})$/.exec(text)?.[1]);
  if (level >= 1 && level <= NEWEST_API) return level;
  throw new Error(`The parameter api is "${text}"; give a level of ExcelApi from 1.1 to 1.${NEWEST_API}.`);
}

function locale(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(text)) return text;
  throw new Error(`The parameter ${name} is "${text}"; give a language with its country, like de-DE.`);
}

function separator(name: string, text: string | undefined): string | undefined {
  if (text === undefined || [...text].length === 1) return text;
  throw new Error(`The parameter ${name} is "${text}"; give one character.`);
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === text);
  if (found === undefined) throw new Error(`The parameter ${name} is "${text}"; it can be ${allowed.join(', ')}.`);
  return found;
}

function fault(text: string | undefined): PlannedFault | undefined {
  if (text === undefined) return undefined;
  const [, action, code = 'GeneralException'] = /^(\d+)(?::(\w+))?$/.exec(text) ?? [];
  if (action === undefined || !isErrorCode(code))
    throw new Error(`The parameter fail is "${text}"; give the number of an action and a code of Excel's, like 40:AccessDenied.`);
  return { action: Number(action), code };
}
