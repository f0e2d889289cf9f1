import type { HostContext } from '../host/context';
import type { UniverStyle } from '../univer/univer-cells';
import { builtInLook, builtInName, BUILT_IN_NAMES } from './built-in-styles';

/** What a cell style says of the cells that carry it. */
export interface StyleState {
  fill: string;
  color: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  fontName: string;
  size: number;
  numberFormat: string;
}

/** Excel's Normal. */
const NORMAL: StyleState = {
  fill: '#FFFFFF',
  color: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  fontName: 'Calibri',
  size: 11,
  numberFormat: 'General',
};

/** The workbook's own styles, by name; what it has not made or changed is Excel's. */
type Styles = Map<string, Partial<StyleState>>;

const KEY = 'styles';

/** The style of a name however it is spelled; undefined if there is none. */
export function styleName(context: HostContext, name: string): string | undefined {
  const own = [...ownStyles(context).keys()].find((each) => each.toLowerCase() === name.toLowerCase());
  return own ?? builtInName(name);
}

export const styleNames = (context: HostContext): string[] => [...new Set([...BUILT_IN_NAMES, ...ownStyles(context).keys()])];

export const isBuiltIn = (name: string): boolean => builtInName(name) === name;

export function styleState(context: HostContext, name: string): StyleState {
  return { ...NORMAL, ...builtInLook(name), ...ownStyles(context).get(name) };
}

export function changeStyle(context: HostContext, name: string, change: Partial<StyleState>): void {
  ownStyles(context).set(name, { ...ownStyles(context).get(name), ...change });
}

export const removeStyle = (context: HostContext, name: string): boolean => ownStyles(context).delete(name);

/** What the grid draws of a style. A style that says nothing of something takes back what cells said of it, as Excel's does. */
export function gridStyle(context: HostContext, name: string): UniverStyle {
  const { fill, color, bold, italic, underline, fontName, size, numberFormat } = styleState(context, name);
  const filled = (builtInLook(name)?.fill ?? ownStyles(context).get(name)?.fill) !== undefined;
  return {
    bg: filled ? { rgb: fill } : null,
    cl: { rgb: color },
    bl: bold ? 1 : 0,
    it: italic ? 1 : 0,
    ul: { s: underline === 'None' ? 0 : 1 },
    ff: fontName,
    fs: size,
    n: numberFormat === 'General' ? null : { pattern: numberFormat },
  };
}

function ownStyles(context: HostContext): Styles {
  const state = context.memory.state(KEY);
  const known = state.get(KEY) as Styles | undefined;
  if (known) return known;
  const made: Styles = new Map();
  state.set(KEY, made);
  return made;
}
