import { type Bounds, describeBounds } from '../core/validate';

/**
 * What a parameter takes from the sheet: `number` one cell with a number; `list` a row or column of numbers; `text`
 * one cell with text; `flag` one cell with yes or no; `labels` a row or column of names, numbers or dates; `cells` a block taken as it stands (for
 * tables that mix text and numbers, which the function reads itself).
 */
export type ParameterKind = 'number' | 'list' | 'text' | 'flag' | 'labels' | 'cells';

/** One parameter as data: what documentation, argument checks and tests read. What it means and its unit stand in the comment of the declaration. */
export interface Parameter<K extends ParameterKind = ParameterKind, O extends boolean = boolean> {
  readonly kind: K;
  readonly optional: O;
  readonly bounds: Bounds;
  /** What leaving an optional parameter out means, in words. */
  readonly otherwise?: string;
}

/** One cell with a number. */
export const number = (rule: Bounds): Parameter<'number', false> => ({ kind: 'number', optional: false, bounds: rule });

/** A row or column of numbers, each within the bounds. */
export const list = (rule: Bounds): Parameter<'list', false> => ({ kind: 'list', optional: false, bounds: rule });

/** One cell with text. */
export const text = (): Parameter<'text', false> => ({ kind: 'text', optional: false, bounds: {} });

/** One cell with yes or no, TRUE or FALSE, 1 or 0. */
export const flag = (): Parameter<'flag', false> => ({ kind: 'flag', optional: false, bounds: {} });

/** A row or column of names, numbers or dates. */
export const labels = (): Parameter<'labels', false> => ({ kind: 'labels', optional: false, bounds: {} });

/** A block of cells, taken as it stands. */
export const cells = (): Parameter<'cells', false> => ({ kind: 'cells', optional: false, bounds: {} });

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
