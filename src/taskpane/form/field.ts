import type { End } from '../../model/document/types';
import type { Bounds } from '../../core/validate';
import type { Field } from '../../model/document/fields';
import type { NumberStyle } from './numbers';

/** One thing to fill in. `path` is where it stands in the business case, as faults name it. */
interface FieldBase {
  readonly path: string;
  readonly label: string;
  /** Unit or explanation beside the label; may be empty. */
  readonly hint: string;
  /** A few characters: shares its line with its neighbours. */
  readonly short?: true;
}
export interface TextField extends FieldBase {
  readonly type: 'text';
  /** Sentences rather than words. */
  readonly long?: true;
}
export interface DateField extends FieldBase {
  readonly type: 'date';
}
/** A number that is no estimate: months, periods, effort. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly style: NumberStyle;
}
export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
}
/** Yes or no. */
export interface FlagField extends FieldBase {
  readonly type: 'flag';
}
/** Some of a few: a list of ids in the document, their ids with blanks between them as a text. */
export interface MembersField extends FieldBase {
  readonly type: 'members';
  readonly options: readonly Option[];
}
/** A number that somebody vouches for; its parts stand at `path`.low and so on. */
interface VouchedField extends FieldBase {
  readonly style: NumberStyle;
  readonly bounds: Bounds;
}
/** Low, base and high of an uncertain number. */
export interface EstimateField extends VouchedField {
  readonly type: 'estimate';
  readonly field: Field;
}
/** What more money would do to a lever: two multiples of its effect as planned. */
export interface ResponseField extends VouchedField {
  readonly type: 'response';
}
export type PaneField = TextField | DateField | NumberField | ChoiceField | FlagField | MembersField | EstimateField | ResponseField;
export type SingleField = Exclude<PaneField, EstimateField | ResponseField>;
export type NumbersField = EstimateField | ResponseField;

/** Parts of an estimate and of a response, in the order in which they are shown: the base is thought of first. */
export const SHOWN_ENDS = ['base', 'low', 'high'] as const satisfies readonly End[];
export const MULTIPLES = ['plus50', 'unlimited'] as const;
export const numberKeys = (field: NumbersField): readonly string[] => (field.type === 'estimate' ? SHOWN_ENDS : MULTIPLES);

/** What a person says about a number. */
export const PROVENANCE_KEYS = ['kind', 'confirmed', 'source', 'date', 'owner', 'confidence', 'comment'] as const;
export type ProvenanceKey = (typeof PROVENANCE_KEYS)[number];

export const isVouched = (field: PaneField): field is NumbersField => field.type === 'estimate' || field.type === 'response';
export const styleOf = (field: Field): NumberStyle => (field.format.startsWith('percent') ? 'percent' : 'number');

/** Whether a path of the document, as faults name it, is this field or a part of it. */
export const belongs = (path: string, field: PaneField): boolean =>
  path === field.path || path.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[`);

/** The fields line by line: neighbours that are short share one. */
export function linesOf(fields: readonly PaneField[]): (readonly PaneField[])[] {
  const lines: PaneField[][] = [];
  for (const field of fields) {
    const last = lines.at(-1);
    if (field.short && last?.[0]?.short) last.push(field);
    else lines.push([field]);
  }
  return lines;
}
