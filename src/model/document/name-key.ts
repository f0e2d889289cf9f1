/** What no cell and no file can hold or show: control characters, halves of surrogate pairs, code points that are no characters. */
const UNHOLDABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** What a reader does not see: marks of direction, joiners, soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;

/** Whether a cell holds this name as it is, on one line. */
export const isHoldable = (name: string): boolean => name.search(UNHOLDABLE) < 0;

/** Text without what no cell can hold, and without blanks around it. */
export const held = (text: string): string => text.replace(UNHOLDABLE, '').trim();

/** A name as a reader tells it from another: names of one list must differ in this. */
export const nameKey = (name: string): string =>
  held(name).normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().toLowerCase();
