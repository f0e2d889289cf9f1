import type { Area } from '../common/a1';

export type ConditionalFormatType = 'Custom' | 'CellValue';

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
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  /** Whether the grid knows it. */
  inGrid: boolean;
}
