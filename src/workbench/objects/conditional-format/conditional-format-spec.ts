import type { Area } from '../common/a1';

/** `Excel.ConditionalFormatType`. */
export const CONDITIONAL_FORMAT_TYPES = [
  'Custom',
  'CellValue',
  'ColorScale',
  'ContainsText',
  'DataBar',
  'IconSet',
  'PresetCriteria',
  'TopBottom',
] as const;

export type ConditionalFormatType = (typeof CONDITIONAL_FORMAT_TYPES)[number];

/** One end or the middle of a colour scale. */
export interface ColorCriterion {
  readonly type: string;
  readonly color: string;
  readonly formula?: string | null;
}

/** A conditional format as Office.js describes it, before and after it is in the grid. */
export interface ConditionalFormatSpec {
  readonly id: string;
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly type: ConditionalFormatType;
  stopIfTrue: boolean;
  priority: number;
  /** Of a custom format, with its equals sign. */
  formula?: string;
  /** Of a cell-value format. */
  comparison?: { readonly operator: string; readonly formula1: string; readonly formula2?: string };
  /** Of a text comparison. */
  text?: { readonly operator: string; readonly text: string };
  /** Of a preset. */
  preset?: string;
  topBottom?: { readonly rank: number; readonly type: string };
  colorScale?: { readonly minimum: ColorCriterion; readonly midpoint?: ColorCriterion; readonly maximum: ColorCriterion };
  dataBar?: { readonly positive: string; readonly negative: string; readonly gradient: boolean; readonly barOnly: boolean };
  iconSet?: { readonly style: string; readonly criteria: readonly object[]; readonly reversed: boolean; readonly iconOnly: boolean };
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  /** Whether the grid knows it. */
  inGrid: boolean;
}
