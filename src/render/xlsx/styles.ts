import type { Border, Style } from 'excelize-wasm';
import { palette } from '../../workbook/palette';
import type { ConditionalFormatSpec } from '../../workbook/spec';
import { styleOf, type BorderLine, type CellStyle, type StyleName } from '../../workbook/styles';
import { must, type File } from './library';

export const FONT = 'Calibri';

/** The library's numbers of line styles. */
const lineStyles = { thin: 1, medium: 2, double: 6, hair: 7 } as const satisfies Record<BorderLine['weight'], number>;

/** Registers styles in the file, each once: names that look alike share one. */
export class StyleBook {
  private readonly ids = new Map<string, number>();

  constructor(private readonly file: File) {}

  /** The library's number of a style. */
  id(name: StyleName): number {
    const style = cellStyle(styleOf(name));
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = must(this.file.NewStyle(style), `style "${name}"`).style;
    this.ids.set(key, id);
    return id;
  }
}

const border = (type: string, line: BorderLine | undefined): Border[] =>
  line ? [{ Type: type, Color: line.color, Style: lineStyles[line.weight] }] : [];

function cellStyle(style: CellStyle): Style {
  return {
    Font: {
      Family: FONT,
      Size: style.font.size,
      Color: style.font.color,
      Bold: style.font.bold,
      Italic: style.font.italic,
      ...(style.font.underline && { Underline: 'single' }),
    },
    ...(style.fill !== undefined && { Fill: { Type: 'pattern', Pattern: 1, Color: [style.fill] } }),
    Border: [
      ...border('left', style.borders.left),
      ...border('right', style.borders.right),
      ...border('top', style.borders.top),
      ...border('bottom', style.borders.bottom),
    ],
    Alignment: {
      ...(style.horizontal !== 'general' && { Horizontal: style.horizontal }),
      ...(style.indent > 0 && { Horizontal: 'left', Indent: style.indent }),
      Vertical: style.vertical,
      WrapText: style.wrap,
    },
    Protection: { Locked: style.locked },
    ...(style.numberFormat !== 'General' && { CustomNumFmt: style.numberFormat }),
  };
}

/** How conditional formats colour a cell. */
export const conditionalStyles: Record<ConditionalFormatSpec['style'], Style> = {
  good: { Font: { Color: palette.good }, Fill: { Type: 'pattern', Pattern: 1, Color: [palette.goodFill] } },
  warn: { Font: { Color: palette.warn, Bold: true }, Fill: { Type: 'pattern', Pattern: 1, Color: [palette.warnFill] } },
  bad: { Font: { Color: palette.bad, Bold: true }, Fill: { Type: 'pattern', Pattern: 1, Color: [palette.badFill] } },
  muted: { Font: { Color: palette.muted, Italic: true } },
};
