import { type Scenario } from '../../model/document/types';
import type { INPUT_NAMES } from '../../model/formula/names';
import { scenarioIn } from '../../workbook/reading/decisions';
import { parseMarker } from '../../render/officejs/marker';
import type { ReadSet } from '../../render/officejs/sets';
import { setKeys } from '../../workbook/setNames';
import { FIGURES } from './figures';

/** The headline results of one inserted case as they stand in the workbook. */
export interface CaseReading {
  /** Number of its set of sheets. */
  readonly set: number;
  /** `CX_`, or `CX2_` for the second case of the workbook. */
  readonly prefix: string;
  readonly title: string | undefined;
  /** The sheet with the net present value, by its present name; undefined if it is gone. */
  readonly sheet: string | undefined;
  readonly scenario: Scenario | undefined;
  /** Numbers, or the error text that a cell shows; a figure whose name or cell is gone is left out. By name without prefix. */
  readonly values: Readonly<Record<string, number | string>>;
  /** Its update was cut off: the values may be partly old and partly new. */
  readonly cutOff: boolean;
}

const SCENARIO: (typeof INPUT_NAMES)[number]['key'] = 'SCENARIO';
/** Names that are read for the results, without prefix. */
export const READ_KEYS: readonly string[] = [...FIGURES.map(({ name }) => name), SCENARIO];

/** Sheets of an insertion that was cut off, to be taken away. */
export interface Leftover {
  readonly set: number;
  readonly sheets: readonly string[];
}

export const leftoversOf = (sets: readonly ReadSet[]): Leftover[] =>
  sets.filter(({ unfinished }) => unfinished).map(({ set, sheets }) => ({ set, sheets: sheets.map(({ name }) => name) }));

/** A case whose update was cut off. */
export interface HalfUpdated {
  readonly set: number;
  readonly title: string;
  /** When the update began; undefined where its mark was changed. */
  readonly since: Date | undefined;
}

export const halfUpdated = (sets: readonly ReadSet[]): HalfUpdated[] =>
  sets.flatMap(({ set, title, prefix, names }) => {
    const mark = names.get(setKeys.updating);
    if (!mark) return [];
    const since = new Date(parseMarker(mark.formula)?.since ?? '');
    return [{ set, title: title ?? prefix, since: Number.isNaN(since.getTime()) ? undefined : since }];
  });

/** What the workbook holds of cases. */
export interface Cases {
  /** With their headline results as they stand now. */
  readonly readings: readonly CaseReading[];
  readonly leftovers: readonly Leftover[];
  readonly halfUpdated: readonly HalfUpdated[];
}

/**
 * What a look at the workbook tells while the pane itself may be writing: the marks of that look like those of an insertion or an
 * update that was cut off.
 */
export const whileWriting = (cases: Cases): Cases => ({
  readings: cases.readings.map((reading) => ({ ...reading, cutOff: false })),
  leftovers: [],
  halfUpdated: [],
});

/** The finished cases of a workbook: what an interrupted insertion has left shows no figures. */
export const readingsOf = (sets: readonly ReadSet[]): CaseReading[] => sets.filter(({ unfinished }) => !unfinished).map(readingOf);

function readingOf({ set, prefix, title, values, names }: ReadSet): CaseReading {
  const scenario = values.get(SCENARIO)?.value;
  const figures: Record<string, number | string> = {};
  for (const { name } of FIGURES) {
    const value = values.get(name)?.value;
    if (value !== undefined) figures[name] = typeof value === 'number' ? value : String(value);
  }
  return {
    set,
    prefix,
    title: title === '' ? undefined : title,
    sheet: values.get('NPV')?.sheet,
    scenario: typeof scenario === 'string' || typeof scenario === 'number' ? scenarioIn(scenario) : undefined,
    values: figures,
    cutOff: names.has(setKeys.updating),
  };
}
