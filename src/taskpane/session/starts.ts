/** What a case can start from, in the order of the list. The first is chosen when the pane opens. */
export const STARTS = [
  { id: 'telecom', label: 'Telecom: solve it in one call' },
  { id: 'contact-centre', label: 'Insurance: claims in one pair of hands' },
  { id: 'b2b', label: 'B2B: named service managers' },
  { id: 'retail', label: 'Retail: easy returns' },
  { id: 'blank', label: 'Blank case' },
] as const;

export type StartId = (typeof STARTS)[number]['id'];
export const FIRST_START: StartId = 'telecom';
export const BLANK: StartId = 'blank';

const WORKBOOK = 'workbook:';

/** A case that stands in the workbook is a start too: by the number of its set. */
export const startOfSet = (set: number): string => `${WORKBOOK}${set}`;

/** The set that a start stands for; undefined for an example or the blank case. */
export const setOfStart = (start: string): number | undefined =>
  start.startsWith(WORKBOOK) ? Number(start.slice(WORKBOOK.length)) : undefined;
