import { type Bounds, describeBounds } from '../core/validate';

/**
 * What a parameter takes from the sheet: `number` one cell with a number; `list` a row or column of numbers; `text`
 * one cell with text; `flag` one cell with yes or no; `labels` a row or column of names, numbers or dates; `cells` a block taken as it stands (for
 * tables that mix text and numbers, which the function reads itself).
 */
export type ParameterKind = 'number' | 'list' | 'text' | 'flag' | 'labels' | 'cells';

/** One parameter as data: what documentation, argument checks and tests read. */
export interface Parameter<K extends ParameterKind = ParameterKind, O extends boolean = boolean> {
  readonly kind: K;
  readonly optional: O;
  /** Unit in words: "currency per customer and period". */
  readonly unit: string;
  readonly bounds: Bounds;
  /** What leaving an optional parameter out means, in words. */
  readonly otherwise?: string;
}

/** One cell with a number. */
export const number = (unit: string, rule: Bounds): Parameter<'number', false> => ({ kind: 'number', optional: false, unit, bounds: rule });

/** A row or column of numbers, each within the bounds. */
export const list = (unit: string, rule: Bounds): Parameter<'list', false> => ({ kind: 'list', optional: false, unit, bounds: rule });

/** One cell with text. */
export const text = (unit: string): Parameter<'text', false> => ({ kind: 'text', optional: false, unit, bounds: {} });

/** One cell with yes or no, TRUE or FALSE, 1 or 0. */
export const flag = (unit: string): Parameter<'flag', false> => ({ kind: 'flag', optional: false, unit, bounds: {} });

/** A row or column of names, numbers or dates. */
export const labels = (unit: string): Parameter<'labels', false> => ({ kind: 'labels', optional: false, unit, bounds: {} });

/** A block of cells, taken as it stands. */
export const cells = (unit: string): Parameter<'cells', false> => ({ kind: 'cells', optional: false, unit, bounds: {} });

/** The same parameter, which may be left out. */
export const optional = <K extends ParameterKind>(parameter: Parameter<K>, otherwise: string): Parameter<K, true> => ({
  ...parameter,
  optional: true,
  otherwise,
});

/** Ranges are declared as `any[][]`, single cells as `any`. */
export const isRange = (parameter: Parameter): boolean => !['number', 'text', 'flag'].includes(parameter.kind);

/** What may stand there, in words: "a number from 0 to 1". */
export function describeParameter(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'number':
      return describeBounds(parameter.bounds);
    case 'list':
      return `a row or column, each cell ${describeBounds(parameter.bounds)}`;
    case 'text':
      return 'a text';
    case 'flag':
      return 'yes or no';
    case 'labels':
      return 'a row or column of names, numbers or dates';
    case 'cells':
      return 'a block of cells';
  }
}
