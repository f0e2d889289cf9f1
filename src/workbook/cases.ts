import { parseSetName, setKeys } from './setNames';

/** A name of the workbook and what it stands for, as a host tells them. */
export interface BookName {
  readonly name: string;
  /** `='Inputs (2)'!$C$5`. */
  readonly formula: string;
}

/** The names of one set of sheets. */
export interface NamedSet {
  /** From 1. */
  readonly set: number;
  /** Names as the workbook spells them, by key: `NPV`. */
  readonly names: ReadonlyMap<string, BookName>;
}

/** Keys without which a set is none: whoever names something `CX_MARGIN` of their own has inserted no case. */
export const isTelling = (key: string): boolean =>
  key === 'NPV' || key === setKeys.title || key === setKeys.marker || key.startsWith(setKeys.sheet);

/** The sets that the names of a workbook speak of, in the order of their numbers. */
export function namedSets(names: readonly BookName[]): NamedSet[] {
  const sets = new Map<number, Map<string, BookName>>();
  for (const entry of names) {
    const parsed = parseSetName(entry.name);
    if (!parsed) continue;
    const keys = sets.get(parsed.set) ?? new Map<string, BookName>();
    keys.set(parsed.key, entry);
    sets.set(parsed.set, keys);
  }
  return [...sets]
    .filter(([, keys]) => [...keys.keys()].some(isTelling))
    .map(([set, keys]) => ({ set, names: keys }))
    .sort((a, b) => a.set - b.set);
}

/** Whether a name leads nowhere any more, because its cell or its sheet was deleted. */
export const isDead = ({ formula }: BookName): boolean => formula.includes('#REF!');
