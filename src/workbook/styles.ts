import { numberFormats, type FormatName } from './formats';
import { LEAST_SIZE } from './paper';
import { palette } from './palette';

/**
 * The style table: every look a cell may have, by name. A name is either a text style (`'title'`, `'label'`) or a role
 * and a number format joined by a dot (`'input.percent'`, `'link.currency'`). Roles follow the house choices of the
 * workbook standard: input blue on pale yellow and unlocked, benchmark not yet confirmed grey italic (and unlocked, as
 * it is an input too), formula black, link to another sheet green.
 */

export interface BorderLine {
  readonly weight: 'thin' | 'medium' | 'double' | 'hair';
  readonly color: string;
}

/** What a style name stands for, complete: renderers look nothing up elsewhere. */
export interface CellStyle {
  readonly font: {
    readonly size: number;
    readonly color: string;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
  };
  readonly fill: string | undefined;
  readonly borders: { readonly top?: BorderLine; readonly bottom?: BorderLine; readonly left?: BorderLine; readonly right?: BorderLine };
  readonly numberFormat: string;
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
}

/** A style as it is written down here: only what differs from the default cell. */
interface Look {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly borders?: CellStyle['borders'];
  readonly horizontal?: CellStyle['horizontal'];
  readonly vertical?: CellStyle['vertical'];
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
}

const thin = (color: string): BorderLine => ({ weight: 'thin', color });
const box = (color: string): CellStyle['borders'] => ({ top: thin(color), bottom: thin(color), left: thin(color), right: thin(color) });

/** Text that stands alone: headings, labels, sentences. */
const textLooks = {
  /** The name of the case, on the Cover. */
  coverTitle: { size: 24, bold: true, color: palette.accent },
  coverSubtitle: { size: 13, color: palette.muted },
  /** First line of every sheet. */
  title: { size: 16, bold: true, color: palette.accent },
  subtitle: { color: palette.muted },
  /** Begins a block of rows; runs across the sheet. */
  section: { bold: true, color: palette.accent, borders: { bottom: { weight: 'medium', color: palette.accent } } },
  subsection: { bold: true, color: palette.ink },
  label: {},
  labelBold: { bold: true, vertical: 'top' },
  labelTotal: { bold: true, borders: { top: thin(palette.ink) } },
  unit: { color: palette.muted },
  unitTotal: { color: palette.muted, borders: { top: thin(palette.ink) } },
  /** A paragraph, wrapped within its cell. */
  text: { wrap: true, vertical: 'top' },
  /** One line that runs over its neighbours. */
  line: {},
  note: { italic: true, color: palette.muted },
  /** A question Decision answers. */
  question: { size: 11, bold: true, color: palette.accent },
  hyperlink: { color: palette.hyperlink, underline: true },
  /** Table cells of words: register columns, evidence, log. */
  cell: { wrap: true, vertical: 'top', borders: { bottom: { weight: 'hair', color: palette.rule } } },
} as const satisfies Record<string, Look>;

/** Roles that carry a number format (or `text`): what the figure is, not how it is written. */
const roleLooks = {
  input: { color: palette.input, fill: palette.inputFill, borders: box(palette.inputRule), locked: false },
  /** What the linter takes for an input, too; the sheets themselves draw it by a conditional format, which follows the cell. */
  benchmark: { color: palette.benchmark, italic: true, fill: palette.inputFill, borders: box(palette.inputRule), locked: false },
  formula: { color: palette.ink },
  link: { color: palette.link },
  total: { color: palette.ink, bold: true, borders: { top: thin(palette.ink) } },
  linkTotal: { color: palette.link, bold: true, borders: { top: thin(palette.ink) } },
  /** A column heading: typed, or a formula on the same sheet. */
  head: {
    bold: true,
    color: palette.accent,
    fill: palette.band,
    vertical: 'center',
    wrap: true,
    borders: { bottom: thin(palette.accent) },
  },
  /** A column heading that links to the time axis. */
  headLink: { bold: true, color: palette.link, fill: palette.band, horizontal: 'right', borders: { bottom: thin(palette.accent) } },
  /** A headline figure of Decision: large, and a link to where it is computed. */
  headline: { size: 12, bold: true, color: palette.link, horizontal: 'right' },
  /** An answer of the whole model that was stored when it was computed: typed, but no assumption. */
  stored: { color: palette.stored, italic: true },
  /** TRUE or FALSE, or 1 or 0; conditional formats colour it. */
  check: { bold: true, color: palette.ink, horizontal: 'center' },
  /** The master check in words, which run on over the cells to the right. */
  banner: { bold: true, color: palette.ink, horizontal: 'left' },
  /** The same in the frozen pane, a link to the Checks sheet. */
  bannerLink: { bold: true, color: palette.link, horizontal: 'left' },
} as const satisfies Record<string, Look>;

export type TextStyle = keyof typeof textLooks;
export type StyleRole = keyof typeof roleLooks;
export type StyleName = TextStyle | `${StyleRole}.${FormatName}`;

/** @public every style there is, for whoever lists them: the tests of the table do */
export const textStyles = Object.keys(textLooks) as readonly TextStyle[];
/** @public see `textStyles` */
export const styleRoles = Object.keys(roleLooks) as readonly StyleRole[];

const complete = (look: Look, numberFormat: string): CellStyle => ({
  font: {
    size: look.size ?? LEAST_SIZE,
    color: look.color ?? palette.ink,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: look.underline ?? false,
  },
  fill: look.fill,
  borders: look.borders ?? {},
  numberFormat,
  horizontal: look.horizontal ?? 'general',
  vertical: look.vertical ?? 'center',
  wrap: look.wrap ?? false,
  indent: look.indent ?? 0,
  locked: look.locked ?? true,
});

const resolved = new Map<StyleName, CellStyle>();

/**
 * The complete style behind a name.
 * @param name a name of the table
 * @returns the same object for the same name, so that renderers may deduplicate by identity
 * @throws RangeError for a name that is not in the table (which the type forbids, but JSON does not)
 */
export function styleOf(name: StyleName): CellStyle {
  const known = resolved.get(name);
  if (known) return known;
  const style = resolve(name);
  resolved.set(name, style);
  return style;
}

function resolve(name: StyleName): CellStyle {
  if (Object.hasOwn(textLooks, name)) return complete(textLooks[name as TextStyle], 'General');
  const [role = '', format = ''] = name.split('.');
  if (!Object.hasOwn(roleLooks, role) || !Object.hasOwn(numberFormats, format)) throw new RangeError(`No style is called "${name}".`);
  const look: Look = roleLooks[role as StyleRole];
  // Headings over figures stand over their right edge, over words over their left edge.
  const overFigures = role === 'head' && format !== 'text';
  /** A word among figures. */
  const amongFigures = format === 'choice';
  const wordsWrap = format === 'text' && (role === 'input' || role === 'benchmark');
  return complete(
    { ...look, ...((overFigures || amongFigures) && { horizontal: 'right' as const }), ...(wordsWrap && { wrap: true }) },
    // A formula in a cell of the format "text" would turn into its own wording when it is next entered.
    (format === 'text' && !wordsWrap) || (amongFigures && role !== 'input' && role !== 'benchmark')
      ? numberFormats.general
      : numberFormats[format as FormatName],
  );
}
