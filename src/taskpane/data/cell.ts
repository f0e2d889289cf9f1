/** A cell as Excel hands it over: "" is blank, an error comes as its text. */
export type Cell = string | number | boolean;

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** A value of a range that Excel has read. */
export const cellOf = (value: unknown): Cell => (typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? ''));

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || (typeof cell === 'string' && cell.trim() === '');
export const isErrorText = (cell: Cell | undefined): boolean => typeof cell === 'string' && ERROR.test(cell.trim());

const YES = /^(1|yes|y|true|ja|j|wahr|oui|s[ií]|stayed|retained|kept|geblieben|behalten|active|aktiv)$/i;
const NO = /^(0|no|n|false|nein|falsch|non|lost|churned|left|gone|verloren|gek(ü|ue)ndigt|inactive|inaktiv)$/i;

/** 1 for a yes, 0 for a no, whatever the language; undefined for anything else. */
export function yesNo(cell: Cell | undefined): 0 | 1 | undefined {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (cell === 1 || cell === 0) return cell;
  if (typeof cell !== 'string') return undefined;
  return YES.test(cell.trim()) ? 1 : NO.test(cell.trim()) ? 0 : undefined;
}

/** How a cell is named in a sentence. */
export const shown = (cell: Cell | undefined): string => (isBlank(cell) ? 'nothing' : `“${String(cell)}”`);
