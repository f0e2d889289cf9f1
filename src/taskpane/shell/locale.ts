import { readSeparators } from '../excel';
import { notationOf, type Notation, type Separators } from '../form/separators';

/** The language Excel is shown in, else the browser's. */
export const userLocale = (): string => Office.context?.displayLanguage ?? navigator.language;

let separators: Separators | undefined;

/** How numbers are read and written here: the words of the language, the separators of Excel. */
export const userNotation = (): Notation => ({ ...notationOf(userLocale()), ...separators });

/** Whether Excel has said which separators it uses; until then those of the language are taken, and the pane says so. */
export const separatorsKnown = (): boolean => separators !== undefined;

/** Asks Excel for its separators. An Excel too old to say leaves them unknown. */
export async function learnSeparators(): Promise<void> {
  try {
    separators = await readSeparators();
  } catch (error) {
    console.warn('Excel did not say which separators it uses.', error);
  }
}

/** Today where the user is, ISO. */
export function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
