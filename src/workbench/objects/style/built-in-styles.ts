import type { StyleState } from './style-store';

/** Excel's built-in cell styles in the colours of the Office theme, by the names of `Excel.BuiltInStyle`. */
const LOOKS: Readonly<Record<string, Partial<StyleState>>> = {
  Normal: {},
  Good: { fill: '#C6EFCE', color: '#006100' },
  Bad: { fill: '#FFC7CE', color: '#9C0006' },
  Neutral: { fill: '#FFEB9C', color: '#9C5700' },
  Calculation: { fill: '#F2F2F2', color: '#FA7D00', bold: true },
  CheckCell: { fill: '#A5A5A5', color: '#FFFFFF', bold: true },
  Explanatory: { color: '#7F7F7F', italic: true },
  Input: { fill: '#FFCC99', color: '#3F3F76' },
  LinkedCell: { color: '#FA7D00' },
  Note: { fill: '#FFFFCC' },
  Output: { fill: '#F2F2F2', color: '#3F3F3F', bold: true },
  WarningText: { color: '#FF0000' },
  Heading1: { color: '#44546A', bold: true, size: 15 },
  Heading2: { color: '#44546A', bold: true, size: 13 },
  Heading3: { color: '#44546A', bold: true },
  Heading4: { color: '#44546A', bold: true },
  Title: { color: '#44546A', size: 18 },
  Total: { bold: true },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  Currency0: { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  Comma0: { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' },
  Percent: { numberFormat: '0%' },
  Hlink: { color: '#0563C1', underline: 'Single' },
  HlinkTrav: { color: '#954F72', underline: 'Single' },
  ...accents(),
};

/** Names as cells carry them where they differ from those of the enumeration. */
const SPELLED: Readonly<Record<string, string>> = {
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  'heading 4': 'Heading4',
  'check cell': 'CheckCell',
  'explanatory text': 'Explanatory',
  'linked cell': 'LinkedCell',
  'warning text': 'WarningText',
};

export const BUILT_IN_NAMES: readonly string[] = Object.keys(LOOKS);

export const builtInName = (name: string): string | undefined =>
  SPELLED[name.toLowerCase()] ?? BUILT_IN_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());

export const builtInLook = (name: string): Partial<StyleState> | undefined => LOOKS[name];

/** Six colours, each full and in three shades. */
function accents(): Record<string, Partial<StyleState>> {
  const colors = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
  const styles: Record<string, Partial<StyleState>> = {};
  colors.forEach((fill, index) => {
    const name = `Accent${index + 1}`;
    styles[name] = { fill, color: '#FFFFFF' };
    for (const share of [20, 40, 60])
      styles[`${name}_${share}`] = { fill: lighter(fill, share / 100), color: share === 60 ? '#FFFFFF' : '#000000' };
  });
  return styles;
}

/** Mixed with white: so much of the colour stays. */
function lighter(hex: string, share: number): string {
  const parts = [1, 3, 5].map((start) => Math.round(255 - (255 - parseInt(hex.slice(start, start + 2), 16)) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
