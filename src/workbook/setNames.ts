/**
 * The grammar of the names by which the add-in finds a case again: `CX_NPV` of the first set of sheets in a workbook,
 * `CX2_NPV` of the second. Names survive what sheets do not: renaming, moving, and programs that drop everything else.
 */
export interface SetName {
  /** Number of the set, from 1. */
  readonly set: number;
  /** The name without its prefix: `NPV`. */
  readonly key: string;
}

/** Reads a name; undefined for one that is none of ours. */
export function parseSetName(name: string): SetName | undefined {
  const match = /^CX([2-9]|[1-9]\d+)?_([A-Z][A-Z0-9_]*)$/i.exec(name);
  return match ? { set: Number(match[1] ?? '1'), key: (match[2] as string).toUpperCase() } : undefined;
}

/** The prefix of a set: `CX_`, `CX2_`. */
export const prefixOf = (set: number): string => `CX${set === 1 ? '' : set}_`;

/** The name of a key in the first set, as the spec writes it: `CX_NPV`. */
export const caseName = (key: string): string => `${prefixOf(1)}${key}`;

/** A name of the first set in another set. */
export function nameInSet(name: string, set: number): string {
  const parsed = parseSetName(name);
  return parsed ? `${prefixOf(set)}${parsed.key}` : name;
}

const SHEET = 'SHEET_';

/**
 * Names that are no figures: the title by which a person knows the case, the master check, tables that are read back, each
 * sheet of the case, and an insertion under way.
 */
export const setKeys = {
  title: 'TITLE',
  checks: 'CHECKS',
  inputs: 'INPUTS',
  evidence: 'EVIDENCE',
  judgments: 'JUDGMENTS',
  /** Begins the name of each sheet's first cell. */
  sheet: SHEET,
  /** Stands from the first thing an insertion writes to the last; a set that has it is unfinished. */
  marker: 'INSERTING',
  /** Stands from the first thing an update writes to the last; the case is whole before and after. */
  updating: 'UPDATING',
} as const;

/** A cell that the add-in finds again by a name: its key, and what is said of it. */
export interface NamedPlace {
  readonly key: string;
  readonly says: string;
}

/** Cells of the sheets, beside figures of the model and tables that are read back, to which the add-in leads. */
export const places = {
  retention: { key: 'RETENTION', says: 'Retention of all customers in the last year, with the programme' },
  /** Ids have no underscore: no two of them have one name. */
  retentionOf: (segment: string): NamedPlace => ({
    key: `RETENTION_OF_${segment.toUpperCase().replaceAll('-', '_')}`,
    says: 'Retention of a segment in the last year, with the programme',
  }),
  programme: { key: 'PROGRAMME', says: 'This programme among those it competes with' },
  checks: { key: 'CHECK_REGISTER', says: 'Heading of the register of checks' },
} as const;

/** The part a sheet plays, as names say it: `COVER`. */
export const roleOfSheet = (sheet: string): string => sheet.toUpperCase().replace(/[^A-Z0-9]/g, '_');

/** The name that leads to a sheet of the first set: `CX_SHEET_COVER`. */
export const sheetName = (sheet: string): string => caseName(`${SHEET}${roleOfSheet(sheet)}`);
