import type { LeverKind } from '../../../model/document/types';
import type { Field } from '../../../model/document/fields';
import { unitOf } from '../../../model/document/fields';
import { styleOf, type EstimateField, type PaneField } from '../field';
import type { Addition, EntryPlace, Block } from '../../session/structure';

/** A group of fields that opens and closes. */
export interface PaneSection {
  readonly id: string;
  /** Its heading; a section that stands for an entry of the case is headed by the entry's name. */
  readonly title: string;
  /** What the section comes to while it is closed, from the texts of its fields by path. */
  summary(text: (path: string) => string): string;
  readonly fields: readonly PaneField[];
  /** Rarely changed: folded away. */
  readonly more: readonly PaneField[];
  /** The entry of a list that can be moved, duplicated and removed, or the block that can be removed. */
  readonly entry?: EntryPlace;
  readonly block?: Block;
  /** What the lever moves, for its sentence and picture. */
  readonly lever?: LeverKind;
  /** The segment it is about, and how many years of tenure that tells apart: 0 where one rate holds for all. */
  readonly tenure?: { readonly segment: number; readonly years: number };
}

export const STEP_IDS = ['business', 'customers', 'changes', 'costs', 'inaction'] as const;
export type StepId = (typeof STEP_IDS)[number];

/** One of the five questions a case is built from. */
export interface PaneStep {
  readonly id: StepId;
  readonly title: string;
  /** What is to be thought about here, in one sentence. */
  readonly guide: string;
  readonly sections: readonly PaneSection[];
  readonly additions: readonly Addition[];
}

/** The field of an estimate in the table of the document. */
export const estimate = (path: string, field: Field, currency: string, label = field.label): EstimateField => ({
  type: 'estimate',
  path,
  label,
  hint: unitOf(field, currency),
  style: styleOf(field),
  bounds: field.bounds,
  field,
});

/** Every estimate of a table that stands under one path, in the table's order. */
export const estimates = (prefix: string, fields: Readonly<Record<string, Field>>, currency: string): EstimateField[] =>
  Object.entries(fields).map(([key, field]) => estimate(`${prefix}${key}`, field, currency));

/** The same, parted in what is always seen and what is folded away. */
export function parted(
  prefix: string,
  fields: Readonly<Record<string, Field>>,
  currency: string,
  seen: readonly string[],
): { readonly fields: EstimateField[]; readonly more: EstimateField[] } {
  const all = estimates(prefix, fields, currency);
  const isSeen = ({ path }: EstimateField): boolean => seen.includes(path.slice(prefix.length));
  return { fields: all.filter(isSeen), more: all.filter((field) => !isSeen(field)) };
}

/** Every field of a section, folded or not. */
export const allFields = ({ fields, more }: PaneSection): readonly PaneField[] => [...fields, ...more];
