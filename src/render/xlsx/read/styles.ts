import { attribute, child, children, holds, type Element } from './xml';

/** Of a cell format, what the linter asks. */
export interface Look {
  readonly ink: string;
  readonly paper: string;
  readonly numberFormat: string;
  readonly locked: boolean;
}

const INK = '#000000';
const PAPER = '#FFFFFF';

/** Built-in number formats that this add-in's own workbooks may come back with. */
const builtIn: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  49: '@',
};

/** Cell formats by their number. */
export function readLooks(root: Element | undefined): readonly Look[] {
  const fonts = children(child(root, 'fonts'), 'font').map((font) => colour(child(font, 'color')) ?? INK);
  const fills = children(child(root, 'fills'), 'fill').map(paper);
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((format) => [attribute(format, 'numFmtId'), attribute(format, 'formatCode')]),
  );
  return children(child(root, 'cellXfs'), 'xf').map((format): Look => {
    const number = attribute(format, 'numFmtId') ?? '0';
    const protection = child(format, 'protection');
    return {
      ink: fonts[Number(attribute(format, 'fontId') ?? 0)] ?? INK,
      paper: fills[Number(attribute(format, 'fillId') ?? 0)] ?? PAPER,
      numberFormat: formats.get(number) ?? builtIn[number] ?? 'General',
      locked: attribute(protection, 'locked') === undefined || holds(protection, 'locked'),
    };
  });
}

function paper(fill: Element): string {
  const pattern = child(fill, 'patternFill');
  return attribute(pattern, 'patternType') === 'solid' ? (colour(child(pattern, 'fgColor')) ?? PAPER) : PAPER;
}

/** #RRGGBB of a colour written as ARGB; the first two theme colours are paper and ink, others are given by their number. */
function colour(element: Element | undefined): string | undefined {
  const rgb = attribute(element, 'rgb');
  if (rgb !== undefined) return `#${rgb.replace('#', '').slice(-6).toUpperCase()}`;
  const theme = attribute(element, 'theme');
  if (theme === undefined) return undefined;
  return ({ 0: PAPER, 1: INK } as Record<string, string>)[theme] ?? `theme ${theme}`;
}
